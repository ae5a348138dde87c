import { foldText } from '../search/fold.ts';

/** Letters (a kanji or kana counts for two) that make a sentence more than a word of courtesy. */
const fewest = 12;

/** What two sentences that say the same have in common: no blanks, no signs, one digit for every number; null where too little is left. */
export function phraseKey(sentence: string): string | null {
  const key = foldText(sentence)
    .replace(/\d+/g, '0')
    .replace(/[^\p{L}\p{M}0]+/gu, ' ')
    .trim();
  let weight = 0;
  for (const unit of key) {
    if (/\p{L}/u.test(unit)) weight += unit >= '\u2e80' ? 2 : 1;
    if (weight >= fewest) return key;
  }
  return null;
}

/**
 * How much more often something stands in `a` of `n` messages than in `b` of `m` others: the logarithm of the odds' ratio, half
 * a message added to each count (Haldane–Anscombe), so that nothing is infinite.
 */
export const logOdds = (a: number, n: number, b: number, m: number): number =>
  Math.log((a + 0.5) / (n - a + 0.5)) - Math.log((b + 0.5) / (m - b + 0.5));
