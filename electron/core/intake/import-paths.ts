import type { Ledger } from '../../../shared/domain/ledger.ts';
import { AppError } from '../../../shared/errors.ts';
import { clearIncoming } from '../case/kept-list.ts';
import type { OpenCase } from '../case/open-case.ts';
import { record } from '../case/record.ts';
import { type Found, walk } from '../import/walk.ts';
import { findSource } from '../store/sources.ts';
import type { Work } from '../work.ts';
import { LedgerBook } from './ledger.ts';
import { orderedMap } from './ordered-map.ts';
import { ReadingPool } from './pool.ts';
import { settle } from './settle.ts';
import { SourceReader } from './source-reader.ts';
import type { Acquired, IncomingFile, Unread } from './tasks.ts';

/** Small files travel to a reading thread together. */
const filesAtOnce = { count: 64, bytes: 4 * 1024 * 1024 };

export interface ImportOptions extends Work {
  /** Reading threads; one a core where it is not given. */
  threads?: number;
}

/**
 * Imports files and folders. Cancelling leaves a consistent prefix, and the ledger says so; running again goes on from
 * there. Errors of single files are rows of the ledger, never exceptions.
 */
export async function importPaths(open: OpenCase, paths: string[], options: ImportOptions): Promise<Ledger> {
  const { signal, onProgress, giveWay } = options;
  const way = giveWay ? { giveWay } : {};
  const book = new LedgerBook();
  const pool = new ReadingPool({ size: options.threads, signal });
  let total = 0;
  let done = 0;
  let items = 0;
  const report = () => onProgress({ phase: 'import', done, total, unit: 'bytes', items });
  const step = (bytes: number, found: number) => {
    done = Math.min(done + bytes, total);
    items += found;
    report();
  };
  const reader = new SourceReader({ open, pool, book, signal, step, ...way });
  const { dir } = open.paths;
  const acquire: Acquire = (files, isAgain) =>
    pool.run('acquire', { files, dir, ...reader.choices, ...(isAgain && { answered: null }) });
  try {
    total = await countBytes(paths, signal);
    for await (const group of orderedMap(groups(paths, signal), pool.size * 2, async ({ unread, files }) => ({
      unread,
      acquired: files.length > 0 ? await acquireAll(files, acquire) : [],
    }))) {
      await reader.take([...group.unread, ...group.acquired]);
      if (signal.aborted) throw new AppError('job/cancelled');
    }
    await reader.readLogsAgain();
    reader.commit();
    // Files that could not be read, or have become smaller, have been passed as well.
    done = total;
    report();
    await settle(open.db, { signal, onProgress, ...way });
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'job/cancelled') throw error;
    book.ledger.cancelled = true;
    report();
  } finally {
    await pool.close();
    reader.commit();
    clearIncoming(open.paths, (sha256) => findSource(open.db, sha256) !== null);
  }
  const { found, stored, seen, failed, failures } = book.ledger;
  const unread = failures.filter((failure) => failure.source === null).map(({ name, code }) => ({ name, code }));
  record(open.db, open, 'import.finish', { found, stored, seen, failed, unread: unread.slice(0, 1000) });
  return book.ledger;
}

type Acquire = (files: IncomingFile[], isAgain: boolean) => Promise<(Acquired | Unread)[]>;

/**
 * Acquires files; when one of them kills its thread, each is tried again, alone and without reading what is attached to it,
 * so that only that one fails.
 */
async function acquireAll(files: IncomingFile[], acquire: Acquire, isAgain = false): Promise<(Acquired | Unread)[]> {
  try {
    return await acquire(files, isAgain);
  } catch (error) {
    if (!(error instanceof AppError) || error.code === 'job/cancelled') throw error;
    const [only] = files;
    if (isAgain && only) return [{ name: only.name, code: error.code, detail: error.details }];
  }
  const results: (Acquired | Unread)[] = [];
  for (const file of files) results.push(...(await acquireAll([file], acquire, true)));
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
    else group.files.push({ path: found.path, name: found.name });
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
