import { type Decoded, REPLACEMENT, textOf } from './units.ts';

const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** An exception costs more than reading so few bytes ourselves, and a hostile header makes a million of them. */
const SHORT = 128;

/** The text when the bytes are well-formed UTF-8, else null. Native speed. A byte order mark stays in the text. */
export function strictUtf8(bytes: Uint8Array): string | null {
  if (bytes.length <= SHORT) {
    const { text, undecodable } = decodeUtf8(bytes);
    return undecodable === 0 ? text : null;
  }
  try {
    return strict.decode(bytes);
  } catch {
    return null;
  }
}

/** How well bytes fit UTF-8: characters of two, and of three or four bytes, and bytes that belong to none. */
export interface Utf8Fit {
  short: number;
  long: number;
  undecodable: number;
}

/** Decodes UTF-8 with one U+FFFD for each byte that is part of no character. Never throws. Source: RFC 3629. */
export function decodeUtf8(bytes: Uint8Array): Decoded & Utf8Fit {
  const end = bytes.length;
  const units = new Uint16Array(end);
  let length = 0;
  const fit: Utf8Fit = { short: 0, long: 0, undecodable: 0 };
  let at = 0;
  while (at < end) {
    const byte = bytes[at] as number;
    if (byte < 0x80) {
      units[length++] = byte;
      at += 1;
      continue;
    }
    const width = widthAt(bytes, at);
    if (width === 0) {
      units[length++] = REPLACEMENT;
      fit.undecodable += 1;
      at += 1;
      continue;
    }
    let code = byte & (0xff >> (width + 1));
    for (let index = 1; index < width; index += 1) code = (code << 6) | ((bytes[at + index] as number) & 0x3f);
    if (code > 0xffff) {
      units[length++] = 0xd800 + ((code - 0x10000) >> 10);
      units[length++] = 0xdc00 + (code & 0x3ff);
    } else {
      units[length++] = code;
    }
    if (width === 2) fit.short += 1;
    else fit.long += 1;
    at += width;
  }
  return { text: textOf(units, length), ...fit };
}

/** Bytes in the well-formed character that starts here, 0 when none does. */
function widthAt(bytes: Uint8Array, at: number): number {
  const lead = bytes[at] as number;
  const width =
    lead >= 0xc2 && lead <= 0xdf ? 2 : lead >= 0xe0 && lead <= 0xef ? 3 : lead >= 0xf0 && lead <= 0xf4 ? 4 : 0;
  if (width === 0 || at + width > bytes.length) return 0;
  const second = bytes[at + 1] as number;
  // Overlong forms, surrogates and what lies above U+10FFFF are no characters.
  const low = lead === 0xe0 ? 0xa0 : lead === 0xf0 ? 0x90 : 0x80;
  const high = lead === 0xed ? 0x9f : lead === 0xf4 ? 0x8f : 0xbf;
  if (second < low || second > high) return 0;
  for (let index = 2; index < width; index += 1) if (((bytes[at + index] as number) & 0xc0) !== 0x80) return 0;
  return width;
}
