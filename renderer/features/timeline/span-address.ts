import type { Span } from './layout/span.ts';

/** '2018-02-01T00:00:00Z_2018-03-05T00:00:00Z', by the seconds of the axis. */
export const formatSpan = ({ from, to }: Span): string => [from, to].map(textOf).join('_');

const textOf = (time: number): string => new Date(time).toISOString().replace(/\.\d+Z$/, 'Z');

/** Null for what is none, or no length of time. */
export function parseSpan(text: string): Span | null {
  const [from = Number.NaN, to = Number.NaN, ...more] = text.split('_').map(Date.parse);
  return more.length === 0 && to - from >= 1000 ? { from, to } : null;
}
