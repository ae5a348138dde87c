import { decodeBase64 } from './base64.ts';
import type { Carrier } from './carrier.ts';
import { charsetOf } from './charset.ts';
import { decodeBytes } from './decode.ts';
import { decodeQ, hexValue } from './q-encoding.ts';
import type { Decoded } from './units.ts';

export interface HeaderOptions {
  /** The sender's carrier, for its emoji. */
  carrier?: Carrier | null;
  /** Charset for raw 8-bit bytes that their content does not explain (that of the body, say). */
  fallback?: string | null;
}

/** A stretch of the value: raw bytes, or an encoded word with its bytes decoded and its charset as written. */
interface Piece {
  bytes: Uint8Array;
  charset: string | null;
}

const QUESTION = 0x3f;
const EQUALS = 0x3d;
const LETTER_B = 0x62;
const LETTER_Q = 0x71;
/** Longer than any charset name with a language suffix. */
const LONGEST_CHARSET = 80;

/**
 * Decodes an unfolded header value with its RFC 2047 encoded words. `raw` is the value's bytes, or a string with one
 * character for each byte (a string with characters above U+00FF is taken as text). Adjacent words of one charset are
 * joined before they are decoded, since many writers cut characters in two. Reads what breaks the RFC: words without
 * white space between, inside quotes, with spaces in them, without an end. Raw 8-bit bytes are decoded by content, all
 * of the value's together. `undecodable` counts bytes shown as U+FFFD. Linear time, never throws.
 */
export function decodeHeader(raw: Uint8Array | string, options: HeaderOptions = {}): Decoded {
  const bytes = typeof raw === 'string' ? bytesOf(raw) : raw;
  const pieces = joined(piecesOf(bytes));
  const carrier = options.carrier ?? null;
  const rawCharset = charsetOfRaw(pieces, options);
  let text = '';
  let undecodable = 0;
  for (const piece of pieces) {
    const decoded = decodePiece(piece, rawCharset, carrier, options.fallback ?? null);
    text += decoded.text;
    undecodable += decoded.undecodable;
  }
  return { text, undecodable };
}

function bytesOf(raw: string): Uint8Array {
  const bytes = new Uint8Array(raw.length);
  for (let at = 0; at < raw.length; at += 1) {
    const code = raw.charCodeAt(at);
    if (code > 0xff) return new TextEncoder().encode(raw);
    bytes[at] = code;
  }
  return bytes;
}

/** Cuts the value at its encoded words; white space between two of them is dropped (RFC 2047 section 6.2). */
function piecesOf(bytes: Uint8Array): Piece[] {
  const pieces: Piece[] = [];
  const ends = new EndFinder(bytes);
  let from = 0;
  let at = bytes.indexOf(EQUALS);
  while (at >= 0) {
    const word = bytes[at + 1] === QUESTION ? wordAt(bytes, at, ends) : null;
    if (word === null) {
      at = bytes.indexOf(EQUALS, at + 1);
      continue;
    }
    const afterWord = pieces.length > 0 && pieces[pieces.length - 1]?.charset !== null;
    if (at > from && !(afterWord && isBlank(bytes, from, at)))
      pieces.push({ bytes: bytes.subarray(from, at), charset: null });
    pieces.push({ bytes: word.bytes, charset: word.charset });
    from = word.to;
    at = bytes.indexOf(EQUALS, from);
  }
  if (from < bytes.length) pieces.push({ bytes: bytes.subarray(from), charset: null });
  return pieces;
}

/** Joins adjacent encoded words of the same charset. */
function joined(pieces: readonly Piece[]): (Piece & { words: Uint8Array[] })[] {
  const groups: (Piece & { words: Uint8Array[] })[] = [];
  for (const { bytes, charset } of pieces) {
    const last = groups[groups.length - 1];
    if (last !== undefined && charset !== null && last.charset !== null && sameCharset(last.charset, charset))
      last.words.push(bytes);
    else groups.push({ bytes, charset, words: [bytes] });
  }
  for (const group of groups) if (group.words.length > 1) group.bytes = concatenated(group.words);
  return groups;
}

function sameCharset(one: string, other: string): boolean {
  return (
    one.toLowerCase() === other.toLowerCase() || (charsetOf(one).charset ?? one) === (charsetOf(other).charset ?? other)
  );
}

function concatenated(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

function decodePiece(
  { bytes, charset, words }: Piece & { words: readonly Uint8Array[] },
  rawCharset: string | null,
  carrier: Carrier | null,
  fallback: string | null,
): Decoded {
  if (charset === null) return decodeBytes(bytes, null, { carrier, override: rawCharset });
  const options = { carrier, ...(fallback === null ? {} : { defaultCharset: fallback }) };
  const whole = decodeBytes(bytes, charset, options);
  if (whole.undecodable === 0 || words.length === 1) return whole;
  // A writer may also have cut characters off at the end of each word: then each word reads better alone.
  const alone = words.map((word) => decodeBytes(word, charset, options));
  const undecodable = alone.reduce((sum, word) => sum + word.undecodable, 0);
  return undecodable < whole.undecodable ? { text: alone.map(({ text }) => text).join(''), undecodable } : whole;
}

/** What the raw pieces are in, judged together; null where they are plain ASCII. */
function charsetOfRaw(pieces: readonly Piece[], options: HeaderOptions): string | null {
  const raw = pieces.filter(({ charset }) => charset === null).map(({ bytes }) => bytes);
  if (raw.length === 0) return null;
  const bytes = concatenated(raw);
  const carrier = options.carrier ?? null;
  const fallback = options.fallback == null ? {} : { defaultCharset: options.fallback };
  const decoded = decodeBytes(bytes, null, { carrier, ...fallback });
  // A fallback that does not fit says nothing.
  const fits = decoded.why !== 'default' || decoded.undecodable === 0;
  const { charset } = fits ? decoded : decodeBytes(bytes, null, { carrier });
  // Lost escapes are put back only where the charset is not given as an override.
  return charset === 'us-ascii' || charset === 'iso-2022-jp' ? null : charset;
}

/** The encoded word at `=?`, decoded, and the position after it; null when it is none. */
function wordAt(bytes: Uint8Array, at: number, ends: EndFinder): (Piece & { to: number }) | null {
  const charsetEnd = headAt(bytes, at);
  if (charsetEnd < 0) return null;
  const quoted = ((bytes[charsetEnd + 1] as number) | 0x20) === LETTER_Q;
  const start = charsetEnd + 3;
  const { end, to } = ends.endOf(start, quoted);
  const content = bytes.subarray(start, end);
  // RFC 2231 section 5 allows a language after a star.
  const charset = String.fromCharCode(...bytes.subarray(at + 2, charsetEnd)).replace(/\*.*$/s, '');
  return { bytes: quoted ? decodeQ(content) : decodeBase64(content), charset, to };
}

/** For `=?charset?B?` or `=?charset?Q?` here: the position of the `?` after the charset, else -1. */
function headAt(bytes: Uint8Array, at: number): number {
  const charsetEnd = charsetEndFrom(bytes, at + 2);
  if (charsetEnd < 0 || bytes[charsetEnd + 2] !== QUESTION) return -1;
  const encoding = (bytes[charsetEnd + 1] as number) | 0x20;
  return encoding === LETTER_B || encoding === LETTER_Q ? charsetEnd : -1;
}

/** The `?` after the charset, or -1. */
function charsetEndFrom(bytes: Uint8Array, from: number): number {
  const limit = Math.min(bytes.length, from + LONGEST_CHARSET);
  for (let at = from; at < limit; at += 1) {
    const byte = bytes[at] as number;
    if (byte === QUESTION) return at;
    if (byte <= 0x20 || byte >= 0x7f || byte === EQUALS) return -1;
  }
  return -1;
}

/**
 * Finds where encoded words end. Remembers the last `?=` and the last start of a word that it saw ahead, so that a
 * million words without an end cost no more than one pass.
 */
class EndFinder {
  private readonly bytes: Uint8Array;
  private end = -1;
  private start = -1;

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
  }

  /** `end` of the word's text, which begins at `from`, and `to`, where the value goes on. */
  endOf(from: number, quoted: boolean): { end: number; to: number } {
    if (this.end < from) this.end = this.nextEnd(from);
    if (this.start < from) this.start = this.nextStart(from);
    const { bytes } = this;
    // In Q, an unencoded question mark before `=20` is no end, if a better one follows in the same word.
    while (quoted && this.end < this.start && this.looksLikeQ(this.end)) {
      const later = this.nextEnd(this.end + 2);
      if (later >= this.start || hasBlank(bytes, this.end, later)) break;
      this.end = later;
    }
    // `?==?` is the end of one word and the start of the next.
    if (this.end < bytes.length && this.end < this.start + 1) return { end: this.end, to: this.end + 2 };
    // No end before the next word: leave out the white space (and a lone `?`) before it.
    let end = Math.min(this.start, bytes.length);
    while (end > from && (bytes[end - 1] as number) <= 0x20) end -= 1;
    const to = end;
    if (end > from && bytes[end - 1] === QUESTION) end -= 1;
    return { end, to };
  }

  private looksLikeQ(end: number): boolean {
    return hexValue(this.bytes[end + 2]) >= 0 && hexValue(this.bytes[end + 3]) >= 0;
  }

  private nextEnd(from: number): number {
    const { bytes } = this;
    for (let at = bytes.indexOf(QUESTION, from); at >= 0; at = bytes.indexOf(QUESTION, at + 1)) {
      if (bytes[at + 1] === EQUALS) return at;
    }
    return bytes.length;
  }

  /** Only a whole head counts: the padding of base64 makes `=?` at the end of a word too. */
  private nextStart(from: number): number {
    const { bytes } = this;
    for (let at = bytes.indexOf(EQUALS, from); at >= 0; at = bytes.indexOf(EQUALS, at + 1)) {
      if (bytes[at + 1] === QUESTION && headAt(bytes, at) >= 0) return at;
    }
    return bytes.length;
  }
}

function hasBlank(bytes: Uint8Array, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) if ((bytes[at] as number) <= 0x20) return true;
  return false;
}

function isBlank(bytes: Uint8Array, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) {
    const byte = bytes[at] as number;
    if (byte !== 0x20 && byte !== 0x09 && byte !== 0x0d && byte !== 0x0a) return false;
  }
  return true;
}
