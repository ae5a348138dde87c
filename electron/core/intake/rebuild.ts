import { AppError } from '../../../shared/errors.ts';
import type { OpenCase } from '../case/open-case.ts';
import { project, record } from '../case/record.ts';
import { dropDerived } from '../store/derived.ts';
import { logEntries } from '../store/log.ts';
import { sourceById, unreadSources } from '../store/sources.ts';
import type { Work } from '../work.ts';
import { LedgerBook } from './ledger.ts';
import { ReadingPool } from './pool.ts';
import { settle } from './settle.ts';
import { SourceReader } from './source-reader.ts';

/**
 * Drops everything that was derived and derives it again from the originals and the log (P2, P3). Stopped half-way, the
 * case keeps originals and log, and the next rebuild or import goes on.
 */
export async function rebuild(open: OpenCase, work: Work): Promise<{ sources: number; documents: number }> {
  const { db } = open;
  db.transaction(() => {
    dropDerived(db);
    for (const entry of logEntries(db)) project(db, entry);
  })();
  const result = await readUnread(open, work);
  record(db, open, 'case.rebuild', { sources: result.sources });
  return result;
}

/** Reads every original that is not read to its end. */
export async function readUnread(open: OpenCase, work: Work): Promise<{ sources: number; documents: number }> {
  const { db } = open;
  const { signal, onProgress } = work;
  const ids = unreadSources(db);
  const total = ids.reduce((sum, id) => sum + sourceById(db, id).size, 0);
  const book = new LedgerBook();
  const pool = new ReadingPool();
  const reader = new SourceReader({ open, pool, book, signal, step: () => {} });
  let done = 0;
  let documents = 0;
  try {
    await reader.readAll(ids, (size, found) => {
      done += size;
      documents += found;
      onProgress({ phase: 'rebuild', done, total, unit: 'bytes', items: documents });
    });
    reader.commit();
    await settle(db, work);
  } finally {
    await pool.close();
    reader.commit();
  }
  if (signal.aborted) throw new AppError('job/cancelled');
  return { sources: ids.length, documents };
}
