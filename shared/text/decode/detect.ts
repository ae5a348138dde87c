import { charsetOfMark } from './decode-as.ts';
import { hasJisEscape } from './iso-2022-jp.ts';
import { eucJpFit, type JapaneseFit, PLAUSIBLE, shiftJisFit } from './japanese-fit.ts';
import type { Utf8Fit } from './utf-8.ts';

/** The charset that the bytes themselves prove, with the bytes that do not fit it (in the first 64 KiB). */
export interface Detected {
  charset: string;
  invalid: number;
}

/**
 * The charset that bytes with at least one byte of 0x80 or more prove by their content, or null when they prove none:
 * a byte order mark, UTF-8, ISO-2022-JP's escapes, Shift_JIS or EUC-JP by how ordinary the Japanese is.
 * `utf8` says how the bytes fit UTF-8.
 */
export function detectCharset(bytes: Uint8Array, utf8: Utf8Fit): Detected | null {
  const mark = charsetOfMark(bytes);
  if (mark !== null) return { charset: mark, invalid: 0 };
  const characters = utf8.short + utf8.long;
  if (characters > 0 && utf8.undecodable === 0) return { charset: 'utf-8', invalid: 0 };
  if (hasJisEscape(bytes)) return { charset: 'iso-2022-jp', invalid: 0 };
  const japanese = detectJapanese(bytes);
  if (japanese !== null && japanese.invalid === 0) return japanese;
  // Mostly UTF-8 with a character cut in two, as truncation leaves it.
  if (utf8.long * 3 + utf8.short > utf8.undecodable * 4) return { charset: 'utf-8', invalid: utf8.undecodable };
  return japanese;
}

/** Shift_JIS or EUC-JP, whichever is the better Japanese, or null when neither is believable. */
export function detectJapanese(bytes: Uint8Array): Detected | null {
  const shiftJis = shiftJisFit(bytes);
  const eucJp = eucJpFit(bytes);
  const [charset, fit] = eucJp.plausibility > shiftJis.plausibility ? ['euc-jp', eucJp] : ['shift_jis', shiftJis];
  return isBelievable(fit as JapaneseFit)
    ? { charset: charset as string, invalid: (fit as JapaneseFit).invalid }
    : null;
}

/**
 * Japanese that no Western text looks like, however it is labelled: every byte fits, and a quarter is kana. (The bytes
 * of `don’t` alone read as a kanji of Shift_JIS.) Null where there is none.
 */
export function unmistakableJapanese(bytes: Uint8Array): string | null {
  const sure = ({ plausibility, invalid, characters, kana }: JapaneseFit): boolean =>
    invalid === 0 && characters >= 4 && kana * 4 >= characters && plausibility >= PLAUSIBLE * 2;
  return sure(eucJpFit(bytes)) ? 'euc-jp' : sure(shiftJisFit(bytes)) ? 'shift_jis' : null;
}

function isBelievable(fit: JapaneseFit): boolean {
  return fit.plausibility >= PLAUSIBLE && fit.invalid * 50 <= fit.characters && fit.lone * 2 <= fit.characters;
}

/** UTF-16 without a mark, by the zero bytes that every character of a western alphabet has in it, or null. */
export function detectUtf16(bytes: Uint8Array): string | null {
  const end = Math.min(bytes.length, 4096);
  if (end < 4) return null;
  const zeros = [0, 0];
  for (let at = 0; at < end; at += 1) if (bytes[at] === 0) zeros[at % 2] = (zeros[at % 2] as number) + 1;
  const [even, odd] = zeros as [number, number];
  if (odd * 4 >= end && even * 20 <= odd) return 'utf-16le';
  if (even * 4 >= end && odd * 20 <= even) return 'utf-16be';
  return null;
}
