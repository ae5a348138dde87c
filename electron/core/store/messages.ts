import type { DocumentDetail, DocumentType, Weakness } from '../../../shared/domain/document.ts';
import type { Address, Attachment, Channel, Decoding, Message } from '../../../shared/domain/message.ts';
import type { Moment } from '../../../shared/domain/moment.ts';
import { prepared, type ReadDb } from './database.ts';
import { toBytes, toHex } from './hex.ts';
import { paged, pageRows } from './paged.ts';

interface Row {
  id: number;
  sha256: Buffer;
  own: Buffer | null;
  kind: DocumentType;
  channel: Channel;
  conversation: string | null;
  detail: string | null;
  weaknesses: string | null;
  subject: string | null;
  sender: string;
  recipient: string;
  cc: string;
  message_id: string | null;
  text: string | null;
  html_text: string | null;
  links: string | null;
  html: number;
  decoding: string | null;
}

/** Where a document's bytes were found. */
export interface Place {
  source: string;
  offset: number;
  length: number;
  /** Id of the document that carries it, null at the top of its source. */
  inside: string | null;
  /** Whether the bytes allow another cut. */
  ambiguous: boolean;
}

const select = `SELECT d.id, d.sha256, d.own, d.kind, m.channel, m.conversation, m.detail, m.weaknesses, m.subject, m.sender, m.recipient, m.cc, m.message_id, m.text, m.html_text,
  m.links, m.html, m.decoding FROM document d JOIN message m ON m.id = d.id`;

interface PlaceRow {
  source: Buffer;
  offset: number;
  length: number;
  parent: Buffer | null;
  separator: string | null;
  ambiguous: number;
  /** Whether it is all that its source holds. */
  whole: number;
  modified: string | null;
}

/** Every claim of when a message was: its own, and those of the places where it was found. */
export const momentsOf = (db: ReadDb, id: number): Moment[] => allMoments(db, id, placeRows(db, id));

/** Every place of a document, in a defined order: at the top of a source first, then by the source's hash. */
function placeRows(db: ReadDb, id: number): PlaceRow[] {
  const sql = `SELECT s.sha256 AS source, p.offset, p.length, parent.sha256 AS parent, p.separator, p.ambiguous,
      p.offset = 0 AND p.length = s.size AS whole,
      (SELECT min(a.modified) FROM acquisition a WHERE a.source_id = s.id) AS modified
    FROM place p JOIN source s ON s.id = p.source_id LEFT JOIN document parent ON parent.id = p.parent_id
    WHERE p.document_id = ? ORDER BY p.parent_id IS NOT NULL, s.sha256, p.offset`;
  return prepared<PlaceRow>(db, sql).all(id);
}

export function placesOf(db: ReadDb, id: number): Place[] {
  return placeRows(db, id).map(toPlace);
}

const toPlace = (row: PlaceRow): Place => ({
  source: toHex(row.source),
  offset: row.offset,
  length: row.length,
  inside: row.parent ? toHex(row.parent) : null,
  ambiguous: row.ambiguous === 1,
});

/** The claims in the message's own bytes, in the order of its headers. */
export function ownMoments(db: ReadDb, id: number): Moment[] {
  const sql = 'SELECT by, raw, edtf, zone, precision FROM moment WHERE document_id = ? ORDER BY position';
  return prepared<Moment>(db, sql).all(id);
}

/** Its own claims, then those of the places where it was found: the mbox line and the file's time. */
function allMoments(db: ReadDb, id: number, places: PlaceRow[]): Moment[] {
  const moments = ownMoments(db, id);
  for (const place of places) {
    if (place.separator !== null) moments.push(JSON.parse(place.separator) as Moment);
    // The file's time says something of one document only where the file is that document.
    if (place.whole === 1 && place.parent === null && place.modified !== null) {
      moments.push({ by: 'file', raw: place.modified, edtf: place.modified, zone: 'Z', precision: 'second' });
    }
  }
  return moments;
}

export function attachmentsOf(db: ReadDb, id: number): Attachment[] {
  const sql = 'SELECT name, type, size, sha256 FROM attachment WHERE document_id = ? ORDER BY position';
  return prepared<Omit<Attachment, 'sha256'> & { sha256: Buffer | null }>(db, sql)
    .all(id)
    .map((row) => ({ ...row, sha256: row.sha256 && toHex(row.sha256) }));
}

export interface StoredMessage extends Message {
  /** The text that the HTML part shows, and the addresses that it points to, one a line. */
  htmlText: string | null;
  links: string | null;
  places: Place[];
}

function toMessage(db: ReadDb, row: Row): StoredMessage {
  const places = placeRows(db, row.id);
  const [first] = places;
  const id = toHex(row.sha256);
  return {
    kind: 'message',
    id,
    type: row.kind,
    source: first ? toHex(first.source) : '',
    offset: first?.offset ?? 0,
    length: first?.length ?? 0,
    sha256: row.own ? toHex(row.own) : id,
    channel: row.channel,
    conversation: row.conversation,
    detail: row.detail ? (JSON.parse(row.detail) as DocumentDetail) : null,
    weaknesses: row.weaknesses ? (JSON.parse(row.weaknesses) as Weakness[]) : [],
    subject: row.subject,
    from: JSON.parse(row.sender) as Address[],
    to: JSON.parse(row.recipient) as Address[],
    cc: JSON.parse(row.cc) as Address[],
    messageId: row.message_id,
    moments: allMoments(db, row.id, places),
    text: row.text,
    html: row.html === 1,
    decoding: row.decoding ? (JSON.parse(row.decoding) as Decoding) : null,
    attachments: attachmentsOf(db, row.id),
    htmlText: row.html_text,
    links: row.links,
    places: places.map(toPlace),
  };
}

export function messageById(db: ReadDb, id: number): StoredMessage {
  return toMessage(db, prepared<Row>(db, `${select} WHERE d.id = ?`).get(id) as Row);
}

/** The id (hex) of a document by its row. */
export const documentKeyOf = (db: ReadDb, id: number): string =>
  toHex(
    (prepared<{ sha256: Buffer }>(db, 'SELECT sha256 FROM document WHERE id = ?').get(id) as { sha256: Buffer }).sha256,
  );

/** A page of messages, newest first; `before` is the last key of the page before it. */
export function messagePage(
  db: ReadDb,
  before: number,
  limit: number,
): { items: StoredMessage[]; next: number | null } {
  const rows = prepared<Row>(db, `${select} WHERE d.id < ? ORDER BY d.id DESC LIMIT ?`).all(before, limit);
  return {
    items: rows.map((row) => toMessage(db, row)),
    next: rows.length === limit ? (rows.at(-1)?.id ?? null) : null,
  };
}

/** Keys of the documents whose id starts so (hex); two at most, to tell one from several. */
export function documentsByPrefix(db: ReadDb, prefix: string): number[] {
  if (!/^[0-9a-f]{4,64}$/.test(prefix)) return [];
  const low = toBytes(prefix.padEnd(64, '0'));
  const high = toBytes(prefix.padEnd(64, 'f'));
  const sql = 'SELECT id FROM document WHERE sha256 BETWEEN ? AND ? LIMIT 2';
  return prepared<{ id: number }>(db, sql)
    .all(low, high)
    .map((row) => row.id);
}

/** Every message, newest first, streaming. */
export function* allMessages(db: ReadDb): Generator<StoredMessage> {
  const sql = `${select} WHERE d.id < ? ORDER BY d.id DESC LIMIT ?`;
  const read = (before: number) => prepared<Row>(db, sql).all(before, pageRows);
  for (const row of paged(Number.MAX_SAFE_INTEGER, read, (last) => last.id)) yield toMessage(db, row);
}

/** Ids (hex) of the documents that carry a Message-ID: several when it was used again over other bytes. */
export function documentsWithMessageId(db: ReadDb, messageId: string): string[] {
  const sql = `SELECT d.sha256 FROM message m JOIN document d ON d.id = m.id WHERE m.message_id = ? ORDER BY d.sha256
    LIMIT 100`;
  return prepared<{ sha256: Buffer }>(db, sql)
    .all(messageId)
    .map((row) => toHex(row.sha256));
}

/** The hash of a document and the first place where its bytes are. */
export function sourceOfDocument(
  db: ReadDb,
  id: number,
): { sha256: string; place: { offset: number; length: number } } {
  const message = messageById(db, id);
  return { sha256: message.sha256, place: { offset: message.offset, length: message.length } };
}
