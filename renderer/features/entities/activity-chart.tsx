import { scaleBand, scaleLinear } from 'd3-scale';
import type { EntityPage } from '../../../shared/contract/results.ts';
import { useWords } from '../../app/i18n/words-context.tsx';
import { activityMonths, type MonthBar } from './activity-months.ts';

/** Units of the drawing, which are pixels where it has its full width. */
const width = 560;
const height = 84;
const axis = 18;
/** Width of a month where there are few. */
const widestBar = 26;

/** Documents by month as bars, with the same numbers as words. */
export function ActivityChart({ activity }: { activity: EntityPage['activity'] }) {
  const { number, t } = useWords();
  const { bars, total } = activityMonths(activity);
  const [first, last] = [bars[0], bars.at(-1)];
  const { undated } = activity;
  if (!first || !last) {
    return (
      <p className="quiet">
        {t('entities.noActivity')} {undated > 0 && t('entities.undated', { count: undated })}
      </p>
    );
  }
  const peak = bars.reduce((best, bar) => (bar.documents > best.documents ? bar : best), first);
  const label = t('entities.chart', { from: first.month, to: last.month, peak: peak.month, count: peak.documents });
  return (
    <figure className="activity">
      <Bars bars={bars} peak={peak.documents} label={label} />
      <figcaption className="quiet small">
        {t('entities.period', { from: first.month, to: last.month })}
        {total > bars.length && t('entities.chartPart', { total, shown: bars.length })}
        {undated > 0 && ` · ${t('entities.undated', { count: undated })}`}
      </figcaption>
      <details className="small">
        <summary className="quiet">{t('entities.monthList')}</summary>
        <ul className="month-list">
          {bars
            .filter(({ documents }) => documents > 0)
            .map(({ month, documents }) => (
              <li key={month}>
                {month} <b>{number(documents)}</b>
              </li>
            ))}
        </ul>
      </details>
    </figure>
  );
}

function Bars({ bars, peak, label }: { bars: readonly MonthBar[]; peak: number; label: string }) {
  const { number } = useWords();
  const used = Math.min(width, bars.length * widestBar);
  const x = scaleBand(
    bars.map(({ month }) => month),
    [0, used],
  ).paddingInner(bars.length > 120 ? 0 : 0.15);
  const y = scaleLinear([0, peak], [0, height - axis - 12]);
  const ground = height - axis;
  // A year is named where it begins; where they are many, every second, fifth or tenth one.
  const years = bars.filter(({ month }, index) => month.endsWith('-01') || index === 0);
  const step = [1, 2, 5, 10].find((every) => (years.length / every) * 34 < used) ?? 10;
  const named = years.filter(({ month }) => Number(month.slice(0, 4)) % step === 0 || years.length === 1);
  return (
    <svg className="activity-chart" viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label}>
      <line className="activity-ground" x1={0} x2={used} y1={ground} y2={ground} />
      {bars.map(({ month, documents }) => {
        if (documents === 0) return null;
        const tall = Math.max(2, y(documents));
        return (
          <rect
            key={month}
            className="activity-bar"
            x={x(month)}
            y={ground - tall}
            width={Math.max(1, x.bandwidth())}
            height={tall}
          >
            <title>{`${month}: ${number(documents)}`}</title>
          </rect>
        );
      })}
      {named.map(({ month }) => (
        <text key={month} className="activity-year" x={x(month)} y={height - 4}>
          {month.slice(0, 4)}
        </text>
      ))}
    </svg>
  );
}
