import type { Event } from '../../../shared/domain/event.ts';
import { claimsApart, placingMoment } from '../../../shared/text/dates/claims.ts';
import { fits } from '../../app/commands/fits.ts';
import { markOf, placeOf } from './time/mark.ts';

/** How the timeline is filtered and put in order, as its address says it. */
export interface EventFilter {
  /** 'none' for events in no part; null for all. */
  part: number | 'none' | null;
  only: 'apart' | 'notes' | null;
  text: string;
  sort: 'part' | 'time';
}

export function readFilter(filter: Readonly<Record<string, string>>): EventFilter {
  const part = Number(filter.part);
  return {
    part: filter.part === 'none' ? 'none' : Number.isInteger(part) && part > 0 ? part : null,
    only: filter.only === 'apart' || filter.only === 'notes' ? filter.only : null,
    text: (filter.q ?? '').slice(0, 200),
    sort: filter.sort === 'time' ? 'time' : 'part',
  };
}

/** The events that fit, in the order that they came in (by part, then by time), or by time alone with undated ones last. */
export function shownEvents(
  events: readonly Event[],
  { part, only, text, sort }: EventFilter,
  offset: number,
): Event[] {
  const shown = events.filter(
    (event) =>
      (part === null || event.part === (part === 'none' ? null : part)) &&
      (only !== 'notes' || event.note) &&
      (only !== 'apart' || claimsApart(event) !== null) &&
      (text === '' ||
        fits(text, `${event.title.ja ?? ''} ${event.title.en ?? ''} ${event.text.ja ?? ''} ${event.text.en ?? ''}`)),
  );
  if (sort === 'part') return shown;
  const placed = shown.map((event) => {
    const moment = placingMoment(event.moments);
    const mark = moment && markOf(moment, offset);
    return { event, place: mark ? placeOf(mark) : Number.POSITIVE_INFINITY };
  });
  return placed.sort((a, b) => (a.place < b.place ? -1 : a.place > b.place ? 1 : 0)).map(({ event }) => event);
}

/** The parts that there are, in order. */
export const partsOf = (events: readonly Event[]): number[] =>
  [...new Set(events.map(({ part }) => part).filter((part) => part !== null))].sort((a, b) => a - b);
