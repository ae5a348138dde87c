/** A closed interval; the ends are numbers of one unit. */
export interface Interval {
  low: number;
  high: number;
}

/** 97.5th percentile of the normal distribution: an interval of 95%. */
const z = 1.959963984540054;

/**
 * The share of successes that `hits` of `n` trials allow, at 95%; everything where nothing was tried.
 * Source: Wilson (1927), Probable inference, the law of succession, and statistical inference.
 */
export function wilson(hits: number, n: number): Interval {
  if (n === 0) return { low: 0, high: 1 };
  const share = hits / n;
  const width = 1 + (z * z) / n;
  const middle = (share + (z * z) / (2 * n)) / width;
  const half = (z / width) * Math.sqrt((share * (1 - share)) / n + (z * z) / (4 * n * n));
  // At the ends the formula is exact and floating point is not.
  return { low: hits === 0 ? 0 : Math.max(0, middle - half), high: hits === n ? 1 : Math.min(1, middle + half) };
}
