import { utcDay, utcHour, utcMinute, utcMonth, utcTickInterval, utcYear } from 'd3-time';
import type { Words } from '../../../app/i18n/words.ts';
import { locales } from '../../../app/i18n/words.ts';
import type { Span } from '../layout/span.ts';

export interface Tick {
  /** Milliseconds of the axis. */
  at: number;
  label: string;
  /** Where something larger begins: a year among months, a day among hours. */
  isMajor: boolean;
}

type Unit = 'year' | 'month' | 'day' | 'hour' | 'minute' | 'second';

/** The largest unit that begins at this instant. */
function unitAt(date: Date): Unit {
  if (utcYear.floor(date) >= date) return 'year';
  if (utcMonth.floor(date) >= date) return 'month';
  if (utcDay.floor(date) >= date) return 'day';
  if (utcHour.floor(date) >= date) return 'hour';
  return utcMinute.floor(date) >= date ? 'minute' : 'second';
}

const units: Unit[] = ['second', 'minute', 'hour', 'day', 'month', 'year'];

/** Where the axis is divided, about `count` times, and what is written there. The first one says its date in full. */
export function axisTicks({ from, to }: Span, count: number, words: Words): Tick[] {
  const interval = utcTickInterval(new Date(from), new Date(to), Math.max(2, count));
  const dates = interval?.range(new Date(from), new Date(to + 1)) ?? [];
  const least = Math.min(...dates.map((date) => units.indexOf(unitAt(date))));
  return dates.map((date, index) => {
    const unit = unitAt(date);
    const isMajor = units.indexOf(unit) > Math.max(least, 0);
    return { at: date.getTime(), label: tickText(date, unit, index === 0, words), isMajor };
  });
}

function tickText(date: Date, unit: Unit, isFirst: boolean, { language }: Words): string {
  const parts = isFirst ? whole[unit] : short[unit];
  const key = `${language} ${Object.keys(parts).join()}`;
  const format = formats.get(key) ?? new Intl.DateTimeFormat(locales[language], { timeZone: 'UTC', ...parts });
  formats.set(key, format);
  return format.format(date);
}

const formats = new Map<string, Intl.DateTimeFormat>();

const clock = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;
const short: Record<Unit, Intl.DateTimeFormatOptions> = {
  year: { year: 'numeric' },
  month: { month: 'short' },
  day: { month: 'short', day: 'numeric' },
  hour: clock,
  minute: clock,
  second: { ...clock, second: '2-digit' },
};
const whole: Record<Unit, Intl.DateTimeFormatOptions> = {
  year: { year: 'numeric' },
  month: { year: 'numeric', month: 'short' },
  day: { year: 'numeric', month: 'short', day: 'numeric' },
  hour: { year: 'numeric', month: 'short', day: 'numeric', ...clock },
  minute: { year: 'numeric', month: 'short', day: 'numeric', ...clock },
  second: { year: 'numeric', month: 'short', day: 'numeric', ...clock, second: '2-digit' },
};
