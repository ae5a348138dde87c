import type { Decoy } from '../../domain/decoy.ts';

/** Letters of which none is taken for another, in one case: receivers may fold case, and people type them. */
export const localAlphabet = 'abcdefghjkmnpqrstuvwxyz23456789';

/** Bits that one letter of it gives. */
const bitsEach = Math.log2(localAlphabet.length);

/** Below it, a guesser who tries a million a second is through within a year (45 bits). */
export const enoughBits = 45;

/** Letters of a local part that has at least as many bits. */
export const lettersFor = (bits: number): number => Math.ceil(bits / bitsEach);

/** What a local part made of `letters` of the alphabet is worth. */
export const bitsOfLetters = (letters: number): number => letters * bitsEach;

/** Runs of letters that stand in guessers' lists, or look as if they did: vowels and consonants taking turns. */
const likeWord =
  /(?:[bcdfghjklmnpqrstvwxyz]{1,2}[aeiou]){2,}|(?:info|admin|sales|support|contact|test|mail|web|user|spam)/;

/**
 * An upper bound of the bits that a guesser has to try for the local part of an address, and why it may be less. What looks
 * like a word, a year or a count in a row is worth a word from a list each.
 */
export function guessable(address: string): Pick<Decoy, 'bits' | 'warnings'> {
  const local = address.slice(0, address.lastIndexOf('@')).toLowerCase().slice(0, 128);
  let bits = 0;
  let words = false;
  for (const run of local.match(/[a-z]+|\d+|[^a-z\d]+/g) ?? []) {
    const isWord = likeWord.test(run);
    words ||= isWord;
    if (isWord) bits += Math.min(16, run.length * Math.log2(26));
    else if (/^\d+$/.test(run)) bits += run.length * Math.log2(10);
    else bits += run.length * Math.log2(26);
  }
  const distinct = new Set(local).size;
  // Letters that repeat tell less than their number: `aaaaaaaaaaaaaaaa` is one letter and a count.
  bits = Math.min(bits, distinct * Math.log2(local.length + 1) * 2);
  const warnings: Decoy['warnings'] = [];
  if (bits < enoughBits) warnings.push('decoy/few-bits');
  if (words) warnings.push('decoy/words');
  return { bits: Math.floor(bits), warnings };
}
