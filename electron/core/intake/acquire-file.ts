import { closeSync, constants, createReadStream, fstatSync, openSync } from 'node:fs';
import { Readable } from 'node:stream';
import { AppError } from '../../../shared/errors.ts';
import { isMail } from '../import/mail-formats.ts';
import { splitMbox } from '../import/split-mbox.ts';
import { modifiedOf } from '../import/walk.ts';
import type { ReadItem } from '../store/read-document.ts';
import { acquired, headBytes } from './acquired.ts';
import { isOneMail } from './formats.ts';
import { mboxRange } from './mbox-range.ts';
import type { Originals } from './originals.ts';
import { readFully } from './read-fully.ts';
import { type ReadingContext, readMessage } from './read-message.ts';
import { rangeOf } from './small-messages.ts';
import type { Acquired, IncomingFile, MessageRange } from './tasks.ts';
import { alive, watched } from './thread.ts';

/** Files up to this size are read whole while they are acquired; larger ones stream. */
const smallFile = 8 * 1024 * 1024;
/** Most messages of one mbox that are read while it is acquired. */
const messagesInPassing = 200;

/** Neither waits for a pipe nor follows a link that took the place of the file since it was listed. */
const openFlags = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0) | (constants.O_NOFOLLOW ?? 0);

/** Copies a file as it is now. Throws `import/changed` when somebody wrote to it meanwhile: a mixture is no evidence. */
export async function acquireFile(
  file: IncomingFile,
  originals: Originals,
  context: ReadingContext,
): Promise<Acquired> {
  // A buffer arrives here as plain bytes.
  const fd = openSync(typeof file.path === 'string' ? file.path : Buffer.from(file.path), openFlags);
  try {
    const before = fstatSync(fd);
    if (!before.isFile()) throw new AppError('import/unreadable', { reason: 'special' });
    const { size } = before;
    const unchanged = (read: number) => {
      const after = fstatSync(fd);
      if (read === size && after.size === size && after.mtimeMs === before.mtimeMs) return;
      throw new AppError('import/changed', { size, now: after.size });
    };
    const named = { name: file.name, modified: modifiedOf(before) };
    if (size <= smallFile) {
      const bytes = Buffer.alloc(size);
      unchanged(readFully(fd, bytes, 0));
      return await acquireBytes(named, bytes, originals, context);
    }
    const stream = createReadStream('', { fd, autoClose: false, start: 0, end: size - 1, highWaterMark: 1024 * 1024 });
    const kept = await originals.keepStream(whole(watched(stream), unchanged), headBytes);
    return acquired(named, kept, kept.head);
  } finally {
    closeSync(fd);
  }
}

/** A stream with a look at its length when it ends. */
async function* whole(stream: AsyncIterable<Uint8Array>, check: (size: number) => void): AsyncGenerator<Uint8Array> {
  let size = 0;
  for await (const chunk of stream) {
    size += chunk.length;
    yield chunk;
  }
  check(size);
}

async function acquireBytes(
  file: { name: string; modified: string | null },
  bytes: Buffer,
  originals: Originals,
  context: ReadingContext,
): Promise<Acquired> {
  const kept = originals.keep(bytes);
  const result = acquired(file, kept, bytes.subarray(0, headBytes));
  // Bytes that were there before were read before, most likely: the writer asks again where they were not.
  if (kept.known || !isMail(result.format)) return result;
  if (isOneMail(result.format)) {
    const range = rangeOf(result, (count) => bytes.subarray(0, count));
    const mail = bytes.subarray(range.offset, range.offset + range.length);
    result.read = { items: [await readMessage(mail, range, context)], framing: bytes.length - range.length };
    return result;
  }
  const ranges: MessageRange[] = [];
  let framing = 0;
  for await (const segment of splitMbox(Readable.from([bytes], { objectMode: true }))) {
    if (segment.kind === 'framing') framing += segment.length;
    else ranges.push(mboxRange(segment));
    // A great many small messages would sit in memory together: they are read piece by piece later.
    if (ranges.length > messagesInPassing) return result;
  }
  const items: ReadItem[] = [];
  for (const range of ranges) {
    alive();
    items.push(await readMessage(bytes.subarray(range.offset, range.offset + range.length), range, context));
  }
  return { ...result, read: { items, framing } };
}
