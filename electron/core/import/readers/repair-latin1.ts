import { strictUtf8 } from '../../../../shared/text/decode/utf-8.ts';

/**
 * UTF-8 that somebody wrote out as Latin-1 (`å±±` for 山), put right; null where the text proves no such thing: one character
 * above U+00FF, or bytes that are no UTF-8, and it stays as it is.
 */
export function repairLatin1(text: string): string | null {
  let isPlain = true;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit > 0xff) return null;
    if (unit >= 0x80) isPlain = false;
  }
  return isPlain ? null : strictUtf8(Buffer.from(text, 'latin1'));
}
