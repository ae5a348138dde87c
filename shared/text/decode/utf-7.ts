import { type Decoded, REPLACEMENT, textOf } from './units.ts';

/** The value of each base64 digit, -1 for every other byte. */
const DIGITS = new Int8Array(256).fill(-1);
[...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'].forEach((digit, value) => {
  DIGITS[digit.charCodeAt(0)] = value;
});

/**
 * Decodes UTF-7 (RFC 2152). A `+` that starts no well-formed run is kept as written: much that is labelled UTF-7 is
 * plain ASCII with a plus sign in it. One U+FFFD for each byte of 0x80 or more. Linear time, never throws.
 */
export function decodeUtf7(bytes: Uint8Array): Decoded {
  const end = bytes.length;
  const units = new Uint16Array(end);
  let length = 0;
  let undecodable = 0;
  let at = 0;
  while (at < end) {
    const byte = bytes[at] as number;
    if (byte !== 0x2b) {
      if (byte >= 0x80) undecodable += 1;
      units[length++] = byte < 0x80 ? byte : REPLACEMENT;
      at += 1;
      continue;
    }
    let stop = at + 1;
    while (stop < end && (DIGITS[bytes[stop] as number] as number) >= 0) stop += 1;
    if (stop === at + 1 && bytes[stop] === 0x2d) {
      units[length++] = 0x2b;
      at = stop + 1;
      continue;
    }
    const count = decodeRun(bytes, at + 1, stop, units, length);
    if (count > 0) {
      length += count;
      at = bytes[stop] === 0x2d ? stop + 1 : stop;
    } else {
      for (; at < stop; at += 1) units[length++] = bytes[at] as number;
    }
  }
  return { text: textOf(units, length), undecodable };
}

/** Writes the run's UTF-16 units and returns their number, 0 when the run is not well-formed. */
function decodeRun(bytes: Uint8Array, from: number, to: number, units: Uint16Array, length: number): number {
  let bits = 0;
  let held = 0;
  let count = 0;
  for (let at = from; at < to; at += 1) {
    bits = ((bits << 6) | (DIGITS[bytes[at] as number] as number)) & 0x3fffff;
    held += 6;
    if (held >= 16) {
      held -= 16;
      units[length + count] = (bits >> held) & 0xffff;
      count += 1;
    }
  }
  if (held >= 6 || (bits & ((1 << held) - 1)) !== 0) return 0;
  for (let index = 0; index < count; index += 1) {
    const unit = units[length + index] as number;
    if (unit < 0xd800 || unit > 0xdfff) continue;
    const low = index + 1 < count ? (units[length + index + 1] as number) : 0;
    if (unit > 0xdbff || low < 0xdc00 || low > 0xdfff) return 0;
    index += 1;
  }
  return count;
}
