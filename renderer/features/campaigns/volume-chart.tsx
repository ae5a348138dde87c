import { scaleBand, scaleLinear } from 'd3-scale';
import type { CampaignPage } from '../../../shared/domain/campaign.ts';
import { useWords } from '../../app/i18n/words-context.tsx';
import { minuteOf } from './epoch-text.ts';
import { type VolumeBar, volumeBars } from './volume-bars.ts';

/** Units of the drawing, which are pixels where it has its full width. */
const width = 560;
const height = 84;
const axis = 18;
const widestBar = 26;
/** Bursts that are listed, the first ones. */
const mostBursts = 12;

/** Messages by day as bars, with the same numbers as words, and when many came at once. */
export function VolumeChart({ volume, bursts }: Pick<CampaignPage, 'volume' | 'bursts'>) {
  const { number, t } = useWords();
  const { bars, width: days, left } = volumeBars(volume.days);
  const [first, last] = [volume.days[0], volume.days.at(-1)];
  const undated = volume.undated > 0 && t('campaigns.undated', { count: volume.undated });
  if (!first || !last) return <p className="quiet">{undated}</p>;
  const peak = bars.reduce((best, bar) => (bar.messages > best ? bar.messages : best), 0);
  return (
    <figure className="activity">
      <Bars bars={bars} peak={peak} label={t('campaigns.chart', { from: first.day, to: last.day, count: peak })} />
      <figcaption className="quiet small">
        {[
          t('campaigns.claimed', { from: first.day, to: last.day }),
          days > 1 && t('campaigns.barDays', { count: days }),
          left > 0 && t('campaigns.before', { count: left }),
          undated,
        ]
          .filter(Boolean)
          .join(' · ')}
      </figcaption>
      {bursts.length > 0 && (
        <ul className="small campaign-bursts" aria-label={t('campaigns.bursts')}>
          {bursts.slice(0, mostBursts).map(({ from, to, messages }) => (
            <li key={from}>{t('campaigns.burst', { from: minuteOf(from), to: minuteOf(to), count: messages })}</li>
          ))}
        </ul>
      )}
      <details className="small">
        <summary className="quiet">{t('campaigns.dayList')}</summary>
        <ul className="month-list">
          {bars
            .filter(({ messages }) => messages > 0)
            .map(({ day, messages }) => (
              <li key={day}>
                {day} <b>{number(messages)}</b>
              </li>
            ))}
        </ul>
      </details>
    </figure>
  );
}

function Bars({ bars, peak, label }: { bars: readonly VolumeBar[]; peak: number; label: string }) {
  const { number } = useWords();
  const used = Math.min(width, bars.length * widestBar);
  const x = scaleBand(
    bars.map(({ day }) => day),
    [0, used],
  ).paddingInner(bars.length > 120 ? 0 : 0.15);
  const y = scaleLinear([0, peak], [0, height - axis - 12]);
  const ground = height - axis;
  // A month is named where it begins; where they are many, every second, third, sixth or twelfth one.
  const months = bars.filter(({ day }, at) => day.slice(0, 7) !== bars[at - 1]?.day.slice(0, 7));
  const step = [1, 2, 3, 6, 12, 24, 60].find((every) => (months.length / every) * 60 < used) ?? 120;
  const named = months.filter((_month, at) => at % step === 0);
  return (
    <svg className="activity-chart" viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label}>
      <line className="activity-ground" x1={0} x2={used} y1={ground} y2={ground} />
      {bars.map(({ day, messages }) => {
        if (messages === 0) return null;
        const tall = Math.max(2, y(messages));
        return (
          <rect
            key={day}
            className="activity-bar"
            x={x(day)}
            y={ground - tall}
            width={Math.max(1, x.bandwidth())}
            height={tall}
          >
            <title>{`${day}: ${number(messages)}`}</title>
          </rect>
        );
      })}
      {named.map(({ day }) => (
        <text key={day} className="activity-year" x={x(day)} y={height - 4}>
          {day.slice(0, 7)}
        </text>
      ))}
    </svg>
  );
}
