import { atomKind } from './atoms.ts';
import { foldCharacter, foldVoiced, isKana, isSoundMark, longVowel } from './fold-character.ts';

/** A search copy, and where each of its units comes from. */
export interface Folded {
  text: string;
  /** Start and end (UTF-16 units of the original) of what each unit of `text` was made of; null where they are the same. */
  starts: Uint32Array | null;
  ends: Uint32Array | null;
}

const ascii = /^[\0-\x7f]*$/;

/** Signs that are put between the letters of a word to hide it (`九.条`, `振 込 先`). */
const spacers = new Set([...' .・･/|*_-,\u3000\u00b7\u2022\u25e6\u2219'].map((sign) => sign.charCodeAt(0)));

/**
 * The search copy of a text: case, width, kana, accents and strokes folded; what nobody sees dropped; the line break inside
 * running Japanese and the signs between spaced-out letters taken out. Linear in the length of the text.
 */
export const foldText = (text: string): string => (ascii.test(text) ? text.toLowerCase() : run(text, null));

/** The same with its way back, for marking matches in the original. */
export function fold(text: string): Folded {
  if (ascii.test(text)) return { text: text.toLowerCase(), starts: null, ends: null };
  const map = { starts: [] as number[], ends: [] as number[] };
  const folded = run(text, map);
  return { text: folded, starts: Uint32Array.from(map.starts), ends: Uint32Array.from(map.ends) };
}

/** A range of the folded text as a range of the original. */
export function originalRange(folded: Folded, start: number, end: number): { start: number; end: number } {
  if (!folded.starts || !folded.ends || end <= start) return { start, end };
  return { start: folded.starts[start] as number, end: folded.ends[end - 1] as number };
}

function run(text: string, map: { starts: number[]; ends: number[] } | null): string {
  let out = '';
  /** The last code point that was written. */
  let before = 0;
  /** The sign that spaces out the letters here, and up to where. */
  let spacer = -1;
  let hasSkipped = false;
  for (let at = 0; at < text.length; ) {
    const code = text.codePointAt(at) as number;
    const size = code > 0xffff ? 2 : 1;
    if (code < 0x80 && !isSolo(before)) {
      // Nearly everything in a Latin text, a stretch at once: one unit for one.
      let end = at + 1;
      while (text.charCodeAt(end) < 0x80) end += 1;
      out += text.slice(at, end).toLowerCase();
      for (let unit = at; map && unit < end; unit += 1) {
        map.starts.push(unit);
        map.ends.push(unit + 1);
      }
      before = text.charCodeAt(end - 1);
      at = end;
      continue;
    }
    if (isSolo(before)) {
      const skip = skipped(text, at, spacer);
      if (skip > 0) {
        if (code !== 0x0a && code !== 0x0d) spacer = code;
        hasSkipped = true;
        at += skip;
        continue;
      }
    }
    if (!hasSkipped) spacer = -1;
    hasSkipped = false;
    let end = at + size;
    let piece: string | null = null;
    const mark = text.charCodeAt(end);
    if (isSoundMark(mark)) {
      piece = foldVoiced(code, mark);
      if (piece !== null) end += 1;
    }
    piece ??= foldCharacter(code);
    if (piece === '-' && isKana(before)) piece = longVowel;
    if (piece !== '') {
      for (let unit = 0; map && unit < piece.length; unit += 1) {
        map.starts.push(at);
        map.ends.push(end);
      }
      out += piece;
      const last = piece.length - 1;
      before =
        (piece.charCodeAt(last) & 0xfc00) === 0xdc00 ? (piece.codePointAt(last - 1) as number) : piece.charCodeAt(last);
    }
    at = end;
  }
  return out;
}

const isSolo = (code: number): boolean => code > 0x80 && atomKind(code) === 'solo';

/** The kind of a character of the original that is not folded yet. */
function isSoloAt(text: string, at: number): boolean {
  const code = text.codePointAt(at);
  return code !== undefined && code > 0x80 && isSolo(foldCharacter(code).codePointAt(0) ?? 0);
}

/** Units at `at`, behind a letter that stands alone, that only keep it from the next: a line break, or a spacer. */
function skipped(text: string, at: number, spacer: number): number {
  const code = text.charCodeAt(at);
  if (code === 0x0a || code === 0x0d) {
    const size = code === 0x0d && text.charCodeAt(at + 1) === 0x0a ? 2 : 1;
    return isSoloAt(text, at + size) ? size : 0;
  }
  if (!spacers.has(code) || !isSoloAt(text, at + 1)) return 0;
  // Three letters with the same sign between them: the first two signs tell, the later ones follow.
  if (code === spacer) return 1;
  const step = (text.codePointAt(at + 1) as number) > 0xffff ? 2 : 1;
  const third = at + 1 + step;
  if (text.charCodeAt(third) !== code) return 0;
  if (isSoloAt(text, third + 1)) return 1;
  // Two letters with a sign on every side (`.九.条.`) are spaced out too; with blanks they are words.
  const letter = at - ((text.charCodeAt(at - 1) & 0xfc00) === 0xdc00 ? 2 : 1);
  return code !== 0x20 && code !== 0x3000 && text.charCodeAt(letter - 1) === code ? 1 : 0;
}
