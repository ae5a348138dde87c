import type { Precision } from '../../../../../shared/domain/moment.ts';
import { type CivilDate, civilText } from '../../../../../shared/text/dates/civil-date.ts';
import { readJapaneseDate } from '../../../../../shared/text/dates/japanese-date.ts';

/** Longer than any date with its time. */
const longest = 60;

const yearFirst = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?:\((?:.曜日?|[月火水木金土日])\))?/;
const compact = /^((?:19|20)\d\d)(\d\d)(\d\d)(?:(\d\d)(\d\d)(\d\d)?)?(?!\d)/;
const yearLast = /^'?(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d{2})(?!\d)/;
const clock = /^[T ]?\s*(\d{1,2})[:時](\d{1,2})(?:[:分](\d{1,2})?)?秒?(?:\.\d{1,9})?$/;

/** Which of a date's numbers come first. */
export const dateOrders = ['day-month', 'month-day', 'year-month'] as const;
export type DateOrder = (typeof dateOrders)[number];

/** A date as far as a cell gives it. */
export interface CellDate {
  civil: CivilDate;
  /** The orders in which it is a date; empty where it begins with a year of four digits or an era. */
  orders: DateOrder[];
  /** It is one date only, or somebody said which; `civil` is the first of several otherwise. */
  isClear: boolean;
  /** Its year has two digits: a century was put before it. */
  isShort: boolean;
}

/** The date, with the time behind it, in a cell; null where it holds none. `order` settles what comes first where several are dates. */
export function cellDate(cell: string, order: DateOrder | null = null): CellDate | null {
  if (cell.length > longest) return null;
  const text = cell.normalize('NFKC').trim();
  const japanese = readJapaneseDate(text);
  if (japanese) return withClock(japanese.civil, japanese.rest);
  const first = yearFirst.exec(text);
  if (first) {
    const civil = { year: Number(first[1]), month: Number(first[3]), day: Number(first[4]) };
    return withClock(civil, text.slice(first[0].length));
  }
  const digits = compact.exec(text);
  if (digits) {
    const [whole, year, month, day, hour, minute, second] = digits;
    const civil: CivilDate = { year: Number(year), month: Number(month), day: Number(day) };
    if (hour !== undefined && minute !== undefined)
      Object.assign(civil, { hour: Number(hour), minute: Number(minute) });
    if (second !== undefined) civil.second = Number(second);
    return withClock(civil, text.slice(whole.length));
  }
  const last = yearLast.exec(text);
  if (!last) return null;
  const rest = text.slice(last[0].length);
  const readings = dateOrders.flatMap((way) => {
    const found = withClock(inOrder(last, way), rest);
    return found ? [{ way, found }] : [];
  });
  const chosen = readings.find(({ way }) => way === order) ?? readings[0];
  if (!chosen) return null;
  const texts = new Set(readings.map(({ found }) => civilText(found.civil)));
  const isClear = texts.size === 1 || chosen.way === order;
  return { ...chosen.found, orders: readings.map(({ way }) => way), isClear, isShort: last[4]?.length === 2 };
}

/** Three numbers as a date; years of two digits are those of POSIX: 69 to 99 of the last century. */
function inOrder([, a = '', , b = '', c = '']: RegExpExecArray, order: DateOrder): CivilDate {
  const none = { year: -1 };
  if (order === 'year-month') {
    return a.length === 2 && c.length === 2 ? { year: century(a), month: Number(b), day: Number(c) } : none;
  }
  const [day, month] = order === 'day-month' ? [a, b] : [b, a];
  return { year: c.length === 4 ? Number(c) : century(c), month: Number(month), day: Number(day) };
}

const century = (digits: string): number => Number(digits) + (Number(digits) < 69 ? 2000 : 1900);

function withClock(civil: CivilDate, rest: string): CellDate | null {
  if (rest.trim() !== '') {
    const found = clock.exec(rest);
    if (!found) return null;
    civil.hour = Number(found[1]);
    civil.minute = Number(found[2]);
    if (found[3] !== undefined) civil.second = Number(found[3]);
  }
  return civilText(civil) === null ? null : { civil, orders: [], isClear: true, isShort: false };
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
