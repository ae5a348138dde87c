import type { Burst } from '../../domain/campaign.ts';

/** Seconds of silence that end a burst. */
const silence = 3600;
const fewest = 5;

/**
 * Stretches in which messages came close upon each other: five or more and a tenth of all, none an hour behind the one before
 * it. `epochs`: seconds since 1970, ascending.
 */
export function burstsOf(epochs: readonly number[]): Burst[] {
  const bursts: Burst[] = [];
  const close = (from: number, end: number) => {
    const messages = end - from;
    if (messages < fewest || messages * 10 < epochs.length) return;
    bursts.push({ from: epochs[from] as number, to: epochs[end - 1] as number, messages });
  };
  let from = 0;
  for (let at = 1; at <= epochs.length; at += 1) {
    if (at < epochs.length && (epochs[at] as number) - (epochs[at - 1] as number) < silence) continue;
    close(from, at);
    from = at;
  }
  return bursts;
}
