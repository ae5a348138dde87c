import { createHash, randomUUID } from 'node:crypto';
import { type FileHandle, link, lstat, open, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { AppError } from '../../../shared/errors.ts';
import type { LeftOut } from './context.ts';
import { textBytes } from './text-bytes.ts';

export interface WrittenFile {
  path: string;
  /** SHA-256 (hex) of the bytes written. */
  sha256: string;
  bytes: number;
  /** What the writer left out, when it says so at its end. */
  left: LeftOut[];
}

/**
 * Writes an export whole or not at all: into a temporary file beside the target, flushed to the disk, then given its name.
 * What is there already is never replaced. Throws `export/target-exists`, `export/not-writable`, `job/cancelled`, and
 * whatever the writer throws; nothing is left behind then.
 */
export async function writeExport(
  path: string,
  chunks: Iterable<string>,
  { signal }: { signal?: AbortSignal } = {},
): Promise<WrittenFile> {
  if (await exists(path)) throw new AppError('export/target-exists', { path });
  const draft = draftBeside(path);
  const file = await writing(path, open(draft, 'wx'));
  try {
    let written: Omit<WrittenFile, 'path'>;
    try {
      written = await writeText(file, path, chunks, signal);
      await writing(path, file.sync());
    } finally {
      await file.close();
    }
    await giveName(draft, path);
    return { path, ...written };
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
}

async function writeText(
  file: FileHandle,
  path: string,
  chunks: Iterable<string>,
  signal: AbortSignal | undefined,
): Promise<Omit<WrittenFile, 'path'>> {
  const hash = createHash('sha256');
  const pieces = textBytes(chunks);
  let bytes = 0;
  try {
    for (;;) {
      if (signal?.aborted) throw new AppError('job/cancelled');
      const { done, value } = pieces.next();
      if (done) return { sha256: hash.digest('hex'), bytes, left: value };
      hash.update(value);
      for (let at = 0; at < value.length; ) at += (await writing(path, file.write(value, at))).bytesWritten;
      bytes += value.length;
    }
  } finally {
    pieces.return([]);
  }
}

/** A hard link fails where the name is taken, a rename would replace it; not every file system has links. */
async function giveName(draft: string, path: string): Promise<void> {
  try {
    await link(draft, path);
  } catch {
    if (await exists(path)) throw new AppError('export/target-exists', { path });
    await writing(path, rename(draft, path));
    return;
  }
  await rm(draft, { force: true });
}

/** A name for what is not finished yet, on the same file system as what it will be. */
export const draftBeside = (path: string): string =>
  join(
    dirname(path),
    `.${Buffer.from(basename(path))
      .subarray(0, 80)
      .toString('latin1')
      .replace(/[^\w.-]/g, '_')}.${randomUUID().slice(0, 8)}.part`,
  );

export const exists = (path: string): Promise<boolean> =>
  lstat(path).then(
    () => true,
    () => false,
  );

/** What the file system refuses becomes `export/not-writable` with its reason (ENOSPC, EACCES …). */
export async function writing<T>(path: string, work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (cause) {
    const reason = String((cause as NodeJS.ErrnoException)?.code ?? 'unknown');
    throw new AppError('export/not-writable', { path, reason }, cause);
  }
}
