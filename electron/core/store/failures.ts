import type { LedgerFailure } from '../../../shared/domain/ledger.ts';
import { prepared, type ReadDb, type WriteDb } from './database.ts';
import { toHex } from './hex.ts';
import type { ReadFailure } from './read-document.ts';

/** Keys in order, so that the same failure is the same row. */
const detailText = (detail: ReadFailure['detail']): string =>
  JSON.stringify(Object.fromEntries(Object.entries(detail).sort(([a], [b]) => (a < b ? -1 : 1))));

export function insertFailure(db: WriteDb, sourceId: number, failure: ReadFailure): void {
  prepared(
    db,
    'INSERT OR IGNORE INTO failure (source_id, offset, length, code, detail, fatal) VALUES (?, ?, ?, ?, ?, ?)',
  ).run(sourceId, failure.offset, failure.length, failure.code, detailText(failure.detail), failure.fatal ? 1 : 0);
}

/**
 * What could not be read in a document, after another reading, wherever it stands. How deep it lies there is a matter of
 * the place and stays.
 */
export function replaceRemarks(
  db: WriteDb,
  documentId: number,
  remarks: readonly Omit<ReadFailure, 'offset' | 'length'>[],
) {
  const sql = 'SELECT source_id AS source, offset, length FROM place WHERE document_id = ?';
  const places = prepared<{ source: number; offset: number; length: number }>(db, sql).all(documentId);
  const drop = prepared(
    db,
    `DELETE FROM failure WHERE source_id = ? AND offset = ? AND length = ? AND fatal = 0
     AND coalesce(json_extract(detail, '$.limit'), '') NOT IN ('messageDepth', 'containerDepth')`,
  );
  for (const { source, offset, length } of places) {
    drop.run(source, offset, length);
    for (const { code, detail, fatal } of remarks) insertFailure(db, source, { offset, length, code, detail, fatal });
  }
}

export interface StoredFailure extends ReadFailure {
  source: string;
}

export function failuresOf(db: ReadDb, sourceId: number): StoredFailure[] {
  const sql = `SELECT s.sha256, f.offset, f.length, f.code, f.detail, f.fatal FROM failure f JOIN source s ON s.id = f.source_id
    WHERE f.source_id = ? ORDER BY f.offset, f.length, f.code, f.detail`;
  type Row = Omit<StoredFailure, 'source' | 'detail' | 'fatal'> & { sha256: Buffer; detail: string; fatal: number };
  return prepared<Row>(db, sql)
    .all(sourceId)
    .map(({ sha256, detail, fatal, ...rest }) => ({
      source: toHex(sha256),
      ...rest,
      detail: JSON.parse(detail) as StoredFailure['detail'],
      fatal: fatal === 1,
    }));
}

/** A page of failures in the order in which they were met, of one original or of all; each with a name of its original. */
export function failurePage(
  db: ReadDb,
  sourceId: number | null,
  after: number,
  limit: number,
): { items: LedgerFailure[]; next: number | null } {
  const sql = `SELECT f.id, s.sha256, f.offset, f.length, f.code, f.detail, f.fatal,
      (SELECT min(a.name) FROM acquisition a WHERE a.source_id = s.id) AS name
    FROM failure f JOIN source s ON s.id = f.source_id
    WHERE f.id > ? ${sourceId === null ? '' : 'AND f.source_id = ?'} ORDER BY f.id LIMIT ?`;
  type Row = Omit<LedgerFailure, 'source' | 'detail' | 'fatal'> & {
    id: number;
    sha256: Buffer;
    detail: string;
    fatal: number;
  };
  const rows = prepared<Row>(db, sql).all(after, ...(sourceId === null ? [] : [sourceId]), limit);
  const items = rows.map(
    ({ id: _, sha256, detail, fatal, name, ...rest }): LedgerFailure => ({
      source: toHex(sha256),
      name: name ?? '',
      ...rest,
      detail: JSON.parse(detail) as LedgerFailure['detail'],
      fatal: fatal === 1,
    }),
  );
  return { items, next: rows.length === limit ? (rows.at(-1)?.id ?? null) : null };
}
