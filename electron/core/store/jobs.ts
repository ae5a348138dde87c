import { prepared, type ReadDb, type WriteDb } from './database.ts';

export type JobState = 'running' | 'done' | 'cancelled' | 'failed' | 'interrupted';

export interface JobRow {
  id: number;
  name: string;
  state: JobState;
  started: string;
  ended: string | null;
  result: string | null;
}

export function startJob(db: WriteDb, name: string, at: string): number {
  const sql = `INSERT INTO job (name, state, started) VALUES (?, 'running', ?)`;
  return Number(prepared(db, sql).run(name, at).lastInsertRowid);
}

export function endJob(
  db: WriteDb,
  id: number,
  state: Exclude<JobState, 'running'>,
  at: string,
  result: unknown,
): void {
  const sql = 'UPDATE job SET state = ?, ended = ?, result = ? WHERE id = ?';
  prepared(db, sql).run(state, at, result === undefined ? null : JSON.stringify(result), id);
}

/** A job that was running when the process ended did not end well; says so at the next open. */
export function markInterruptedJobs(db: WriteDb): number {
  return prepared(db, `UPDATE job SET state = 'interrupted' WHERE state = 'running'`).run().changes;
}

/** Jobs that were interrupted and that no job has made good since. */
export function interruptedJobs(db: ReadDb): number {
  const sql = `SELECT count(*) AS n FROM job
    WHERE state = 'interrupted' AND id > (SELECT coalesce(max(id), 0) FROM job WHERE state = 'done')`;
  return prepared<{ n: number }>(db, sql).get()?.n ?? 0;
}

export function jobsInState(db: ReadDb, state: JobState): JobRow[] {
  return prepared<JobRow>(db, 'SELECT * FROM job WHERE state = ? ORDER BY id').all(state);
}
