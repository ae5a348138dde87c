import { type CivilDate, civilText } from '../../../../shared/text/dates/civil-date.ts';
import { parseEdtf } from '../../../../shared/text/dates/edtf.ts';
import { readJapaneseDate } from '../../../../shared/text/dates/japanese-date.ts';

const loose = /^(\d{4})([-/.])(\d{1,2})(?:\2(\d{1,2}))?$/;
const clock = /^(?:T| )? ?(\d{1,2})(?::(\d\d)(?::(\d\d))?|時(?:(\d{1,2})分)?) ?(Z|UTC|JST|[+-]\d\d:?\d\d)?$/i;
const about = /^(?:およそ|約|about |around |circa |c\. ?)|(?:ごろ|頃|くらい)$/i;
const between = /^(.{4,40}?) ?(?:〜|~|から|–|—| to | - ) ?(.{4,40}?)(?:まで)?$/i;

/** What was probably meant, as EDTF: 2018/2/16, 平成30年2月, 2018年2月16日 19:04 JST, 2018-02-01〜2018-03-05. Null where that is not plain. */
export function suggestEdtf(typed: string): string | null {
  const text = typed.normalize('NFKC').trim();
  if (text === '' || text.length > 100) return null;
  const found = dateOf(text) ?? intervalOf(text);
  return found !== null && found !== typed && parseEdtf(found) ? found : null;
}

function intervalOf(text: string): string | null {
  const [, first = '', second = ''] = between.exec(text) ?? [];
  const [from, to] = [dateOf(first), dateOf(second)];
  return from !== null && to !== null ? `${from}/${to}` : null;
}

function dateOf(text: string): string | null {
  if (parseEdtf(text)) return text;
  const isAbout = about.test(text);
  const plain = text.replace(about, '').trim();
  const civil = plainDate(plain);
  return civil === null ? null : `${civil}${isAbout ? '~' : ''}`;
}

function plainDate(text: string): string | null {
  if (parseEdtf(text)) return text;
  const japanese = readJapaneseDate(text);
  if (japanese) return withClock(japanese.civil, japanese.rest);
  const end = text.search(/[T ]/);
  const [date, rest] = end < 0 ? [text, ''] : [text.slice(0, end), text.slice(end + 1)];
  const [, year, , month, day] = loose.exec(date) ?? [];
  if (year === undefined) return null;
  const civil: CivilDate = { year: Number(year), month: Number(month) };
  if (day !== undefined) civil.day = Number(day);
  return withClock(civil, rest);
}

function withClock(civil: CivilDate, rest: string): string | null {
  if (rest.trim() === '') return civilText(civil);
  const [, hour, minute, second, japaneseMinute, zone] = clock.exec(rest.trim()) ?? [];
  if (hour === undefined || civil.day === undefined) return null;
  const timed: CivilDate = { ...civil, hour: Number(hour), minute: Number(minute ?? japaneseMinute ?? 0) };
  if (second !== undefined) timed.second = Number(second);
  return civilText(timed, offsetText(zone));
}

function offsetText(zone: string | undefined): string {
  if (zone === undefined) return '';
  if (/^(?:Z|UTC)$/i.test(zone)) return 'Z';
  if (/^JST$/i.test(zone)) return '+09:00';
  return zone.includes(':') ? zone : `${zone.slice(0, 3)}:${zone.slice(3)}`;
}
