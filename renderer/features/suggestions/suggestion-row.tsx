import type { Suggestion, SuggestionEnd } from '../../../shared/domain/suggestion.ts';
import { reasonText } from '../../../shared/i18n/reason-texts.ts';
import { useWords } from '../../app/i18n/words-context.tsx';
import { KindMark } from '../../components/kind-mark.tsx';
import { plainLine } from '../../components/plain-line.ts';
import { nodeLabel } from '../graph/node-label.ts';

export const EndName = ({ end }: { end: SuggestionEnd }) => (
  <>
    <KindMark kind={end.type} /> {plainLine(nodeLabel(end))}
  </>
);

/** A suggestion in three lines: both sides, and the reason that says most. */
export function SuggestionRow({ suggestion, isMarked }: { suggestion: Suggestion; isMarked: boolean }) {
  const { language, t } = useWords();
  const [first] = suggestion.reasons;
  return (
    <div className="source-row suggestion-row" data-state={suggestion.state}>
      <p className="row-line">
        <span className="row-sender">
          <b>
            <EndName end={suggestion.from} />
          </b>
        </span>
        {isMarked && (
          <span className="chip" data-tone="shu">
            ✓ {t('suggestions.mark')}
          </span>
        )}
        <span className="quiet small">{t('suggestions.showReasons', { count: suggestion.reasons.length })}</span>
      </p>
      <p className="row-line">
        <span className="row-sender">
          <b>
            <EndName end={suggestion.to} />
          </b>
        </span>
      </p>
      <p className="row-line small quiet">
        <span className="row-sender">{first ? plainLine(reasonText(first, language)) : ''}</span>
      </p>
    </div>
  );
}
