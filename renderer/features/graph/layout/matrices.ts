import type { DrawnGraph } from '../drawn-graph.ts';
import type { Positions } from './start-positions.ts';

/** Numbers for each entity and each line, as graphology-layout-forceatlas2 (helpers.js) lays them out. */
export const perNode = 10;
export const perEdge = 3;

export interface Matrices {
  nodes: Float32Array<ArrayBuffer>;
  edges: Float32Array<ArrayBuffer>;
}

/**
 * The graph as the layout computes with it. What is well supported pulls more, by the logarithm: one address that wrote ten
 * thousand times must not draw everything into one point. `fixed`: entities that stay where they are.
 */
export function matricesOf(graph: DrawnGraph, places: Positions, fixed: (id: string) => boolean): Matrices {
  const nodes = new Float32Array(graph.nodes.length * perNode);
  const rowOf = new Map<string, number>();
  graph.nodes.forEach(({ id }, index) => {
    const row = index * perNode;
    const [x, y] = places.get(id) ?? [0, 0];
    rowOf.set(id, row);
    nodes[row] = x;
    nodes[row + 1] = y;
    nodes[row + 6] = 1; // mass
    nodes[row + 7] = 1; // convergence
    nodes[row + 8] = 1; // size
    nodes[row + 9] = fixed(id) ? 1 : 0;
  });
  const edges = new Float32Array(graph.ties.length * perEdge);
  graph.ties.forEach(({ a, b, count }, index) => {
    const [from, to] = [rowOf.get(a) ?? 0, rowOf.get(b) ?? 0];
    const weight = Math.fround(1 + Math.log2(Math.max(1, count)));
    edges[index * perEdge] = from;
    edges[index * perEdge + 1] = to;
    edges[index * perEdge + 2] = weight;
    nodes[from + 6] = (nodes[from + 6] ?? 0) + weight;
    nodes[to + 6] = (nodes[to + 6] ?? 0) + weight;
  });
  return { nodes, edges };
}

/** x and y of each entity after each other. */
export function placesIn(nodes: Float32Array): Float32Array<ArrayBuffer> {
  const count = nodes.length / perNode;
  const places = new Float32Array(count * 2);
  for (let index = 0; index < count; index += 1) {
    places[index * 2] = nodes[index * perNode] ?? 0;
    places[index * 2 + 1] = nodes[index * perNode + 1] ?? 0;
  }
  return places;
}
