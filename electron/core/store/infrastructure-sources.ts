import type { Field } from '../../../shared/domain/anchor.ts';
import { prepared, type ReadDb } from './database.ts';
import { paged, pageRows } from './paged.ts';

/** A mail with where its bytes stand, and whom its headers name as recipients (JSON of addresses). */
export interface ReceivedMail {
  id: number;
  recipient: string;
  cc: string;
  /** SHA-256 (hex) of the original. */
  source: string;
  format: string;
  offset: number;
  length: number;
}

/** Where a document stands first, as it is shown: at the top of a source before inside another, then by the source's hash. */
const firstPlace = `(SELECT min((p.parent_id IS NOT NULL) || hex(s.sha256) || printf('%020d', p.offset)) FROM place p
  JOIN source s ON s.id = p.source_id WHERE p.document_id = d.id)`;

const rowsOf = <T extends { id: number }>(db: ReadDb, columns: string, where: string): Generator<T> =>
  paged(
    Number.MIN_SAFE_INTEGER,
    (after) =>
      prepared<T>(
        db,
        `WITH page AS (SELECT d.id, ${firstPlace} AS place FROM message m JOIN document d ON d.id = m.id
           WHERE m.id > ? AND ${where} ORDER BY m.id LIMIT ${pageRows})
         SELECT m.id, ${columns}, lower(hex(s.sha256)) AS source, s.format, p.offset, p.length
         FROM page JOIN message m ON m.id = page.id
         JOIN place p ON p.document_id = page.id AND p.offset = CAST(substr(page.place, 66) AS INTEGER)
         JOIN source s ON s.id = p.source_id AND hex(s.sha256) = substr(page.place, 2, 64)
         GROUP BY m.id ORDER BY m.id`,
      ).all(after),
    ({ id }) => id,
  );

/** Every mail of the case, in the order of its key. */
export const allMails = (db: ReadDb): Generator<ReceivedMail> =>
  rowsOf<ReceivedMail>(db, 'm.recipient, m.cc', `m.channel = 'email' AND d.kind = 'message'`);

export interface SavedPage extends Pick<ReceivedMail, 'id' | 'source' | 'offset' | 'length' | 'format'> {
  detail: string;
}

/** Every saved page of the case, in the order of its key. */
export const allPages = (db: ReadDb): Generator<SavedPage> =>
  rowsOf<SavedPage>(db, 'm.detail', `d.kind = 'page' AND m.detail IS NOT NULL`);

export interface UrlRow {
  id: number;
  position: number;
  url: string;
  site: string;
  field: Field;
  start: number;
  end: number;
  isMessage: 0 | 1;
}

/** Every URL and domain that a document names, in the order of the documents' keys. */
export const allUrls = (db: ReadDb): Generator<UrlRow> =>
  paged<UrlRow, readonly [number, number]>(
    [Number.MIN_SAFE_INTEGER, -1],
    ([id, position]) =>
      prepared<UrlRow>(
        db,
        `SELECT m.document_id AS id, m.position, m.normalised AS url, e.normalised AS site, m.field, m.start, m.end,
           d.kind = 'message' AS isMessage
         FROM mention m JOIN entity e ON e.id = m.entity_id JOIN document d ON d.id = m.document_id
         WHERE (m.document_id, m.position) > (?, ?) AND e.type = 'site' AND m.field IN ('subject', 'text', 'html', 'links')
         ORDER BY m.document_id, m.position LIMIT ${pageRows}`,
      ).all(id, position),
    ({ id, position }) => [id, position],
  );

/** Mails whose headers are read. */
export const mailCount = (db: ReadDb): number =>
  prepared<{ n: number }>(
    db,
    `SELECT count(*) AS n FROM message m JOIN document d ON d.id = m.id WHERE m.channel = 'email' AND d.kind = 'message'`,
  ).get()?.n ?? 0;
