import { hexValue } from '../../../../shared/text/decode/q-encoding.ts';
import { afterSoftBreak } from './transfer-decoding.ts';

export type TransferFault = 'import/truncated' | 'import/malformed';

/**
 * What is wrong with a part as it was encoded (RFC 2045 sections 6.7 and 6.8), so that bytes are missing from what is
 * decoded: cut inside a group or sign, or bytes that the encoding has no meaning for. Null when nothing is, which a lack
 * of padding alone is taken for: no byte is lost by it. Linear time, never throws.
 */
export function transferFault(bytes: Buffer, encoding: string): TransferFault | null {
  if (encoding === 'base64') return base64Fault(bytes);
  if (encoding === 'quoted-printable') return quotedPrintableFault(bytes);
  return null;
}

const EQUALS = 0x3d;
const DIGIT = 1;
const PADDING = 2;
const BLANK = 3;

const KINDS = new Uint8Array(256);
for (const digit of 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/') {
  KINDS[digit.charCodeAt(0)] = DIGIT;
}
for (const blank of ' \t\n\v\f\r') KINDS[blank.charCodeAt(0)] = BLANK;
KINDS[EQUALS] = PADDING;

function base64Fault(bytes: Buffer): TransferFault | null {
  let digits = 0;
  let padding = 0;
  /** Digits in front of the first padding, or of the end. */
  let front = 0;
  // Several times as fast as an iterator, over attachments of megabytes.
  for (let at = 0; at < bytes.length; at += 1) {
    const kind = KINDS[bytes[at] as number];
    if (kind === DIGIT) {
      digits += 1;
      if (padding === 0) front += 1;
    } else if (kind === PADDING) padding += 1;
    else if (kind !== BLANK) return 'import/malformed';
  }
  // Whole groups behind the padding are a second text; anything else there is left out.
  if (digits > front && (digits + padding) % 4 !== 0) return 'import/malformed';
  return front % 4 === 1 ? 'import/truncated' : null;
}

function quotedPrintableFault(bytes: Buffer): TransferFault | null {
  for (let at = bytes.indexOf(EQUALS); at >= 0; at = bytes.indexOf(EQUALS, at + 1)) {
    const high = hexValue(bytes[at + 1]);
    if (high >= 0 && at + 2 === bytes.length) return 'import/truncated';
    if (high >= 0 && hexValue(bytes[at + 2]) >= 0) continue;
    if (afterSoftBreak(bytes, at + 1) < 0) return 'import/malformed';
  }
  return null;
}
