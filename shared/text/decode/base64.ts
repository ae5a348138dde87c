const DIGITS = new Int8Array(256).fill(-1);
[...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'].forEach((digit, value) => {
  DIGITS[digit.charCodeAt(0)] = value;
});
// The URL-safe digits turn up in headers made by web software.
DIGITS[0x2d] = 62;
DIGITS[0x5f] = 63;

const PADDING = 0x3d;

/**
 * Decodes base64 (RFC 4648) as header writers leave it: without padding, with white space or other bytes in between
 * (skipped), and with padding in the middle, where two encoded texts were joined. Never throws.
 */
export function decodeBase64(bytes: Uint8Array): Uint8Array {
  const decoded = new Uint8Array(Math.ceil((bytes.length * 3) / 4));
  let length = 0;
  let bits = 0;
  let held = 0;
  for (const byte of bytes) {
    const value = DIGITS[byte] as number;
    if (value < 0) {
      if (byte === PADDING) held = 0;
      continue;
    }
    bits = ((bits << 6) | value) & 0xffff;
    held += 6;
    if (held >= 8) {
      held -= 8;
      decoded[length++] = (bits >> held) & 0xff;
    }
  }
  return decoded.subarray(0, length);
}
