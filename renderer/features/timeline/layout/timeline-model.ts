import type { Event } from '../../../../shared/domain/event.ts';
import { placingMoment } from '../../../../shared/text/dates/claims.ts';
import { type Mark, markOf, placeOf } from '../time/mark.ts';

/** A band: one part of the series, the events in none, or those that have no time. */
export type BandKey = number | 'none' | 'undated';

export interface Band {
  key: BandKey;
  /** Indexes of its events, by their place on the axis; undated ones in their given order. */
  items: Int32Array;
  /** Of each of them on the axis, in milliseconds; open ends are infinite. */
  starts: Float64Array;
  ends: Float64Array;
}

/** Events with their places on an axis, in arrays that 100,000 of them can be walked through in one frame. */
export interface TimelineModel {
  events: readonly Event[];
  /** Milliseconds east of UTC of the axis. */
  offset: number;
  bands: Band[];
  /** By index of the event: the number of its band. */
  bandOf: Int32Array;
  /** By index of the event: where it is put; NaN where it has no time. */
  places: Float64Array;
  indexOf: ReadonlyMap<string, number>;
}

export function timelineModel(events: readonly Event[], offset: number): TimelineModel {
  const marks = events.map(({ moments }): Mark | null => {
    const moment = placingMoment(moments);
    return moment && markOf(moment, offset);
  });
  const places = Float64Array.from(marks, (mark) => (mark ? placeOf(mark) : Number.NaN));
  const byKey = new Map<BandKey, number[]>();
  events.forEach(({ part }, index) => {
    const key: BandKey = Number.isNaN(places[index]) ? 'undated' : (part ?? 'none');
    const list = byKey.get(key);
    if (list) list.push(index);
    else byKey.set(key, [index]);
  });
  // Something is moved out of every part by putting it here.
  if ([...byKey.keys()].some((key) => typeof key === 'number') && !byKey.has('none')) byKey.set('none', []);
  const bandOf = new Int32Array(events.length);
  const bands = [...byKey]
    .sort(([a], [b]) => rank(a) - rank(b))
    .map(([key, list], number): Band => {
      if (key !== 'undated') list.sort((a, b) => (places[a] ?? 0) - (places[b] ?? 0) || a - b);
      for (const index of list) bandOf[index] = number;
      return {
        key,
        items: Int32Array.from(list),
        starts: Float64Array.from(list, (index) => marks[index]?.start ?? Number.NaN),
        ends: Float64Array.from(list, (index) => marks[index]?.end ?? Number.NaN),
      };
    });
  const indexOf = new Map(events.map(({ id }, index) => [id, index]));
  return { events, offset, bands, bandOf, places, indexOf };
}

const rank = (key: BandKey): number =>
  key === 'undated' ? Number.POSITIVE_INFINITY : key === 'none' ? Number.MAX_SAFE_INTEGER : key;
