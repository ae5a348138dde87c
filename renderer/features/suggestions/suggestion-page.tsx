import { Button, Link } from 'react-aria-components';
import type { SharedReason, Suggestion } from '../../../shared/domain/suggestion.ts';
import { reasonText } from '../../../shared/i18n/reason-texts.ts';
import { useWords } from '../../app/i18n/words-context.tsx';
import { formatRoute } from '../../app/routes.ts';
import { currentRoute } from '../../app/use-route.ts';
import { plainLine } from '../../components/plain-line.ts';
import { QuoteLine } from '../entities/quote-line.tsx';
import { EndName } from './suggestion-row.tsx';
import type { Decision } from './use-decide.ts';

interface Props {
  suggestion: Suggestion;
  isPending: boolean;
  isMarked: boolean;
  decide(decision: Decision): void;
  mark(): void;
}

/** The two sides, every reason with how rare it is, and what each side says itself, beside each other. */
export function SuggestionPage({ suggestion, isPending, isMarked, decide, mark }: Props) {
  const { language, t } = useWords();
  const { from, to, standing, state, reasons } = suggestion;
  const token = currentRoute().case;
  const page = (id: string) => formatRoute({ case: token, view: 'entities', id, filter: {} });
  return (
    <article className="reader-body suggestion-page" aria-label={t('suggestions.question')}>
      <h2>{t('suggestions.question')}</h2>
      <p className="suggestion-sides">
        {[from, to].map((end) => (
          <Link key={end.id} className="text-link" href={page(end.id)}>
            <EndName end={end} />
          </Link>
        ))}
      </p>
      <p className="actions">
        <span
          className="chip"
          data-tone={standing === 'accepted' ? 'matsu' : standing === 'rejected' ? 'plain' : 'yamabuki'}
        >
          {t(`standing.${standing}`)}
        </span>
        {state === 'follows' && <span className="quiet small">{t(`suggestions.follows.${standing}`)}</span>}
        {state === 'fallen' && <span className="quiet small">{t('suggestions.fallen')}</span>}
      </p>
      <p className="actions">
        <Button className="button strong" isDisabled={isPending} onPress={() => decide('accepted')}>
          {t('suggestions.accept')} <kbd>a</kbd>
        </Button>
        <Button className="button" isDisabled={isPending} onPress={() => decide('rejected')}>
          {t('suggestions.reject')} <kbd>x</kbd>
        </Button>
        {state === 'open' && (
          <Button className="button" isDisabled={isPending} onPress={() => decide('later')}>
            {t('suggestions.later')} <kbd>l</kbd>
          </Button>
        )}
        {(state === 'decided' || state === 'later') && (
          <Button className="button" isDisabled={isPending} onPress={() => decide('suggested')}>
            {t('suggestions.open')}
          </Button>
        )}
        <Button className="button" onPress={mark}>
          {t(isMarked ? 'suggestions.unmark' : 'suggestions.mark')} <kbd>m</kbd>
        </Button>
      </p>
      <h3>{t('suggestions.why')}</h3>
      {[from, to].some(({ type }) => type === 'address') && (
        <p className="quiet small">{reasonText({ code: 'same/claimed-sender' }, language)}</p>
      )}
      <ol className="shared-reasons">
        {reasons.map((reason) => (
          <Reason key={`${reason.shared} ${reason.thing}`} reason={reason} />
        ))}
      </ol>
    </article>
  );
}

function Reason({ reason }: { reason: SharedReason }) {
  const { language, t } = useWords();
  return (
    <li className="shared-reason" data-fallen={reason.fallen || undefined}>
      <p>{plainLine(reasonText(reason, language))}</p>
      {reason.fallen && <p className="quiet small">{t('suggestions.fallen')}</p>}
      <ul className="shared-places">
        <QuoteLine quote={reason.from} />
        <QuoteLine quote={reason.to} />
      </ul>
    </li>
  );
}
