import { createReadStream } from 'node:fs';
import { AppError } from '../../../../shared/errors.ts';

export interface Line {
  text: string;
  /** The line was longer than the limit; `text` holds its start. */
  cut: boolean;
  /** It is not UTF-8; each bad byte is U+FFFD in `text`. */
  malformed: boolean;
}

/** Lines of a text file, whatever its size: none longer than `limit` bytes is held. LF or CRLF; no empty last line. */
export async function* linesOf(path: string, limit: number, signal: AbortSignal | undefined): AsyncGenerator<Line> {
  let parts: Buffer[] = [];
  let length = 0;
  const take = (): Line => {
    const bytes = Buffer.concat(parts).subarray(0, limit);
    const line = { ...decode(bytes), cut: length > limit };
    parts = [];
    length = 0;
    return line;
  };
  const add = (bytes: Buffer) => {
    if (length < limit) parts.push(bytes.subarray(0, limit - length + 1));
    length += bytes.length;
  };
  for await (const chunk of createReadStream(path, { highWaterMark: 1 << 18 }) as AsyncIterable<Buffer>) {
    if (signal?.aborted) throw new AppError('job/cancelled');
    let from = 0;
    for (let at = chunk.indexOf(10); at >= 0; at = chunk.indexOf(10, from)) {
      add(chunk.subarray(from, at));
      yield take();
      from = at + 1;
    }
    if (from < chunk.length) add(chunk.subarray(from));
  }
  if (length > 0) yield take();
}

const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

function decode(bytes: Buffer): Omit<Line, 'cut'> {
  const end = bytes.at(-1) === 13 ? bytes.length - 1 : bytes.length;
  const line = bytes.subarray(0, end);
  try {
    return { text: strict.decode(line), malformed: false };
  } catch {
    return { text: line.toString('utf8'), malformed: true };
  }
}
