import type { Acquisition, Source } from '../../../shared/domain/source.ts';
import { prepared, type ReadDb, type WriteDb } from './database.ts';
import { toBytes, toHex } from './hex.ts';
import { paged, pageRows } from './paged.ts';

export interface SourceRow {
  id: number;
  sha256: string;
  size: number;
  format: string;
  read: boolean;
  framing: number;
}

interface Raw {
  id: number;
  sha256: Buffer;
  size: number;
  format: string;
  read: number;
  framing: number;
}

const toRow = (raw: Raw): SourceRow => ({ ...raw, sha256: toHex(raw.sha256), read: raw.read === 1 });

export function findSource(db: ReadDb, sha256: string): SourceRow | null {
  const raw = prepared<Raw>(db, 'SELECT * FROM source WHERE sha256 = ?').get(toBytes(sha256));
  return raw ? toRow(raw) : null;
}

export function insertSource(db: WriteDb, source: { sha256: string; size: number; format: string }): SourceRow {
  // RETURNING would build a table of its own at every call.
  const insert = prepared(db, 'INSERT INTO source (sha256, size, format) VALUES (?, ?, ?)');
  const { lastInsertRowid } = insert.run(toBytes(source.sha256), source.size, source.format);
  return { ...source, id: Number(lastInsertRowid), read: false, framing: 0 };
}

export function markSourceRead(db: WriteDb, id: number, framing: number): void {
  prepared(db, 'UPDATE source SET read = 1, framing = ? WHERE id = ?').run(framing, id);
}

export function hasAcquisition(db: ReadDb, sourceId: number, name: string, containerId: number | null): boolean {
  const sql = 'SELECT 1 FROM acquisition WHERE source_id = ? AND name = ? AND coalesce(container_id, 0) = ?';
  return prepared(db, sql).get(sourceId, name, containerId ?? 0) !== undefined;
}

export function insertAcquisition(
  db: WriteDb,
  row: Omit<Acquisition, 'container'> & { sourceId: number; containerId: number | null },
): void {
  prepared(
    db,
    'INSERT INTO acquisition (source_id, name, how, container_id, at, by, modified) VALUES (?, ?, ?, ?, ?, ?, ?)',
  ).run(row.sourceId, row.name, row.how, row.containerId, row.at, row.by, row.modified);
}

interface AcquisitionRaw {
  name: string;
  how: Acquisition['how'];
  container: Buffer | null;
  at: string;
  by: string;
  modified: string | null;
}

export function acquisitionsOf(db: ReadDb, sourceId: number): Acquisition[] {
  const sql = `SELECT a.name, a.how, c.sha256 AS container, a.at, a.by, a.modified
    FROM acquisition a LEFT JOIN source c ON c.id = a.container_id
    WHERE a.source_id = ? ORDER BY a.name, c.sha256`;
  return prepared<AcquisitionRaw>(db, sql)
    .all(sourceId)
    .map((row) => ({ ...row, container: row.container ? toHex(row.container) : null }));
}

/** Every source in the order of its hash, streaming. */
export function* allSources(db: ReadDb): Generator<SourceRow & Source> {
  const sql = 'SELECT * FROM source WHERE sha256 > ? ORDER BY sha256 LIMIT ?';
  const read = (after: Buffer) => prepared<Raw>(db, sql).all(after, pageRows);
  for (const raw of paged(Buffer.alloc(0), read, (last) => last.sha256)) {
    const row = toRow(raw);
    yield { kind: 'source', ...row, acquisitions: acquisitionsOf(db, row.id) };
  }
}

/** Originals that are not read to their end, in the order in which they came in. */
export function unreadSources(db: ReadDb): number[] {
  return prepared<{ id: number }>(db, 'SELECT id FROM source WHERE read = 0 ORDER BY id')
    .all()
    .map((row) => row.id);
}

export function sourceById(db: ReadDb, id: number): SourceRow {
  return toRow(prepared<Raw>(db, 'SELECT * FROM source WHERE id = ?').get(id) as Raw);
}

/** How far the bytes of a source are accounted for: its size is the sum of the three others when it was read whole. */
export function sourceAccount(db: ReadDb, id: number): { documents: number; places: number; failed: number } {
  const places = prepared<{ documents: number; bytes: number }>(
    db,
    `SELECT count(*) AS documents, coalesce(sum(length), 0) AS bytes FROM place WHERE source_id = ? AND parent_id IS NULL`,
  ).get(id);
  const failed = prepared<{ bytes: number }>(
    db,
    // What failed inside a document that is there was counted with it. Top-level ranges do not overlap: the last before
    // a failure is the one that can hold it.
    `SELECT coalesce(sum(f.length), 0) AS bytes FROM failure f WHERE f.source_id = ? AND f.fatal = 1
       AND f.offset + f.length > coalesce((SELECT p.offset + p.length FROM place p WHERE p.source_id = f.source_id
         AND p.parent_id IS NULL AND p.offset < f.offset ORDER BY p.offset DESC LIMIT 1), -1)`,
  ).get(id);
  return { documents: places?.documents ?? 0, places: places?.bytes ?? 0, failed: failed?.bytes ?? 0 };
}

/** What an original read before holds, counting what stands inside its messages; not what was extracted from it. */
export function sourceTally(db: ReadDb, id: number): { documents: number; failed: number } {
  const count = (sql: string) => prepared<{ n: number }>(db, sql).get(id)?.n ?? 0;
  return {
    documents: count('SELECT count(*) AS n FROM place WHERE source_id = ?'),
    failed: count('SELECT count(*) AS n FROM failure WHERE source_id = ? AND fatal = 1'),
  };
}

/** Originals that came out of this one, with the name they had in it. */
export function sourceMembers(db: ReadDb, id: number): (SourceRow & { name: string })[] {
  const sql = `SELECT s.*, a.name FROM acquisition a JOIN source s ON s.id = a.source_id WHERE a.container_id = ?
    ORDER BY a.id`;
  return prepared<Raw & { name: string }>(db, sql)
    .all(id)
    .map((raw) => ({ ...toRow(raw), name: raw.name }));
}

/** A page of originals in the order of their hashes. */
export function sourcePage(db: ReadDb, after: string | null, limit: number): { items: Source[]; next: string | null } {
  const from = toBytes(/^[0-9a-f]{64}$/.test(after ?? '') ? (after as string) : '');
  const rows = prepared<Raw>(db, 'SELECT * FROM source WHERE sha256 > ? ORDER BY sha256 LIMIT ?').all(from, limit);
  const items = rows.map((raw): Source => {
    const { id, sha256, size, format } = toRow(raw);
    return { kind: 'source', sha256, size, format, acquisitions: acquisitionsOf(db, id) };
  });
  return { items, next: items.length === limit ? (items.at(-1)?.sha256 ?? null) : null };
}
