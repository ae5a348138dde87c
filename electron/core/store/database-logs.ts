import { prepared, type ReadDb } from './database.ts';
import { toHex } from './hex.ts';

/** The database that an original in SQLite's log format was written for. */
export interface LoggedDatabase {
  sha256: string;
}

/**
 * The database beside a write-ahead log (`chat.db` beside `chat.db-wal`): of several that came under that name the last before
 * the log, or the first after it. Null where none did.
 */
export function databaseOfLog(db: ReadDb, logId: number): LoggedDatabase | null {
  const sql = `SELECT s.sha256 FROM acquisition w
    JOIN acquisition d ON d.name = substr(w.name, 1, length(w.name) - 4) AND d.container_id IS w.container_id
    JOIN source s ON s.id = d.source_id AND s.format = 'sqlite'
    WHERE w.source_id = ? AND substr(w.name, -4) = '-wal'
    ORDER BY w.id, d.id > w.id, abs(w.id - d.id) LIMIT 1`;
  const row = prepared<{ sha256: Buffer }>(db, sql).get(logId);
  return row ? { sha256: toHex(row.sha256) } : null;
}

/** Logs that were read before their database came. */
export function logsToReadAgain(db: ReadDb): number[] {
  const sql = `SELECT s.id, json_extract(m.detail, '$.with') AS database FROM source s JOIN place p ON p.source_id = s.id
    JOIN message m ON m.id = p.document_id WHERE s.format = 'sqlite-wal' AND s.read = 1 ORDER BY s.id`;
  return prepared<{ id: number; database: string | null }>(db, sql)
    .all()
    .filter(({ id, database }) => (databaseOfLog(db, id)?.sha256 ?? null) !== database)
    .map(({ id }) => id);
}
