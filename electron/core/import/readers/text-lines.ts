import type { Decoding } from '../../../../shared/domain/message.ts';
import { AppError } from '../../../../shared/errors.ts';
import { decodeBytes } from '../../../../shared/text/decode/decode.ts';
import { decodeAs } from '../../../../shared/text/decode/decode-as.ts';
import type { Original } from '../parsed-record.ts';

/** Bytes of the start that the charset of a whole text is told from. */
const sample = 512 * 1024;
/** Bytes of one line; a longer one is no text that a person exported. */
const longestLine = 16 * 1024 * 1024;

/** A line of a text with its place in the original. */
export interface TextLine {
  /** Where its bytes begin, and how many they are with the end of the line. */
  offset: number;
  length: number;
  bytes: Buffer;
  /** Without the end of the line. */
  text: string;
  undecodable: number;
}

/** The charset of a text, told from its beginning or by a person; the same for all its lines. */
export async function decodingOfText(original: Original): Promise<Decoding> {
  const pieces: Buffer[] = [];
  for await (const piece of original.chunks(0, sample)) pieces.push(piece);
  const head = Buffer.concat(pieces);
  // A letter that the end of the sample cuts would speak against its charset.
  const end = original.size > head.length ? head.lastIndexOf(10) + 1 || head.length : head.length;
  const { text: _, ...decoding } = decodeBytes(head.subarray(0, end), null, {
    override: original.answers.charset ?? null,
  });
  // A part that is plain ASCII says nothing of the rest.
  if (decoding.charset === 'us-ascii') return { ...decoding, charset: 'utf-8' };
  return decoding;
}

/** The lines of a text, one after the other, ended by LF, CRLF or CR. Throws `import/limit` at a line without end. */
export async function* textLines(original: Original, charset: string): AsyncGenerator<TextLine> {
  const wide = charset.startsWith('utf-16') ? 2 : 1;
  const high = charset === 'utf-16be' ? 0 : 1;
  const isEnd = (bytes: Buffer, at: number, code: number): boolean =>
    wide === 1 ? bytes[at] === code : bytes[at + 1 - high] === code && bytes[at + high] === 0;
  const line = (bytes: Buffer, offset: number, ended: number): TextLine => {
    const { text, undecodable } = decodeAs(charset, bytes.subarray(0, bytes.length - ended), null);
    return { offset, length: bytes.length, bytes, text, undecodable };
  };
  let offset = 0;
  let held: Buffer = Buffer.alloc(0);
  let scanned = 0;
  for await (const piece of original.chunks()) {
    held = held.length === 0 ? piece : Buffer.concat([held, piece]);
    let start = 0;
    let at = scanned;
    for (; at + wide <= held.length; at += wide) {
      const isReturn = isEnd(held, at, 13);
      if (!isReturn && !isEnd(held, at, 10)) continue;
      // Whether a line feed follows is known with the next piece.
      if (isReturn && at + 2 * wide > held.length) break;
      const ended = isReturn && isEnd(held, at + wide, 10) ? 2 * wide : wide;
      yield line(held.subarray(start, at + ended), offset + start, ended);
      start = at + ended;
      at = start - wide;
    }
    offset += start;
    held = held.subarray(start);
    scanned = Math.max(0, at - start);
    if (held.length > longestLine) throw new AppError('import/limit', { limit: 'lineBytes' });
  }
  if (held.length === 0) return;
  const ended = held.length >= wide && isEnd(held, held.length - wide, 13) ? wide : 0;
  yield line(held, offset, ended);
}
