import { createHash } from 'node:crypto';
import { closeSync, constants, fstatSync, openSync, readSync, writeFileSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { setImmediate } from 'node:timers/promises';
import { AppError } from '../../../../shared/errors.ts';
import type { Algorithm } from './layout.ts';

export interface Hashed {
  bytes: number;
  /** Hex, one for each algorithm that was asked for. */
  sums: Partial<Record<Algorithm, string>>;
}

export interface HashOptions {
  algorithms: readonly Algorithm[];
  /** Where the same bytes are to be written; it must not exist yet. */
  copyTo?: string;
  /** No more than this is read; the file counts as longer then. */
  limit?: number;
  signal?: AbortSignal | undefined;
  onBytes?: (bytes: number) => void;
}

const pieceSize = 1 << 20;
/** Below this a file is handled at once: the way through the thread pool costs more than the reading. */
const smallFile = 128 * 1024;

// Not defined on Windows, where a link has been seen by lstat before.
const readFlags = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);

/**
 * Hashes a file in one reading, with every algorithm, and copies what was hashed. Links are not followed. Throws what the
 * file system throws, `job/cancelled`, and an Error with code 'EFTYPE' for what is no regular file.
 */
export async function hashFile(path: string, options: HashOptions): Promise<Hashed> {
  const fd = openSync(path, readFlags);
  let size: number;
  try {
    const stat = fstatSync(fd);
    if (!stat.isFile()) throw Object.assign(new Error('not a regular file'), { code: 'EFTYPE' });
    size = stat.size;
    if (size <= smallFile) return hashSmall(fd, options);
  } finally {
    closeSync(fd);
  }
  return hashLarge(path, options);
}

let lastBreath = 0;

/** Lets messages in (a cancel, say) now and then, however many small files there are. */
export async function breathe(signal: AbortSignal | undefined): Promise<void> {
  const now = performance.now();
  if (now - lastBreath > 30) {
    lastBreath = now;
    await setImmediate();
  }
  if (signal?.aborted) throw new AppError('job/cancelled');
}

const small = Buffer.alloc(smallFile + 1);

function hashSmall(fd: number, { algorithms, copyTo, limit = Number.POSITIVE_INFINITY, onBytes }: HashOptions): Hashed {
  let length = 0;
  for (;;) {
    const read = readSync(fd, small, length, small.length - length, null);
    length += read;
    if (read === 0 || length === small.length) break;
  }
  if (length > smallFile) throw Object.assign(new Error('the file grew while it was read'), { code: 'EBUSY' });
  const bytes = small.subarray(0, length);
  const sums: Hashed['sums'] = {};
  if (length <= limit) for (const name of algorithms) sums[name] = createHash(name).update(bytes).digest('hex');
  if (copyTo !== undefined) writeFileSync(copyTo, bytes, { flag: 'wx' });
  onBytes?.(length);
  return { bytes: length, sums };
}

/** Reads the next piece and writes the last one while this one is hashed. */
async function hashLarge(path: string, options: HashOptions): Promise<Hashed> {
  const { algorithms, copyTo, limit = Number.POSITIVE_INFINITY, signal, onBytes } = options;
  const hashes = algorithms.map((name) => ({ name, hash: createHash(name) }));
  const input = await open(path, readFlags);
  try {
    const output = copyTo === undefined ? null : await open(copyTo, 'wx');
    try {
      let [current, other] = [Buffer.allocUnsafe(pieceSize), Buffer.allocUnsafe(pieceSize)];
      let writing: Promise<void> = Promise.resolve();
      let reading = quiet(input.read(current, 0, pieceSize, null));
      let bytes = 0;
      for (;;) {
        const { bytesRead } = await reading;
        await writing;
        if (bytesRead === 0 || bytes + bytesRead > limit) {
          bytes += bytesRead;
          break;
        }
        if (signal?.aborted) throw new AppError('job/cancelled');
        const piece = current.subarray(0, bytesRead);
        [current, other] = [other, current];
        reading = quiet(input.read(current, 0, pieceSize, null));
        if (output) writing = quiet(writeWhole(output, piece));
        for (const { hash } of hashes) hash.update(piece);
        bytes += bytesRead;
        onBytes?.(bytesRead);
      }
      return {
        bytes,
        sums: bytes > limit ? {} : Object.fromEntries(hashes.map(({ name, hash }) => [name, hash.digest('hex')])),
      };
    } finally {
      await output?.close();
    }
  } finally {
    await input.close();
  }
}

async function writeWhole(file: Awaited<ReturnType<typeof open>>, bytes: Uint8Array): Promise<void> {
  for (let at = 0; at < bytes.length; ) at += (await file.write(bytes, at)).bytesWritten;
}

/** A promise that is awaited later: its failure must not count as unhandled until then. */
function quiet<T>(promise: Promise<T>): Promise<T> {
  promise.catch(() => {});
  return promise;
}
