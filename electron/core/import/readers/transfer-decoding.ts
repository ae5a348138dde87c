import { decodeBase64 } from '../../../../shared/text/decode/base64.ts';
import { hexValue } from '../../../../shared/text/decode/q-encoding.ts';

/** Undoes a Content-Transfer-Encoding (RFC 2045 section 6). Unknown ones leave the bytes as they are. Never throws. */
export function decodeTransfer(bytes: Buffer, encoding: string): Buffer {
  if (encoding === 'base64') return decodeBase64Body(bytes);
  if (encoding === 'quoted-printable') return decodeQuotedPrintable(bytes);
  return bytes;
}

/** Whether an encoding keeps the bytes as they are. */
export const isIdentity = (encoding: string): boolean => encoding !== 'base64' && encoding !== 'quoted-printable';

/**
 * Padding ends the data (RFC 2045 section 6.8), unless whole groups follow it: then two encoded texts were joined. The
 * platform reads the URL-safe digits as well; in a mail they are junk.
 */
function decodeBase64Body(bytes: Buffer): Buffer {
  let text = bytes.toString('latin1', 0, bytes.length);
  if (/[-_]/.test(text)) text = text.replace(/[-_]/g, '');
  const padding = text.indexOf('=');
  if (padding < 0 || !/[^=\s]/.test(text.slice(padding))) return Buffer.from(text, 'base64');
  const dense = text.replace(/\s+/g, '');
  if (dense.length % 4 !== 0 || /[^A-Za-z0-9+/=]/.test(dense)) return Buffer.from(text, 'base64');
  const decoded = decodeBase64(Buffer.from(dense, 'latin1'));
  return Buffer.from(decoded.buffer, decoded.byteOffset, decoded.length);
}

const EQUALS = 0x3d;

function decodeQuotedPrintable(bytes: Buffer): Buffer {
  const decoded = Buffer.allocUnsafe(bytes.length);
  let length = 0;
  let from = 0;
  for (let at = bytes.indexOf(EQUALS); at >= 0; at = bytes.indexOf(EQUALS, from)) {
    // Copying short runs by hand is faster than a call for each.
    while (from < at) decoded[length++] = bytes[from++] as number;
    const high = hexValue(bytes[at + 1]);
    const low = high < 0 ? -1 : hexValue(bytes[at + 2]);
    if (low >= 0) {
      decoded[length++] = high * 16 + low;
      from = at + 3;
      continue;
    }
    const next = afterSoftBreak(bytes, at + 1);
    if (next < 0) decoded[length++] = EQUALS;
    from = next < 0 ? at + 1 : next;
  }
  bytes.copy(decoded, length, from);
  return decoded.subarray(0, length + bytes.length - from);
}

/** Where the text goes on after a soft line break, -1 when there is none. */
export function afterSoftBreak(bytes: Buffer, from: number): number {
  let at = from;
  while (at < bytes.length && at - from < 80 && (bytes[at] === 0x20 || bytes[at] === 0x09)) at += 1;
  if (at >= bytes.length) return at;
  if (bytes[at] === 0x0d) return bytes[at + 1] === 0x0a ? at + 2 : at + 1;
  return bytes[at] === 0x0a ? at + 1 : -1;
}
