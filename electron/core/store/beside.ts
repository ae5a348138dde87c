import type { Attachment } from '../../../shared/domain/message.ts';
import { prepared, type ReadDb } from './database.ts';
import { toHex } from './hex.ts';

/**
 * The attachments of a document with the originals of those that it only names: what lies in the same container or folder
 * as an original in which the document stands, under that name. By a name, not by a hash: `beside` says so.
 */
export function withOriginalsBeside(db: ReadDb, id: number, attachments: readonly Attachment[]): Attachment[] {
  return attachments.map((attachment) => {
    if (attachment.sha256 !== null || attachment.name === null) return attachment;
    const found = originalBeside(db, id, attachment.name);
    return found ? { ...attachment, ...found, beside: true } : attachment;
  });
}

/** One where there is one alone: two files of that name in two exports could be either. */
function originalBeside(db: ReadDb, id: number, name: string): { sha256: string; size: number } | null {
  const places = prepared<{ name: string; container: number | null }>(
    db,
    `SELECT DISTINCT a.name, a.container_id AS container FROM place p JOIN acquisition a ON a.source_id = p.source_id
     WHERE p.document_id = ? ORDER BY a.id LIMIT 20`,
  ).all(id);
  const found = new Map<string, number>();
  for (const place of places) {
    const path = `${place.name.slice(0, place.name.lastIndexOf('/') + 1)}${name}`;
    const sql = `SELECT s.sha256, s.size FROM acquisition a JOIN source s ON s.id = a.source_id
      WHERE a.name = ? AND a.container_id IS ? LIMIT 2`;
    for (const one of prepared<{ sha256: Buffer; size: number }>(db, sql).all(path, place.container)) {
      found.set(toHex(one.sha256), one.size);
    }
  }
  const [first] = found;
  return found.size === 1 && first ? { sha256: first[0], size: first[1] } : null;
}
