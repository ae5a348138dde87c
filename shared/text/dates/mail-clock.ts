import type { CivilDate } from './civil-date.ts';

const colons =
  /^(午前|午後)? ?(\d{1,2})[:.](\d{1,2})(?:[:.](\d{1,2})(?:[.,]\d{1,9})?)?(?![\d:])(?: ?([ap])\.? ?m\b\.?)?/i;
const japanese = /^(午前|午後)? ?(\d{1,2}) ?時 ?(\d{1,2}) ?分(?: ?(\d{1,2}) ?秒)?/;

/**
 * Reads the time of day at the beginning of a text in NFKC: 10:11:12, 10.11, 1:02 PM, 午後1時2分. A part that no clock
 * shows stays as it is, NaN where AM or PM contradicts it; fractions of a second are passed over. Null for none.
 */
export function readMailClock(text: string): { clock: Omit<CivilDate, 'year'>; rest: string } | null {
  const found = colons.exec(text) ?? japanese.exec(text);
  if (!found) return null;
  const [whole, before, hourText, minute, second, behind] = found;
  const half = before === '午前' || /^a/i.test(behind ?? '') ? 'am' : before || behind ? 'pm' : null;
  const clock: Omit<CivilDate, 'year'> = { hour: hourOf(Number(hourText), half), minute: Number(minute) };
  if (second !== undefined) clock.second = Number(second);
  return { clock, rest: text.slice(whole.length) };
}

/** 午後0時 is noon as 12 PM is; 14:05 PM is written by programs that know no better, and can mean one time only. */
function hourOf(hour: number, half: 'am' | 'pm' | null): number {
  if (half === null) return hour;
  if (half === 'am') return hour > 12 ? Number.NaN : hour % 12;
  return hour > 12 ? hour : (hour % 12) + 12;
}
