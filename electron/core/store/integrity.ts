import { createHash } from 'node:crypto';
import Database from 'better-sqlite3';
import { migrate, type ReadDb, type WriteDb } from './database.ts';
import { toHex } from './hex.ts';
import { indexProblems } from './search.ts';

/** What SQLite itself finds wrong with the file, in its own words. */
export function databaseProblems(db: WriteDb): string[] {
  const rows = db.pragma('integrity_check(100)') as { integrity_check: string }[];
  const broken = rows.map((row) => row.integrity_check).filter((line) => line !== 'ok');
  const keys = (db.pragma('foreign_key_check') as { table: string; rowid: number }[]).slice(0, 100);
  return [...broken, ...keys.map((key) => `${key.table} row ${key.rowid} refers to nothing`), ...indexProblems(db)];
}

/** Tables that the log alone makes, each in an order of its own content and without row numbers. */
export const projected = [
  'SELECT sha256, size, format FROM source ORDER BY sha256',
  `SELECT s.sha256, a.name, a.how, c.sha256, a.at, a.by, a.modified FROM acquisition a JOIN source s ON s.id = a.source_id
   LEFT JOIN source c ON c.id = a.container_id ORDER BY s.sha256, a.name, c.sha256`,
  'SELECT * FROM event ORDER BY id',
  'SELECT * FROM citation ORDER BY event_id, position',
  'SELECT * FROM claim ORDER BY id',
  'SELECT * FROM mark ORDER BY id',
  'SELECT * FROM boundary ORDER BY mailbox',
  'SELECT * FROM decoy ORDER BY id',
  'SELECT * FROM own_identity ORDER BY entity',
  'SELECT * FROM campaign_decision ORDER BY wording, document',
  'SELECT * FROM picture_pair ORDER BY picture, message',
  'SELECT * FROM answer ORDER BY source, code',
  'SELECT * FROM link_decision ORDER BY link',
  'SELECT * FROM link_later ORDER BY link',
  'SELECT * FROM entity_merge ORDER BY member',
  'SELECT * FROM operator_decision ORDER BY link',
  'SELECT * FROM payment_decision ORDER BY request, row',
  'SELECT * FROM decoding_decision ORDER BY document',
];

export function projectionDigest(db: ReadDb): string {
  const hash = createHash('sha256');
  for (const sql of projected) {
    hash.update(`${sql}\n`);
    for (const row of db.prepare(sql).raw(true).iterate()) {
      const values = (row as unknown[]).map((value) => (value instanceof Uint8Array ? toHex(value) : value));
      hash.update(`${JSON.stringify(values)}\n`);
    }
  }
  return hash.digest('hex');
}

/** Runs `use` on an empty database in memory with the schema of a case. */
export function withScratchDatabase<R>(use: (db: WriteDb) => R): R {
  const db = new Database(':memory:') as unknown as WriteDb;
  try {
    migrate(db, 0);
    return use(db);
  } finally {
    db.close();
  }
}
