import { mix } from './grams.ts';

/** Values of a signature. */
export const signatureLength = 128;

const shift = 25;

/**
 * MinHash by one permutation: each of 128 bins keeps the least hash that falls into it, 16 bits of it, and an empty one
 * borrows from another, chosen by its number alone. Two sets agree in about as many values as their Jaccard similarity says.
 * Source: Li, Owen, Zhang 2012 (one permutation hashing); Shrivastava 2017 (optimal densification); Li, König 2010 (b bits).
 */
export function signatureOf(grams: Uint32Array, out: Uint16Array = new Uint16Array(signatureLength)): Uint16Array {
  const least = new Float64Array(signatureLength).fill(Number.POSITIVE_INFINITY);
  for (const gram of grams) {
    const bin = gram >>> shift;
    if (gram < (least[bin] as number)) least[bin] = gram;
  }
  for (let bin = 0; bin < signatureLength; bin += 1) {
    let from = bin;
    for (let attempt = 1; grams.length > 0 && least[from] === Number.POSITIVE_INFINITY; attempt += 1) {
      from = mix(Math.imul(bin + 1, 0x9e3779b1) + attempt) >>> shift;
    }
    const value = least[from] as number;
    out[bin] = value === Number.POSITIVE_INFINITY ? 0 : mix(value ^ 0x5bd1e995) & 0xffff;
  }
  return out;
}

/** About how similar two sets are, by their signatures; off by 0.04 as a rule. */
export function estimate(a: Uint16Array, b: Uint16Array): number {
  let same = 0;
  for (let at = 0; at < signatureLength; at += 1) if (a[at] === b[at]) same += 1;
  return same / signatureLength;
}
