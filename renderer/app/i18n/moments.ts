import type { Moment } from '../../../shared/domain/moment.ts';
import type { Language } from '../../../shared/i18n/language.ts';
import { locales, type Words } from './words.ts';

/** The parts of an EDTF date as written, in its own zone; parts beyond its precision are missing. */
interface Written {
  year: number;
  month: number | null;
  day: number | null;
  time: string | null;
  /** '+09:00', 'Z'; null when none was written. */
  offset: string | null;
  /** '~', '?' or '%'. */
  doubt: string;
}

const form = /^(\d{4})(?:-(\d\d)(?:-(\d\d)(?:T(\d\d:\d\d(?::\d\d)?)(?:\.\d{1,9})?(Z|[+-]\d\d:\d\d)?)?)?)?([~?%])?$/;

function read(edtf: string): Written | null {
  const match = form.exec(edtf);
  if (!match) return null;
  const part = (text: string | undefined) => (text === undefined ? null : Number(text));
  return {
    year: Number(match[1]),
    month: part(match[2]),
    day: part(match[3]),
    time: match[4] ?? null,
    offset: match[5] ?? null,
    doubt: match[6] ?? '',
  };
}

const formats = new Map<string, Intl.DateTimeFormat>();
function format(language: Language, era: boolean, { year, month, day }: Written): string {
  const parts = day !== null ? 'day' : month !== null ? 'month' : 'year';
  const key = `${language} ${era} ${parts}`;
  const options: Intl.DateTimeFormatOptions = {
    timeZone: 'UTC',
    year: 'numeric',
    ...(era && { era: 'long' }),
    ...(parts !== 'year' && { month: 'long' }),
    ...(parts === 'day' && { day: 'numeric' }),
  };
  const made = formats.get(key) ?? new Intl.DateTimeFormat(era ? 'ja-JP-u-ca-japanese' : locales[language], options);
  formats.set(key, made);
  // Years before 100 are not those of the last century.
  const date = new Date(0);
  date.setUTCFullYear(year, (month ?? 1) - 1, day ?? 1);
  return made.format(date);
}

/** '2018-02-16 19:04' for lists, where the eye compares; what cannot be read is shown as it was written. */
export function shortMoment({ edtf, raw }: Moment): string {
  const written = edtf === null ? null : read(edtf);
  if (edtf === null || !written) return edtf ?? raw;
  const date = edtf.slice(0, written.day !== null ? 10 : written.month !== null ? 7 : 4);
  return `${date}${written.time === null ? '' : ` ${written.time.slice(0, 5)}`}${written.doubt}`;
}

/** '2018-02-16 19:04:11 +09:00', to compare claims to the second; the same in every language. */
export function exactMoment({ edtf, raw }: Moment): string {
  const match =
    edtf === null ? null : /^(\d{4}-\d\d-\d\d)T(\d\d:\d\d(?::\d\d)?)(?:\.\d{1,9})?(Z|[+-]\d\d:\d\d)?$/.exec(edtf);
  if (!match) return edtf ?? raw;
  return [match[1], match[2], match[3] === 'Z' ? 'UTC' : match[3]].filter(Boolean).join(' ');
}

/** '2018年2月16日 19:04:11 +09:00', '16 February 2018, 19:04:11 +09:00'. */
export function longMoment({ edtf, raw }: Moment, language: Language): string {
  const written = edtf === null ? null : read(edtf);
  if (!written) return edtf ?? raw;
  const time = written.time === null ? '' : `${language === 'ja' ? ' ' : ', '}${written.time}`;
  const offset = written.offset === null ? '' : ` ${written.offset === 'Z' ? 'UTC' : written.offset}`;
  return `${format(language, false, written)}${time}${offset}${written.doubt}`;
}

/** The same date in the Japanese calendar ('平成30年2月16日'); null where it has no date or lies before the eras that are sure. */
export function eraMoment({ edtf }: Moment): string | null {
  const written = edtf === null ? null : read(edtf);
  return !written || written.year < 1873 ? null : format('ja', true, written);
}

/** Milliseconds since 1970; null where no zone was written or the time is not whole, so that nothing is guessed. */
export function epochOf({ edtf }: Moment): number | null {
  const written = edtf === null ? null : read(edtf);
  if (edtf === null || !written?.time || written.offset === null || written.doubt !== '') return null;
  const epoch = Date.parse(edtf);
  return Number.isNaN(epoch) ? null : epoch;
}

/** A length of time in its largest unit; what is under it is left out. */
export function durationText({ t }: Words, milliseconds: number): string {
  const seconds = Math.round(Math.abs(milliseconds) / 1000);
  if (seconds >= 2 * 86_400) return t('time.days', { count: Math.floor(seconds / 86_400) });
  if (seconds >= 3600) return t('time.hours', { count: Math.round(seconds / 3600) });
  if (seconds >= 60) return t('time.minutes', { count: Math.round(seconds / 60) });
  return t('time.seconds', { count: seconds });
}

/** The day and minute at which something was done here, on this machine's clock. */
export function clockText(time: number | string, language: Language): string {
  const key = `${language} clock`;
  const made =
    formats.get(key) ?? new Intl.DateTimeFormat(locales[language], { dateStyle: 'medium', timeStyle: 'short' });
  formats.set(key, made);
  const date = new Date(time);
  return Number.isNaN(date.getTime()) ? String(time) : made.format(date);
}
