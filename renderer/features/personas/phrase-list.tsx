import { Link } from 'react-aria-components';
import type { PersonaPhrase } from '../../../shared/domain/persona.ts';
import { useWords } from '../../app/i18n/words-context.tsx';
import { formatRoute } from '../../app/routes.ts';
import { currentRoute } from '../../app/use-route.ts';
import { plainLine } from '../../components/plain-line.ts';
import { minuteOf } from '../campaigns/epoch-text.ts';
import { quoteKey } from '../entities/quote-line.tsx';

/** Sentences that it repeats, each with how often it and all others say them, and the first message that does. */
export function PhraseList({ phrases }: { phrases: readonly PersonaPhrase[] }) {
  const { t } = useWords();
  return (
    <ul className="quote-list">
      {phrases.map((phrase) => {
        const { document, epoch, exact, messages: own, of, others, ofOthers } = phrase;
        const words = plainLine(exact);
        return (
          <li key={quoteKey(phrase)} className="quote-line" data-quote={quoteKey(phrase)}>
            <p className="serif quote-words">{words}</p>
            <p className="row-line small">
              <span className="quiet row-sender">{t('personas.phraseCounts', { own, of, others, ofOthers })}</span>
              <Link
                className="text-link"
                href={formatRoute({ case: currentRoute().case, view: 'messages', id: document, filter: {} })}
              >
                {epoch === null ? t('messages.noDate') : minuteOf(epoch)}
                <span className="hidden-text">: {words}</span>
              </Link>
            </p>
          </li>
        );
      })}
    </ul>
  );
}
