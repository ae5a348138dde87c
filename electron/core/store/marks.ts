import type { Field } from '../../../shared/domain/anchor.ts';
import type { EntityKind } from '../../../shared/domain/graph.ts';
import type { Mark, MarkKind } from '../../../shared/domain/mark.ts';
import { prepared, type ReadDb, type WriteDb } from './database.ts';
import type { StoredCitation } from './events.ts';
import { entityKey } from './graph.ts';
import { toBytes, toHex } from './hex.ts';
import type { EntityRef } from './read-document.ts';

/** A mark as it is decided; `entity` is what it names. */
export interface StoredMark extends StoredCitation {
  id: string;
  type: MarkKind;
  normalised: string;
  entity: EntityRef;
}

interface Row {
  id: string;
  document: Buffer;
  source: Buffer;
  offset: number;
  length: number;
  field: Field;
  start: number;
  end: number;
  exact: string;
  prefix: string;
  suffix: string;
  type: MarkKind;
  normalised: string;
  entity_type: EntityKind;
  entity_name: string;
}

export function deleteMark(db: WriteDb, id: string): void {
  prepared(db, 'DELETE FROM mark WHERE id = ?').run(id);
}

export function putMark(db: WriteDb, mark: StoredMark): void {
  const { id, offset, length, field, start, end, exact, prefix, suffix, type, normalised, entity } = mark;
  prepared(
    db,
    `INSERT OR REPLACE INTO mark (id, document, source, offset, length, field, start, end, exact, prefix, suffix, type,
       normalised, entity_type, entity_name) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  ).run(
    id,
    toBytes(mark.document),
    toBytes(mark.source),
    offset,
    length,
    field,
    start,
    end,
    exact,
    prefix,
    suffix,
    type,
    normalised,
    entity.type,
    entity.normalised,
  );
}

const toStored = ({ document, source, entity_type: type, entity_name: normalised, ...rest }: Row): StoredMark => ({
  ...rest,
  document: toHex(document),
  source: toHex(source),
  entity: { type, normalised },
});

/** The marks in a document (hex), always in one order. */
export const marksOf = (db: ReadDb, document: string): StoredMark[] =>
  prepared<Row>(db, 'SELECT * FROM mark WHERE document = ? ORDER BY id').all(toBytes(document)).map(toStored);

export function findMark(db: ReadDb, id: string): StoredMark | null {
  const row = prepared<Row>(db, 'SELECT * FROM mark WHERE id = ?').get(id);
  return row ? toStored(row) : null;
}

/** All marks, or those of one document (hex), with whether their words still stand there. */
export function markList(db: ReadDb, document: string | null): Mark[] {
  const sql = `SELECT k.*, EXISTS (SELECT 1 FROM document d JOIN mention m ON m.document_id = d.id AND m.mark = k.id
      WHERE d.sha256 = k.document) AS found
    FROM mark k WHERE @document IS NULL OR k.document = @document ORDER BY k.document, k.field, k.start, k.id`;
  return prepared<Row & { found: number }>(db, sql)
    .all({ document: document === null ? null : toBytes(document) })
    .map(({ found, ...row }) => {
      const { entity, ...mark } = toStored(row);
      return { kind: 'mark', ...mark, entity: entityKey(entity), found: found === 1 };
    });
}
