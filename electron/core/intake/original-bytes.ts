import { createReadStream } from 'node:fs';
import { AppError } from '../../../shared/errors.ts';
import type { Original } from '../import/parsed-record.ts';

const pieceBytes = 1024 * 1024;

/** An original among those of a case, as readers see it. `alive` is called at every piece. */
export function originalAt(
  known: Pick<Original, 'path' | 'sha256' | 'size' | 'format' | 'answers'>,
  alive: () => void = () => {},
): Original {
  const { path, size } = known;
  async function* chunks(start = 0, end = size): AsyncGenerator<Buffer> {
    if (end <= start) return;
    for await (const piece of createReadStream(path, { start, end: end - 1, highWaterMark: pieceBytes })) {
      alive();
      yield piece as Buffer;
    }
  }
  return {
    ...known,
    chunks,
    async whole(most) {
      if (size > most) throw new AppError('import/limit', { limit: 'fileBytes', size });
      const pieces: Buffer[] = [];
      for await (const piece of chunks()) pieces.push(piece);
      return Buffer.concat(pieces);
    },
  };
}
