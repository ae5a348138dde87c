import { prepared, type ReadDb } from './database.ts';
import { toBytes } from './hex.ts';

/** Every picture that has a look, by its key. */
export const picturesWithLook = (db: ReadDb): { id: number; look: string }[] =>
  prepared<{ id: number; look: string }>(
    db,
    `SELECT d.id, json_extract(m.detail, '$.look') AS look FROM document d JOIN message m ON m.id = d.id
     WHERE d.kind = 'picture' AND json_extract(m.detail, '$.look') IS NOT NULL`,
  ).all();

/** The look of every picture that is attached to something, by the SHA-256 (hex) of its bytes. */
export const looksOfAttached = (db: ReadDb): { sha256: string; look: string }[] =>
  prepared<{ sha256: string; look: string }>(
    db,
    `SELECT DISTINCT lower(hex(coalesce(d.own, d.sha256))) AS sha256, json_extract(m.detail, '$.look') AS look
     FROM document d JOIN message m ON m.id = d.id
     WHERE d.kind = 'picture' AND json_extract(m.detail, '$.look') IS NOT NULL
       AND EXISTS (SELECT 1 FROM attachment a WHERE a.sha256 = coalesce(d.own, d.sha256))
     ORDER BY 1`,
  ).all();

const isPlaced = `d.kind = 'picture' AND json_extract(m.detail, '$.position') = 1`;

/** Pictures that say where they were taken, newest first. */
export const placedPictures = (db: ReadDb, offset: number, limit: number): number[] =>
  prepared<{ id: number }>(
    db,
    `SELECT d.id FROM document d JOIN message m ON m.id = d.id WHERE ${isPlaced} ORDER BY d.id DESC LIMIT ? OFFSET ?`,
  )
    .all(limit, offset)
    .map(({ id }) => id);

export const placedTotal = (db: ReadDb): number =>
  prepared<{ n: number }>(
    db,
    `SELECT count(*) AS n FROM document d JOIN message m ON m.id = d.id WHERE ${isPlaced}`,
  ).get()?.n ?? 0;

export interface FileName {
  name: string;
  container: number | null;
}

/** The names under which the originals came that hold a document. */
export const fileNamesOf = (db: ReadDb, document: number): FileName[] =>
  prepared<FileName>(
    db,
    `SELECT DISTINCT a.name, a.container_id AS container FROM place p JOIN acquisition a ON a.source_id = p.source_id
     WHERE p.document_id = ? ORDER BY a.name, a.container_id`,
  ).all(document);

/** Every picture with the names of its files. */
export const pictureFiles = (db: ReadDb): (FileName & { id: number })[] =>
  prepared<FileName & { id: number }>(
    db,
    `SELECT d.id, a.name, a.container_id AS container FROM document d JOIN place p ON p.document_id = d.id
     JOIN acquisition a ON a.source_id = p.source_id WHERE d.kind = 'picture' ORDER BY d.sha256`,
  ).all();

/** Documents that carry a file with these bytes, newest first. */
export const carriersOf = (db: ReadDb, sha256: string, most: number): number[] =>
  prepared<{ id: number }>(
    db,
    'SELECT DISTINCT document_id AS id FROM attachment WHERE sha256 = ? ORDER BY document_id DESC LIMIT ?',
  )
    .all(toBytes(sha256), most)
    .map(({ id }) => id);
