import { type StyleFeature, styleFeatures } from './style.ts';

/** Messages on either side of a moment below which a change is chance. */
export const fewestBeside = 6;
const shuffles = 499;
/** Messages that are compared, the oldest. */
export const mostCompared = 400;

/** A feature that changed, in its mean before and after, and by how many standard deviations of all messages. */
export interface StyleChange {
  feature: StyleFeature;
  before: number;
  after: number;
  deviations: number;
}

/** Where a series of messages falls into two manners of writing. */
export interface Change {
  /** Index of the first message of the second. */
  at: number;
  /** How often shuffled messages fell apart as much, of `shuffles` + 1. */
  chance: number;
  shuffles: number;
  changes: StyleChange[];
}

/**
 * The moment at which the manner of writing changed most, if it changed more than the same messages do in 499 random orders
 * (a permutation test of the largest difference over all moments; level 1 in 100). Null where nothing is shown. `styles` in the
 * order of time. The orders are the same every time.
 */
export function changeOf(styles: readonly Readonly<Record<StyleFeature, number>>[]): Change | null {
  const n = Math.min(styles.length, mostCompared);
  if (n < fewestBeside * 2) return null;
  const kept: { feature: StyleFeature; values: Float64Array }[] = [];
  for (const feature of styleFeatures) {
    const values = Float64Array.from({ length: n }, (_none, at) => styles[at]?.[feature] ?? 0);
    const mean = values.reduce((sum, value) => sum + value, 0) / n;
    const deviation = Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / n);
    if (deviation > 1e-9) kept.push({ feature, values: values.map((value) => (value - mean) / deviation) });
  }
  if (kept.length === 0) return null;
  const order = Uint16Array.from({ length: n }, (_none, at) => at);
  const columns = kept.map(({ values }) => values);
  const found = largest(columns, order);
  const random = numbers(n);
  let asLarge = 1;
  for (let turn = 0; turn < shuffles; turn += 1) {
    for (let at = n - 1; at > 0; at -= 1) {
      const other = Math.floor(random() * (at + 1));
      [order[at], order[other]] = [order[other] as number, order[at] as number];
    }
    if (largest(columns, order).value >= found.value) asLarge += 1;
  }
  const chance = asLarge / (shuffles + 1);
  if (chance > 0.01) return null;
  const mean = (feature: StyleFeature, from: number, to: number) => {
    let sum = 0;
    for (let at = from; at < to; at += 1) sum += styles[at]?.[feature] ?? 0;
    return sum / (to - from);
  };
  const changes = kept.map(({ feature, values }): StyleChange => {
    const before = values.slice(0, found.at).reduce((sum, value) => sum + value, 0) / found.at;
    const after = values.slice(found.at).reduce((sum, value) => sum + value, 0) / (n - found.at);
    return {
      feature,
      before: mean(feature, 0, found.at),
      after: mean(feature, found.at, n),
      deviations: after - before,
    };
  });
  changes.sort((a, b) => Math.abs(b.deviations) - Math.abs(a.deviations));
  return { at: found.at, chance, shuffles, changes: changes.slice(0, 3) };
}

/** The split with the largest difference of means, weighted by how many stand on either side. */
function largest(columns: readonly Float64Array[], order: Uint16Array): { at: number; value: number } {
  const n = order.length;
  const values = new Float64Array(n);
  for (const column of columns) {
    let sum = 0;
    for (let at = 1; at < n; at += 1) {
      sum += column[order[at - 1] as number] as number;
      // The whole sums to nothing: the mean behind follows from the mean before.
      values[at] = (values[at] as number) + (sum * sum * n) / (at * (n - at));
    }
  }
  let best = { at: fewestBeside, value: -1 };
  for (let at = fewestBeside; at <= n - fewestBeside; at += 1) {
    if ((values[at] as number) > best.value) best = { at, value: values[at] as number };
  }
  return best;
}

/** Numbers in [0, 1), the same for the same seed (mulberry32). */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
