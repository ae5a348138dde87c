import type { Moment, Precision } from '../../domain/moment.ts';
import { type EdtfSide, plainInstant, readEdtfSide } from './edtf-side.ts';

/** A date or a time has the same side twice; an interval is null where it is open or its end is not known. */
export interface EdtfValue {
  start: EdtfSide | null;
  end: EdtfSide | null;
}

/** Longer than any value with both its sides. */
const longest = 100;

/** A moment is asked for its bounds, its parts and its words, one soon after the other. */
const recent = new Map<string, EdtfValue | null>();

/**
 * Reads a date, a time, a season or quarter, or an interval. Null for what is none of them, and for an interval that
 * names no end or ends before it begins. Not read: years of more than four digits, sets and lists.
 * Source: ISO 8601-2:2019, EDTF levels 0 and 1.
 */
export function parseEdtf(text: string): EdtfValue | null {
  if (text.length > longest) return null;
  const known = recent.get(text);
  if (known !== undefined) return known;
  if (recent.size >= 1000) recent.clear();
  const value = readValue(text);
  recent.set(text, value);
  return value;
}

function readValue(text: string): EdtfValue | null {
  const parts = text.split('/');
  if (parts.length > 2) return null;
  const [first = '', second] = parts;
  const start = readEdtfSide(first);
  if (second === undefined) return start && { start, end: start };
  const end = readEdtfSide(second);
  const isOpen = (side: string) => side === '' || side === '..';
  if ((!start && !isOpen(first)) || (!end && !isOpen(second)) || (!start && !end)) return null;
  // Sides of which one alone has a zone are not comparable to the hour.
  const isReversed = start && end && start.zoneUnknown === end.zoneUnknown && start.earliest > end.latest;
  return isReversed ? null : { start, end };
}

/** How exactly the value is known, for an interval by its vaguer side; seasons, quarters and decades count as years. */
export function edtfPrecision({ start, end }: EdtfValue): Precision {
  const rank = Math.min(...[start, end].filter((side) => side !== null).map(rankOf));
  return ranks[rank] ?? 'year';
}

const ranks: Precision[] = ['year', 'month', 'day', 'minute', 'second'];

/** An hour without its minutes is no claim to the minute: it counts as a day. */
function rankOf({ civil }: EdtfSide): number {
  if (civil.second !== undefined) return 4;
  if (civil.minute !== undefined) return 3;
  if (civil.day !== undefined) return 2;
  return civil.month === undefined ? 0 : 1;
}

/**
 * Seconds since 1970 (UTC) of the earliest instant that a moment allows, or, where it begins at no known time, of the
 * latest; null when it cannot be read. For sorting only: a time without an offset is read as UTC.
 */
export function epochOf(moment: Pick<Moment, 'edtf'>): number | null {
  const { edtf } = moment;
  if (edtf === null) return null;
  const instant = plainInstant(edtf);
  if (instant !== undefined) return Number.isNaN(instant) ? null : instant / 1000;
  const value = parseEdtf(edtf);
  const milliseconds = value?.start?.earliest ?? value?.end?.latest;
  return milliseconds === undefined ? null : Math.floor(milliseconds / 1000);
}
