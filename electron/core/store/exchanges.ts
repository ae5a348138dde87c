import { prepared, type ReadDb } from './database.ts';

/** A message between an own identity and somebody else. */
export interface ExchangeRow {
  documentId: number;
  sha256: Buffer;
  epoch: number | null;
  other: number;
  by: 'own' | 'other';
}

/**
 * Every message between own identities and others, one row for each of those, in the order of their time. What was merged
 * with an own identity is one as well (`pairs`: JSON of every merged row with its whole).
 */
export function exchanges(db: ReadDb, pairs: string): ExchangeRow[] {
  const sql = `WITH marked (id) AS (SELECT e.id FROM own_identity o JOIN entity e ON e.key = o.entity),
    part (id, whole) AS MATERIALIZED (SELECT value ->> 0, value ->> 1 FROM json_each(?)),
    own (id) AS MATERIALIZED (
      SELECT id FROM marked UNION
      SELECT id FROM part WHERE whole IN (SELECT p.whole FROM part p JOIN marked k ON k.id = p.id)),
    way (documentId, other, by) AS (
      SELECT m.document_id, x.entity_id, 'other' FROM own JOIN mention m ON m.entity_id = own.id
        JOIN mention x ON x.document_id = m.document_id
        WHERE m.field IN ('to', 'cc') AND x.field = 'from' AND x.entity_id IS NOT NULL
      UNION SELECT m.document_id, x.entity_id, 'own' FROM own JOIN mention m ON m.entity_id = own.id
        JOIN mention x ON x.document_id = m.document_id
        WHERE m.field = 'from' AND x.field IN ('to', 'cc') AND x.entity_id IS NOT NULL)
    SELECT w.documentId, d.sha256, d.epoch, w.other, w.by FROM way w JOIN document d ON d.id = w.documentId
    WHERE d.kind = 'message' AND w.other NOT IN (SELECT id FROM own)
    ORDER BY d.epoch IS NULL, d.epoch, d.sha256, w.other`;
  return prepared<ExchangeRow>(db, sql).all(pairs);
}
