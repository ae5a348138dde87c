import { type DrawnGraph, otherEnd } from '../drawn-graph.ts';

/** What stands out. */
export interface Marks {
  selected: string | null;
  /** The neighbour that the Tab key has come to. */
  focused: string | null;
  selectedTie: string | null;
  path: { nodes: ReadonlySet<string>; ties: ReadonlySet<string> };
}

export const noMarks: Marks = {
  selected: null,
  focused: null,
  selectedTie: null,
  path: { nodes: new Set(), ties: new Set() },
};

/** What looks otherwise than usual, so that the rest need not be touched; the most important first. */
export function markedIn(
  graph: DrawnGraph,
  { selected, focused, selectedTie, path }: Marks,
): { nodes: Set<string>; ties: Set<string> } {
  const nodes = new Set(path.nodes);
  const ties = new Set(path.ties);
  for (const id of [selected, focused]) if (id !== null) nodes.add(id);
  if (selectedTie !== null) ties.add(selectedTie);
  if (selected !== null) {
    for (const tie of graph.tiesOf(selected)) {
      ties.add(tie.id);
      nodes.add(otherEnd(tie, selected));
    }
  }
  return { nodes, ties };
}
