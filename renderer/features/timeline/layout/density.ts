import type { Span } from './span.ts';
import type { Band } from './timeline-model.ts';

/** How many events lie at each of `bins` equal pieces of the span; an interval counts where it begins. */
export function density({ starts, ends }: Band, { from, to }: Span, bins: number): Uint32Array {
  const counts = new Uint32Array(bins);
  const scale = bins / (to - from);
  for (let at = 0; at < starts.length; at += 1) {
    const start = starts[at] ?? Number.NaN;
    const place = start === Number.NEGATIVE_INFINITY ? (ends[at] ?? Number.NaN) : start;
    const bin = Math.floor((place - from) * scale);
    if (bin >= 0 && bin < bins) counts[bin] = (counts[bin] ?? 0) + 1;
  }
  return counts;
}
