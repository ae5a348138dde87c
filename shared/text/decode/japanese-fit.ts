import { firstHighByte } from './units.ts';

/** Only so many bytes are looked at, from the first of 0x80 or more. */
const WINDOW = 65536;

/** How much bytes look like Japanese in one charset. */
export interface JapaneseFit {
  /** About 1 to 2 for Japanese text, below 0.5 for anything else; 0 when there is nothing to judge. */
  plausibility: number;
  /** Bytes that mean nothing, in the part that was looked at. */
  invalid: number;
  characters: number;
  kana: number;
}

/** From this on we say that the bytes themselves prove the charset. */
export const PLAUSIBLE = 0.6;

interface Tally {
  score: number;
  invalid: number;
  characters: number;
  kana: number;
}

const HIRAGANA = 2;
const KATAKANA = 1.5;
const COMMON = 1;
/** Half-width kana are what almost any other charset looks like in Shift_JIS. */
const HALF_WIDTH = 0.3;
const RARE_KANJI = -0.5;
const INVALID = -5;
/** No writer puts a control character other than white space, an escape or a shift into a text: this is no text. */
const CONTROL = -5;

/** Reads the bytes as Shift_JIS and weighs how ordinary the characters are. Source: the layout of JIS X 0208 in CP932. */
export function shiftJisFit(bytes: Uint8Array): JapaneseFit {
  const tally: Tally = { score: 0, invalid: 0, characters: 0, kana: 0 };
  const start = firstHighByte(bytes);
  const end = Math.min(bytes.length, start + WINDOW);
  for (let at = start; at < end; at += 1) {
    const byte = bytes[at] as number;
    if (byte < 0x80) {
      if (byte < 0x20 && !TEXT_CONTROLS.has(byte)) control(tally);
      continue;
    }
    tally.characters += 1;
    if (byte >= 0xa1 && byte <= 0xdf) {
      tally.score += HALF_WIDTH;
      continue;
    }
    const trail = bytes[at + 1] ?? 0;
    const paired = byte > 0x80 && byte !== 0xa0 && byte <= 0xfc && trail >= 0x40 && trail <= 0xfc && trail !== 0x7f;
    if (!paired) {
      if (at + 1 < bytes.length) invalidByte(tally);
      continue;
    }
    at += 1;
    const pair = byte * 256 + trail;
    if (pair >= 0x829f && pair <= 0x82f1) kana(tally, HIRAGANA);
    else if (pair >= 0x8340 && pair <= 0x8396) kana(tally, KATAKANA);
    else if (pair < 0x81ad || (pair >= 0x824f && pair <= 0x829a) || (pair >= 0x889f && pair <= 0x9872))
      tally.score += COMMON;
    else if (pair >= 0x989f && pair <= 0xeaa4) tally.score += RARE_KANJI;
    else if (byte >= 0x85 && byte <= 0x86) invalidByte(tally);
  }
  return fitOf(tally);
}

/** Reads the bytes as EUC-JP. Without kana nothing tells it from EUC-KR or GB 2312, so kanji alone prove nothing. */
export function eucJpFit(bytes: Uint8Array): JapaneseFit {
  const tally: Tally = { score: 0, invalid: 0, characters: 0, kana: 0 };
  const start = firstHighByte(bytes);
  const end = Math.min(bytes.length, start + WINDOW);
  for (let at = start; at < end; at += 1) {
    const byte = bytes[at] as number;
    if (byte < 0x80) {
      if (byte < 0x20 && !TEXT_CONTROLS.has(byte)) control(tally);
      continue;
    }
    tally.characters += 1;
    const trail = bytes[at + 1] ?? 0;
    if (trail < 0xa1 || trail > 0xfe || (byte < 0xa1 && byte !== 0x8e && byte !== 0x8f) || byte > 0xfe) {
      if (at + 1 < bytes.length) invalidByte(tally);
      continue;
    }
    at += 1;
    if (byte === 0xa4) kana(tally, trail <= 0xf3 ? HIRAGANA : INVALID);
    else if (byte === 0xa5) kana(tally, trail <= 0xf6 ? KATAKANA : INVALID);
    else if (byte === 0x8e) tally.score += HALF_WIDTH;
    else if (byte === 0x8f) at += 1;
    else if (byte <= 0xa3 || (byte >= 0xb0 && byte <= 0xcf)) tally.score += COMMON;
    else if (byte >= 0xd0 && byte <= 0xf4) tally.score += RARE_KANJI;
  }
  const fit = fitOf(tally);
  return fit.kana * 10 < fit.characters ? { ...fit, plausibility: Math.min(fit.plausibility, PLAUSIBLE / 2) } : fit;
}

function kana(tally: Tally, weight: number): void {
  tally.score += weight;
  tally.kana += 1;
}

/** Tab, LF, VT, FF, CR; SO, SI; the end of a DOS file; ESC. */
const TEXT_CONTROLS: ReadonlySet<number> = new Set([9, 10, 11, 12, 13, 14, 15, 26, 27]);

function control(tally: Tally): void {
  tally.characters += 1;
  tally.score += CONTROL;
}

function invalidByte(tally: Tally): void {
  tally.score += INVALID;
  tally.invalid += 1;
}

function fitOf(tally: Tally): JapaneseFit {
  const { score, invalid, characters, kana: count } = tally;
  return { plausibility: characters === 0 ? 0 : score / characters, invalid, characters, kana: count };
}
