import type { Moment } from '../../../shared/domain/moment.ts';
import type { CivilDate } from '../../../shared/text/dates/civil-date.ts';
import { type EdtfValue, parseEdtf } from '../../../shared/text/dates/edtf.ts';

export type { CivilDate } from '../../../shared/text/dates/civil-date.ts';

/** Milliseconds since 1970 (UTC), both inclusive; infinite where an interval is open. */
export interface Bounds {
  earliest: number;
  latest: number;
  /** No offset was written: the bounds read it as UTC, and the truth may lie most of a day to either side. */
  zoneUnknown: boolean;
}

const hour = 3_600_000;
/** How far apart two claims may be and still agree: a mail's way, and clocks that are a little off. */
const slack = 10 * 60_000;

const edtfOf = ({ edtf }: Moment): EdtfValue | null => (edtf === null ? null : parseEdtf(edtf));

/** Both ends of a moment; null for one that cannot be read or names no end at all. */
export function momentBounds(moment: Moment): Bounds | null {
  const value = edtfOf(moment);
  if (!value) return null;
  const { start, end } = value;
  return {
    earliest: start?.earliest ?? Number.NEGATIVE_INFINITY,
    latest: end?.latest ?? Number.POSITIVE_INFINITY,
    zoneUnknown: (start?.zoneUnknown ?? false) || (end?.zoneUnknown ?? false),
  };
}

/** Where a moment begins and, for an interval, ends, in civil parts; null where there is no beginning to draw. */
export function civilDates(moment: Moment): { start: CivilDate; end: CivilDate | null } | null {
  const value = edtfOf(moment);
  const start = value?.start ?? value?.end;
  if (!value || !start) return null;
  const end = value.end && value.end !== start ? value.end.civil : null;
  return { start: start.civil, end };
}

/** The moment by which an event stands in its place: the reporter's word, or else the first claim that can be read. */
export function placingMoment(moments: readonly Moment[]): Moment | null {
  const readable = moments.filter((moment) => momentBounds(moment) !== null);
  return readable.find((moment) => moment.by === 'reporter') ?? readable[0] ?? null;
}

/**
 * Whether two claims cannot both be true: they stay more than ten minutes apart however they are read. A file's time says
 * when that copy was written, and contradicts nobody.
 */
export function disagree(moments: readonly Moment[]): boolean {
  const claims = moments.filter((moment) => moment.by !== 'file');
  const ranges = claims.map(momentBounds).filter((bounds) => bounds !== null);
  const low = Math.max(...ranges.map((b) => b.earliest - (b.zoneUnknown ? 14 * hour : 0)));
  const high = Math.min(...ranges.map((b) => b.latest + (b.zoneUnknown ? 12 * hour : 0)));
  return ranges.length > 1 && low - high > slack;
}
