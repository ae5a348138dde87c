import { areKanji } from './kanji-evidence.ts';
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
  /** Characters that stand alone among Latin letters: `don’t` and `PROMOÇÃO` have one, Japanese hardly ever. */
  lone: number;
}

/** From this on we say that the bytes themselves prove the charset. */
export const PLAUSIBLE = 0.6;

class Tally {
  score = 0;
  invalid = 0;
  characters = 0;
  kana = 0;
  /** Latin letters, as bytes of their own. */
  #letters = 0;
  #lone = 0;
  /** Characters alone whose second byte may be a letter itself: `“I am` has one. */
  #loneWithLetter = 0;
  #run = 0;
  #afterLetter = false;
  #withLetter = false;

  /** A character of the charset that is tried; `trail` is its last byte. */
  character(trail: number): void {
    this.characters += 1;
    this.#run += 1;
    this.#withLetter = isLetter(trail);
  }

  /** A byte below 0x80 that is no part of a character. */
  ascii(byte: number): void {
    const letter = isLetter(byte);
    this.#endRun(letter);
    this.#afterLetter = letter;
    if (letter) this.#letters += 1;
    if (byte < 0x20 && !TEXT_CONTROLS.has(byte)) {
      this.characters += 1;
      this.score += CONTROL;
    }
  }

  kanaOf(weight: number): void {
    this.score += weight;
    this.kana += 1;
  }

  invalidByte(): void {
    this.score += INVALID;
    this.invalid += 1;
  }

  fit(): JapaneseFit {
    this.#endRun(false);
    const { score, invalid, characters, kana } = this;
    const lone = this.#lone + (this.#letters > 0 ? this.#loneWithLetter : 0);
    return { plausibility: characters === 0 ? 0 : score / characters, invalid, characters, kana, lone };
  }

  #endRun(beforeLetter: boolean): void {
    if (this.#run === 1 && (this.#afterLetter || beforeLetter)) this.#lone += 1;
    else if (this.#run === 1 && this.#withLetter) this.#loneWithLetter += 1;
    this.#run = 0;
  }
}

function isLetter(byte: number): boolean {
  return (byte >= 0x41 && byte <= 0x5a) || (byte >= 0x61 && byte <= 0x7a);
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

/** Tab, LF, VT, FF, CR; SO, SI; the end of a DOS file; ESC. */
const TEXT_CONTROLS: ReadonlySet<number> = new Set([9, 10, 11, 12, 13, 14, 15, 26, 27]);

/** Reads the bytes as Shift_JIS and weighs how ordinary the characters are. Source: the layout of JIS X 0208 in CP932. */
export function shiftJisFit(bytes: Uint8Array): JapaneseFit {
  const tally = new Tally();
  const start = firstHighByte(bytes);
  const end = Math.min(bytes.length, start + WINDOW);
  if (start > 0) tally.ascii(bytes[start - 1] as number);
  for (let at = start; at < end; at += 1) {
    const byte = bytes[at] as number;
    if (byte < 0x80) {
      tally.ascii(byte);
      continue;
    }
    const trail = bytes[at + 1] ?? 0;
    if (byte >= 0xa1 && byte <= 0xdf) {
      tally.character(byte);
      tally.score += HALF_WIDTH;
      continue;
    }
    const paired = byte > 0x80 && byte !== 0xa0 && byte <= 0xfc && trail >= 0x40 && trail <= 0xfc && trail !== 0x7f;
    tally.character(paired ? trail : byte);
    if (!paired) {
      if (at + 1 < bytes.length) tally.invalidByte();
      continue;
    }
    at += 1;
    const pair = byte * 256 + trail;
    if (pair >= 0x829f && pair <= 0x82f1) tally.kanaOf(HIRAGANA);
    else if (pair >= 0x8340 && pair <= 0x8396) tally.kanaOf(KATAKANA);
    else if (pair < 0x81ad || (pair >= 0x824f && pair <= 0x829a) || (pair >= 0x889f && pair <= 0x9872))
      tally.score += COMMON;
    else if (pair >= 0x989f && pair <= 0xeaa4) tally.score += RARE_KANJI;
    else if (byte >= 0x85 && byte <= 0x86) tally.invalidByte();
  }
  return tally.fit();
}

/**
 * Reads the bytes as EUC-JP. Its pairs are those of EUC-KR and GB 2312 too: where there is little kana, the kanji have to
 * be such as Japanese has.
 */
export function eucJpFit(bytes: Uint8Array): JapaneseFit {
  const tally = new Tally();
  const start = firstHighByte(bytes);
  const end = Math.min(bytes.length, start + WINDOW);
  if (start > 0) tally.ascii(bytes[start - 1] as number);
  for (let at = start; at < end; at += 1) {
    const byte = bytes[at] as number;
    if (byte < 0x80) {
      tally.ascii(byte);
      continue;
    }
    const trail = bytes[at + 1] ?? 0;
    tally.character(byte);
    if (trail < 0xa1 || trail > 0xfe || (byte < 0xa1 && byte !== 0x8e && byte !== 0x8f) || byte > 0xfe) {
      if (at + 1 < bytes.length) tally.invalidByte();
      continue;
    }
    at += 1;
    if (byte === 0xa4) tally.kanaOf(trail <= 0xf3 ? HIRAGANA : INVALID);
    else if (byte === 0xa5) tally.kanaOf(trail <= 0xf6 ? KATAKANA : INVALID);
    else if (byte === 0x8e) tally.score += HALF_WIDTH;
    else if (byte === 0x8f) at += 1;
    else if (byte <= 0xa3 || (byte >= 0xb0 && byte <= 0xcf)) tally.score += COMMON;
    else if (byte >= 0xd0 && byte <= 0xf4) tally.score += RARE_KANJI;
  }
  const fit = tally.fit();
  if (fit.plausibility < PLAUSIBLE || fit.kana * 4 >= fit.characters || areKanji(bytes, start, end)) return fit;
  return { ...fit, plausibility: PLAUSIBLE / 2 };
}
