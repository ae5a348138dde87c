import { createReadStream } from 'node:fs';
import { createGunzip } from 'node:zlib';

/** Compressed bytes at once: what they expand to sits in memory, a thousand times as much at most (RFC 1951). */
const pieceBytes = 16 * 1024;

/**
 * What a gzip expands to, all of it up to where it breaks off; then it throws what zlib says. Read through a pipe, the last
 * bytes before an error come or are dropped by the pace of their reader, and one that comes before its reader ends the program.
 */
export async function* gunzipped(path: string): AsyncGenerator<Buffer, void, undefined> {
  const file = createReadStream(path, { highWaterMark: pieceBytes });
  const gunzip = createGunzip();
  const held: Buffer[] = [];
  let failure: Error | null = null;
  const drain = () => {
    for (let piece: Buffer | null = gunzip.read(); piece !== null; piece = gunzip.read()) held.push(piece);
  };
  // Of what is under way when it fails, nothing else is heard.
  const closed = new Promise<void>((resolve) => gunzip.once('close', () => resolve()));
  gunzip.on('readable', drain);
  gunzip.on('error', (error) => {
    failure = error;
    drain();
  });
  try {
    for await (const piece of file) {
      await Promise.race([closed, new Promise<void>((resolve) => gunzip.write(piece, () => resolve()))]);
      drain();
      yield* held.splice(0);
      if (failure !== null) throw failure;
    }
    const ended = new Promise<void>((resolve) => gunzip.once('end', () => resolve()));
    gunzip.end();
    await Promise.race([closed, ended]);
    drain();
    yield* held.splice(0);
    if (failure !== null) throw failure;
  } finally {
    file.destroy();
    gunzip.destroy();
  }
}
