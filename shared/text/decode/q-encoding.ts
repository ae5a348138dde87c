/**
 * Decodes the Q encoding of encoded words (RFC 2047 section 4.2): `_` is a space, `=41` a byte. A `=` that starts no
 * such pair stays as it is, and so does every other byte, also those of 0x80 or more. Never throws.
 */
export function decodeQ(bytes: Uint8Array): Uint8Array {
  const decoded = new Uint8Array(bytes.length);
  let length = 0;
  let at = 0;
  while (at < bytes.length) {
    const byte = bytes[at] as number;
    if (byte === 0x3d) {
      const high = hexValue(bytes[at + 1]);
      const low = hexValue(bytes[at + 2]);
      if (high >= 0 && low >= 0) {
        decoded[length++] = high * 16 + low;
        at += 3;
        continue;
      }
    }
    decoded[length++] = byte === 0x5f ? 0x20 : byte;
    at += 1;
  }
  return decoded.subarray(0, length);
}

/** The value of a hexadecimal digit of either case, -1 for anything else. */
export function hexValue(byte: number | undefined): number {
  if (byte === undefined) return -1;
  if (byte >= 0x30 && byte <= 0x39) return byte - 0x30;
  const lower = byte | 0x20;
  return lower >= 0x61 && lower <= 0x66 ? lower - 0x61 + 10 : -1;
}
