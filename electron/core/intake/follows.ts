import { addressListText } from '../../../shared/text/mail/address-text.ts';
import { baseSubject } from '../../../shared/text/mail/language-subject.ts';
import { indexRow } from '../../../shared/text/search/tokens.ts';
import type { MessageFields } from '../graph/message-fields.ts';
import { messageLinks } from '../graph/message-links.ts';
import { messageMentions } from '../graph/message-mentions.ts';
import type { ReadDocument } from '../store/read-document.ts';
import { sitesOf } from './sites.ts';

type Followed = 'baseSubject' | 'reply' | 'mentions' | 'sites' | 'tied' | 'index';

/** What follows from the fields of any document, whatever it was read from; `cut` where there were too many mentions. */
export function followsFrom(fields: MessageFields): { follows: Pick<ReadDocument, Followed>; cut: boolean } {
  const { channel, subject, from, to, cc, text, htmlText } = fields;
  // A mail that is not plain stands in threads as any other.
  const { base, reply } = channel === 'email' ? baseSubject(subject ?? '') : { base: '', reply: false };
  const { mentions, cut } = messageMentions(fields);
  const follows = {
    baseSubject: base === '' ? null : base,
    reply,
    mentions,
    sites: sitesOf(mentions),
    tied: messageLinks(fields, mentions),
    index: indexRow({
      subject,
      sender: addressListText(from).text,
      recipient: addressListText([...to, ...cc]).text,
      text,
      html: htmlText,
    }),
  };
  return { follows, cut };
}

/** Links as they are stored, one a line; null for none. */
export const linkLines = (links: readonly string[]): string | null =>
  links.map((link) => link.replace(/[\r\n]+/g, '')).join('\n') || null;
