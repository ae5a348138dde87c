import type { GraphFilter } from '../graph-filter.ts';

/** What shows the neighbours of an entity as well: its folded ends first, then those that are not in the picture. */
export function expandedAround(filter: GraphFilter, id: string): Partial<GraphFilter> {
  if (filter.folded.includes(id)) return { folded: filter.folded.filter((other) => other !== id) };
  if (filter.around.includes(id)) return { depth: Math.min(3, filter.depth + 1) };
  return { around: [...filter.around, id].slice(-100), depth: Math.max(1, filter.depth) };
}
