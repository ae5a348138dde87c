import { firstDatedKey, firstKeyOf } from './document-key.ts';

/** Seconds since 1970 (UTC), both inclusive; null where it is open. What has no readable time is in no window. */
export interface TimeWindow {
  from: number | null;
  until: number | null;
}

/** More documents than one second has keys for spill into the next ones, an hour of seconds at the very most. */
export const spill = 3600;

/** A condition on a document's key: its own second decides, and the bounds of keys let an index skip what is far off. */
export const isWithin = (document: string): string =>
  `(${document} >= @low AND ${document} < @high
    AND (SELECT x.epoch FROM document x WHERE x.id = ${document}) BETWEEN @from AND @until)`;

/** What that condition names. */
export const windowValues = ({ from, until }: TimeWindow): Record<'low' | 'high' | 'from' | 'until', number> => ({
  low: from === null ? firstDatedKey : firstKeyOf(from),
  high: until === null ? Number.MAX_SAFE_INTEGER : firstKeyOf(until + spill),
  from: from ?? Number.MIN_SAFE_INTEGER,
  until: until ?? Number.MAX_SAFE_INTEGER,
});
