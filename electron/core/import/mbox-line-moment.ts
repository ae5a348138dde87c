import type { Moment } from '../../../shared/domain/moment.ts';
import { parseMailDate } from '../../../shared/text/dates/rfc5322-date.ts';
import { longestFromLine } from './from-line.ts';

/** As asctime writes it, with a zone before or behind the year where somebody put one. */
const ASCTIME =
  /\b(?:(mon|tue|wed|thu|fri|sat|sun),? {1,3})?(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec) {1,3}(\d{1,2}) {1,3}(\d{1,2}:\d{2}(?::\d{2})?) {1,3}(?:([a-z]{1,5}|[+-]\d{4}) {1,3})?(\d{4})(?: {1,3}([a-z]{1,6}|[+-]\d{4}))?(?![\w:+-])/i;

/** As a Date header writes it. */
const RFC_5322 = /\b(?:[a-z]{3}, {0,3})?\d{1,2} {1,3}[a-z]{3} {1,3}\d{4} {1,3}\d{1,2}:\d{2}.{0,60}$/i;

/**
 * The time that a From_ line claims: when the mailbox's program took the message, in its own zone where none is written.
 * Null when the line has none. Source of the format: RFC 4155 appendix A.
 */
export function mboxLineMoment(line: string): Moment | null {
  const text = line.slice(0, longestFromLine);
  const asctime = ASCTIME.exec(text);
  if (asctime !== null) {
    const [raw, weekday, month, day, time, before, year, behind] = asctime;
    // A word like `remote` behind the year is no zone: the dates' own parser knows zones.
    const zone = before ?? (behind !== undefined && /^(?:[+-]\d{4}|[A-Z]{1,5})$/.test(behind) ? behind : '');
    const ordered = `${weekday === undefined ? '' : `${weekday}, `}${day} ${month} ${year} ${time} ${zone}`.trim();
    return { by: 'mbox-line', raw, ...parseMailDate(ordered) };
  }
  const raw = RFC_5322.exec(text)?.[0].trim();
  return raw === undefined ? null : { by: 'mbox-line', raw, ...parseMailDate(raw) };
}
