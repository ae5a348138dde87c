import type { OwnRole } from '../../../shared/domain/own-identity.ts';
import { letBeStale } from './analyses.ts';
import { prepared, type ReadDb, type WriteDb } from './database.ts';

/** What is decided of an entity, by its key. */
export interface StoredOwn {
  entity: string;
  role: OwnRole;
  period: string | null;
  note: string;
}

export function putOwn(db: WriteDb, { entity, role, period, note }: StoredOwn): void {
  const sql = 'INSERT OR REPLACE INTO own_identity (entity, role, period, note) VALUES (?, ?, ?, ?)';
  prepared(db, sql).run(entity, role, period, note);
  letBeStale(db, 'suggestions');
}

export function deleteOwn(db: WriteDb, entity: string): void {
  prepared(db, 'DELETE FROM own_identity WHERE entity = ?').run(entity);
  letBeStale(db, 'suggestions');
}

export const ownList = (db: ReadDb): StoredOwn[] =>
  prepared<StoredOwn>(db, 'SELECT entity, role, period, note FROM own_identity ORDER BY entity').all();

/** Keys of the rows of every own identity. */
export const ownEntityIds = (db: ReadDb): Set<number> =>
  new Set(
    prepared<{ id: number }>(db, 'SELECT e.id FROM own_identity o JOIN entity e ON e.key = o.entity')
      .all()
      .map(({ id }) => id),
  );

export interface Counted {
  id: number;
  messages: number;
}

/**
 * Read in the order of the table: by the index of entities, which `+` keeps out of it, each of its rows would be looked up
 * elsewhere, twenty times slower where there are many.
 */
const mostWrittenToSql = `SELECT +m.entity_id AS id, count(DISTINCT m.document_id) AS messages FROM mention m
  WHERE m.field = 'to' AND +m.entity_id IS NOT NULL GROUP BY 1 ORDER BY messages DESC, id LIMIT ?`;

/** Entities that messages are sent to, those of most messages first. */
export const mostWrittenTo = (db: ReadDb, limit: number): Counted[] =>
  prepared<Counted>(db, mostWrittenToSql).all(limit);

/** Whether anybody but the reporter's own wrote to it: whom these write to is the other side. */
export const isWrittenToByOthers = (db: ReadDb, entity: number): boolean =>
  prepared(
    db,
    `SELECT 1 FROM mention m WHERE m.entity_id = ? AND m.field = 'to'
       AND NOT EXISTS (SELECT 1 FROM mention s JOIN entity e ON e.id = s.entity_id JOIN own_identity o ON o.entity = e.key
         WHERE s.document_id = m.document_id AND s.field = 'from')
     LIMIT 1`,
  ).get(entity) !== undefined;

/** From the few messages that an export says were sent, not from all mentions. */
const ownersOfExportsSql = `SELECT m.entity_id AS id, count(DISTINCT m.document_id) AS messages
  FROM message g CROSS JOIN mention m ON m.document_id = g.id
  WHERE g.detail ->> 'direction' = 'out' AND m.field = 'from' AND m.entity_id IS NOT NULL
  GROUP BY 1 ORDER BY messages DESC, id LIMIT ?`;

/** Entities that an export names as the writer of what its own phone sent, those of most messages first. */
export const ownersOfExports = (db: ReadDb, limit: number): Counted[] =>
  prepared<Counted>(db, ownersOfExportsSql).all(limit);

/** Messages that have a recipient at all. */
export const addressedCount = (db: ReadDb): number =>
  prepared<{ n: number }>(db, `SELECT count(DISTINCT document_id) AS n FROM mention WHERE field = 'to'`).get()?.n ?? 0;
