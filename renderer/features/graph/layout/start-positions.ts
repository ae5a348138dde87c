import type { DrawnGraph } from '../drawn-graph.ts';
import { otherEnd } from '../drawn-graph.ts';

/** Places by the id of the entity: x and y in units of the layout. */
export type Positions = ReadonlyMap<string, readonly [number, number]>;

/** Steps of the golden angle never come to lie over each other. */
const goldenAngle = Math.PI * (3 - Math.sqrt(5));
/** Distance between neighbours on the spiral, in units of the layout. */
const spacing = 12;

/** A turn between 0 and 1 that belongs to the id: ids are hashes. */
const turnOf = (id: string): number => Number.parseInt(id.slice(0, 6), 16) / 0x1000000 || 0;

/**
 * Where each entity starts: where it was, else beside a neighbour that has a place, else on a spiral with the most mentioned
 * in the middle. Nothing is left to chance, so that the same graph is laid out in the same way everywhere.
 */
export function startPositions(graph: DrawnGraph, kept: Positions): Map<string, [number, number]> {
  const places = new Map<string, [number, number]>();
  for (const { id } of graph.nodes) {
    const place = kept.get(id);
    if (place) places.set(id, [place[0], place[1]]);
  }
  graph.nodes.forEach(({ id }, index) => {
    if (places.has(id)) return;
    const beside = places.size === 0 ? undefined : besideNeighbour(graph, id, places);
    const radius = spacing * Math.sqrt(index + 0.5);
    const angle = index * goldenAngle;
    places.set(id, beside ?? [radius * Math.cos(angle), radius * Math.sin(angle)]);
  });
  return places;
}

function besideNeighbour(graph: DrawnGraph, id: string, places: Positions): [number, number] | undefined {
  for (const tie of graph.tiesOf(id)) {
    const place = places.get(otherEnd(tie, id));
    if (!place) continue;
    const angle = turnOf(id) * 2 * Math.PI;
    return [place[0] + spacing * Math.cos(angle), place[1] + spacing * Math.sin(angle)];
  }
  return undefined;
}
