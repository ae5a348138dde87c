import { scaleBand, scaleLinear } from 'd3-scale';
import type { PersonaPage } from '../../../shared/domain/persona.ts';
import { locales } from '../../app/i18n/words.ts';
import { useWords } from '../../app/i18n/words-context.tsx';
import { plainLine } from '../../components/plain-line.ts';

/** Units of the drawing, which are pixels where it has its full width. */
const width = 560;
const height = 92;
const axis = 18;

const hoursOfDay = Array.from({ length: 24 }, (_none, hour) => hour);
const signed = (offset: number): string => (offset < 0 ? `−${-offset}` : `+${offset}`);

/** Messages by hour as bars, the same by weekday as a table, and the zone that the quiet hours suggest. */
export function HoursChart({ hours }: Pick<PersonaPage, 'hours'>) {
  const { language, number, t } = useWords();
  const { week, timed, zones, quiet, fewest } = hours;
  if (timed === 0) return <p className="quiet">{t('personas.noHours')}</p>;
  const sums = hoursOfDay.map((hour) => week.reduce((sum, day) => sum + (day[hour] ?? 0), 0));
  const most = Math.max(...sums);
  const peak = sums.indexOf(most);
  const weekday = new Intl.DateTimeFormat(locales[language], { weekday: 'short', timeZone: 'UTC' });
  // The first of January 2024 was a Monday.
  const days = week.map((_day, at) => weekday.format(new Date(Date.UTC(2024, 0, 1 + at))));
  return (
    <figure className="activity">
      <Bars sums={sums} most={most} label={t('personas.hoursChart', { count: timed, peak, most })} />
      <figcaption className="quiet small">
        {[
          t('personas.hoursFrom', { count: timed }),
          ...zones.map(({ zone, messages }) =>
            zone === null
              ? t('personas.noZone', { count: messages })
              : t('personas.zone', { zone: plainLine(zone), count: messages }),
          ),
        ].join(' · ')}
      </figcaption>
      <details className="small">
        <summary className="quiet">{t('personas.hourTable')}</summary>
        <table className="hour-table">
          <thead>
            <tr>
              <th scope="col">{t('personas.hour')}</th>
              {days.map((day) => (
                <th key={day} scope="col">
                  {day}
                </th>
              ))}
              <th scope="col">{t('personas.sum')}</th>
            </tr>
          </thead>
          <tbody>
            {hoursOfDay
              .filter((hour) => sums[hour] !== 0)
              .map((hour) => (
                <tr key={hour}>
                  <th scope="row">{`${String(hour).padStart(2, '0')}:00`}</th>
                  {days.map((day, at) => (
                    <td key={day}>{number(week[at]?.[hour] ?? 0)}</td>
                  ))}
                  <td>
                    <b>{number(sums[hour] ?? 0)}</b>
                  </td>
                </tr>
              ))}
          </tbody>
        </table>
      </details>
      <p className="small">
        {quiet ? (
          <>
            <span className="chip" data-tone="yamabuki">
              {t('personas.hypothesis')}
            </span>{' '}
            {t('personas.quietFound', {
              from: quiet.from,
              to: quiet.to,
              count: quiet.messages,
              of: quiet.of,
              low: signed(quiet.offsets.from),
              high: signed(quiet.offsets.to),
            })}
          </>
        ) : (
          <span className="quiet">{t('personas.quietNone', { count: timed, fewest })}</span>
        )}
      </p>
    </figure>
  );
}

function Bars({ sums, most, label }: { sums: readonly number[]; most: number; label: string }) {
  const { number } = useWords();
  const x = scaleBand(hoursOfDay, [0, width]).paddingInner(0.2);
  const y = scaleLinear([0, most], [0, height - axis - 12]);
  const ground = height - axis;
  return (
    <svg className="activity-chart" viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label}>
      <line className="activity-ground" x1={0} x2={width} y1={ground} y2={ground} />
      {hoursOfDay.map((hour) => {
        const count = sums[hour] ?? 0;
        const tall = count === 0 ? 0 : Math.max(2, y(count));
        const left = x(hour) ?? 0;
        return (
          <g key={hour}>
            <rect className="activity-bar" x={left} y={ground - tall} width={x.bandwidth()} height={tall}>
              <title>{`${hour}:00–${hour}:59: ${number(count)}`}</title>
            </rect>
            {hour % 3 === 0 && (
              <text className="activity-year" x={left} y={height - 4}>
                {`${hour}:00`}
              </text>
            )}
          </g>
        );
      })}
    </svg>
  );
}
