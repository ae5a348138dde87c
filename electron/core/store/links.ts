import type { Field } from '../../../shared/domain/anchor.ts';
import type { Evidence, Link, LinkEnd, LinkKind, Reason, Standing } from '../../../shared/domain/graph.ts';
import { prepared, type ReadDb } from './database.ts';
import { documentName } from './document-name.ts';
import { toHex } from './hex.ts';
import { isSupported, supportCount } from './link-support.ts';
import { wholesOf } from './merges.ts';
import { allPages, pageRows } from './paged.ts';

interface Row {
  id: number;
  key: string;
  type: LinkKind;
  from_type: 'entity' | 'document';
  from_id: number;
  to_type: 'entity' | 'document';
  to_id: number;
  standing: Standing;
  reasons: string;
  decided: Standing | null;
  count: number;
}

/** A decision outranks what the machine holds; it is kept apart, so that it outlives the link. */
const select = `SELECT l.*, c.standing AS decided, ${supportCount} AS count FROM link l LEFT JOIN link_decision c ON c.link = l.key`;

const evidenceShown = 20;

function endOf(db: ReadDb, type: 'entity' | 'document', end: number): LinkEnd {
  const id = type === 'entity' ? wholesOf(db).of(end) : end;
  if (type === 'entity') {
    const row = prepared<{ key: string; normalised: string }>(
      db,
      'SELECT key, normalised FROM entity WHERE id = ?',
    ).get(id);
    return { type, id: row?.key ?? '', label: row?.normalised ?? '' };
  }
  const row = prepared<{ sha256: Buffer }>(db, 'SELECT sha256 FROM document WHERE id = ?').get(id);
  return { type, id: row ? toHex(row.sha256) : '', label: documentName(db, id) ?? '' };
}

/** Where it is said first in each document. */
const places = `SELECT document_id, field, start, end, raw FROM evidence WHERE link_id = @link ORDER BY document_id LIMIT @most`;
/** Of a link that follows from a name: where the name stands. */
const namings = `SELECT document_id, field, start, end, raw, min(position) FROM mention WHERE entity_id = @entity
  GROUP BY document_id ORDER BY document_id LIMIT @most`;

function evidenceOf(db: ReadDb, { id: link, type, from_id: entity }: Row): Evidence[] {
  const sql = `SELECT d.sha256, p.field, p.start, p.end, p.raw FROM (${type === 'belongs-to' ? namings : places}) p
    JOIN document d ON d.id = p.document_id ORDER BY p.document_id`;
  const values = type === 'belongs-to' ? { entity, most: evidenceShown } : { link, most: evidenceShown };
  return prepared<{ sha256: Buffer; field: Field; start: number; end: number; raw: string }>(db, sql)
    .all(values)
    .map(({ sha256, ...rest }) => ({ document: toHex(sha256), ...rest }));
}

function toLink(db: ReadDb, row: Row): Link {
  const from = endOf(db, row.from_type, row.from_id);
  const to = endOf(db, row.to_type, row.to_id);
  const evidence = evidenceOf(db, row);
  const [first] = evidence;
  return {
    kind: 'link',
    id: row.key,
    type: row.type,
    from,
    to,
    raw: first?.raw ?? '',
    normalised: `${from.label} ${row.type} ${to.label}`,
    range: first ? { field: first.field, start: first.start, end: first.end } : null,
    standing: row.decided ?? row.standing,
    reasons: JSON.parse(row.reasons) as Reason[],
    count: row.count,
    evidence,
  };
}

/** A page of links in the order of their ids. */
export function linkPage(
  db: ReadDb,
  after: string | null,
  limit: number,
  filter: { type: LinkKind | null; standing: Standing | null },
): { items: Link[]; next: string | null } {
  const where = ['l.key > ?', isSupported];
  const values: unknown[] = [after ?? ''];
  if (filter.type) where.push('l.type = ?') && values.push(filter.type);
  if (filter.standing) where.push('coalesce(c.standing, l.standing) = ?') && values.push(filter.standing);
  const sql = `${select} WHERE ${where.join(' AND ')} ORDER BY l.key LIMIT ?`;
  const rows = prepared<Row>(db, sql).all(...values, limit);
  return { items: rows.map((row) => toLink(db, row)), next: rows.length === limit ? (rows.at(-1)?.key ?? null) : null };
}

const isPart = 'IN (SELECT value FROM json_each(@parts))';
/** What ties it, or what was merged into it, to something else. */
const ofEntity = `l.id IN (SELECT id FROM link WHERE from_type = 'entity' AND from_id ${isPart}
  UNION SELECT id FROM link WHERE to_type = 'entity' AND to_id ${isPart}) AND ${isSupported}
  AND NOT (l.from_type = 'entity' AND l.to_type = 'entity' AND l.from_id ${isPart} AND l.to_id ${isPart})`;
const partsOf = (db: ReadDb, id: number): string => JSON.stringify(wholesOf(db).parts(id));
const standing = 'coalesce(c.standing, l.standing)';

/** Links of an entity, of one standing where one is given: those that most documents support first. */
export function linksOf(
  db: ReadDb,
  id: number,
  { standing: only, offset, limit }: { standing: Standing | null; offset: number; limit: number },
): Link[] {
  const sql = `${select} WHERE ${ofEntity} AND (@only IS NULL OR ${standing} = @only)
    ORDER BY count DESC, l.key LIMIT @limit OFFSET @offset`;
  return prepared<Row>(db, sql)
    .all({ parts: partsOf(db, id), only, offset, limit })
    .map((row) => toLink(db, row));
}

/** How many links an entity has in each standing. */
export function linkStandings(db: ReadDb, id: number): Record<Standing, number> {
  const sql = `SELECT ${standing} AS standing, count(*) AS count FROM link l LEFT JOIN link_decision c ON c.link = l.key
    WHERE ${ofEntity} GROUP BY 1`;
  const counts = { suggested: 0, accepted: 0, rejected: 0 };
  for (const row of prepared<{ standing: Standing; count: number }>(db, sql).all({ parts: partsOf(db, id) })) {
    counts[row.standing] = row.count;
  }
  return counts;
}

/** The links that a document speaks for, those between entities first by kind and then by id. */
export function linksOfDocument(db: ReadDb, id: number, limit: number): Link[] {
  const sql = `${select} WHERE l.id IN (SELECT link_id FROM evidence WHERE document_id = @id) ORDER BY l.type, l.key LIMIT @limit`;
  return prepared<Row>(db, sql)
    .all({ id, limit })
    .map((row) => toLink(db, row));
}

/** The link with this id or the start of it; null when none or several fit. */
export function findLink(db: ReadDb, prefix: string): Link | null {
  if (!/^[0-9a-f]{4,16}$/.test(prefix)) return null;
  const rows = prepared<Row>(db, `${select} WHERE l.key BETWEEN ? AND ? LIMIT 2`).all(prefix, prefix.padEnd(16, 'f'));
  return rows.length === 1 && rows[0] ? toLink(db, rows[0]) : null;
}

export const linkById = (db: ReadDb, id: number): Link =>
  toLink(db, prepared<Row>(db, `${select} WHERE l.id = ?`).get(id) as Row);

export const allLinks = (db: ReadDb): Generator<Link> =>
  allPages<Link, string>((after) => linkPage(db, after, pageRows, { type: null, standing: null }));

/** Keys of the two entities of a link, merged or not. */
export const endKeys = (db: ReadDb, key: string): [string, string] | null => {
  const sql = `SELECT a.key AS a, b.key AS b FROM link l JOIN entity a ON a.id = l.from_id JOIN entity b ON b.id = l.to_id
    WHERE l.key = ? AND l.from_type = 'entity' AND l.to_type = 'entity'`;
  const row = prepared<{ a: string; b: string }>(db, sql).get(key);
  return row ? [row.a, row.b] : null;
};
