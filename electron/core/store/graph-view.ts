import type { GraphView } from '../../../shared/contract/results.ts';
import type { EntityKind, Standing } from '../../../shared/domain/graph.ts';
import { prepared, type ReadDb, type WriteDb } from './database.ts';
import { rankedCount, rankedEntities } from './entity-rows.ts';
import { isSupported, isSupportedBy, supportCount, supportCountBy } from './link-support.ts';
import { wholesOf } from './merges.ts';
import { isWithin, type TimeWindow, windowValues } from './time-window.ts';

/** Neighbours of one entity that a step follows: beyond it everybody knows everybody. */
const neighbourLimit = 2000;

const neighbours = (
  isLive: string,
) => `SELECT l.id, l.from_id, l.to_id FROM link l LEFT JOIN link_decision c ON c.link = l.key
  WHERE l.from_type = 'entity' AND l.to_type = 'entity' AND coalesce(c.standing, l.standing) IN (SELECT value FROM json_each(@standing))
    AND l.id IN (SELECT id FROM link WHERE from_type = 'entity' AND from_id IN (SELECT value FROM json_each(@parts))
      UNION SELECT id FROM link WHERE to_type = 'entity' AND to_id IN (SELECT value FROM json_each(@parts)))
    AND ${isLive}
  ORDER BY l.key LIMIT @most`;

interface Step {
  id: number;
  from_id: number;
  to_id: number;
}

/** Links of a whole, each end as the whole that it is part of. */
function stepsFrom(db: ReadDb, entity: number, { standing, time }: Pick<GraphFilter, 'standing' | 'time'>): Step[] {
  const wholes = wholesOf(db);
  const parts = JSON.stringify(wholes.parts(entity));
  return prepared<Step>(db, neighbours(supportOf(time).isLive))
    .all({ parts, standing: JSON.stringify(standing), most: neighbourLimit, ...(time && windowValues(time)) })
    .map(({ id, from_id, to_id }) => ({ id, from_id: wholes.of(from_id), to_id: wholes.of(to_id) }))
    .filter(({ from_id, to_id }) => from_id !== to_id);
}

export interface GraphFilter {
  /** Rows of the entities to start from; the ones that most documents name where it is empty. */
  around: readonly number[];
  depth: number;
  types: readonly EntityKind[];
  standing: readonly Standing[];
  /** What documents of this time name and support; all where it is null. */
  time: TimeWindow | null;
  limit: number;
}

/** Whether a link has support in a time, and how much. */
const supportOf = (time: TimeWindow | null): { isLive: string; count: string } =>
  time === null
    ? { isLive: isSupported, count: supportCount }
    : { isLive: isSupportedBy(isWithin('s.document_id')), count: supportCountBy(isWithin('s.document_id')) };

/** The part of the graph that a filter lets through: the entities, and every link between two of them. */
export function graphView(db: WriteDb, filter: GraphFilter): GraphView {
  const { around, limit } = filter;
  const nodes = rankedEntities(db, filter, around.length > 0 ? reached(db, filter) : null, limit);
  const keys = new Map(nodes.map((node) => [node.id, node.key]));
  const wholes = wholesOf(db);
  const parts = [...keys.keys()].flatMap((id) => wholes.parts(id));
  const links = linksBetween(db, parts, filter).flatMap(({ from_id, to_id, ...link }) => {
    const [from, to] = [keys.get(wholes.of(from_id)), keys.get(wholes.of(to_id))];
    return from && to && from !== to ? [{ ...link, from, to }] : [];
  });
  const degree = new Map<string, number>();
  for (const { from, to } of links) for (const end of [from, to]) degree.set(end, (degree.get(end) ?? 0) + 1);
  const total = {
    nodes: rankedCount(db, filter),
    links: linkCount(db, filter),
  };
  return {
    nodes: nodes.map(({ key, type, normalised, documents }) => {
      return { id: key, type, label: normalised, documents, degree: degree.get(key) ?? 0 };
    }),
    links,
    total,
  };
}

/** Entities within `depth` steps, and in how many each is reached. */
function reached(db: ReadDb, filter: GraphFilter): Map<number, number> {
  const { around, depth, limit } = filter;
  const seen = new Map(around.map((entity) => [entity, 0]));
  let edge = [...seen.keys()];
  for (let step = 0; step < depth && seen.size < limit * 2; step += 1) {
    const next: number[] = [];
    for (const entity of edge) {
      for (const { from_id, to_id } of stepsFrom(db, entity, filter)) {
        const other = from_id === entity ? to_id : from_id;
        if (seen.has(other)) continue;
        seen.set(other, step + 1);
        next.push(other);
      }
    }
    edge = next;
  }
  return seen;
}

/** Links between entities of these kinds, once the entities are ranked. */
function linkCount(db: WriteDb, { types, standing, time }: GraphFilter): number {
  const sql = `SELECT count(*) AS n FROM link l JOIN entity a ON a.id = l.from_id JOIN entity b ON b.id = l.to_id
    LEFT JOIN link_decision c ON c.link = l.key
    WHERE l.from_type = 'entity' AND l.to_type = 'entity' AND coalesce(c.standing, l.standing) IN (SELECT value FROM json_each(@standing))
      AND a.type IN (SELECT value FROM json_each(@types)) AND b.type IN (SELECT value FROM json_each(@types)) AND ${supportOf(time).isLive}
      AND coalesce((SELECT whole_id FROM temp.entity_part WHERE entity_id = l.from_id), l.from_id)
        <> coalesce((SELECT whole_id FROM temp.entity_part WHERE entity_id = l.to_id), l.to_id)`;
  const values = { standing: JSON.stringify(standing), types: JSON.stringify(types), ...(time && windowValues(time)) };
  return prepared<{ n: number }>(db, sql).get(values)?.n ?? 0;
}

type LinkRow = Omit<GraphView['links'][number], 'from' | 'to'> & { from_id: number; to_id: number };

/** The plus and CROSS JOIN keep SQLite from looking up every pair of two entities by the other end: a minute for 10,000. */
function linksBetween(db: WriteDb, entities: number[], { standing, time }: GraphFilter): LinkRow[] {
  const { isLive, count } = supportOf(time);
  const sql = `SELECT l.key AS id, l.type, l.from_id, l.to_id, coalesce(c.standing, l.standing) AS standing,
      ${count} AS count
    FROM json_each(@entities) n CROSS JOIN link l ON l.from_type = 'entity' AND l.from_id = n.value
    LEFT JOIN link_decision c ON c.link = l.key
    WHERE l.to_type = 'entity' AND +l.to_id IN (SELECT value FROM json_each(@entities))
      AND coalesce(c.standing, l.standing) IN (SELECT value FROM json_each(@standing))
      AND ${isLive}
    ORDER BY l.key`;
  const values = {
    entities: JSON.stringify(entities),
    standing: JSON.stringify(standing),
    ...(time && windowValues(time)),
  };
  return db.prepare(sql).all(values) as LinkRow[];
}

/** Entities that a search for a path looks at before it gives up. */
const visitLimit = 50_000;

/** The links of a shortest path between two entities over what nobody rejected, in order; null when there is none. */
export function shortestPath(db: ReadDb, from: number, to: number): number[] | null {
  const cameBy = new Map<number, { link: number; from: number } | null>([[from, null]]);
  const queue = [from];
  for (let at = 0; at < queue.length && !cameBy.has(to); at += 1) {
    const entity = queue[at] as number;
    for (const step of stepsFrom(db, entity, { standing: ['suggested', 'accepted'], time: null })) {
      const other = step.from_id === entity ? step.to_id : step.from_id;
      if (cameBy.has(other) || cameBy.size >= visitLimit) continue;
      cameBy.set(other, { link: step.id, from: entity });
      queue.push(other);
    }
  }
  if (!cameBy.has(to)) return null;
  const links: number[] = [];
  for (let step = cameBy.get(to); step; step = cameBy.get(step.from)) links.unshift(step.link);
  return links;
}
