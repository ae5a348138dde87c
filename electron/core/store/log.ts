import type { LogEntry } from '../../../shared/domain/log.ts';
import { canonicalJson, logHash } from '../case/log-hash.ts';
import { prepared, type ReadDb, type WriteDb } from './database.ts';
import { toBytes, toHex } from './hex.ts';
import { paged, pageRows } from './paged.ts';

export const genesis = '0'.repeat(64);

interface LogRow {
  seq: number;
  at: string;
  by: string;
  kind: string;
  body: string;
  prev: Buffer;
  hash: Buffer;
}

const toEntry = (row: LogRow): LogEntry => ({
  seq: row.seq,
  at: row.at,
  by: row.by,
  kind: row.kind,
  body: JSON.parse(row.body) as Record<string, unknown>,
  prev: toHex(row.prev),
  hash: toHex(row.hash),
});

export function logHead(db: ReadDb): { seq: number; hash: string } {
  const row = prepared<LogRow>(db, 'SELECT * FROM log ORDER BY seq DESC LIMIT 1').get();
  return row ? { seq: row.seq, hash: toHex(row.hash) } : { seq: 0, hash: genesis };
}

/** Appends one entry; the caller holds the transaction that also writes its projection. */
export function appendLog(db: WriteDb, entry: Pick<LogEntry, 'at' | 'by' | 'kind' | 'body'>): LogEntry {
  const head = logHead(db);
  const linked = { ...entry, seq: head.seq + 1, prev: head.hash };
  const full: LogEntry = { ...linked, hash: logHash(linked) };
  prepared(db, 'INSERT INTO log (seq, at, by, kind, body, prev, hash) VALUES (?, ?, ?, ?, ?, ?, ?)').run(
    full.seq,
    full.at,
    full.by,
    full.kind,
    canonicalJson(full.body),
    toBytes(full.prev),
    toBytes(full.hash),
  );
  return full;
}

/** Every entry in order, streaming. */
export function* logEntries(db: ReadDb, after = 0): Generator<LogEntry> {
  const sql = 'SELECT * FROM log WHERE seq > ? ORDER BY seq LIMIT ?';
  const read = (seq: number) => prepared<LogRow>(db, sql).all(seq, pageRows);
  for (const row of paged(after, read, (last) => last.seq)) yield toEntry(row);
}

/** Every entry but those of importing, in order: few, however large the case is. */
export function decisionEntries(db: ReadDb): LogEntry[] {
  const sql = `SELECT * FROM log WHERE kind NOT IN ('source.acquire', 'import.finish') ORDER BY seq`;
  return prepared<LogRow>(db, sql).all().map(toEntry);
}

/** The first entry whose hash or link does not fit, or null when the chain holds. */
export function brokenLogEntry(db: ReadDb): number | null {
  let prev = genesis;
  let seq = 0;
  for (const entry of logEntries(db)) {
    const { hash, ...rest } = entry;
    if (entry.seq !== seq + 1 || entry.prev !== prev || logHash(rest) !== hash) return entry.seq;
    prev = hash;
    seq = entry.seq;
  }
  return null;
}
