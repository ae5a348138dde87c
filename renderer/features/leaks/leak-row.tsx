import type { Leak } from '../../../shared/domain/leak.ts';
import { useWords } from '../../app/i18n/words-context.tsx';
import { plainLine } from '../../components/plain-line.ts';
import { afterText } from './after-text.ts';

/** A decoy in three lines: its address and how much came, where it was planted, and when with how long it took. */
export function LeakRow({ leak: { decoy, hits, after, first } }: { leak: Leak }) {
  const words = useWords();
  const { t } = words;
  return (
    <div className="source-row leak-row">
      <p className="row-line">
        <span className="row-sender">
          <b>{plainLine(decoy.address)}</b>
        </span>
        <span className="quiet small">{hits === 0 ? t('leaks.noHits') : t('leaks.hits', { count: hits })}</span>
      </p>
      <p className="row-line">
        <span className="row-sender quiet">{decoy.control ? t('leaks.control') : plainLine(decoy.place)}</span>
        {first?.early && (
          <span className="chip" data-tone="shu">
            {t('leaks.early')}
          </span>
        )}
      </p>
      <p className="row-line small quiet">
        <span className="row-sender">{decoy.at ?? (decoy.control ? '' : t('leaks.unknown'))}</span>
        {after && !first?.early && <span>{afterText(after, words)}</span>}
      </p>
    </div>
  );
}
