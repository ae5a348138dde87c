/** Controls, and marks that turn the direction of writing, break the line or stand for no character at all. */
const unseen = /[\p{Cc}\u061C\u200B\u200E\u200F\u2028-\u202E\u2060-\u2069\uFEFF\uFFF9-\uFFFB\uFFFE\uFFFF]+/gu;
const breaks = /[\s\u0085\u2028\u2029]+/gu;

/** UTF-16 units that a value may bring into a sentence. */
export const valueLength = 200;

/**
 * A value that goes into a sentence: one line, without what a reader would not see but a terminal or a page would obey.
 * A longer one is cut; the bytes it came from are in the original.
 */
export function plainValue(value: string, most = valueLength): string {
  const text = value
    .slice(0, most * 2)
    .toWellFormed()
    .replace(breaks, ' ')
    .replace(unseen, '')
    .trim();
  // A cut between the halves of a pair would leave half a character.
  return text.length > most ? `${text.slice(0, most - 1).replace(/[\uD800-\uDBFF]$/, '')}…` : text;
}
