import type { Entity, EntityKind, MergedEntity, Reason, Standing } from '../../../shared/domain/graph.ts';
import { prepared, type ReadDb } from './database.ts';
import { toHex } from './hex.ts';
import { isSupported } from './link-support.ts';
import { wholesOf } from './merges.ts';
import { allPages, pageRows } from './paged.ts';

interface Row {
  id: number;
  key: string;
  type: EntityKind;
  normalised: string;
}

interface FirstMention {
  sha256: Buffer;
  field: 'text';
  start: number;
  end: number;
}

const ofParts = 'IN (SELECT value FROM json_each(@parts))';

/** Where entities are named: `document_id, position, field, start, end, raw, basis_id`. `@parts`: JSON of their rows. */
const mentioned = `SELECT document_id, position, field, start, end, raw, basis_id FROM mention WHERE entity_id ${ofParts}`;

const presented = `SELECT v.document_id, -1, v.field, v.start, v.end, v.raw, v.basis_id
  FROM link l JOIN evidence v ON v.link_id = l.id
  WHERE l.type = 'presents' AND l.to_type = 'entity' AND l.to_id ${ofParts}`;

/** A persona is named by a mark of the reporter's, and where the link that presents it has its evidence. */
const placesOf = ({ type }: Row): string => (type === 'persona' ? `${mentioned} UNION ALL ${presented}` : mentioned);

function toEntity(db: ReadDb, row: Row): Entity {
  const ids = wholesOf(db).parts(row.id);
  const parts = JSON.stringify(ids);
  const places = placesOf(row);
  const spellings = prepared<{ raw: string; seen: number }>(
    db,
    `SELECT raw, count(*) AS seen FROM (${places}) GROUP BY raw ORDER BY seen DESC, raw LIMIT 20`,
  ).all({ parts });
  const counts = prepared<{ mentions: number; documents: number; accepted: number }>(
    db,
    `SELECT count(*) AS mentions, count(DISTINCT document_id) AS documents, coalesce(max(b.standing = 'accepted'), 0) AS accepted
     FROM (${places}) m JOIN basis b ON b.id = m.basis_id`,
  ).get({ parts }) ?? { mentions: 0, documents: 0, accepted: 0 };
  const first = prepared<FirstMention>(
    db,
    `SELECT d.sha256, m.field, m.start, m.end FROM (${places}) m JOIN document d ON d.id = m.document_id
     ORDER BY m.document_id, m.position LIMIT 1`,
  ).get({ parts });
  return {
    kind: 'entity',
    id: row.key,
    type: row.type,
    normalised: row.normalised,
    raw: spellings[0]?.raw ?? row.normalised,
    spellings: spellings.map((spelling) => spelling.raw),
    document: first ? toHex(first.sha256) : null,
    range: first ? { field: first.field, start: first.start, end: first.end } : null,
    standing: (row.type === 'persona' ? presentedAs(db, parts) : null) ?? standingOf(counts),
    reasons: reasonsOf(counts),
    mentions: counts.mentions,
    documents: counts.documents,
    merged: ids.slice(1).map((id) => partOf(db, id)),
  };
}

function partOf(db: ReadDb, id: number): MergedEntity {
  const { key, type, normalised } = prepared<Row>(db, 'SELECT * FROM entity WHERE id = ?').get(id) as Row;
  return { id: key, type, normalised };
}

const standingOf = (counts: { mentions: number; accepted: number }): Standing =>
  counts.mentions === 0 || counts.accepted > 0 ? 'accepted' : 'suggested';

/** How the links that present a persona stand, the best of them; null where none does: it is a mark of the reporter's. */
const presentedAs = (db: ReadDb, parts: string): Standing | null =>
  prepared<{ standing: Standing }>(
    db,
    `SELECT coalesce(c.standing, l.standing) AS standing FROM link l LEFT JOIN link_decision c ON c.link = l.key
     WHERE l.type = 'presents' AND l.to_type = 'entity' AND l.to_id ${ofParts} AND ${isSupported}
     ORDER BY coalesce(c.standing, l.standing) = 'rejected', coalesce(c.standing, l.standing) LIMIT 1`,
  ).get({ parts })?.standing ?? null;

/** An entity rests on its mentions; one without any is named by links alone (a domain, say, that an address belongs to). */
const reasonsOf = (counts: { mentions: number; documents: number }): Reason[] =>
  counts.mentions === 0
    ? [{ code: 'entity/derived' }]
    : [{ code: 'entity/mentioned', values: { mentions: counts.mentions, documents: counts.documents } }];

/** Only entities that something still speaks of: a new decoding can leave one behind that nothing names any more. */
export const spokenOf = `(EXISTS (SELECT 1 FROM mention m WHERE m.entity_id = e.id)
  OR EXISTS (SELECT 1 FROM link l WHERE l.from_type = 'entity' AND l.from_id = e.id AND ${isSupported})
  OR EXISTS (SELECT 1 FROM link l WHERE l.to_type = 'entity' AND l.to_id = e.id AND ${isSupported}))`;

/** Whether an entity stands for itself, not for a part of another. */
const isWhole = 'e.id NOT IN (SELECT value ->> 0 FROM json_each(@pairs) WHERE value ->> 0 <> value ->> 1)';

/** A page of entities by type and normal form. */
export function entityPage(
  db: ReadDb,
  after: { type: string; normalised: string } | null,
  limit: number,
  type: EntityKind | null,
): { items: Entity[]; next: { type: string; normalised: string } | null } {
  const from = after ?? { type: '', normalised: '' };
  const sql = `SELECT e.* FROM entity e WHERE (e.type, e.normalised) > (@afterType, @after) AND (@type IS NULL OR e.type = @type)
      AND ${isWhole} AND ${spokenOf}
    ORDER BY e.type, e.normalised LIMIT @limit`;
  const pairs = wholesOf(db).pairs();
  const rows = prepared<Row>(db, sql).all({ afterType: from.type, after: from.normalised, type, pairs, limit });
  const last = rows.at(-1);
  const next = rows.length === limit && last ? { type: last.type, normalised: last.normalised } : null;
  return { items: rows.map((row) => toEntity(db, row)), next };
}

/** The row of an entity by its id or the start of it (four hex digits or more); null when none or several fit. */
export function findEntity(db: ReadDb, prefix: string): Row | null {
  if (!/^[0-9a-f]{4,16}$/.test(prefix)) return null;
  const sql = 'SELECT * FROM entity WHERE key BETWEEN ? AND ? LIMIT 2';
  const rows = prepared<Row>(db, sql).all(prefix, prefix.padEnd(16, 'f'));
  return rows.length === 1 ? (rows[0] ?? null) : null;
}

export const entityOf = toEntity;

export const entityById = (db: ReadDb, id: number): Entity =>
  toEntity(db, prepared<Row>(db, 'SELECT * FROM entity WHERE id = ?').get(id) as Row);

/** Documents that name an entity, by month (UTC). */
export function activityOf(db: ReadDb, row: Row): { months: { month: string; documents: number }[]; undated: number } {
  const sql = `SELECT strftime('%Y-%m', d.epoch, 'unixepoch') AS month, count(*) AS documents FROM document d
    WHERE d.id IN (SELECT document_id FROM (${placesOf(row)})) GROUP BY 1 ORDER BY 1`;
  const parts = JSON.stringify(wholesOf(db).parts(row.id));
  const rows = prepared<{ month: string | null; documents: number }>(db, sql).all({ parts });
  return {
    months: rows.flatMap(({ month, documents }) => (month === null ? [] : [{ month, documents }])),
    undated: rows.find((row) => row.month === null)?.documents ?? 0,
  };
}

export const allEntities = (db: ReadDb): Generator<Entity> =>
  allPages<Entity, { type: string; normalised: string }>((after) => entityPage(db, after, pageRows, null));
