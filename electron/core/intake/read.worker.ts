import { createHash } from 'node:crypto';
import { closeSync, createReadStream, openSync, readFileSync, readSync } from 'node:fs';
import { Readable } from 'node:stream';
import { parentPort } from 'node:worker_threads';
import { AppError, type ErrorCode } from '../../../shared/errors.ts';
import { openArchive } from '../import/archive/open-archive.ts';
import { detectFormat } from '../import/detect.ts';
import { limits } from '../import/limits.ts';
import { mboxLineMoment } from '../import/mbox-line-moment.ts';
import { type Segment, splitMbox } from '../import/split-mbox.ts';
import { Originals } from './originals.ts';
import { readMessage } from './read-message.ts';
import type {
  Acquired,
  Decodings,
  IncomingFile,
  MessageRange,
  SplitPart,
  TaskInput,
  TaskName,
  TaskOutput,
  Unread,
} from './tasks.ts';

/** Files up to this size are read whole while they are acquired; larger ones stream. */
const smallFile = 8 * 1024 * 1024;
const headBytes = 64 * 1024;
const segmentsAPart = 512;

const port = parentPort;
if (!port) throw new Error('read.worker.ts runs as a worker thread');

let taken: (() => void) | null = null;

/** Hands a part over and waits until it was taken, so that nothing piles up. */
function part(value: unknown): Promise<void> {
  return new Promise((resolve) => {
    taken = resolve;
    port?.postMessage({ part: value });
  });
}

const unread = (name: string, error: unknown): Unread => {
  if (error instanceof AppError) return { name, code: error.code, detail: error.details };
  const code = (error as NodeJS.ErrnoException)?.code;
  return {
    name,
    code: code === 'ENOENT' ? 'import/not-found' : 'import/unreadable',
    detail: { reason: code ?? 'unknown' },
  };
};

async function acquireFile(file: IncomingFile, originals: Originals, decodings: Decodings): Promise<Acquired> {
  // A buffer arrives here as plain bytes.
  const path = typeof file.path === 'string' ? file.path : Buffer.from(file.path);
  if (file.size > smallFile) {
    const kept = await originals.keepStream(createReadStream(path, { highWaterMark: 1024 * 1024 }), headBytes);
    return acquired(file, kept, detectFormat(kept.head, { name: file.name, size: kept.size }));
  }
  const bytes = readFileSync(path);
  return acquireBytes(file, bytes, originals, decodings);
}

const acquired = (
  file: { name: string; modified: string | null },
  kept: { sha256: string; size: number },
  format: string,
): Acquired => ({ name: file.name, modified: file.modified, sha256: kept.sha256, size: kept.size, format, read: null });

async function acquireBytes(
  file: { name: string; modified: string | null },
  bytes: Buffer,
  originals: Originals,
  decodings: Decodings,
): Promise<Acquired> {
  const known = originals.has(createHash('sha256').update(bytes).digest('hex'), bytes.length);
  const kept = originals.keep(bytes);
  const format = detectFormat(bytes.subarray(0, headBytes), { name: file.name, size: bytes.length });
  const result = acquired(file, kept, format);
  // Bytes that were there before were read before, most likely: the writer asks again where they were not.
  if (known || (format !== 'eml' && format !== 'mbox')) return result;
  const context = contextOf(originals, decodings);
  if (format === 'eml') {
    const range = { offset: 0, length: bytes.length, separator: null, ambiguous: false };
    result.read = { items: [await readMessage(bytes, range, context)], framing: 0 };
    return result;
  }
  result.read = { items: [], framing: 0 };
  for await (const segment of splitMbox(Readable.from([bytes], { objectMode: true }))) {
    if (segment.kind === 'framing') {
      result.read.framing += segment.length;
      continue;
    }
    const message = bytes.subarray(segment.offset, segment.offset + segment.length);
    result.read.items.push(await readMessage(message, rangeOf(segment), context));
  }
  return result;
}

const rangeOf = (segment: Segment): MessageRange => ({
  offset: segment.offset,
  length: segment.length,
  separator: segment.separator ? mboxLineMoment(segment.separator.raw) : null,
  ambiguous: segment.ambiguous ?? false,
});

const contextOf = (originals: Originals, decodings: Decodings) => ({
  decodings: new Map(decodings),
  keep: (bytes: Uint8Array) => originals.keep(bytes),
});

const tasks: { [N in TaskName]: (input: TaskInput<N>) => Promise<TaskOutput<N>> } = {
  async acquire({ files, dir, decodings }) {
    const originals = new Originals(dir);
    const results: (Acquired | Unread)[] = [];
    for (const file of files) {
      try {
        results.push(await acquireFile(file, originals, decodings));
      } catch (error) {
        results.push(unread(file.name, error));
      }
    }
    await originals.settle();
    return results;
  },

  async split({ path }) {
    let segments: SplitPart[] = [];
    for await (const segment of splitMbox(createReadStream(path, { highWaterMark: 1024 * 1024 }))) {
      segments.push(segment.kind === 'framing' ? segment.length : rangeOf(segment));
      if (segments.length >= segmentsAPart) {
        await part(segments);
        segments = [];
      }
    }
    return segments;
  },

  async read({ path, ranges, dir, decodings }) {
    const originals = new Originals(dir);
    const fd = openSync(path, 'r');
    const items = [];
    try {
      for (const range of ranges) {
        // Too large a range is refused by its length alone; its bytes are not read into memory.
        const bytes = Buffer.alloc(range.length > limits.messageBytes ? 0 : range.length);
        readSync(fd, bytes, 0, bytes.length, range.offset);
        items.push(await readMessage(bytes, range, contextOf(originals, decodings)));
      }
    } finally {
      closeSync(fd);
    }
    await originals.settle();
    return items;
  },

  async expand({ path, format, dir }) {
    const originals = new Originals(dir);
    for await (const member of openArchive(path, format)) {
      let result: Acquired | Unread;
      try {
        if ('code' in member) result = member;
        else {
          const kept = await originals.keepStream(member.stream, headBytes, limits.memberBytes);
          result = acquired(member, kept, detectFormat(kept.head, { name: member.name, size: kept.size }));
        }
      } catch (error) {
        result = unread(member.name, error);
      }
      await originals.settle();
      await part([result]);
    }
    return [];
  },

  async hash({ paths }) {
    const results = [];
    for (const path of paths) {
      try {
        const hash = createHash('sha256');
        let size = 0;
        for await (const chunk of createReadStream(path, { highWaterMark: 1024 * 1024 })) {
          hash.update(chunk as Buffer);
          size += (chunk as Buffer).length;
        }
        results.push({ sha256: hash.digest('hex'), size });
      } catch {
        results.push(null);
      }
    }
    return results;
  },
};

port.on('message', async (message: { taken: true } | { name: TaskName; input: never }) => {
  if ('taken' in message) {
    taken?.();
    return;
  }
  try {
    port.postMessage({ value: await tasks[message.name](message.input) });
  } catch (error) {
    const code: ErrorCode = error instanceof AppError ? error.code : 'import/unreadable';
    const details = error instanceof AppError ? error.details : { reason: String(error).slice(0, 200) };
    port.postMessage({ error: { code, details } });
  }
});
