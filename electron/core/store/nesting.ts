import { prepared, type ReadDb, type WriteDb } from './database.ts';

/**
 * How deep an original lies by its shallowest way in: 1 for a file, 2 for what came out of one, at most `most`. It follows
 * from all acquisitions together, so it is the same in whatever order they came.
 */
export function containerDepth(db: ReadDb, sourceId: number, most: number): number {
  const sql = `WITH RECURSIVE up (id, depth) AS (
      SELECT ?, 1
      UNION
      SELECT a.container_id, up.depth + 1 FROM up JOIN acquisition a ON a.source_id = up.id
      WHERE a.container_id IS NOT NULL AND up.depth < ?)
    SELECT min(depth) AS depth FROM up
    WHERE EXISTS (SELECT 1 FROM acquisition a WHERE a.source_id = up.id AND a.container_id IS NULL)`;
  return prepared<{ depth: number | null }>(db, sql).get(sourceId, most)?.depth ?? most;
}

/** Originals in or at this one that were not opened because they lay too deep. */
export function tooDeepWithin(db: ReadDb, sourceId: number): number[] {
  const sql = `WITH RECURSIVE down (id) AS (
      SELECT ?
      UNION
      SELECT a.source_id FROM down JOIN acquisition a ON a.container_id = down.id)
    SELECT DISTINCT f.source_id AS id FROM down JOIN failure f ON f.source_id = down.id
    WHERE f.code = 'import/limit' AND json_extract(f.detail, '$.limit') = 'containerDepth'`;
  return prepared<{ id: number }>(db, sql)
    .all(sourceId)
    .map((row) => row.id);
}

/** Takes back that an original lies too deep; it is to be read again. */
export function forgetTooDeep(db: WriteDb, sourceId: number): void {
  const sql = `DELETE FROM failure
    WHERE source_id = ? AND code = 'import/limit' AND json_extract(detail, '$.limit') = 'containerDepth'`;
  prepared(db, sql).run(sourceId);
  prepared(db, 'UPDATE source SET read = 0, framing = 0 WHERE id = ?').run(sourceId);
}
