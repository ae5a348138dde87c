/** Parts of a date as they were written, in the zone in which they were written; unknown ones are not there. */
export interface CivilDate {
  year: number;
  month?: number;
  day?: number;
  hour?: number;
  minute?: number;
  second?: number;
}

/** Milliseconds since 1970 (UTC) of the beginning of a day; month 1 to 12, and what is beyond runs on as in a calendar. */
export function civilTime(year: number, month: number, day: number): number {
  if (year >= 100) return Date.UTC(year, month - 1, day);
  // Date.UTC takes the years 0 to 99 for the last century's.
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return date.getTime();
}

export function daysInMonth(year: number, month: number): number {
  return new Date(civilTime(year, month + 1, 0)).getUTCDate();
}

/** The parts as EDTF, `offset` (`Z`, `+09:00`) behind a time; null for a date or a time that does not exist. */
export function civilText({ year, month, day, hour, minute, second }: CivilDate, offset = ''): string | null {
  if (!(year >= 0 && year <= 9999)) return null;
  let text = String(year).padStart(4, '0');
  if (month === undefined) return text;
  if (!(month >= 1 && month <= 12)) return null;
  text += `-${two(month)}`;
  if (day === undefined) return text;
  if (!(day >= 1 && (day <= 28 || day <= daysInMonth(year, month)))) return null;
  text += `-${two(day)}`;
  if (hour === undefined || minute === undefined) return text;
  // Second 60 is a leap second.
  if (!(hour <= 23 && minute <= 59 && (second ?? 0) <= 60)) return null;
  return `${text}T${two(hour)}:${two(minute)}${second === undefined ? '' : `:${two(second)}`}${offset}`;
}

const two = (value: number) => (value < 10 ? `0${value}` : String(value));
