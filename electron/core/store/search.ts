import type { Query, QueryField, Term } from '../../../shared/text/search/query.ts';
import { headMark, type IndexRow, longestHead, tokensOf } from '../../../shared/text/search/tokens.ts';
import { prepared, type ReadDb, type WriteDb } from './database.ts';
import { firstKeyOf } from './document-key.ts';
import { spill } from './time-window.ts';

/** Puts rows into the full-text index; quickest in the order of their keys. */
export function insertIndexRows(db: WriteDb, rows: readonly { id: number; row: IndexRow }[]): void {
  const insert = prepared(
    db,
    'INSERT INTO search (rowid, subject, sender, recipient, text, html, heads) VALUES (?, ?, ?, ?, ?, ?, ?)',
  );
  for (const { id, row } of rows) {
    insert.run(id, row.subject, row.sender, row.recipient, row.text, row.html, row.heads);
  }
}

export function deleteIndexRow(db: WriteDb, id: number): void {
  prepared(db, 'DELETE FROM search WHERE rowid = ?').run(id);
}

export function clearIndex(db: WriteDb): void {
  db.exec(`INSERT INTO search (search) VALUES ('delete-all')`);
}

/** What is wrong with the index: its own structure, and documents that it lacks or has too many of. */
export function indexProblems(db: WriteDb): string[] {
  try {
    db.exec(`INSERT INTO search (search) VALUES ('integrity-check')`);
  } catch (error) {
    return [`the full-text index is damaged: ${(error as Error).message}`];
  }
  const count = (sql: string) => prepared<{ n: number }>(db, sql).get()?.n ?? 0;
  const missing = count('SELECT count(*) AS n FROM message WHERE id NOT IN (SELECT id FROM search_docsize)');
  const extra = count('SELECT count(*) AS n FROM search_docsize WHERE id NOT IN (SELECT id FROM message)');
  return missing + extra === 0 ? [] : [`the full-text index lacks ${missing} documents and has ${extra} too many`];
}

/** A condition on the document whose key is `d.id`. */
interface Condition {
  sql: string;
  values: unknown[];
}

/** A query as SQL: what the full-text index is asked first, and what each document has to be besides. */
interface Plan {
  match: string | null;
  conditions: Condition[];
}

const columns: Record<Exclude<QueryField, 'any'>, string> = { from: 'sender', to: 'recipient', subject: 'subject' };

/** A term as FTS5 takes it. Tokens hold letters, digits and signs beyond ASCII alone, so that quoting is enough. */
function termMatch({ field, atoms, open }: Term): string {
  const last = atoms.at(-1);
  const isAlone = last?.kind === 'solo' && !(last.joined && atoms.at(-2)?.kind === 'solo');
  const isOpen = isAlone || (open && last?.kind === 'word');
  const tokens = tokensOf(atoms, false);
  const [first = ''] = tokens;
  // One short beginning reads the list that was made for it.
  if (field === 'any' && tokens.length === 1 && isOpen && [...first].length <= longestHead)
    return `"${headMark}${first}"`;
  const phrase = `"${tokens.join(' ')}"${isOpen ? ' *' : ''}`;
  return field === 'any' ? phrase : `${columns[field]} : ${phrase}`;
}

/** A part of a query that the full-text index answers alone; null where it needs more. */
function matchOf(query: Query): string | null {
  if (query.op === 'term') return termMatch(query);
  if (query.op !== 'and' && query.op !== 'or') return null;
  if (query.op === 'or') {
    const parts = query.items.map(matchOf);
    return parts.includes(null) ? null : `(${parts.join(' OR ')})`;
  }
  const wanted: string[] = [];
  const unwanted: string[] = [];
  for (const item of query.items) {
    const part = matchOf(item.op === 'not' ? item.item : item);
    if (part === null) return null;
    (item.op === 'not' ? unwanted : wanted).push(part);
  }
  if (wanted.length === 0) return null;
  const all = `(${wanted.join(' AND ')})`;
  return unwanted.length === 0 ? all : `(${all} NOT (${unwanted.join(' OR ')}))`;
}

/** The parts of a conjunction that the index answers become one expression; the rest are conditions. */
function planOf(query: Query): Plan {
  const items = query.op === 'and' ? query.items : [query];
  const indexed: Query[] = [];
  const rest: Query[] = [];
  for (const item of items) (matchOf(item.op === 'not' ? item.item : item) === null ? rest : indexed).push(item);
  const match = indexed.length > 0 ? matchOf({ op: 'and', items: indexed }) : null;
  const others = match === null ? items : rest;
  return { match, conditions: others.map(conditionOf) };
}

function conditionOf(query: Query): Condition {
  switch (query.op) {
    case 'and':
    case 'or': {
      const parts = query.items.map(conditionOf);
      const word = query.op === 'and' ? ' AND ' : ' OR ';
      return { sql: `(${parts.map((part) => part.sql).join(word)})`, values: parts.flatMap((part) => part.values) };
    }
    case 'not': {
      const { sql, values } = conditionOf(query.item);
      return { sql: `NOT ${sql}`, values };
    }
    case 'site': {
      const sql = 'EXISTS (SELECT 1 FROM document_site s WHERE s.site = ? AND s.document_id = d.id)';
      return { sql, values: [query.site] };
    }
    case 'attachment':
      return { sql: '(SELECT m.attachments FROM message m WHERE m.id = d.id) > 0', values: [] };
    case 'time':
      return timeCondition(query);
    default:
      return { sql: 'd.id IN (SELECT rowid FROM search WHERE search MATCH ?)', values: [termMatch(query)] };
  }
}

/** The document's own second decides, and one without it is neither before nor after; the bounds of its key let the index skip what is far off. */
function timeCondition({ from, to }: Extract<Query, { op: 'time' }>): Condition {
  const epoch = '(SELECT x.epoch FROM document x WHERE x.id = d.id)';
  if (from !== null) return { sql: `(d.id >= ? AND coalesce(${epoch} >= ?, 0))`, values: [firstKeyOf(from), from] };
  return { sql: `(d.id < ? AND coalesce(${epoch} < ?, 0))`, values: [firstKeyOf((to ?? 0) + spill), to] };
}

function statement(plan: Plan, before: number | null, what: string, tail: string): { sql: string; values: unknown[] } {
  const where = plan.conditions.map((condition) => condition.sql);
  const values = plan.conditions.flatMap((condition) => condition.values);
  if (before !== null) {
    where.push('d.id < ?');
    values.push(before);
  }
  // The index has the keys of the documents, newest last, so it can be read backwards without a sort.
  const from = plan.match === null ? 'document d' : '(SELECT rowid AS id FROM search WHERE search MATCH ?) d';
  const all = plan.match === null ? values : [plan.match, ...values];
  const condition = where.length > 0 ? ` WHERE ${where.join(' AND ')}` : '';
  return { sql: `SELECT ${what} FROM ${from}${condition}${tail}`, values: all };
}

/** Keys of the documents that a query finds, newest first; `before` is the last key of the page before. */
export function searchPage(db: ReadDb, query: Query, limit: number, before: number | null, offset = 0): number[] {
  const { sql, values } = statement(planOf(query), before, 'd.id', ' ORDER BY d.id DESC LIMIT ? OFFSET ?');
  return prepared<{ id: number }>(db, sql)
    .all(...values, limit, offset)
    .map((row) => row.id);
}

export function countMatches(db: ReadDb, query: Query): number {
  const { sql, values } = statement(planOf(query), null, 'count(*) AS n', '');
  return prepared<{ n: number }>(db, sql).get(...values)?.n ?? 0;
}
