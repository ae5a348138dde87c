import { prepared, type ReadDb, type WriteDb } from './database.ts';

/** Analyses over the whole case, each after those that it rests on. */
export const analysisNames = ['campaigns', 'personas', 'infrastructure', 'suggestions', 'payments'] as const;
export type AnalysisName = (typeof analysisNames)[number];

/** What each rests on: found anew, it makes the other stale. */
const restsOn: Readonly<Record<AnalysisName, readonly AnalysisName[]>> = {
  campaigns: [],
  personas: [],
  payments: [],
  infrastructure: [],
  suggestions: ['campaigns', 'infrastructure'],
};

export type RunState = 'fresh' | 'stale' | 'due';

/** Counts that a run keeps besides its rows. */
export type RunDetail = Readonly<Record<string, number>>;

export interface AnalysisRun {
  state: RunState;
  detail: RunDetail;
}

/** What is known of the last run; null when nobody ran it. */
export function analysisRun(db: ReadDb, name: AnalysisName): AnalysisRun | null {
  const sql = 'SELECT state, detail FROM analysis_run WHERE name = ?';
  const row = prepared<{ state: RunState; detail: string }>(db, sql).get(name);
  return row ? { state: row.state, detail: JSON.parse(row.detail) as RunDetail } : null;
}

/** What a list tells of the run that it shows: what is due to be found again is not there. */
export function shownState(db: ReadDb, name: AnalysisName): 'none' | 'fresh' | 'stale' {
  const state = analysisRun(db, name)?.state ?? 'due';
  return state === 'due' ? 'none' : state;
}

/** Says that it was run just now, in the transaction that puts its rows. */
export function putAnalysisRun(db: WriteDb, name: AnalysisName, state: 'fresh' | 'stale', detail: RunDetail): void {
  const put = prepared(db, 'INSERT OR REPLACE INTO analysis_run (name, state, detail) VALUES (?, ?, ?)');
  put.run(name, state, JSON.stringify(detail));
  for (const other of analysisNames) if (restsOn[other].includes(name)) letBeStale(db, other);
}

/** What an analysis rests on changed, by a decision or by another analysis. */
export function letBeStale(db: WriteDb, name: AnalysisName): void {
  prepared(db, `UPDATE analysis_run SET state = 'stale' WHERE name = ? AND state = 'fresh'`).run(name);
}

/** Before everything derived is dropped: what was up to date is to be run again, what was not is gone. */
export function letAnalysesBeDue(db: WriteDb): void {
  db.exec(`DELETE FROM analysis_run WHERE state = 'stale'; UPDATE analysis_run SET state = 'due'`);
}

/** Those that a rebuild is to run again, in their order. */
export const dueAnalyses = (db: ReadDb): AnalysisName[] =>
  analysisNames.filter((name) => analysisRun(db, name)?.state === 'due');

/** Grows with every write: tells whether anybody wrote since. */
export const writesSoFar = (db: ReadDb): number =>
  prepared<{ n: number }>(db, 'SELECT total_changes() AS n').get()?.n ?? 0;
