import type { MessageRow } from '../../../shared/contract/results.ts';
import { channelText } from '../../../shared/i18n/channel-texts.ts';
import type { Words } from '../../app/i18n/words.ts';
import { plainLine } from '../../components/plain-line.ts';

/** What a document is called on the screen; only a mail can be without a subject. */
export const nameOf = ({ name }: Pick<MessageRow, 'name'>, { t }: Pick<Words, 't'>): string =>
  plainLine(name ?? '') || t('messages.noSubject');

/**
 * Who stands at the head of a row: the sender of what was sent, whoever's phone it was where the export leaves out its
 * owner, and the kind of what nobody sent.
 */
export function senderOf(row: Pick<MessageRow, 'type' | 'channel' | 'direction' | 'from'>, words: Words): string {
  const [sender] = row.from;
  const name = plainLine(sender?.name || sender?.address || '');
  if (row.type !== 'message') return channelText(row.channel, words.language);
  if (name !== '') return name;
  return row.direction === 'out' ? words.t('chat.owner') : words.t('messages.noSender');
}

/** Whether it is a line of a chat, which is known by its words and not by a subject. */
export const isChatLine = ({ type, channel }: Pick<MessageRow, 'type' | 'channel'>): boolean =>
  type === 'message' && channel !== 'email';
