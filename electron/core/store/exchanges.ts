import { prepared, type ReadDb } from './database.ts';

/** A message between an own identity and somebody else. */
export interface ExchangeRow {
  documentId: number;
  sha256: Buffer;
  epoch: number | null;
  other: number;
  by: 'own' | 'other';
}

/** Every message between own identities and others, one row for each of those, in the order of their time. */
export function exchanges(db: ReadDb): ExchangeRow[] {
  const sql = `WITH own (id) AS MATERIALIZED (SELECT e.id FROM own_identity o JOIN entity e ON e.key = o.entity),
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
  return prepared<ExchangeRow>(db, sql).all();
}
