import { type Charset, encodeText } from './charset-encoder.ts';

/**
 * How a header value is written: `B` and `Q` as RFC 2047 asks · `B-cut` with words that end in the middle of a character,
 * as careless senders write them · `raw` as bare 8-bit bytes.
 */
export type HeaderForm = 'B' | 'B-cut' | 'Q' | 'raw';

/** Characters (or bytes, for `B-cut`) of one word: far enough below the 75 of RFC 2047 section 2 in every charset. */
const wordLength = { B: 10, Q: 6, 'B-cut': 25 };

/** A header value with everything beyond ASCII encoded, folded before each word. */
export function headerValue(text: string, charset: Charset, form: HeaderForm): Buffer {
  if (/^[\x20-\x7e]*$/.test(text)) return Buffer.from(text, 'latin1');
  if (form === 'raw') return encodeText(text, charset);
  const letter = form === 'Q' ? 'Q' : 'B';
  const words = piecesOf(text, charset, form).map((bytes) => {
    const data = letter === 'Q' ? qEncoded(bytes) : bytes.toString('base64');
    return `=?${charset.toUpperCase()}?${letter}?${data}?=`;
  });
  return Buffer.from(words.join('\n '), 'latin1');
}

function piecesOf(text: string, charset: Charset, form: 'B' | 'B-cut' | 'Q'): Buffer[] {
  const size = wordLength[form];
  const whole: readonly (string | number)[] = form === 'B-cut' ? [...encodeText(text, charset)] : [...text];
  const pieces: Buffer[] = [];
  for (let at = 0; at < whole.length; at += size) {
    const part = whole.slice(at, at + size);
    pieces.push(form === 'B-cut' ? Buffer.from(part.map(Number)) : encodeText(part.join(''), charset));
  }
  return pieces;
}

function qEncoded(bytes: Buffer): string {
  let text = '';
  for (const byte of bytes) {
    const character = String.fromCharCode(byte);
    if (byte === 0x20) text += '_';
    else text += /[A-Za-z0-9]/.test(character) ? character : `=${byte.toString(16).toUpperCase().padStart(2, '0')}`;
  }
  return text;
}
