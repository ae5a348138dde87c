import type { Carrier } from './carrier.ts';
import { standardEmoji } from './carrier-emoji.ts';
import { decodeEucJp } from './double-byte.ts';
import { decodeIso2022Jp } from './iso-2022-jp.ts';
import { decodeShiftJis } from './shift-jis.ts';
import { type Decoded, REPLACEMENT, textOf } from './units.ts';
import { decodeUtf7 } from './utf-7.ts';
import { decodeUtf8, strictUtf8 } from './utf-8.ts';

/** Text in one charset; `carrier` is the one whose emoji were used. */
export interface DecodedAs extends Decoded {
  carrier: Carrier | null;
}

/**
 * Decodes bytes as one charset, given by its canonical name (charset.ts), with one U+FFFD for each byte that does not
 * fit it. A byte order mark is left out of the text. Never throws; an unknown name is read as windows-1252.
 */
export function decodeAs(charset: string, bytes: Uint8Array, carrier: Carrier | null): DecodedAs {
  const decoded = rawDecode(charset, bytes, carrier);
  const text = decoded.text.charCodeAt(0) === 0xfeff ? decoded.text.slice(1) : decoded.text;
  if ('carrier' in decoded) return { ...decoded, text };
  return { text: carrier === null ? text : standardEmoji(text, carrier), undecodable: decoded.undecodable, carrier };
}

function rawDecode(charset: string, bytes: Uint8Array, carrier: Carrier | null): Decoded | DecodedAs {
  if (charset === 'shift_jis') return decodeShiftJis(bytes, carrier);
  if (charset === 'iso-2022-jp') return decodeIso2022Jp(bytes, carrier);
  if (charset === 'euc-jp') return decodeEucJp(bytes);
  if (charset === 'utf-7') return decodeUtf7(bytes);
  if (charset === 'utf-16le' || charset === 'utf-16be') return decodeUtf16(bytes, charset === 'utf-16be');
  if (charset === 'utf-8' || charset === 'us-ascii') {
    const text = strictUtf8(bytes);
    return text === null ? decodeUtf8(bytes) : { text, undecodable: 0 };
  }
  return decodeNative(charset, bytes);
}

/** What the byte order mark at the start says, or null. */
export function charsetOfMark(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return null;
}

function decodeUtf16(bytes: Uint8Array, bigEndian: boolean): Decoded {
  const end = bytes.length & ~1;
  const units = new Uint16Array(bytes.length);
  const high = bigEndian ? 0 : 1;
  const unitAt = (at: number): number => ((bytes[at + high] as number) << 8) | (bytes[at + 1 - high] as number);
  let length = 0;
  let undecodable = 0;
  for (let at = 0; at < end; at += 2) {
    const unit = unitAt(at);
    const low = unit >= 0xd800 && unit <= 0xdbff && at + 2 < end ? unitAt(at + 2) : 0;
    if (low >= 0xdc00 && low <= 0xdfff) {
      units[length++] = unit;
      units[length++] = low;
      at += 2;
    } else if (unit >= 0xd800 && unit <= 0xdfff) {
      units[length++] = REPLACEMENT;
      units[length++] = REPLACEMENT;
      undecodable += 2;
    } else {
      units[length++] = unit;
    }
  }
  if (end < bytes.length) {
    units[length++] = REPLACEMENT;
    undecodable += 1;
  }
  return { text: textOf(units, length), undecodable };
}

/** Under Node's own types the name alone is a value. */
type NativeDecoder = InstanceType<typeof TextDecoder>;

const natives = new Map<string, { strict: NativeDecoder; lenient: NativeDecoder } | null>();

function nativeOf(charset: string): { strict: NativeDecoder; lenient: NativeDecoder } | null {
  let native = natives.get(charset);
  if (native === undefined) {
    // The platform's gb18030 reads what gbk cannot, and every gbk text alike.
    const label = charset === 'gbk' ? 'gb18030' : charset;
    try {
      native = { strict: new TextDecoder(label, { fatal: true }), lenient: new TextDecoder(label) };
    } catch {
      native = null;
    }
    if (natives.size < 100) natives.set(charset, native);
  }
  return native;
}

const DOUBLE_BYTE = new Set(['big5', 'euc-kr', 'gbk', 'gb18030']);
const FOUR_BYTE = new Set(['gbk', 'gb18030']);

function decodeNative(charset: string, bytes: Uint8Array): Decoded {
  const native = nativeOf(charset) ?? nativeOf('windows-1252');
  if (native === null) return { ...decodeUtf8(bytes) };
  try {
    return { text: native.strict.decode(bytes), undecodable: 0 };
  } catch {
    if (DOUBLE_BYTE.has(charset)) return decodePairs(native.lenient, bytes, FOUR_BYTE.has(charset));
    const text = native.lenient.decode(bytes);
    return { text, undecodable: countReplacements(text) };
  }
}

function countReplacements(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\ufffd'); at >= 0; at = text.indexOf('\ufffd', at + 1)) count += 1;
  return count;
}

/** Pair by pair, because the platform answers several bytes that do not fit with a single U+FFFD. */
function decodePairs(lenient: NativeDecoder, bytes: Uint8Array, fourByte: boolean): Decoded {
  const seen = new Map<number, string>();
  const end = bytes.length;
  const units = new Uint16Array(end);
  let length = 0;
  let undecodable = 0;
  let at = 0;
  while (at < end) {
    const byte = bytes[at] as number;
    if (byte < 0x80) {
      units[length++] = byte;
      at += 1;
      continue;
    }
    const width = fourByte && isDigit(bytes[at + 1]) ? 4 : 2;
    const key = width === 2 ? byte * 256 + (bytes[at + 1] ?? 0) : -1;
    let text = seen.get(key);
    if (text === undefined) {
      text = width === 4 && !isDigit(bytes[at + 3]) ? '' : characterOf(lenient, bytes.subarray(at, at + width));
      if (key >= 0) seen.set(key, text);
    }
    if (text === '') {
      units[length++] = REPLACEMENT;
      undecodable += 1;
      at += 1;
    } else {
      for (let index = 0; index < text.length; index += 1) units[length++] = text.charCodeAt(index);
      at += width;
    }
  }
  return { text: textOf(units, length), undecodable };
}

function isDigit(byte: number | undefined): boolean {
  return byte !== undefined && byte >= 0x30 && byte <= 0x39;
}

/** GB 18030 has a code for U+FFFD itself. */
const GB18030_REPLACEMENT = '132,49,164,55';

/** Asks the lenient decoder: a million exceptions of the strict one take half a minute. */
function characterOf(lenient: NativeDecoder, bytes: Uint8Array): string {
  const text = lenient.decode(bytes);
  if (text.includes('\ufffd')) return bytes.join() === GB18030_REPLACEMENT ? text : '';
  // A pair that reads as two characters is one byte that fits and its neighbour.
  return [...text].length === 1 ? text : '';
}
