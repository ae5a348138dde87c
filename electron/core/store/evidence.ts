import type { BasisRows } from './basis.ts';
import { prepared, type WriteDb } from './database.ts';
import { type GraphRows, linkKey } from './graph.ts';
import type { ReadLink } from './read-document.ts';

/** The ends of a link and how it is named from outside. */
export interface LinkRow {
  key: string;
  type: string;
  fromType: 'entity' | 'document';
  fromId: number;
  toType: 'entity' | 'document';
  toId: number;
}

/** What one document says of a link, and where. */
export interface EvidenceRow {
  standing: 'suggested' | 'accepted';
  /** JSON. */
  reasons: string;
  field: string;
  start: number;
  end: number;
  raw: string;
}

/** Stores links between entities with this document as evidence. */
export function insertLinks(db: WriteDb, { entities, bases }: GraphRows, documentId: number, links: ReadLink[]): void {
  for (const link of links) {
    const from = entities.row(link.from);
    const to = entities.row(link.to);
    const key = linkKey(link.type, from.key, to.key);
    const row: LinkRow = { key, type: link.type, fromType: 'entity', fromId: from.id, toType: 'entity', toId: to.id };
    putEvidence(db, bases, row, documentId, { ...link, reasons: JSON.stringify(link.reasons) });
  }
}

/**
 * Stores what a document says of a link, and the link where it is new. A link stands as its best evidence says, whatever
 * order the documents come in: a statement beats a guess, then the smaller text wins.
 */
export function putEvidence(
  db: WriteDb,
  bases: BasisRows,
  link: LinkRow,
  documentId: number,
  evidence: EvidenceRow,
): void {
  const { standing, reasons, field, start, end, raw } = evidence;
  const found = prepared<{ id: number; standing: string; reasons: string }>(
    db,
    'SELECT id, standing, reasons FROM link WHERE key = ?',
  ).get(link.key);
  const id = found?.id ?? insertLink(db, link, evidence);
  const isBetter = found && (standing !== found.standing ? standing === 'accepted' : reasons < found.reasons);
  if (isBetter) prepared(db, 'UPDATE link SET standing = ?, reasons = ? WHERE id = ?').run(standing, reasons, id);
  prepared(
    db,
    'INSERT OR IGNORE INTO evidence (link_id, document_id, basis_id, field, start, end, raw) VALUES (?, ?, ?, ?, ?, ?, ?)',
  ).run(id, documentId, bases.row(standing, reasons), field, start, end, raw);
}

function insertLink(db: WriteDb, link: LinkRow, { standing, reasons }: EvidenceRow): number {
  const sql = `INSERT INTO link (key, type, from_type, from_id, to_type, to_id, standing, reasons)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?)`;
  const { key, type, fromType, fromId, toType, toId } = link;
  return Number(prepared(db, sql).run(key, type, fromType, fromId, toType, toId, standing, reasons).lastInsertRowid);
}

/** Takes a document's word back, or only what it says on one basis: links that it supported stand as the others say, or fall. */
export function dropEvidence(db: WriteDb, documentId: number, basisId: number | null = null): void {
  const which = `document_id = @document AND (@basis IS NULL OR basis_id = @basis)`;
  const values = { document: documentId, basis: basisId };
  const links = prepared<{ id: number }>(db, `SELECT link_id AS id FROM evidence WHERE ${which}`).all(values);
  prepared(db, `DELETE FROM evidence WHERE ${which}`).run(values);
  const best = prepared<{ standing: string; reasons: string }>(
    db,
    `SELECT b.standing, b.reasons FROM evidence v JOIN basis b ON b.id = v.basis_id WHERE v.link_id = ?
     ORDER BY b.standing = 'accepted' DESC, b.reasons LIMIT 1`,
  );
  for (const { id } of links) {
    const row = best.get(id);
    if (row) prepared(db, 'UPDATE link SET standing = ?, reasons = ? WHERE id = ?').run(row.standing, row.reasons, id);
    else prepared(db, 'DELETE FROM link WHERE id = ?').run(id);
  }
}

/** Whether a document speaks for a link already. */
export const speaksFor = (db: WriteDb, documentId: number, link: string): boolean =>
  prepared(db, 'SELECT 1 FROM evidence v JOIN link l ON l.id = v.link_id WHERE l.key = ? AND v.document_id = ?').get(
    link,
    documentId,
  ) !== undefined;
