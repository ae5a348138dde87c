export interface VolumeBar {
  /** First day of the bar, 'YYYY-MM-DD' (UTC). */
  day: string;
  messages: number;
}

/** Bars drawn beside each other at most. */
const most = 366;
const milliseconds = 86_400_000;

const indexOf = (day: string): number => Math.floor(Date.parse(day) / milliseconds);
const nameOf = (index: number): string => new Date(index * milliseconds).toISOString().slice(0, 10);

/**
 * Every day from the first to the last, those without a message as well; where they are many, weeks or thirty days to a
 * bar. Where a forged date makes even that too long, the latest; `left` counts the messages before them.
 */
export function volumeBars(days: readonly { day: string; messages: number }[]): {
  bars: VolumeBar[];
  /** Days to a bar. */
  width: number;
  left: number;
} {
  const [first, last] = [days[0], days.at(-1)];
  if (!first || !last) return { bars: [], width: 1, left: 0 };
  const end = indexOf(last.day);
  const span = end - indexOf(first.day) + 1;
  const width = [1, 7, 30].find((one) => span <= one * most) ?? 30;
  const count = Math.min(most, Math.ceil(span / width));
  const start = span <= width * most ? indexOf(first.day) : end - count * width + 1;
  const bars = Array.from({ length: count }, (_unused, at) => ({ day: nameOf(start + at * width), messages: 0 }));
  let left = 0;
  for (const { day, messages } of days) {
    const bar = bars[Math.floor((indexOf(day) - start) / width)];
    if (bar) bar.messages += messages;
    else left += messages;
  }
  return { bars, width, left };
}
