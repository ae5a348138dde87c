import { limits } from '../../limits.ts';
import type { MailProblem } from '../../parsed-mail.ts';
import type { Original, ReaderOutput } from '../../parsed-record.ts';
import { exifFacts } from './exif-facts.ts';
import { lookOf } from './look.ts';
import { pictureSize } from './picture-size.ts';
import { decodable, isTooLarge, pixelsOf } from './pixels.ts';

/** Bytes of the beginning of a larger file, which facts about it are read from. */
const beginning = 4 * 1024 * 1024;

/** A picture: one document, whole, with what it says of itself. */
export async function* readPicture(original: Original): AsyncGenerator<ReaderOutput> {
  const { sha256, size, format } = original;
  const whole = size <= limits.pictureBytes;
  const pieces: Buffer[] = [];
  for await (const piece of original.chunks(0, whole ? size : beginning)) pieces.push(piece);
  const bytes = Buffer.concat(pieces);
  const facts = exifFacts(bytes, format);
  const { width, height } = pictureSize(bytes, format) ?? facts;
  const pixels = whole ? await pixelsOf(bytes, format, { width, height }) : null;
  const isBomb = whole && decodable.has(format) && isTooLarge({ width, height });
  yield {
    kind: 'record',
    offset: 0,
    length: size,
    sha256,
    context: null,
    type: 'picture',
    channel: 'picture',
    detail: {
      type: 'picture',
      width,
      height,
      device: facts.device,
      software: facts.software,
      position: facts.position,
      look: pixels && lookOf(pixels),
    },
    moments: facts.moments,
    problems: [
      ...(whole ? [] : [limit('pictureBytes', size)]),
      ...(isBomb ? [limit('pixels', (width ?? 0) * (height ?? 0))] : []),
    ],
  };
}

const limit = (name: string, size: number): MailProblem => ({
  code: 'import/limit',
  detail: { limit: name, size },
});
