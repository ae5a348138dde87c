import type { CivilDate } from './civil-date.ts';

/** First and last year of each era; the last year of one is the first of the next. */
const eras: [name: string, letter: string, first: number, last: number][] = [
  ['明治', 'M', 1868, 1912],
  ['大正', 'T', 1912, 1926],
  ['昭和', 'S', 1926, 1989],
  ['平成', 'H', 1989, 2019],
  ['令和', 'R', 2019, 9999],
];

const written =
  /^(?:(明治|大正|昭和|平成|令和|[MTSHR]) ?)?(元|\d{1,4}) ?年(?: ?(\d{1,2}) ?月(?: ?(\d{1,2}) ?日(?: ?[日月火水木金土]曜日?)?)?)?/i;
const short = /^([MTSHR]) ?(元|\d{1,2})([./-])(\d{1,2})(?:\3(\d{1,2}))?(?!\d)/i;

/**
 * Reads the Japanese date at the beginning of a text in NFKC: 2018年2月16日, 平成30年2月, 令和元年, H31.04.01; month and day
 * are not checked against the calendar. Null for none, for a year that its era never had (昭和65年; within the last year
 * every day is taken, so 平成31年5月1日 is read), and for a month before 1873, when Japan counted by the moon.
 */
export function readJapaneseDate(text: string): { civil: CivilDate; rest: string } | null {
  const full = written.exec(text);
  const found = full ?? short.exec(text);
  if (!found) return null;
  const [whole, era, yearText = '', ...others] = found;
  const [month, day] = full ? others : others.slice(1);
  const year = yearOf(era, yearText);
  if (year === null || (era !== undefined && year < 1873 && month !== undefined)) return null;
  const civil: CivilDate = { year };
  if (month !== undefined) civil.month = Number(month);
  if (day !== undefined) civil.day = Number(day);
  return { civil, rest: text.slice(whole.length) };
}

function yearOf(era: string | undefined, text: string): number | null {
  // A year of two digits without its era could be of any.
  if (era === undefined) return text.length === 4 ? Number(text) : null;
  const [, , first, last] = eras.find(([name, letter]) => name === era || letter === era.toUpperCase()) ?? [];
  if (first === undefined || last === undefined) return null;
  const year = first - 1 + (text === '元' ? 1 : Number(text));
  return year >= first && year <= last ? year : null;
}
