import type { Reason } from '../../../shared/domain/graph.ts';
import type { BasisRows } from './basis.ts';
import { prepared, type ReadDb, type WriteDb } from './database.ts';
import { putEvidence } from './evidence.ts';
import { linkKey } from './graph.ts';
import { toHex } from './hex.ts';

/** Documents under one subject beyond which the subject says nothing: that is a campaign, not a conversation. */
const conversationLimit = 500;
/** Parents that one document gets when many documents carry the Message-ID that it names. */
const parentLimit = 5;

/**
 * Collects the documents whose parents may have changed: new ones, those that refer to them, and the replies under their
 * subjects. Gives their number.
 */
export function collectAffected(db: WriteDb): number {
  db.exec('DROP TABLE IF EXISTS temp.affected; CREATE TEMP TABLE affected (id INTEGER PRIMARY KEY) STRICT');
  const add = (sql: string) => db.exec(`INSERT OR IGNORE INTO temp.affected ${sql}`);
  add('SELECT id FROM document WHERE settled = 0');
  add(`SELECT r.document_id FROM document d JOIN message m ON m.id = d.id JOIN reference r ON r.message_id = m.message_id
    WHERE d.settled = 0`);
  add(`SELECT a.id FROM message a WHERE a.reply = 1 AND a.base_subject IN
    (SELECT m.base_subject FROM document d JOIN message m ON m.id = d.id WHERE d.settled = 0)`);
  return (db.prepare('SELECT count(*) AS n FROM temp.affected').get() as { n: number }).n;
}

/** Takes the next documents off the collection. */
export function takeAffected(db: WriteDb, limit: number): number[] {
  const sql = 'DELETE FROM temp.affected WHERE id IN (SELECT id FROM temp.affected ORDER BY id LIMIT ?) RETURNING id';
  return (db.prepare(sql).all(limit) as { id: number }[]).map((row) => row.id);
}

export function markAllSettled(db: WriteDb): void {
  db.exec('UPDATE document SET settled = 1 WHERE settled = 0');
}

/** The replies under a document's subject may have another parent once it is read in another way. */
export function unsettleReplies(db: WriteDb, id: number): void {
  const sql = `UPDATE document SET settled = 0 WHERE id IN (SELECT a.id FROM message a
    WHERE a.reply = 1 AND a.base_subject = (SELECT base_subject FROM message WHERE id = ?))`;
  prepared(db, sql).run(id);
}

export interface Parent {
  id: number;
  relation: 'in-reply-to' | 'references';
}

/**
 * The documents that a message says it answers: those that its In-Reply-To names, else the nearest of its References that
 * is here. Several documents can carry one Message-ID; each is a parent.
 */
export function statedParents(db: ReadDb, id: number): { parents: Parent[]; referring: boolean } {
  const rows = prepared<Parent & { position: number }>(
    db,
    `SELECT m.id, r.relation, r.position FROM reference r JOIN message m ON m.message_id = r.message_id
     WHERE r.document_id = ? AND m.id <> r.document_id ORDER BY r.position, m.id`,
  ).all(id);
  const direct = rows.filter((row) => row.relation === 'in-reply-to');
  const nearest = rows.filter((row) => row.relation === 'references').at(-1)?.position;
  const parents = direct.length > 0 ? direct : rows.filter((row) => row.position === nearest);
  const referring = prepared(db, 'SELECT 1 FROM reference WHERE document_id = ? LIMIT 1').get(id) !== undefined;
  const unique = new Map(parents.map(({ id: parent, relation }) => [parent, { id: parent, relation }]));
  return { parents: [...unique.values()].slice(0, parentLimit), referring };
}

/**
 * For a reply that names nothing: the latest earlier message under the same subject that was written to its sender, or
 * came from one of its recipients. A guess, and marked as one.
 */
export function repliesBySubject(db: ReadDb, id: number): number[] {
  const row = prepared<{ id: number }>(
    db,
    `SELECT p.id FROM message a
     JOIN message p ON p.base_subject = a.base_subject AND p.id < a.id
     JOIN document d ON d.id = p.id AND d.epoch IS NOT NULL
     WHERE a.id = @id AND a.reply = 1
       AND (SELECT count(*) FROM (SELECT 1 FROM message WHERE base_subject = a.base_subject LIMIT @most)) < @most
       AND EXISTS (
       SELECT 1 FROM mention x JOIN mention y ON y.entity_id = x.entity_id
       WHERE x.document_id = a.id AND y.document_id = p.id
         AND ((x.field = 'from' AND y.field IN ('to', 'cc')) OR (x.field IN ('to', 'cc') AND y.field = 'from')))
     ORDER BY p.id DESC LIMIT 1`,
  ).get({ id, most: conversationLimit + 1 });
  return row ? [row.id] : [];
}

/** Forgets what a document was held to answer. */
export function clearAnswers(db: WriteDb, id: number): void {
  const links = prepared<{ id: number }>(
    db,
    `SELECT id FROM link WHERE type = 'replies-to' AND from_type = 'document' AND from_id = ?`,
  ).all(id);
  for (const link of links) {
    prepared(db, 'DELETE FROM evidence WHERE link_id = ?').run(link.id);
    prepared(db, 'DELETE FROM link WHERE id = ?').run(link.id);
  }
}

/** Takes a document out of its threads: those that answered it are to be tied anew. */
export function leaveThreads(db: WriteDb, id: number): void {
  unsettleReplies(db, id);
  clearAnswers(db, id);
  const links = prepared<{ id: number; from: number }>(
    db,
    `SELECT id, from_id AS "from" FROM link WHERE type = 'replies-to' AND to_type = 'document' AND to_id = ?`,
  ).all(id);
  for (const link of links) {
    prepared(db, 'DELETE FROM evidence WHERE link_id = ?').run(link.id);
    prepared(db, 'DELETE FROM link WHERE id = ?').run(link.id);
    prepared(db, 'UPDATE document SET settled = 0 WHERE id = ?').run(link.from);
  }
}

export function putReply(
  db: WriteDb,
  bases: BasisRows,
  id: number,
  parent: number,
  standing: 'accepted' | 'suggested',
  reason: Reason,
): void {
  const document = (key: number) => {
    const sql = 'SELECT d.sha256, m.subject FROM document d JOIN message m ON m.id = d.id WHERE d.id = ?';
    return prepared<{ sha256: Buffer; subject: string | null }>(db, sql).get(key);
  };
  const [from, to] = [document(id), document(parent)];
  if (!from || !to) return;
  const key = linkKey('replies-to', toHex(from.sha256), toHex(to.sha256));
  const subject = from.subject ?? '';
  putEvidence(
    db,
    bases,
    { key, type: 'replies-to', fromType: 'document', fromId: id, toType: 'document', toId: parent },
    id,
    {
      standing,
      reasons: JSON.stringify([reason]),
      field: 'subject',
      start: 0,
      end: subject.length,
      raw: subject,
    },
  );
}
