import { readEdtfSide } from '../dates/edtf-side.ts';

/** A claimed time as the clock showed it: hours and weekday (0 Monday) of the zone that was written, and of UTC where one was. */
export interface ClockTime {
  hour: number;
  weekday: number;
  utcHour: number | null;
}

/** What a clock showed at a moment (EDTF); null where the moment has no hour. */
export function clockTime(edtf: string | null): ClockTime | null {
  const side = edtf === null ? null : readEdtfSide(edtf);
  const { year, month, day, hour } = side?.civil ?? {};
  if (!side || year === undefined || month === undefined || day === undefined || hour === undefined) return null;
  const weekday = (new Date(Date.UTC(year, month - 1, day)).getUTCDay() + 6) % 7;
  return { hour: hour % 24, weekday, utcHour: side.zoneUnknown ? null : new Date(side.earliest).getUTCHours() };
}

/** Messages by weekday (Monday first) and hour, as the clocks that wrote them showed. */
export function weekOf(times: readonly ClockTime[]): number[][] {
  const week = Array.from({ length: 7 }, () => new Array<number>(24).fill(0));
  for (const { weekday, hour } of times) {
    const day = week[weekday] as number[];
    day[hour] = (day[hour] as number) + 1;
  }
  return week;
}

/** Hours in which somebody who sleeps writes least. */
export const quietHours = 7;
/** Messages below which quiet hours are chance. */
export const fewestForZone = 30;

/**
 * The stretch of the day (UTC) in which somebody wrote least, and the zones in which that is the night. A hypothesis: people
 * work at night, and programs send when they are told to. `chance`: how likely a stretch so quiet is where all hours are
 * alike (binomial, times the 24 stretches that were looked at).
 */
export interface QuietHours {
  from: number;
  to: number;
  /** Messages in it, of all with a zone. */
  messages: number;
  of: number;
  /** Offsets from UTC, in hours, in which the middle of the stretch is between 1:30 and 5:30. */
  offsets: { from: number; to: number };
  chance: number;
}

/** Null where there are too few messages, or no stretch that is quieter than chance explains. */
export function quietHoursOf(times: readonly ClockTime[]): QuietHours | null {
  const hours = new Array<number>(24).fill(0);
  let of = 0;
  for (const { utcHour } of times) {
    if (utcHour === null) continue;
    hours[utcHour] = (hours[utcHour] as number) + 1;
    of += 1;
  }
  if (of < fewestForZone) return null;
  let best = { from: 0, messages: of + 1 };
  for (let from = 0; from < 24; from += 1) {
    let messages = 0;
    for (let hour = 0; hour < quietHours; hour += 1) messages += hours[(from + hour) % 24] as number;
    if (messages < best.messages) best = { from, messages };
  }
  const chance = Math.min(1, 24 * binomialAtMost(best.messages, of, quietHours / 24));
  if (chance > 0.01) return null;
  // With hours that nobody wrote in on both sides, the middle of all of them.
  let extra = 0;
  while (best.messages === 0 && extra < 24 - quietHours && hours[(best.from + quietHours + extra) % 24] === 0)
    extra += 1;
  const middle = (best.from + (quietHours + extra) / 2) % 24;
  const offset = ((((Math.round(3.5 - middle) + 12) % 24) + 24) % 24) - 12;
  const to = (best.from + quietHours) % 24;
  return { from: best.from, to, messages: best.messages, of, offsets: { from: offset - 2, to: offset + 2 }, chance };
}

/** How likely at most `k` of `n` fall where each does with `share`. */
function binomialAtMost(k: number, n: number, share: number): number {
  let term = n * Math.log(1 - share);
  let sum = Math.exp(term);
  for (let at = 1; at <= k; at += 1) {
    term += Math.log((n - at + 1) / at) + Math.log(share / (1 - share));
    sum += Math.exp(term);
  }
  return Math.min(1, sum);
}
