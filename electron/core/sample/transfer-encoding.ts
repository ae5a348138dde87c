export type TransferEncoding = '7bit' | '8bit' | 'base64' | 'quoted-printable';

/** Bytes as a mail's body carries them, with LF line ends. Source: RFC 2045 section 6. */
export function transferEncode(bytes: Buffer, encoding: TransferEncoding): Buffer {
  if (encoding === 'base64') return Buffer.from(base64Lines(bytes), 'latin1');
  if (encoding === 'quoted-printable') return Buffer.from(quotedPrintable(bytes), 'latin1');
  return bytes;
}

export const base64Lines = (bytes: Buffer): string => bytes.toString('base64').replace(/.{1,76}/g, '$&\n');

function quotedPrintable(bytes: Buffer): string {
  let text = '';
  let line = '';
  for (const byte of bytes) {
    if (byte === 0x0a) {
      text += `${line.replace(/ $/, '=20')}\n`;
      line = '';
      continue;
    }
    const plain = byte >= 0x20 && byte < 0x7f && byte !== 0x3d;
    const next = plain ? String.fromCharCode(byte) : `=${byte.toString(16).toUpperCase().padStart(2, '0')}`;
    if (line.length + next.length > 75) {
      text += `${line}=\n`;
      line = '';
    }
    line += next;
  }
  return text + line;
}
