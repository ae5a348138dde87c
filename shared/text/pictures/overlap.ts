import { gramHashes } from '../near-duplicates/grams.ts';
import { foldText } from '../search/fold.ts';

/** UTF-16 units of a text that are compared. */
const most = 50_000;

/** A text as it is compared with what a machine read: letters and digits alone, folded, nothing between them. */
export const compared = (text: string): string => foldText(text.slice(0, most)).replace(/[^\p{L}\p{N}]+/gu, '');

/** Hashes of the distinct sequences of letters of such a text, ascending. */
export const gramsOfText = (text: string): Uint32Array => gramHashes(compared(text));

/** How many two ascending sets have in common. */
export function sharedGrams(a: Uint32Array, b: Uint32Array): number {
  let shared = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const left = a[i] as number;
    const right = b[j] as number;
    if (left === right) shared += 1;
    if (left <= right) i += 1;
    if (right <= left) j += 1;
  }
  return shared;
}

const pieces =
  /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\u30fc]{6}|[\p{sc=Latn}\p{N}]{1,40}(?:[^\p{L}\p{N}\n]{1,3}[\p{sc=Latn}\p{N}]{1,40}){2}/gu;

/** Short pieces of a text, at most `most` of them from all over it, by which others that have them are searched for. */
export function piecesOf(text: string, count: number): string[] {
  const all = [
    ...new Set(
      text
        .slice(0, most)
        .replace(/(?<=\P{ASCII})\n+(?=\P{ASCII})/gu, '')
        .match(pieces) ?? [],
    ),
  ];
  const step = Math.max(1, all.length / count);
  return Array.from({ length: Math.min(count, all.length) }, (_, at) => all[Math.floor(at * step)] ?? '');
}
