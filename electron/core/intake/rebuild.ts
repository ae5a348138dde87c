import { clearIncoming } from '../case/kept-list.ts';
import type { OpenCase } from '../case/open-case.ts';
import { project, record } from '../case/record.ts';
import { runDueAnalyses } from '../graph/analyses.ts';
import { caseCounts, dropDerived } from '../store/derived.ts';
import { logEntries } from '../store/log.ts';
import { findSource, sourceById, unreadSources } from '../store/sources.ts';
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
  await runDueAnalyses(open, { signal: work.signal, onProgress: work.onProgress });
  record(db, open, 'case.rebuild', { sources: result.sources });
  return result;
}

/** Reads every original that is not read to its end. */
export async function readUnread(
  open: OpenCase,
  { signal, onProgress }: Work,
): Promise<{ sources: number; documents: number }> {
  const { db } = open;
  const ids = unreadSources(db);
  const total = ids.reduce((sum, id) => sum + sourceById(db, id).size, 0);
  const pool = new ReadingPool({ signal });
  let done = 0;
  let items = 0;
  const step = (bytes: number, found: number) => {
    done = Math.min(done + bytes, total);
    items += found;
    onProgress({ phase: 'rebuild', done, total, unit: 'bytes', items });
  };
  const reader = new SourceReader({ open, pool, book: new LedgerBook(), signal, step });
  try {
    await reader.readAll(ids);
    reader.commit();
    await settle(db, { signal, onProgress });
  } finally {
    await pool.close();
    reader.commit();
    clearIncoming(open.paths, (sha256) => findSource(db, sha256) !== null);
  }
  return { sources: ids.length, documents: caseCounts(db).documents };
}
