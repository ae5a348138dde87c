import { percentRange, verdictNotes } from '../../../shared/i18n/leak-texts.ts';
import type { Verdict } from '../../../shared/text/leaks/verdict.ts';
import type { Interval } from '../../../shared/text/leaks/wilson.ts';
import { useWords } from '../../app/i18n/words-context.tsx';

/** How many decoys were hit beside the controls, each with its range, and what may be said of it. */
export function VerdictPanel({ verdict, guessed }: { verdict: Verdict; guessed: number | null }) {
  const { language, number, t } = useWords();
  const { planted, controls } = verdict;
  const rows = [
    { name: t('leaks.plantedRow'), ...planted },
    { name: t('leaks.controlRow'), ...controls },
  ];
  const notes = verdictNotes(verdict, language);
  return (
    <div className="verdict">
      <table className="verdict-table">
        <thead>
          <tr>
            <th scope="col">{t('leaks.what')}</th>
            <th scope="col">{t('leaks.of')}</th>
            <th scope="col">{t('leaks.hit')}</th>
            <th scope="col">{t('leaks.rate')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ name, n, hits, rate }) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td>{number(n)}</td>
              <td>{number(hits)}</td>
              <td>
                {n === 0 ? (
                  '—'
                ) : (
                  <span className="rate">
                    <RangeBar range={rate} />
                    {percentRange(rate)}
                  </span>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="verdict-conclusion">{notes.at(-1)}</p>
      {notes.slice(0, -1).map((note) => (
        <p key={note}>{note}</p>
      ))}
      {guessed !== null && guessed > 0 && <p>{t('leaks.guessed', { count: guessed })}</p>}
      <p className="quiet small">{t('leaks.counted')}</p>
    </div>
  );
}

/** Where the interval lies between nothing and all; the numbers stand beside it. */
function RangeBar({ range: { low, high } }: { range: Interval }) {
  return (
    <svg className="rate-bar" viewBox="0 0 100 10" aria-hidden="true" preserveAspectRatio="none">
      <line className="activity-ground" x1={0} x2={100} y1={5} y2={5} />
      <rect className="activity-bar" x={low * 100} y={2} width={Math.max(1, (high - low) * 100)} height={6} />
    </svg>
  );
}
