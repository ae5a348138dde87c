import type { Field } from '../../../shared/domain/anchor.ts';
import type { Address } from '../../../shared/domain/message.ts';
import { addressListText } from '../../../shared/text/mail/address-text.ts';
import { quoteStart } from '../../../shared/text/quote-start.ts';
import { BasisRows } from './basis.ts';
import { prepared, type ReadDb, type WriteDb } from './database.ts';
import { findDocument } from './documents.ts';
import { dropEvidence, putEvidence, speaksFor } from './evidence.ts';
import { EntityRows, type GraphRows, linkKey } from './graph.ts';
import { marksOf, type StoredMark } from './marks.ts';

const because = JSON.stringify([{ code: 'mention/marked' }]);
const linkBecause = JSON.stringify([{ code: 'link/named-in-message' }, { code: 'mention/marked' }]);

/** As many as a message ties to what it names. */
const sendersAtMost = 5;

/** The same for a document that may be here or not: a decision can be older than what it speaks of. */
export function placeMarksIn(db: WriteDb, document: string): void {
  const id = findDocument(db, document);
  if (id === null) return;
  placeMarks(db, { entities: new EntityRows(db), bases: new BasisRows(db) }, id, document);
}

/**
 * Makes mentions of what a person marked in a document, and ties its sender to what they name, as if it had been found. The
 * words are looked for again in the text as it is read now; a mark whose words are gone is kept and makes nothing.
 */
export function placeMarks(db: WriteDb, rows: GraphRows, documentId: number, document: string): void {
  clear(db, rows, documentId);
  const texts = new Texts(db, documentId);
  for (const mark of marksOf(db, document)) {
    const start = quoteStart(texts.of(mark.field), mark);
    if (start === null) continue;
    const place = { field: mark.field, start, end: start + mark.exact.length, raw: mark.exact };
    insertMention(db, rows, documentId, mark, place);
    tieSenders(db, rows, documentId, mark, place);
  }
}

function clear(db: WriteDb, { bases }: GraphRows, documentId: number): void {
  const sql = 'DELETE FROM mention WHERE document_id = ? AND mark IS NOT NULL';
  // Only where there was a mark can there be a link that rests on one.
  if (prepared(db, sql).run(documentId).changes > 0) dropEvidence(db, documentId, bases.row('accepted', linkBecause));
}

interface Place {
  field: Field;
  start: number;
  end: number;
  raw: string;
}

/** Behind what was found, whose places are ids. */
function insertMention(
  db: WriteDb,
  { entities, bases }: GraphRows,
  documentId: number,
  { id, type, normalised, entity }: StoredMark,
  { field, start, end, raw }: Place,
): void {
  prepared(
    db,
    `INSERT INTO mention (document_id, position, type, field, start, end, raw, normalised, basis_id, entity_id, mark)
     SELECT @document, coalesce(max(position) + 1, 0), @type, @field, @start, @end, @raw, @normalised, @basis, @entity, @mark
     FROM mention WHERE document_id = @document`,
  ).run({
    document: documentId,
    type,
    field,
    start,
    end,
    raw,
    normalised,
    basis: bases.row('accepted', because),
    entity: entities.row(entity).id,
    mark: id,
  });
}

/** A document that says the same of itself keeps its own reasons. */
function tieSenders(
  db: WriteDb,
  { entities, bases }: GraphRows,
  documentId: number,
  { entity }: StoredMark,
  place: Place,
): void {
  const senders = prepared<{ id: number; key: string }>(
    db,
    `SELECT e.id, e.key FROM mention m JOIN entity e ON e.id = m.entity_id
     WHERE m.document_id = ? AND m.field = 'from' AND m.mark IS NULL ORDER BY m.position LIMIT ?`,
  ).all(documentId, sendersAtMost);
  const to = entities.row(entity);
  for (const from of senders) {
    const key = linkKey('names', from.key, to.key);
    if (from.id === to.id || speaksFor(db, documentId, key)) continue;
    const link = { key, type: 'names', fromType: 'entity', fromId: from.id, toType: 'entity', toId: to.id } as const;
    putEvidence(db, bases, link, documentId, { standing: 'accepted', reasons: linkBecause, ...place });
  }
}

interface TextRow {
  subject: string | null;
  text: string | null;
  html_text: string | null;
  links: string | null;
  sender: string;
  recipient: string;
  cc: string;
}

const addresses = { from: 'sender', to: 'recipient', cc: 'cc' } as const;

/** The texts of a document, read when the first is asked for: most documents have no mark. */
class Texts {
  readonly #db: ReadDb;
  readonly #id: number;
  #row: TextRow | null | undefined;

  constructor(db: ReadDb, id: number) {
    this.#db = db;
    this.#id = id;
  }

  of(field: Field): string {
    const sql = 'SELECT subject, text, html_text, links, sender, recipient, cc FROM message WHERE id = ?';
    this.#row ??= prepared<TextRow>(this.#db, sql).get(this.#id) ?? null;
    const row = this.#row;
    if (row === null || field === 'header') return '';
    if (field === 'from' || field === 'to' || field === 'cc') {
      return addressListText(JSON.parse(row[addresses[field]]) as Address[]).text;
    }
    return row[field === 'html' ? 'html_text' : field] ?? '';
  }
}
