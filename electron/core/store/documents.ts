import { prepared, type ReadDb, type WriteDb } from './database.ts';
import { freeDocumentKey, wantedDocumentKey } from './document-key.ts';
import { toBytes } from './hex.ts';
import type { ReadDocument, ReadItem } from './read-document.ts';

export function findDocument(db: ReadDb, id: string): number | null {
  const row = prepared<{ id: number }>(db, 'SELECT id FROM document WHERE sha256 = ?').get(toBytes(id));
  return row?.id ?? null;
}

/** Stores a document with everything that only its own row carries; ties and mentions have modules of their own. */
export function insertDocument(db: WriteDb, read: ReadDocument): number {
  const sha256 = toBytes(read.id);
  const own = read.sha256 === read.id ? null : toBytes(read.sha256);
  const id = freeDocumentKey(db, wantedDocumentKey(read.epoch, sha256));
  const sql = 'INSERT INTO document (id, sha256, own, kind, epoch) VALUES (?, ?, ?, ?, ?)';
  prepared(db, sql).run(id, sha256, own, read.type, read.epoch);
  insertMessage(db, id, read);
  return id;
}

/** Stores what was read of a document whose row is there already. */
export function insertMessage(db: WriteDb, id: number, read: ReadDocument): void {
  prepared(
    db,
    `INSERT INTO message (id, channel, conversation, detail, weaknesses, subject, base_subject, reply, sender, recipient, cc,
       message_id, text, html_text, links, html, decoding, attachments)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  ).run(
    id,
    read.channel,
    read.conversation,
    read.detail ? JSON.stringify(read.detail) : null,
    read.weaknesses.length > 0 ? JSON.stringify(read.weaknesses) : null,
    read.subject,
    read.baseSubject,
    read.reply ? 1 : 0,
    JSON.stringify(read.from),
    JSON.stringify(read.to),
    JSON.stringify(read.cc),
    read.messageId,
    read.text,
    read.htmlText,
    read.links,
    read.html ? 1 : 0,
    read.decoding ? JSON.stringify(read.decoding) : null,
    read.attachments.length,
  );
  const moment = prepared(
    db,
    'INSERT INTO moment (document_id, position, by, raw, edtf, zone, precision) VALUES (?, ?, ?, ?, ?, ?, ?)',
  );
  read.moments.forEach((m, position) => {
    moment.run(id, position, m.by, m.raw, m.edtf, m.zone, m.precision);
  });
  const attachment = prepared(
    db,
    'INSERT INTO attachment (document_id, position, name, type, size, sha256) VALUES (?, ?, ?, ?, ?, ?)',
  );
  read.attachments.forEach((a, position) => {
    attachment.run(id, position, a.name, a.type, a.size, a.sha256 === null ? null : toBytes(a.sha256));
  });
  const reference = prepared(
    db,
    'INSERT INTO reference (document_id, position, relation, message_id) VALUES (?, ?, ?, ?)',
  );
  read.references.forEach((r, position) => {
    reference.run(id, position, r.relation, r.messageId);
  });
  const site = prepared(db, 'INSERT OR IGNORE INTO document_site (site, document_id) VALUES (?, ?)');
  for (const name of read.sites) site.run(name, id);
}

/** Whether it is still there: an original that is read as something else takes what was read before with it. */
export const hasMessage = (db: ReadDb, id: number): boolean =>
  prepared(db, 'SELECT 1 FROM message WHERE id = ?').get(id) !== undefined;

/** Seconds since 1970 (UTC) by which a document is sorted. */
export const epochOf = (db: ReadDb, id: number): number | null =>
  prepared<{ epoch: number | null }>(db, 'SELECT epoch FROM document WHERE id = ?').get(id)?.epoch ?? null;

/** Whether this range of the source is known to hold a document. */
export function findPlace(db: ReadDb, sourceId: number, offset: number, length: number): number | null {
  const sql = 'SELECT document_id AS id FROM place WHERE source_id = ? AND offset = ? AND length = ?';
  return prepared<{ id: number }>(db, sql).get(sourceId, offset, length)?.id ?? null;
}

export function insertPlace(
  db: WriteDb,
  sourceId: number,
  item: Pick<ReadItem, 'offset' | 'length' | 'separator' | 'ambiguous'>,
  documentId: number,
  parentId: number | null,
): void {
  const separator = item.separator ? JSON.stringify(item.separator) : null;
  prepared(
    db,
    `INSERT OR IGNORE INTO place (source_id, offset, length, document_id, parent_id, separator, ambiguous)
     VALUES (?, ?, ?, ?, ?, ?, ?)`,
  ).run(sourceId, item.offset, item.length, documentId, parentId, separator, item.ambiguous ? 1 : 0);
}
