import type { Event } from '../../../../shared/domain/event.ts';
import type { Moment } from '../../../../shared/domain/moment.ts';

const day = 24 * 3_600_000;
const start = Date.UTC(2008, 0, 1);

/** The same numbers every time (xorshift32). */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 4_294_967_296;
  };
}

const claim = (by: Moment['by'], time: number): Moment => {
  const edtf = `${new Date(time + 9 * 3_600_000).toISOString().slice(0, 19)}+09:00`;
  return { by, raw: edtf, edtf, zone: '+0900', precision: 'second' };
};

/** Events of ten years in four parts: most at one second with two claims, some days, months and intervals, some without a time. */
export function generatedEvents(count: number, seed = 7): Event[] {
  const next = numbers(seed);
  return Array.from({ length: count }, (_unused, index): Event => {
    const time = start + Math.floor(next() ** 2 * 3650) * day + Math.floor(next() * day);
    const kind = next();
    const date = new Date(time).toISOString();
    const reporter = (edtf: string, precision: Moment['precision']): Moment[] => [
      { by: 'reporter', raw: edtf, edtf, zone: null, precision },
    ];
    const moments =
      kind < 0.8
        ? [claim('date-header', time), claim('received', time + (kind < 0.04 ? 9 * 3_600_000 : 4000))]
        : kind < 0.88
          ? reporter(date.slice(0, 10), 'day')
          : kind < 0.93
            ? reporter(`${date.slice(0, 7)}~`, 'month')
            : kind < 0.97
              ? reporter(`${date.slice(0, 10)}/${new Date(time + 20 * day).toISOString().slice(0, 10)}`, 'day')
              : [];
    return {
      kind: 'event',
      id: index.toString(16).padStart(16, '0'),
      title: {
        ja: `出来事 ${index} 優子が東京駅で会うと約束する`,
        en: `Event ${index}: a promise to meet at the station`,
      },
      text: {},
      moments,
      part: next() < 0.1 ? null : 1 + Math.floor(next() * 4),
      citations: [],
      note: true,
    };
  });
}
