import type { Moment, Precision } from '../../domain/moment.ts';
import { decodeHeader } from '../decode/header-words.ts';
import { type CivilDate, civilText } from './civil-date.ts';
import { readJapaneseDate } from './japanese-date.ts';
import { readMailClock } from './mail-clock.ts';
import { readMailZone } from './mail-zone.ts';

/** Longer than any date with its comments; nothing behind it is looked at. */
const longest = 400;

/** A day, and what stands behind it in the order of a Date header: time, zone, anything. */
interface Day {
  civil: CivilDate;
  rest: string;
}

/**
 * Reads the date of a mail: RFC 5322 with its obsolete forms (sections 3.3 and 4.3), and what else mails have: asctime,
 * the month before the day, ISO 8601, Japanese dates, AM and PM, zones like GMT+0900, junk behind a whole date. `raw` is
 * text or has one character for each byte. Nothing is guessed: a date that does not exist or can be read in two ways
 * (11-06-2023) has `edtf` null, a zone that is not known gives no offset. The weekday and comments are not looked at.
 */
export function parseMailDate(raw: string): Pick<Moment, 'edtf' | 'zone' | 'precision'> {
  const text = withoutWeekday(withoutComments(readable(raw.slice(0, longest))));
  const day = namedMonth(text) ?? isoDay(text) ?? japaneseDay(text);
  const found = readMailClock((day?.rest ?? '').replace(/^[T, ]*(?:at )?/, ''));
  const zone = found && readMailZone(found.rest.trimStart());
  // A clock that counts years from 1900 writes 0102 for 2002; no mail is older (RFC 5322 section 3.3).
  const isWhole = day && day.civil.year >= 1900 && (found !== null || /^[ .,;]*$/.test(day.rest));
  const edtf = isWhole ? civilText({ ...day.civil, ...found?.clock }, zone?.offset ?? '') : null;
  const precision = edtf === null ? null : precisionOf(found?.clock);
  return { edtf, zone: zone?.zone ?? null, precision };
}

function precisionOf(clock: Omit<CivilDate, 'year'> | undefined): Precision {
  if (clock === undefined) return 'day';
  return clock.second === undefined ? 'minute' : 'second';
}

/** One line of text in NFKC with single spaces. */
function readable(raw: string): string {
  const text = /[\x1b\u0080-\uffff]|=\?/.test(raw) ? decodeHeader(raw).text.normalize('NFKC') : raw;
  return text.replace(/\s+/g, ' ').trim();
}

/** Comments nest, and a backslash takes the next character out of the count (RFC 5322 section 3.2.2). */
function withoutComments(text: string): string {
  if (!text.includes('(')) return text;
  let kept = '';
  let depth = 0;
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at];
    if (character === '\\' && depth > 0) at += 1;
    else if (character === '(') depth += 1;
    else if (character === ')' && depth > 0) {
      depth -= 1;
      kept += ' ';
    } else if (depth === 0) kept += character;
  }
  return kept.replace(/ +/g, ' ').trim();
}

const weekday = /^(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6}\.? ?,? ?|[^\d,]{1,20}, ?)/i;

const withoutWeekday = (text: string): string => text.replace(weekday, '');

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const month =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';
const dayFirst = new RegExp(`^(\\d{1,2})(?:st|nd|rd|th)?[ .,-]{0,3}${month}(?![a-z])[ .,-]{0,3}`, 'i');
const monthFirst = new RegExp(`^${month}(?![a-z])[ .-]{0,3}(\\d{1,2})(?:st|nd|rd|th)?(?=[ ,-])[ ,-]{0,3}`, 'i');
/** The year behind the time, and a zone before it, as asctime and date(1) write it. */
const yearLast =
  /^(\d{1,2}:\d{1,2}(?::\d{1,2})?(?: ?[ap]m)?) (?:([a-z]{1,5}|(?:[a-z]{1,5})?[+-]\d{2}:?\d{2}) )?(\d{4})(?![\d:])/i;

/** A day with its month in letters, either first. */
function namedMonth(text: string): Day | null {
  const first = dayFirst.exec(text);
  const found = first ?? monthFirst.exec(text);
  if (!found) return null;
  const [whole, one = '', other = ''] = found;
  const [dayText, monthText] = first ? [one, other] : [other, one];
  const civil = { month: months.indexOf(monthText.slice(0, 3).toLowerCase()) + 1, day: Number(dayText) };
  const rest = text.slice(whole.length);
  const last = yearLast.exec(rest);
  if (last) {
    const [all, clock, zone, year] = last;
    return { civil: { year: Number(year), ...civil }, rest: `${clock} ${zone ?? ''}${rest.slice(all.length)}` };
  }
  // Short years are obsolete dates only where the day stands first: `Feb 16, 18` is nobody's form.
  const year = (first ? /^\d{2,4}(?![\d:])/ : /^\d{4}(?![\d:])/).exec(rest)?.[0];
  return year === undefined ? null : { civil: { year: fullYear(year), ...civil }, rest: rest.slice(year.length) };
}

/** Two digits are of 1950 to 2049, three are years since 1900 (RFC 5322 section 4.3). */
function fullYear(text: string): number {
  const year = Number(text);
  if (text.length === 4) return year;
  return text.length === 2 && year < 50 ? year + 2000 : year + 1900;
}

/** The year first and all in digits; any other order of digits can be read in two ways. */
function isoDay(text: string): Day | null {
  const found = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?!\d)/.exec(text);
  if (!found) return null;
  const civil = { year: Number(found[1]), month: Number(found[3]), day: Number(found[4]) };
  return { civil, rest: text.slice(found[0].length) };
}

function japaneseDay(text: string): Day | null {
  const found = readJapaneseDate(text);
  return found?.civil.day === undefined ? null : found;
}
