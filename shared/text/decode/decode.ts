import type { Decoding } from '../../domain/message.ts';
import type { Carrier } from './carrier.ts';
import { charsetOf } from './charset.ts';
import { charsetOfMark, decodeAs } from './decode-as.ts';
import { detectCharset, detectJapanese, detectUtf16, unmistakableJapanese } from './detect.ts';
import { hasJisEscape, hasWebCode } from './iso-2022-jp.ts';
import { eucJpFit, PLAUSIBLE, shiftJisFit } from './japanese-fit.ts';
import { restoreLostEscapes } from './lost-escape.ts';
import { decodeUtf8, strictUtf8, type Utf8Fit } from './utf-8.ts';

/** Text, and which decoding made it and why. */
export interface DecodedText extends Decoding {
  text: string;
}

export interface DecodeOptions {
  /** The sender's carrier, which settles what its private emoji mean. */
  carrier?: Carrier | null;
  /** A charset that a person chose: wins over everything. */
  override?: string | null;
  /** Charset for 8-bit bytes that neither a label nor their content explains; windows-1252 when not given. */
  defaultCharset?: string;
}

type Why = Decoding['why'];

/** What the choice is made from. `text` is the whole as UTF-8, null when it is not well-formed UTF-8. */
interface Evidence {
  bytes: Uint8Array;
  label: string | null;
  why: 'declared' | 'alias';
  text: string | null;
  carrier: Carrier | null;
}

interface Choice {
  charset: string;
  why: Why;
  /** Bytes to decode instead, where lost escapes were put back. */
  bytes?: Uint8Array;
}

/**
 * Turns a part's bytes into text. The override wins, then the declared charset if the bytes fit it, then what the
 * content proves; where nothing fits better, the declared charset stays, with one U+FFFD for each byte that does not
 * fit, counted in `undecodable`. Never throws. Plain ASCII and UTF-8 go through the platform's decoder alone.
 */
export function decodeBytes(bytes: Uint8Array, declared: string | null, options: DecodeOptions = {}): DecodedText {
  const carrier = options.carrier ?? null;
  if (options.override != null) {
    const { charset } = charsetOf(options.override);
    if (charset !== null) return { ...decodeAs(charset, bytes, carrier), charset, declared, why: 'override' };
  }
  const { charset: label, alias } = charsetOf(declared);
  const text = strictUtf8(bytes);
  const evidence: Evidence = { bytes, label, why: alias ? 'alias' : 'declared', text, carrier };
  if (text !== null && text.length === bytes.length) {
    const choice = chooseForAscii(evidence);
    if (choice.charset === 'us-ascii' || choice.bytes === undefined) {
      return { text, charset: choice.charset, declared, why: choice.why, carrier, undecodable: 0 };
    }
    return { ...decodeAs(choice.charset, choice.bytes, carrier), charset: choice.charset, declared, why: choice.why };
  }
  const { charset, why } = choose(evidence, options.defaultCharset);
  return { ...decodeAs(charset, bytes, carrier), charset, declared, why };
}

/** All bytes below 0x80. The choice has `bytes` only where they stand for something else than ASCII. */
function chooseForAscii({ bytes, label, why, text }: Evidence): Choice {
  if (label === 'iso-2022-jp' || text?.includes('\u001b$') || text?.includes('\u001b(I')) {
    if (label === 'iso-2022-jp') return { charset: label, why, bytes: restoreLostEscapes(bytes, true) ?? bytes };
    if (hasJisEscape(bytes)) return { charset: 'iso-2022-jp', why: 'content', bytes };
    if (hasWebCode(bytes)) return { charset: label ?? 'shift_jis', why: label === null ? 'content' : why, bytes };
  }
  if (label === 'utf-7') return { charset: label, why, bytes };
  if (text?.includes('\0')) {
    const charset = label === 'utf-16le' || label === 'utf-16be' ? label : detectUtf16(bytes);
    if (charset !== null) return { charset, why: charset === label ? why : 'content', bytes };
  }
  if (label === null || label === 'us-ascii') {
    const restored = text?.includes('(B') || text?.includes('(J') ? restoreLostEscapes(bytes, false) : null;
    if (restored !== null) return { charset: 'iso-2022-jp', why: 'content', bytes: restored };
  }
  if (label === null || label.startsWith('utf-16')) return { charset: 'us-ascii', why: 'content' };
  return { charset: label, why };
}

/** Some bytes are 0x80 or more. */
function choose(evidence: Evidence, defaultCharset: string | undefined): Choice {
  const { bytes, label, why, text } = evidence;
  const mark = charsetOfMark(bytes);
  if (mark !== null && label !== mark) return { charset: mark, why: 'content' };
  if (label === null || label === 'us-ascii' || label === 'utf-7') {
    const found = text !== null ? 'utf-8' : (detectUtf16(bytes) ?? detectCharset(bytes, decodeUtf8(bytes))?.charset);
    if (found !== undefined) return { charset: found, why: 'content' };
    return { charset: charsetOf(defaultCharset ?? null).charset ?? 'windows-1252', why: 'default' };
  }
  const better = text !== null ? betterThanUtf8(evidence) : betterThanDeclared(evidence);
  return better === null ? { charset: label, why } : { charset: better, why: 'content' };
}

/** The bytes are well-formed UTF-8: what to read them as instead of the declared charset, or null to keep that. */
function betterThanUtf8({ bytes, label, carrier }: Evidence): string | null {
  if (label === 'utf-8') return null;
  if (label === 'iso-2022-jp') return hasJisEscape(bytes) ? null : 'utf-8';
  const fit = decodeUtf8(bytes);
  // Two half-width kana in Shift_JIS, or two accented letters, can look like one short UTF-8 character by chance.
  if (label === 'shift_jis')
    return fit.long > 1 || (fit.long === 1 && shiftJisFit(bytes).plausibility < PLAUSIBLE) ? 'utf-8' : null;
  if (label === 'euc-jp')
    return fit.long > 1 || (fit.long === 1 && eucJpFit(bytes).plausibility < PLAUSIBLE) ? 'utf-8' : null;
  if (label === 'utf-16le' || label === 'utf-16be') return bytes.includes(0) ? null : 'utf-8';
  if (fit.long + fit.short > 1) return 'utf-8';
  return hasMisfits(decodeAs(label as string, bytes, carrier).text) ? 'utf-8' : null;
}

/** The bytes are no well-formed UTF-8: a charset that fits clearly better than the declared one, or null. */
function betterThanDeclared({ bytes, label, carrier }: Evidence): string | null {
  if (label === 'utf-16le' || label === 'utf-16be') return null;
  if (label === 'utf-8') {
    const fit = decodeUtf8(bytes);
    const found = detectCharset(bytes, fit);
    return found === null || found.charset === 'utf-8' || found.invalid * 4 > fit.undecodable ? null : found.charset;
  }
  if (label === 'iso-2022-jp')
    return hasJisEscape(bytes) ? null : (detectCharset(bytes, decodeUtf8(bytes))?.charset ?? null);
  if (label === 'shift_jis' || label === 'euc-jp') return betterJapanese(bytes, label);
  const decoded = decodeAs(label as string, bytes, carrier);
  if (decoded.undecodable === 0 && !hasMisfits(decoded.text)) {
    // What software without a thought for charsets writes on everything.
    return label === 'windows-1252' ? unmistakableJapanese(bytes) : null;
  }
  const found: { charset: string; invalid: number } | null = detectCharset(bytes, utf8Fit(bytes));
  if (found === null || found.charset === label) return null;
  return decoded.undecodable === 0 || found.invalid * 4 <= decoded.undecodable ? found.charset : null;
}

function betterJapanese(bytes: Uint8Array, label: string): string | null {
  const own = label === 'shift_jis' ? shiftJisFit(bytes) : eucJpFit(bytes);
  if (own.invalid === 0 && own.plausibility >= PLAUSIBLE / 2) return null;
  if (own.invalid > 0) {
    const found = detectCharset(bytes, utf8Fit(bytes));
    return found !== null && found.charset !== label && found.invalid * 4 <= own.invalid ? found.charset : null;
  }
  const found = detectJapanese(bytes);
  return found !== null && found.charset !== label && found.invalid === 0 ? found.charset : null;
}

function utf8Fit(bytes: Uint8Array): Utf8Fit {
  return decodeUtf8(bytes);
}

/** C1 controls: no writer means them, so the single-byte charset that yields them is not the one the text is in. */
function hasMisfits(text: string): boolean {
  return /[\u0080-\u009f]/.test(text);
}

export interface DecodingCandidate {
  charset: string;
  /** The start of the text in this charset, from a little before the first byte of 0x80 or more. */
  preview: string;
  /** Bytes that do not fit, in the part that was tried (the first 64 KiB from there). */
  undecodable: number;
}

const CANDIDATES = [
  ...['utf-8', 'iso-2022-jp', 'shift_jis', 'euc-jp', 'windows-1252', 'gb18030', 'big5', 'euc-kr'],
  ...['windows-1251', 'koi8-r', 'utf-16le', 'utf-16be', 'utf-7'],
];
const CANDIDATE_WINDOW = 65536;
const PREVIEW_LENGTH = 240;

/**
 * Other readings to offer a person, each with a preview: first the one that decodeBytes chooses, then by the number of
 * bytes that do not fit. Readings that give the same text as an earlier one are left out.
 */
export function decodingCandidates(
  bytes: Uint8Array,
  declared: string | null,
  carrier: Carrier | null,
): DecodingCandidate[] {
  const start = previewStart(bytes);
  const part = bytes.subarray(start, start + CANDIDATE_WINDOW);
  const chosen = decodeBytes(bytes, declared, { carrier });
  const label = charsetOf(declared).charset;
  const names = [...new Set([chosen.charset, ...(label === null ? [] : [label]), ...CANDIDATES])];
  const readings = names.map((charset) => {
    const restored = charset === 'iso-2022-jp' ? restoreLostEscapes(part, true) : null;
    const { text, undecodable } = decodeAs(charset, restored ?? part, carrier);
    return { charset, preview: text.slice(0, PREVIEW_LENGTH).toWellFormed(), undecodable };
  });
  const [first, ...rest] = readings;
  rest.sort((a, b) => a.undecodable + oddities(a.preview) - b.undecodable - oddities(b.preview));
  const seen = new Set<string>();
  return [...(first === undefined ? [] : [first]), ...rest].filter(({ preview }) => {
    const fresh = !seen.has(preview);
    seen.add(preview);
    return fresh;
  });
}

/** Control and private-use characters: signs of a wrong reading that break no rule of the charset. */
function oddities(preview: string): number {
  return preview.match(/[\u0080-\u009f\ue000-\uf8ff]/g)?.length ?? 0;
}

/** A line's start shortly before the first byte that is not plain ASCII; even, so that UTF-16 keeps its pairs. */
function previewStart(bytes: Uint8Array): number {
  let at = 0;
  while (at < bytes.length && (bytes[at] as number) < 0x80 && bytes[at] !== 0x1b) at += 1;
  if (at === bytes.length) return 0;
  const line = bytes.lastIndexOf(0x0a, at) + 1;
  return Math.max(line, at - 80, 0) & ~1;
}
