/** What of the time is on the screen: milliseconds of the axis. */
export interface Span {
  from: number;
  to: number;
}

const minute = 60_000;
const year = 365.2425 * 24 * 60 * minute;

/** Nearer than a minute, and farther than four thousand years, there is nothing to see. */
export const nearest = minute;
export const farthest = 4000 * year;
/** Years that EDTF dates can name, with room around them. */
const first = Date.UTC(0, 0, 1) - 2900 * year;
const last = first + 12_900 * year;

const clamp = (value: number, low: number, high: number) => Math.min(high, Math.max(low, value));

function kept({ from, to }: Span): Span {
  const length = clamp(to - from, nearest, farthest);
  const start = clamp((from + to) / 2 - length / 2, first, last - length);
  return { from: start, to: start + length };
}

/** `factor` below 1 comes nearer; `at` (0 to 1 of the width) stays where it is. */
export function zoomed({ from, to }: Span, factor: number, at = 0.5): Span {
  const length = clamp((to - from) * factor, nearest, farthest);
  const still = from + (to - from) * at;
  return kept({ from: still - length * at, to: still + length * (1 - at) });
}

/** Moves by a part of the width. */
export function panned({ from, to }: Span, part: number): Span {
  const step = (to - from) * part;
  return kept({ from: from + step, to: to + step });
}

/** All of the times, with room at the left, and at the right for a name of this share of the width. */
export function fitted(times: Iterable<number>, nameShare: number): Span | null {
  let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const time of times) {
    if (!Number.isFinite(time)) continue;
    if (time < low) low = time;
    if (time > high) high = time;
  }
  if (low > high) return null;
  const room = { left: 0.04, right: Math.min(0.4, nameShare) };
  // One instant alone: a day of it.
  const length = Math.max(high - low, 24 * 60 * minute) / (1 - room.left - room.right);
  return kept({ from: low - length * room.left, to: low + length * (1 - room.left) });
}

/** The same length, moved no farther than it takes to have the time in it with room for its name. */
export function showing(span: Span, time: number): Span {
  const length = span.to - span.from;
  if (time >= span.from + length * 0.04 && time <= span.to - length * 0.25) return span;
  return kept({ from: time - length * 0.4, to: time + length * 0.6 });
}

/** Around one mark so near that its width is plain. */
export function around(start: number, end: number): Span {
  const low = Number.isFinite(start) ? start : end;
  const high = Number.isFinite(end) ? end : start;
  const length = Math.max((high - low) * 2.5, 60 * minute);
  return kept({ from: (low + high) / 2 - length / 2, to: (low + high) / 2 + length / 2 });
}
