import type { GraphView } from '../../../shared/contract/results.ts';
import type { Standing } from '../../../shared/domain/graph.ts';

export type ViewNode = GraphView['nodes'][number];
export type ViewLink = GraphView['links'][number];

/** All links between two entities, drawn as one line. */
export interface Tie {
  /** Both ids, the smaller one first. */
  id: string;
  a: string;
  b: string;
  links: readonly ViewLink[];
  /** Accepted where one of its links is; rejected where all are. */
  standing: Standing;
  /** Documents that speak for its best supported link. */
  count: number;
}

export interface DrawnNode extends ViewNode {
  /** Neighbours that are folded away into it. */
  folded: number;
}

export interface DrawnGraph {
  nodes: readonly DrawnNode[];
  ties: readonly Tie[];
  node(id: string): DrawnNode | undefined;
  tie(id: string): Tie | undefined;
  /** Its ties, those with most documents first. */
  tiesOf(id: string): readonly Tie[];
}

export const emptyGraph: DrawnGraph = {
  nodes: [],
  ties: [],
  node: () => undefined,
  tie: () => undefined,
  tiesOf: () => [],
};

export const tieId = (a: string, b: string): string => (a < b ? `${a}-${b}` : `${b}-${a}`);

export const otherEnd = (tie: Tie, id: string): string => (tie.a === id ? tie.b : tie.a);

function tieOf(id: string, links: readonly ViewLink[]): Tie {
  const { from, to } = links[0] ?? { from: '', to: '' };
  const [a, b] = from < to ? [from, to] : [to, from];
  let [standing, count]: [Standing, number] = ['rejected', 0];
  for (const link of links) {
    if (link.standing === 'accepted' || standing === 'rejected') standing = link.standing;
    count = Math.max(count, link.count);
  }
  return { id, a, b, links, standing, count };
}

/**
 * What of a graph is drawn: one line for each pair, and without the ends of folded entities. An end is an entity that is tied
 * to nothing else. An entity's link to itself (mail to oneself) is in the table and not in the picture.
 */
export function drawnGraph(view: GraphView, foldedIds: Iterable<string>): DrawnGraph {
  const byPair = new Map<string, ViewLink[]>();
  const known = new Set(view.nodes.map(({ id }) => id));
  for (const link of view.links) {
    if (link.from === link.to || !known.has(link.from) || !known.has(link.to)) continue;
    const id = tieId(link.from, link.to);
    const links = byPair.get(id);
    if (links) links.push(link);
    else byPair.set(id, [link]);
  }
  const all = [...byPair].map(([id, links]) => tieOf(id, links));
  const tiesOf = new Map<string, Tie[]>();
  for (const tie of all) {
    for (const end of [tie.a, tie.b]) {
      const ties = tiesOf.get(end);
      if (ties) ties.push(tie);
      else tiesOf.set(end, [tie]);
    }
  }
  const hidden = new Map<string, string>();
  for (const id of foldedIds) {
    for (const tie of tiesOf.get(id) ?? []) {
      const end = otherEnd(tie, id);
      if (tiesOf.get(end)?.length === 1 && !hidden.has(id)) hidden.set(end, id);
    }
  }
  const foldedInto = new Map<string, number>();
  for (const into of hidden.values()) foldedInto.set(into, (foldedInto.get(into) ?? 0) + 1);
  const nodes = view.nodes
    .filter(({ id }) => !hidden.has(id))
    .map((node) => ({ ...node, folded: foldedInto.get(node.id) ?? 0 }));
  const ties = all.filter(({ a, b }) => !hidden.has(a) && !hidden.has(b));
  const nodeById = new Map(nodes.map((node) => [node.id, node]));
  const tieById = new Map(ties.map((tie) => [tie.id, tie]));
  for (const some of tiesOf.values()) some.sort((x, y) => y.count - x.count || (x.id < y.id ? -1 : 1));
  return {
    nodes,
    ties,
    node: (id) => nodeById.get(id),
    tie: (id) => tieById.get(id),
    tiesOf: (id) => {
      const own = tiesOf.get(id) ?? [];
      return hidden.size === 0 ? own : own.filter((tie) => tieById.has(tie.id));
    },
  };
}
