import type { Identifier, IdentifierKind } from '../../domain/identifier.ts';
import { foldWidth } from './fold-width.ts';

/** At most this many identifiers are reported for one text, the first ones. A list of this length may not be all. */
export const MAX_IDENTIFIERS = 10_000;

/** A text as the finders see it. */
export interface Scan {
  text: string;
  /** `text` with full-width ASCII (U+FF01–FF5E) and the ideographic space made ASCII, unit by unit: offsets are equal. */
  folded: string;
  /** Has it units above U+00FF, so that looking for Japanese is worth it? */
  beyondLatin: boolean;
  limit: number;
}

const WIDE = /[\uff01-\uff5e]/;
const BEYOND_LATIN = /[\u0100-\uffff]/;

export function makeScan(text: string, limit: number = MAX_IDENTIFIERS): Scan {
  const beyondLatin = BEYOND_LATIN.test(text);
  return { text, folded: beyondLatin ? foldWidth(text) : text, beyondLatin, limit };
}

/** Was the unit at `index` written in full width? */
export function isWide(scan: Scan, index: number): boolean {
  return scan.beyondLatin && scan.text.charCodeAt(index) !== scan.folded.charCodeAt(index);
}

export function identifierAt(
  scan: Scan,
  kind: IdentifierKind,
  start: number,
  end: number,
  normal: string,
  confidence: Identifier['confidence'],
  reasons: readonly string[],
): Identifier {
  const raw = scan.text.slice(start, end);
  const all = [...new Set(reasons)];
  if (scan.beyondLatin && WIDE.test(raw)) all.push('identifier/full-width');
  return { kind, start, end, raw, normal, confidence, reasons: all };
}

/** ASCII digit. */
export function isDigit(unit: number): boolean {
  return unit >= 0x30 && unit <= 0x39;
}

/** ASCII letter or digit. */
export function isAlnum(unit: number): boolean {
  return isDigit(unit) || (unit >= 0x41 && unit <= 0x5a) || (unit >= 0x61 && unit <= 0x7a);
}

/** Kana, kanji, Hangul and their punctuation: what stands beside an address without a space between. */
export function isEastAsian(unit: number): boolean {
  return (unit >= 0x2e80 && unit <= 0x9fff) || (unit >= 0xac00 && unit <= 0xd7af) || (unit >= 0xf900 && unit <= 0xffef);
}
