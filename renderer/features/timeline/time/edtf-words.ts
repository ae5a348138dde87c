import type { Language } from '../../../../shared/i18n/language.ts';
import { parseEdtf } from '../../../../shared/text/dates/edtf.ts';
import type { Words } from '../../../app/i18n/words.ts';
import { locales } from '../../../app/i18n/words.ts';

const sidePattern =
  /^(-?[\dX]{4})(?:-([\dX]{2})(?:-([\dX]{2})(?:T(\d\d)(?::(\d\d)(?::(\d\d))?)?(?:\.\d+)?(Z|[+-]\d\d(?::?\d\d)?)?)?)?)?$/;

/** What an EDTF value says, in whole sentences; null for one that cannot be read. */
export function edtfWords(edtf: string, words: Words): string | null {
  const value = parseEdtf(edtf);
  if (!value) return null;
  const [first = '', second] = edtf.split('/');
  const sentences = [second === undefined ? single(first, words) : interval(first, second, words)];
  const { t } = words;
  if (edtf.includes('%')) sentences.push(t('when.both'));
  else {
    if (edtf.includes('~')) sentences.push(t('when.approximate'));
    if (edtf.includes('?')) sentences.push(t('when.uncertain'));
  }
  const sides = [value.start, value.end].filter((side) => side !== null);
  if (sides.some(({ zoneUnknown, civil }) => zoneUnknown && civil.hour !== undefined)) sentences.push(t('when.noZone'));
  return sentences.join(words.language === 'ja' ? '' : ' ');
}

const single = (side: string, words: Words): string => words.t('when.single', { when: sideWords(side, words) });

function interval(first: string, second: string, words: Words): string {
  const { t } = words;
  const [from, to] = [first, second].map((side) => (side === '' || side === '..' ? null : sideWords(side, words)));
  if (from !== null && from !== undefined && to !== null && to !== undefined) return t('when.interval', { from, to });
  if (from !== null && from !== undefined) return t(second === '..' ? 'when.noEnd' : 'when.unknownEnd', { from });
  return t(first === '..' ? 'when.noStart' : 'when.unknownStart', { to: to ?? '' });
}

/** One date, time or season, as exactly as it was written and no more. */
function sideWords(side: string, words: Words): string {
  const { language, t } = words;
  const match = sidePattern.exec(side.replace(/[?~%]/g, ''));
  const [, year = '', month, day, hour, minute, second, offset] = match ?? [];
  if (!match) return side;
  const yearText = yearWords(year, words);
  if (month === undefined) return yearText;
  const [isMonth, isDay] = [!month.includes('X'), day !== undefined && !day.includes('X')];
  if (!isMonth) {
    return isDay
      ? t('when.monthUnknown', { year: yearText, day: Number(day) })
      : t(day === undefined ? 'when.someMonth' : 'when.someDayOfYear', { year: yearText });
  }
  const number = Number(month);
  if (number > 12) return seasonWords(number, yearText, words);
  if (year.includes('X')) return `${yearText} (${month}${day === undefined ? '' : `-${day}`})`;
  const date = new Date(0);
  date.setUTCFullYear(Number(year), number - 1, isDay ? Number(day) : 1);
  if (!isDay) {
    const text = dateFormat(language, 'month').format(date);
    return day === undefined ? text : t('when.someDayOfMonth', { month: text });
  }
  const dayText = dateFormat(language, 'day').format(date);
  if (hour === undefined) return dayText;
  const clock = [hour, minute, second].filter((part) => part !== undefined).join(':');
  return (
    t('when.clock', { date: dayText, clock: minute === undefined ? t('when.hour', { hour: clock }) : clock }) +
    zone(offset)
  );
}

const zone = (offset: string | undefined): string =>
  offset === undefined ? '' : offset === 'Z' ? ' UTC' : ` ${offset}`;

function yearWords(year: string, { language, t }: Words): string {
  if (/^\d{3}X$/.test(year)) return t('when.decade', { year: `${year.slice(0, 3)}0` });
  if (year.includes('X')) {
    return t('when.years', { from: year.replaceAll('X', '0'), to: year.replaceAll('X', '9') });
  }
  return language === 'ja' ? `${Number(year)}年` : String(Number(year));
}

function seasonWords(code: number, year: string, { t }: Words): string {
  if (code >= 33 && code <= 36) return t('when.quarter', { year, number: code - 32 });
  if (code >= 37 && code <= 39) return t('when.third', { year, number: code - 36 });
  if (code === 40 || code === 41) return t(code === 40 ? 'when.firstHalf' : 'when.secondHalf', { year });
  // 25–28 and 29–32 name the hemisphere; the months follow from it.
  const season = (['spring', 'summer', 'autumn', 'winter'] as const)[(code - 21) % 4] ?? 'spring';
  return code >= 29 ? t(`when.south.${season}`, { year }) : t(`when.north.${season}`, { year });
}

const formats = new Map<string, Intl.DateTimeFormat>();
function dateFormat(language: Language, precision: 'month' | 'day'): Intl.DateTimeFormat {
  const key = `${language} ${precision}`;
  const made =
    formats.get(key) ??
    new Intl.DateTimeFormat(locales[language], {
      timeZone: 'UTC',
      year: 'numeric',
      month: 'long',
      ...(precision === 'day' && { day: 'numeric', weekday: 'short' }),
    });
  formats.set(key, made);
  return made;
}
