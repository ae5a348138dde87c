import type { Progress } from '../../../shared/contract/client.ts';
import type { Ledger } from '../../../shared/domain/ledger.ts';
import { AppError } from '../../../shared/errors.ts';
import type { OpenCase } from '../case/open-case.ts';
import { record } from '../case/record.ts';
import { type Found, walk } from '../import/walk.ts';
import { LedgerBook } from './ledger.ts';
import { orderedMap } from './ordered-map.ts';
import { ReadingPool } from './pool.ts';
import { settle } from './settle.ts';
import { SourceReader } from './source-reader.ts';
import type { IncomingFile, Unread } from './tasks.ts';

/** Small files travel to a reading thread together. */
const filesAtOnce = { count: 64, bytes: 4 * 1024 * 1024 };

export interface ImportOptions {
  signal: AbortSignal;
  onProgress(progress: Progress): void;
  /** Reading threads; one a core where it is not given. */
  threads?: number;
}

/**
 * Imports files and folders. Cancelling leaves a consistent prefix, and the ledger says so; running again goes on from
 * there. Errors of single files are rows of the ledger, never exceptions.
 */
export async function importPaths(open: OpenCase, paths: string[], options: ImportOptions): Promise<Ledger> {
  const { signal, onProgress } = options;
  const book = new LedgerBook();
  const pool = new ReadingPool(options.threads);
  const total = await countBytes(paths, signal);
  let done = 0;
  const step = (bytes: number) => {
    done += bytes;
    onProgress({ phase: 'import', done: Math.min(done, total), total, unit: 'bytes', items: book.ledger.found });
  };
  const reader = new SourceReader({ open, pool, book, signal, step });
  try {
    const acquire = (files: IncomingFile[]) =>
      pool.run('acquire', { files, dir: open.paths.dir, decodings: reader.decodings }).catch((error: unknown) => {
        // One of them killed its thread: try each alone, so that only that one fails.
        if (!(error instanceof AppError) || error.code === 'job/cancelled') throw error;
        return acquireSingly(pool, open, files);
      });
    for await (const group of orderedMap(groups(paths, signal), pool.size * 2, async (found) => ({
      unread: found.unread,
      acquired: found.files.length > 0 ? await acquire(found.files) : [],
    }))) {
      await reader.take([...group.unread, ...group.acquired]);
      if (signal.aborted) throw new AppError('job/cancelled');
    }
    reader.commit();
    await settle(open.db, { signal, onProgress });
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'job/cancelled') throw error;
    book.ledger.cancelled = true;
  } finally {
    await pool.close();
    reader.commit();
  }
  onProgress({
    phase: 'import',
    done: book.ledger.cancelled ? done : total,
    total,
    unit: 'bytes',
    items: book.ledger.found,
  });
  const { found, stored, seen, failed, failures } = book.ledger;
  const unread = failures.filter((failure) => failure.source === null).map(({ name, code }) => ({ name, code }));
  record(open.db, open, 'import.finish', { found, stored, seen, failed, unread: unread.slice(0, 1000) });
  return book.ledger;
}

async function acquireSingly(pool: ReadingPool, open: OpenCase, files: IncomingFile[]) {
  const results = [];
  for (const file of files) {
    try {
      results.push(...(await pool.run('acquire', { files: [file], dir: open.paths.dir, decodings: [] })));
    } catch (error) {
      const code = error instanceof AppError ? error.code : 'import/crashed';
      results.push({ name: file.name, code, detail: error instanceof AppError ? error.details : {} });
    }
  }
  return results;
}

interface Group {
  files: IncomingFile[];
  unread: Unread[];
}

async function* groups(paths: string[], signal: AbortSignal): AsyncGenerator<Group> {
  let group: Group = { files: [], unread: [] };
  let bytes = 0;
  for await (const found of walk(paths, signal)) {
    if ('code' in found) group.unread.push({ name: found.name, code: found.code, detail: found.detail ?? {} });
    else group.files.push({ path: found.path, name: found.name, size: found.size, modified: found.modified });
    bytes += 'code' in found ? 0 : found.size;
    if (group.files.length + group.unread.length >= filesAtOnce.count || bytes >= filesAtOnce.bytes) {
      yield group;
      group = { files: [], unread: [] };
      bytes = 0;
    }
  }
  if (group.files.length + group.unread.length > 0) yield group;
}

async function countBytes(paths: string[], signal: AbortSignal): Promise<number> {
  let bytes = 0;
  for await (const found of walk(paths, signal) as AsyncIterable<Found>) if (!('code' in found)) bytes += found.size;
  return bytes;
}
