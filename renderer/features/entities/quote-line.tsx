import { Link } from 'react-aria-components';
import type { MessageView } from '../../../shared/contract/results.ts';
import type { Field } from '../../../shared/domain/anchor.ts';
import { shortMoment } from '../../app/i18n/moments.ts';
import { useWords } from '../../app/i18n/words-context.tsx';
import { formatRoute } from '../../app/routes.ts';
import { currentRoute } from '../../app/use-route.ts';
import { shortHash } from '../../components/hash-text.tsx';
import { plainLine } from '../../components/plain-line.ts';
import { useCall } from '../../rpc/use-call.ts';
import { nameOf } from '../messages/name-of.ts';
import { SnippetText } from '../messages/snippet-text.tsx';
import { quoteAround } from './quote-around.ts';

export interface Quote {
  document: string;
  field: Field;
  start: number;
  end: number;
  raw: string;
}

/** The text that a field's ranges are in; null for headers, whose ranges are in text that the page does not have. */
function textOf(message: MessageView, field: Field): string | null {
  if (field === 'text') return message.text;
  if (field === 'html') return message.htmlText;
  if (field === 'links') return message.links;
  return field === 'subject' ? message.subject : null;
}

/** What tells one quote from all others. */
export const quoteKey = ({ document, field, start }: Pick<Quote, 'document' | 'field' | 'start'>): string =>
  `${document} ${field} ${start}`;

/** A quote with the words around it, and the way to its message. */
export function QuoteLine({ quote }: { quote: Quote }) {
  const words = useWords();
  const { t } = words;
  const { data: message } = useCall('message.show', { id: quote.document });
  const text = message ? textOf(message, quote.field) : null;
  const snippet = text === null ? null : quoteAround(quote.field, text, quote.start, quote.end);
  const subject = message ? nameOf(message, words) : shortHash(quote.document);
  const [moment] = message?.moments ?? [];
  const isHeader = quote.field === 'header';
  const href = formatRoute({
    case: currentRoute().case,
    view: 'messages',
    id: quote.document,
    filter: { tab: isHeader ? 'raw' : '' },
  });
  return (
    <li className="quote-line" data-quote={quoteKey(quote)}>
      <p className="row-line small">
        <Link
          className="text-link row-sender"
          href={href}
          aria-label={t('entities.openEvidence', { subject, field: t(`field.${quote.field}`) })}
        >
          {subject}
        </Link>
        <span className="quiet">{t(`field.${quote.field}`)}</span>
        <span className="quiet">{moment ? plainLine(shortMoment(moment)) : message && t('messages.noDate')}</span>
      </p>
      <p className="serif quote-words">
        <SnippetText snippet={snippet ?? whole(quote)} />
      </p>
    </li>
  );
}

const whole = ({ field, raw }: Quote) => ({ field, text: raw, matches: [{ start: 0, end: raw.length }] });
