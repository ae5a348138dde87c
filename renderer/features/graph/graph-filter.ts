import type { Input } from '../../../shared/contract/procedures.ts';
import { type EntityKind, entityKinds, type Standing, standings } from '../../../shared/domain/graph.ts';
import { parseTypedDate } from '../../../shared/text/dates/typed-date.ts';

/** What is drawn, as the address says it. */
export interface GraphFilter {
  /** Ids of the entities that it starts from; the most mentioned ones where there are none. */
  around: readonly string[];
  /** Steps from there, 0 to 3. */
  depth: number;
  types: readonly EntityKind[];
  standing: readonly Standing[];
  /** Days, months or years as somebody typed them, both inclusive; null where the time is open. */
  since: string | null;
  until: string | null;
  /** Entities that are drawn at most. */
  most: number;
  /** Ids of entities whose ends are folded away. */
  folded: readonly string[];
  /** The path that is shown, from one entity to another; `to` is null while it is being chosen. */
  path: { from: string; to: string | null } | null;
  as: 'picture' | 'table';
}

/** Entities that are drawn before somebody asks for more, and with more. */
export const fewEntities = 2000;
export const manyEntities = 20_000;

const usual: readonly Standing[] = ['suggested', 'accepted'];
/** What an address says of a time, where the engine can read it. */
const date = (text: string | undefined): string | null =>
  text !== undefined && text.length <= 40 && parseTypedDate(text) !== null ? text : null;
const isId = (text: string): boolean => /^[0-9a-f]{4,64}$/.test(text);
const ids = (text: string | undefined): string[] => [...new Set((text ?? '').split(',').filter(isId))].slice(0, 100);

function some<T extends string>(text: string | undefined, all: readonly T[], fallback: readonly T[]): readonly T[] {
  const named = (text ?? '').split(',');
  const chosen = all.filter((word) => named.includes(word));
  return chosen.length === 0 ? fallback : chosen;
}

/** Reads what `graphRoute` wrote; whatever else stands in an address is as if it did not. */
export function readGraphFilter(filter: Readonly<Record<string, string>>): GraphFilter {
  const [from] = ids(filter.from);
  return {
    around: ids(filter.around),
    depth: ['0', '1', '2', '3'].includes(filter.depth ?? '') ? Number(filter.depth) : 1,
    types: some(filter.types, entityKinds, entityKinds),
    standing: some(filter.standing, standings, usual),
    since: date(filter.since),
    until: date(filter.until),
    most: filter.most === String(manyEntities) ? manyEntities : fewEntities,
    folded: ids(filter.folded),
    path: from === undefined ? null : { from, to: ids(filter.to)[0] ?? null },
    as: filter.as === 'table' ? 'table' : 'picture',
  };
}

/** The change of the address that a change of the filter is; what is as usual is left out of it. */
export function graphRoute(change: Partial<GraphFilter>): Record<string, string> {
  const route: Record<string, string> = {};
  const { around, depth, types, standing, since, until, most, folded, path, as } = change;
  if (around) route.around = around.join(',');
  if (depth !== undefined) route.depth = depth === 1 ? '' : String(depth);
  if (types) route.types = types.length === entityKinds.length ? '' : types.join(',');
  if (standing) {
    const isUsual = standing.length === usual.length && usual.every((word) => standing.includes(word));
    route.standing = isUsual ? '' : standing.join(',');
  }
  if (since !== undefined) route.since = since ?? '';
  if (until !== undefined) route.until = until ?? '';
  if (most !== undefined) route.most = most === fewEntities ? '' : String(most);
  if (folded) route.folded = folded.join(',');
  if (path !== undefined) {
    route.from = path?.from ?? '';
    route.to = path?.to ?? '';
  }
  if (as) route.as = as === 'table' ? 'table' : '';
  return route;
}

/** What the engine is asked for. */
export const graphInput = ({
  around,
  depth,
  types,
  standing,
  since,
  until,
  most,
}: GraphFilter): Input<'graph.show'> => ({
  around: [...around],
  depth,
  types: [...types],
  standing: [...standing],
  since,
  until,
  limit: most,
});
