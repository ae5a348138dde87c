import type { Precision } from '../../../../../shared/domain/moment.ts';
import { type CivilDate, civilText } from '../../../../../shared/text/dates/civil-date.ts';
import { readJapaneseDate } from '../../../../../shared/text/dates/japanese-date.ts';

/** Longer than any date with its time. */
const longest = 60;

const yearFirst = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?:\((?:.曜日?|[月火水木金土日])\))?/;
const compact = /^((?:19|20)\d\d)(\d\d)(\d\d)(?:(\d\d)(\d\d)(\d\d)?)?(?!\d)/;
const yearLast = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4})/;
const clock = /^[T ]?\s*(\d{1,2})[:時](\d{1,2})(?:[:分](\d{1,2})?)?秒?(?:\.\d{1,9})?$/;

export type DateOrder = 'day-month' | 'month-day';

/** A date as far as a cell gives it; `order` is what it depends on or proves, null where it begins with the year. */
export interface CellDate {
  civil: CivilDate;
  /** `either`: both readings are dates, and which one it is is not said. */
  order: DateOrder | 'either' | null;
}

/** The date, with the time behind it, in a cell; null where it holds none. `order` settles which comes first, the day or the month. */
export function cellDate(cell: string, order: DateOrder | null = null): CellDate | null {
  if (cell.length > longest) return null;
  const text = cell.normalize('NFKC').trim();
  const japanese = readJapaneseDate(text);
  if (japanese) return withClock(japanese.civil, japanese.rest, null);
  const first = yearFirst.exec(text);
  if (first) {
    const civil = { year: Number(first[1]), month: Number(first[3]), day: Number(first[4]) };
    return withClock(civil, text.slice(first[0].length), null);
  }
  const digits = compact.exec(text);
  if (digits) {
    const [whole, year, month, day, hour, minute, second] = digits;
    const civil: CivilDate = { year: Number(year), month: Number(month), day: Number(day) };
    if (hour !== undefined && minute !== undefined)
      Object.assign(civil, { hour: Number(hour), minute: Number(minute) });
    if (second !== undefined) civil.second = Number(second);
    return withClock(civil, text.slice(whole.length), null);
  }
  const last = yearLast.exec(text);
  if (!last) return null;
  const [one, two] = [Number(last[1]), Number(last[3])];
  const proven = one > 12 ? 'day-month' : two > 12 ? 'month-day' : one === two ? 'same' : null;
  const taken = proven === null ? (order ?? 'either') : proven === 'same' ? (order ?? 'day-month') : proven;
  const [day, month] = taken === 'month-day' ? [two, one] : [one, two];
  const civil = { year: Number(last[4]), month, day };
  return withClock(civil, text.slice(last[0].length), proven === 'same' ? null : taken);
}

function withClock(civil: CivilDate, rest: string, order: CellDate['order']): CellDate | null {
  if (rest.trim() !== '') {
    const found = clock.exec(rest);
    if (!found) return null;
    civil.hour = Number(found[1]);
    civil.minute = Number(found[2]);
    if (found[3] !== undefined) civil.second = Number(found[3]);
  }
  return civilText(civil) === null ? null : { civil, order };
}

/** The parts of a time alone (`12:34`, `123456`), null for none. */
export function cellTime(cell: string): Pick<CivilDate, 'hour' | 'minute' | 'second'> | null {
  const text = cell.slice(0, longest).normalize('NFKC').trim();
  const found = clock.exec(text) ?? /^(\d\d)(\d\d)(\d\d)$/.exec(text);
  if (!found) return null;
  const time = { hour: Number(found[1]), minute: Number(found[2]) };
  return found[3] === undefined ? time : { ...time, second: Number(found[3]) };
}

export function civilPrecision({ month, day, hour, second }: CivilDate): Precision {
  if (second !== undefined) return 'second';
  if (hour !== undefined) return 'minute';
  if (day !== undefined) return 'day';
  return month === undefined ? 'year' : 'month';
}
