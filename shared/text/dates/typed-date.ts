import { type CivilDate, civilText } from './civil-date.ts';
import { type EdtfValue, parseEdtf } from './edtf.ts';
import { readJapaneseDate } from './japanese-date.ts';

/** Longer than any date that a person types. */
const longest = 100;

/** Year first, as it is typed without care for EDTF. */
const loose =
  /^(\d{4})([-/.])(\d{1,2})(?:\2(\d{1,2})(?:[T ] ?(\d{1,2}):(\d\d)(?::(\d\d))?(?: ?(Z|[+-]\d\d:\d\d))?)?)?$/i;

/**
 * What a typed date covers, in seconds since 1970 (UTC), the last one included. Takes EDTF (2018, 2018-02,
 * 2018-02-16T12:00+09:00, 2018/2019), 2018/2/16, and Japanese dates (平成30年2月16日, 令和元年5月, H31.04.01) in any width.
 * A date without a zone means that civil day in UTC, as a mail without a zone is sorted. Null for what cannot be read,
 * and for an interval without both its ends.
 */
export function parseTypedDate(text: string): { earliest: number; latest: number } | null {
  if (text.length > longest) return null;
  const typed = text.normalize('NFKC').trim();
  const value = parseEdtf(typed) ?? parsed(readJapanese(typed)) ?? parsed(readLoose(typed));
  if (!value?.start || !value.end) return null;
  return { earliest: Math.floor(value.start.earliest / 1000), latest: Math.floor(value.end.latest / 1000) };
}

const parsed = (edtf: string | null): EdtfValue | null => (edtf === null ? null : parseEdtf(edtf));

function readJapanese(typed: string): string | null {
  const found = readJapaneseDate(typed);
  return found?.rest === '' ? civilText(found.civil) : null;
}

function readLoose(typed: string): string | null {
  const found = loose.exec(typed);
  if (!found) return null;
  const [, year, , month, day, hour, minute, second, offset] = found;
  const civil: CivilDate = { year: Number(year), month: Number(month) };
  if (day !== undefined) civil.day = Number(day);
  if (hour !== undefined) civil.hour = Number(hour);
  if (minute !== undefined) civil.minute = Number(minute);
  if (second !== undefined) civil.second = Number(second);
  return civilText(civil, offset?.toUpperCase());
}
