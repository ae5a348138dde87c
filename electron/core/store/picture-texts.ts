import { prepared, type ReadDb } from './database.ts';
import { toBytes, toHex } from './hex.ts';
import type { SourceRow } from './sources.ts';

/** A picture that is an original of its own. */
export type PictureSource = Pick<SourceRow, 'id' | 'sha256' | 'size' | 'format'> & {
  /** Of its document. */
  document: string;
  /** The name of its file, without folders: of several the first in their order. */
  name: string;
};

interface Raw {
  id: number;
  sha256: Buffer;
  size: number;
  format: string;
  document: Buffer;
  name: string;
}

const select = `SELECT s.id, s.sha256, s.size, s.format, d.sha256 AS document,
    (SELECT min(a.name) FROM acquisition a WHERE a.source_id = s.id) AS name
  FROM document d JOIN source s ON s.sha256 = d.own`;

const toPicture = (raw: Raw): PictureSource => ({
  ...raw,
  sha256: toHex(raw.sha256),
  document: toHex(raw.document),
  name: raw.name.slice(raw.name.lastIndexOf('/') + 1),
});

/** The picture that a document is; null of anything else, and of one that stands inside another original. */
export function pictureSourceOf(db: ReadDb, document: number): PictureSource | null {
  const raw = prepared<Raw>(db, `${select} WHERE d.id = ? AND d.kind = 'picture'`).get(document);
  return raw ? toPicture(raw) : null;
}

/** Pictures in which no tool has read yet, in the order of their hashes. */
export const unreadPictures = (db: ReadDb): PictureSource[] =>
  prepared<Raw>(
    db,
    `${select} WHERE d.kind = 'picture' AND NOT EXISTS (SELECT 1 FROM message m WHERE m.channel = 'picture-text'
       AND json_extract(m.detail, '$.reading.picture') = lower(hex(d.own))) ORDER BY s.sha256`,
  )
    .all()
    .map(toPicture);

/** Documents that hold what tools read in a picture, in the order of their ids. `picture`: SHA-256 (hex) of its bytes. */
export const readingsOf = (db: ReadDb, picture: string): number[] =>
  prepared<{ id: number }>(
    db,
    `SELECT d.id FROM message m JOIN document d ON d.id = m.id
     WHERE m.channel = 'picture-text' AND json_extract(m.detail, '$.reading.picture') = ? ORDER BY d.sha256`,
  )
    .all(picture)
    .map(({ id }) => id);

/** The picture with these bytes, null where it is not in the case. */
export const pictureWith = (db: ReadDb, sha256: string): number | null =>
  prepared<{ id: number }>(
    db,
    `SELECT d.id FROM document d JOIN place p ON p.document_id = d.id JOIN source s ON s.id = p.source_id
     WHERE s.sha256 = ? AND d.kind = 'picture' AND p.length = s.size`,
  ).get(toBytes(sha256))?.id ?? null;
