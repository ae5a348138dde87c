import type { Entity, EntityKind } from '../../../shared/domain/graph.ts';
import { prepared, type ReadDb, type WriteDb } from './database.ts';
import { entityById, spokenOf } from './entities.ts';
import { jobsInState } from './jobs.ts';
import { wholesOf } from './merges.ts';
import { isWithin, type TimeWindow, windowValues } from './time-window.ts';

/** Longest that a ranking is shown while a job goes on, in milliseconds. */
const restMillis = 5000;

const made = new WeakMap<ReadDb, { changes: number; at: number }>();

/**
 * Entities by the number of documents that name them, counted anew when the case has changed. While a job changes it all the
 * time the ranking rests a little; when the job has ended, the next one who asks is told how it is.
 */
function rank(db: WriteDb): void {
  const changes = () => prepared<{ n: number }>(db, 'SELECT total_changes() AS n').get()?.n ?? 0;
  const known = made.get(db);
  if (known?.changes === changes()) return;
  if (known && performance.now() - known.at < restMillis && jobsInState(db, 'running').length > 0) return;
  db.exec(`DROP TABLE IF EXISTS temp.entity_rank;
    CREATE TEMP TABLE entity_rank (position INTEGER PRIMARY KEY, entity_id INTEGER NOT NULL UNIQUE, documents INTEGER NOT NULL);
    DROP TABLE IF EXISTS temp.entity_part;
    CREATE TEMP TABLE entity_part (entity_id INTEGER PRIMARY KEY, whole_id INTEGER NOT NULL);`);
  db.prepare('INSERT INTO temp.entity_part SELECT value ->> 0, value ->> 1 FROM json_each(?)').run(
    wholesOf(db).pairs(),
  );
  // A persona is named by the evidence that it is one: it is counted as a whole of itself, if of no other.
  db.exec(`INSERT OR IGNORE INTO temp.entity_part SELECT entity_id, entity_id FROM persona;
    INSERT INTO temp.entity_rank (entity_id, documents)
      SELECT e.id, coalesce(n.documents, 0) AS documents FROM entity e
      LEFT JOIN (SELECT entity_id, count(DISTINCT document_id) AS documents FROM mention
        WHERE entity_id IS NOT NULL AND entity_id NOT IN (SELECT entity_id FROM temp.entity_part) GROUP BY entity_id
        UNION ALL
        SELECT whole_id, count(*) FROM (
          SELECT p.whole_id, m.document_id FROM temp.entity_part p JOIN mention m ON m.entity_id = p.entity_id
          UNION
          SELECT p.whole_id, v.document_id FROM persona e JOIN temp.entity_part p ON p.entity_id = e.entity_id
            JOIN link l ON l.to_type = 'entity' AND l.to_id = e.entity_id AND l.type = 'presents'
            JOIN evidence v ON v.link_id = l.id)
        GROUP BY whole_id) n ON n.entity_id = e.id
      WHERE e.id NOT IN (SELECT entity_id FROM temp.entity_part WHERE entity_id <> whole_id)
        AND (n.documents IS NOT NULL OR ${spokenOf})
      ORDER BY documents DESC, e.type, e.normalised;`);
  made.set(db, { changes: changes(), at: performance.now() });
}

interface Filter {
  types: readonly EntityKind[] | null;
  /** A part of the normal form, or of a phone number as one writes it. */
  text: string;
}

/** What was typed as a normal form has it: half width, small letters, no brackets against following, and of a phone its digits. */
function asNormalised(text: string): { name: string; phone: string } {
  const folded = text.normalize('NFKC').trim().toLowerCase();
  const isPhone = /^\+?[\d\s().-]{4,}$/.test(folded);
  // The normal form begins with the country in the place of the first 0.
  const phone = isPhone ? folded.replace(/[^\d]/g, '').replace(/^0/, '') : '';
  return { name: folded.replaceAll('[.]', '.').replaceAll('[@]', '@').replace(/^hxxp/, 'http'), phone };
}

function where({ types, text }: Filter): { sql: string; values: Record<string, unknown> } {
  const parts: string[] = [];
  const values: Record<string, unknown> = {};
  if (types) {
    parts.push('e.type IN (SELECT value FROM json_each(@types))');
    values.types = JSON.stringify(types);
  }
  if (text !== '') {
    const { name, phone } = asNormalised(text);
    const fits = (row: string) =>
      `(instr(lower(${row}.normalised), @name) > 0 OR (@phone <> '' AND ${row}.type = 'phone' AND instr(${row}.normalised, @phone) > 0))`;
    // What was merged into it is found under its own name as well.
    parts.push(`(${fits('e')} OR e.id IN (SELECT w.whole_id FROM temp.entity_part w JOIN entity p ON p.id = w.entity_id
      WHERE ${fits('p')}))`);
    Object.assign(values, { name, phone });
  }
  return { sql: parts.length === 0 ? '' : `WHERE ${parts.join(' AND ')}`, values };
}

const from = 'FROM temp.entity_rank r JOIN entity e ON e.id = r.entity_id';

/** A window on the entities, those that most documents name first. */
export function entityWindow(
  db: WriteDb,
  filter: Filter,
  offset: number,
  limit: number,
): { rows: Entity[]; total: number } {
  rank(db);
  const { sql, values } = where(filter);
  const total = db.prepare(`SELECT count(*) AS n ${from} ${sql}`).get(values) as { n: number };
  const rows = db
    .prepare(`SELECT e.id ${from} ${sql} ORDER BY r.position LIMIT @limit OFFSET @offset`)
    .all({ ...values, limit, offset }) as { id: number }[];
  return { rows: rows.map((row) => entityById(db, row.id)), total: total.n };
}

export interface RankedEntity {
  id: number;
  key: string;
  type: EntityKind;
  normalised: string;
  documents: number;
}

/** Entities that documents of a time name, each as the whole that it is part of, with how many do; and what these belong to. */
const namedWithin = `JOIN (SELECT entity_id, count(DISTINCT document_id) AS documents FROM (
    SELECT coalesce(p.whole_id, m.entity_id) AS entity_id, m.document_id FROM mention m
      LEFT JOIN temp.entity_part p ON p.entity_id = m.entity_id
      WHERE m.entity_id IS NOT NULL AND ${isWithin('m.document_id')}
    UNION
    SELECT coalesce(p.whole_id, l.to_id), v.document_id FROM link l JOIN evidence v ON v.link_id = l.id
      LEFT JOIN temp.entity_part p ON p.entity_id = l.to_id
      WHERE l.type = 'presents' AND l.to_type = 'entity' AND ${isWithin('v.document_id')}
    UNION
    SELECT coalesce(p.whole_id, l.to_id), NULL FROM mention m
      JOIN link l ON l.from_type = 'entity' AND l.from_id = m.entity_id AND l.type = 'belongs-to'
      LEFT JOIN temp.entity_part p ON p.entity_id = l.to_id
      WHERE m.entity_id IS NOT NULL AND ${isWithin('m.document_id')})
  GROUP BY entity_id) w ON w.entity_id = e.id`;

export interface RankedFilter {
  types: readonly EntityKind[];
  /** Counts and ranks by the documents of this time alone; all where it is null. */
  time: TimeWindow | null;
}

/** The entities that most documents name; of given ones, those with the smallest number (`among`: row to steps) first. */
export function rankedEntities(
  db: WriteDb,
  { types, time }: RankedFilter,
  among: ReadonlyMap<number, number> | null,
  limit: number,
): RankedEntity[] {
  rank(db);
  const filter = where({ types, text: '' });
  const given = among === null ? '' : 'JOIN json_each(@among) g ON e.id = g.value ->> 0';
  const order = [among && 'g.value ->> 1', time && 'w.documents DESC', 'r.position'].filter(Boolean).join(', ');
  const values = { ...(among && { among: JSON.stringify([...among]) }), ...(time && windowValues(time)) };
  return db
    .prepare(
      `SELECT e.id, e.key, e.type, e.normalised, ${time ? 'w' : 'r'}.documents ${from} ${time ? namedWithin : ''} ${given}
       ${filter.sql} ORDER BY ${order} LIMIT @limit`,
    )
    .all({ ...values, ...filter.values, limit }) as RankedEntity[];
}

export function rankedCount(db: WriteDb, { types, time }: RankedFilter): number {
  rank(db);
  const { sql, values } = where({ types, text: '' });
  const all = { ...values, ...(time && windowValues(time)) };
  return (db.prepare(`SELECT count(*) AS n ${from} ${time ? namedWithin : ''} ${sql}`).get(all) as { n: number }).n;
}
