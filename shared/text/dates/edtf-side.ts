import { type CivilDate, civilTime, daysInMonth } from './civil-date.ts';

/** One side of an EDTF value. Milliseconds since 1970 (UTC), both inclusive. */
export interface EdtfSide {
  earliest: number;
  latest: number;
  /** No offset was written: the bounds read it as UTC, and the truth may lie most of a day to either side. */
  zoneUnknown: boolean;
  civil: CivilDate;
}

const hour = 3_600_000;

/** Qualifiers may stand anywhere; X is a digit that is not known. */
const pattern =
  /^([?~%]?-?[\dX]{4})(?:[?~%]?-[?~%]?([\dX]{2})(?:[?~%]?-[?~%]?([\dX]{2})(?:T(\d\d)(?::(\d\d)(?::(\d\d)(?:\.\d{1,9})?)?)?(Z|[+-]\d\d(?::?\d\d)?)?)?)?)?[?~%]?$/;

/** First and last month of the seasons and quarters that EDTF counts as months 21 to 41. */
const spans: Record<string, [number, number]> = {
  21: [3, 5],
  22: [6, 8],
  23: [9, 11],
  24: [12, 14],
  25: [3, 5],
  26: [6, 8],
  27: [9, 11],
  28: [12, 14],
  29: [9, 11],
  30: [12, 14],
  31: [3, 5],
  32: [6, 8],
  33: [1, 3],
  34: [4, 6],
  35: [7, 9],
  36: [10, 12],
  37: [1, 4],
  38: [5, 8],
  39: [9, 12],
  40: [1, 6],
  41: [7, 12],
};

/** What nearly every mail claims, read the short way. */
const plain = /^\d{4}-\d\d-\d\dT\d\d:\d\d:[0-5]\d(?:Z|[+-]\d\d:\d\d)$/;

/** Milliseconds of a whole time with its offset; NaN for one that does not exist, undefined for any other text. */
export function plainInstant(text: string): number | undefined {
  if (!plain.test(text)) return undefined;
  const day = Number(text.slice(8, 10));
  // Date.parse takes the 31st of a shorter month for a day of the next.
  if (day > 28 && day > daysInMonth(Number(text.slice(0, 4)), Number(text.slice(5, 7)))) return Number.NaN;
  return Date.parse(text);
}

/** Reads a date, a time or a season; null for what is none. */
export function readEdtfSide(text: string): EdtfSide | null {
  const instant = plainInstant(text);
  if (instant !== undefined) return Number.isNaN(instant) ? null : plainSide(text, instant);
  const found = pattern.exec(text);
  if (!found) return null;
  const [yearText = '', monthText, dayText, hourText, minuteText, secondText, offset] = found
    .slice(1)
    .map((part) => part?.replace(/^[?~%]/, ''));
  const year = { low: Number(yearText.replaceAll('X', '0')), high: Number(yearText.replaceAll('X', '9')) };
  if (yearText.startsWith('-')) [year.low, year.high] = [year.high, year.low];
  const span = isKnown(monthText) ? (spans[monthText] ?? [Number(monthText), Number(monthText)]) : [1, 12];
  const [firstMonth = 1, lastMonth = 12] = span;
  if (isKnown(monthText) && !spans[monthText] && (firstMonth < 1 || firstMonth > 12)) return null;
  const civil: CivilDate = { year: year.low };
  const isMonthKnown = isKnown(monthText) && !spans[monthText] && !yearText.includes('X');
  if (isMonthKnown) civil.month = firstMonth;
  let earliest = civilTime(year.low, firstMonth, 1);
  let latest = civilTime(year.high, lastMonth + 1, 1) - 1;
  if (isKnown(dayText)) {
    const day = Number(dayText);
    // With the month unknown, a day of it says nothing about where it lies.
    if (day < 1 || (isMonthKnown && day > daysInMonth(year.low, firstMonth))) return null;
    if (isMonthKnown) {
      civil.day = day;
      earliest = civilTime(year.low, firstMonth, day);
      latest = earliest + 24 * hour - 1;
    }
  }
  if (hourText === undefined || civil.day === undefined) return { earliest, latest, zoneUnknown: true, civil };
  return withTime(civil, earliest, [hourText, minuteText, secondText], offset);
}

const isKnown = (part: string | undefined): part is string => part !== undefined && !part.includes('X');

function plainSide(text: string, instant: number): EdtfSide {
  const number = (from: number, to: number) => Number(text.slice(from, to));
  const civil = {
    year: number(0, 4),
    month: number(5, 7),
    day: number(8, 10),
    hour: number(11, 13),
    minute: number(14, 16),
    second: number(17, 19),
  };
  return { earliest: instant, latest: instant + 999, zoneUnknown: false, civil };
}

function withTime(
  civil: CivilDate,
  day: number,
  [hourText, minuteText, secondText]: [string, string | undefined, string | undefined],
  offset: string | undefined,
): EdtfSide | null {
  const [h, m, s] = [Number(hourText), Number(minuteText ?? 0), Number(secondText ?? 0)];
  const shift = offsetOf(offset);
  if (h > 24 || m > 59 || s > 60 || (h === 24 && m + s > 0) || shift === null) return null;
  civil.hour = h;
  if (minuteText !== undefined) civil.minute = m;
  if (secondText !== undefined) civil.second = s;
  const earliest = day + h * hour + m * 60_000 + s * 1000 - shift;
  const precision = secondText === undefined ? (minuteText === undefined ? hour : 60_000) : 1000;
  return { earliest, latest: earliest + precision - 1, zoneUnknown: offset === undefined, civil };
}

/** Milliseconds east of UTC; null beyond what a clock shows. */
function offsetOf(offset: string | undefined): number | null {
  const found = /^([+-])(\d\d):?(\d\d)?$/.exec(offset ?? '');
  if (!found) return 0;
  const [hours, minutes] = [Number(found[2]), Number(found[3] ?? 0)];
  if (hours > 23 || minutes > 59) return null;
  return (found[1] === '-' ? -1 : 1) * (hours * hour + minutes * 60_000);
}
