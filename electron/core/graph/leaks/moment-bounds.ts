import { parseEdtf } from '../../../../shared/text/dates/edtf.ts';
import type { Interval } from '../../../../shared/text/leaks/wilson.ts';

/** The furthest that a civil time can be from UTC either way, in milliseconds. */
const west = 12 * 3_600_000;
const east = 14 * 3_600_000;

/** Between which seconds (Unix, UTC) a moment lies; a time without a zone may be in any. Null where it is open or unreadable. */
export function momentBounds(edtf: string | null): Interval | null {
  const value = edtf === null ? null : parseEdtf(edtf);
  if (!value?.start || !value.end) return null;
  const low = value.start.earliest - (value.start.zoneUnknown ? east : 0);
  const high = value.end.latest + (value.end.zoneUnknown ? west : 0);
  return { low: Math.floor(low / 1000), high: Math.ceil(high / 1000) };
}
