import { AppError } from '../../../../../shared/errors.ts';
import type { Original, ReaderOutput } from '../../parsed-record.ts';
import { confidenceOf, parsePictureText, textOfLines } from './picture-text-file.ts';

/** Bytes of a reading: a full page of small print is far below. */
export const readingBytes = 16 * 1024 * 1024;

/** What a tool read in a picture: one document with its text, weak as evidence. */
export async function* readPictureText(original: Original): AsyncGenerator<ReaderOutput> {
  const { sha256, size, format } = original;
  const read = parsePictureText(await original.whole(readingBytes));
  if (!read) throw new AppError('import/malformed', { reason: 'no reading of a picture' });
  const { picture, tool, languages, lines } = read;
  yield {
    kind: 'record',
    offset: 0,
    length: size,
    sha256,
    context: null,
    type: 'file',
    channel: 'picture-text',
    detail: { type: 'file', format, reading: { picture, tool, languages, confidence: confidenceOf(lines) } },
    weaknesses: ['machine-read'],
    text: textOfLines(lines),
  };
}
