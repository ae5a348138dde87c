import type { Field } from '../../../shared/domain/anchor.ts';
import type { Mention, Reason, Standing } from '../../../shared/domain/graph.ts';
import type { IdentifierKind } from '../../../shared/domain/identifier.ts';
import { prepared, type ReadDb } from './database.ts';
import { toHex } from './hex.ts';
import { type Wholes, wholesOf } from './merges.ts';
import { allPages, pageRows } from './paged.ts';

interface Row {
  document_id: number;
  position: number;
  sha256: Buffer;
  type: IdentifierKind;
  field: Field;
  start: number;
  end: number;
  raw: string;
  normalised: string;
  standing: Standing;
  reasons: string;
  entity: string | null;
  entity_id: number | null;
  mark: string | null;
}

const select = `SELECT m.*, b.standing, b.reasons, d.sha256, e.key AS entity FROM mention m
  JOIN basis b ON b.id = m.basis_id JOIN document d ON d.id = m.document_id
  LEFT JOIN entity e ON e.id = m.entity_id`;

/** `position`: among the mentions of its document; the key of the link where it is evidence of one. */
const toMention = (row: Omit<Row, 'position'> & { position: number | string }, wholes: Wholes): Mention => ({
  kind: 'mention',
  id: `${toHex(row.sha256).slice(0, 16)}-${row.position}`,
  document: toHex(row.sha256),
  type: row.type,
  range: { field: row.field, start: row.start, end: row.end },
  raw: row.raw,
  normalised: row.normalised,
  standing: row.standing,
  reasons: JSON.parse(row.reasons) as Reason[],
  entity: (row.entity_id === null ? null : wholes.keyOf(row.entity_id)) ?? row.entity,
  mark: row.mark,
});

export interface MentionCursor {
  document: number;
  position: number;
}

/** A page of mentions, those of the newest documents first; of one type where one is given. */
export function mentionPage(
  db: ReadDb,
  after: MentionCursor | null,
  limit: number,
  type: IdentifierKind | null,
): { items: Mention[]; next: MentionCursor | null } {
  const from = after ?? { document: Number.MAX_SAFE_INTEGER, position: -1 };
  const sql = `${select} WHERE (m.document_id < ? OR (m.document_id = ? AND m.position > ?)) ${type ? 'AND m.type = ?' : ''}
    ORDER BY m.document_id DESC, m.position LIMIT ?`;
  const values = [from.document, from.document, from.position, ...(type ? [type] : []), limit];
  const rows = prepared<Row>(db, sql).all(...values);
  const last = rows.at(-1);
  const next = rows.length === limit && last ? { document: last.document_id, position: last.position } : null;
  const wholes = wholesOf(db);
  return { items: rows.map((row) => toMention(row, wholes)), next };
}

export function mentionsOfDocument(db: ReadDb, id: number): Mention[] {
  const wholes = wholesOf(db);
  const rows = prepared<Row>(db, `${select} WHERE m.document_id = ? ORDER BY m.position`).all(id);
  return rows.map((row) => toMention(row, wholes));
}

/** Of an entity and all that was merged into it. */
export function mentionsOfEntity(db: ReadDb, id: number, limit: number): Mention[] {
  const wholes = wholesOf(db);
  const sql = `${select} WHERE m.entity_id IN (SELECT value FROM json_each(?))
    ORDER BY m.document_id DESC, m.position LIMIT ?`;
  const rows = prepared<Row>(db, sql).all(JSON.stringify(wholes.parts(id)), limit);
  return rows.map((row) => toMention(row, wholes));
}

/** The words by which a persona, and all that was merged into it, is held to be one: in the form of mentions of it. */
export function presentedIn(db: ReadDb, id: number, limit: number): Mention[] {
  const wholes = wholesOf(db);
  const sql = `SELECT v.document_id, v.field, v.start, v.end, v.raw, 'persona' AS type, e.normalised, b.standing, b.reasons,
      d.sha256, e.key AS entity, e.id AS entity_id, NULL AS mark, l.key AS position
    FROM link l JOIN evidence v ON v.link_id = l.id JOIN basis b ON b.id = v.basis_id
      JOIN document d ON d.id = v.document_id JOIN entity e ON e.id = l.to_id
    WHERE l.type = 'presents' AND l.to_type = 'entity' AND l.to_id IN (SELECT value FROM json_each(?))
    ORDER BY v.document_id DESC, l.key LIMIT ?`;
  const rows = prepared<Omit<Row, 'position'> & { position: string }>(db, sql).all(
    JSON.stringify(wholes.parts(id)),
    limit,
  );
  return rows.map((row) => toMention(row, wholes));
}

export const allMentions = (db: ReadDb): Generator<Mention> =>
  allPages<Mention, MentionCursor>((after) => mentionPage(db, after, pageRows, null));
