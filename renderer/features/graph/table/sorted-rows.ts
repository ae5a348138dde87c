import type { GraphView } from '../../../../shared/contract/results.ts';
import { nodeLabel } from '../node-label.ts';

export type NodeColumn = 'name' | 'kind' | 'documents' | 'degree';
export type LinkColumn = 'from' | 'link' | 'to' | 'standing' | 'documents';

export interface Sorting<C extends string> {
  column: C;
  descending: boolean;
}

export interface LinkRow {
  id: string;
  from: GraphView['nodes'][number];
  to: GraphView['nodes'][number];
  link: GraphView['links'][number];
}

type Value = string | number;

function sorted<T extends { id: string }>(rows: readonly T[], value: (row: T) => Value, descending: boolean): T[] {
  // A collator costs once for each comparison; its keys are the values, read once for each row.
  const collator = new Intl.Collator('ja', { numeric: true });
  const keyed = rows.map((row) => ({ row, key: value(row) }));
  const compare = (a: Value, b: Value) =>
    typeof a === 'number' && typeof b === 'number' ? a - b : collator.compare(String(a), String(b));
  keyed.sort((a, b) => (descending ? -1 : 1) * compare(a.key, b.key) || (a.row.id < b.row.id ? -1 : 1));
  return keyed.map(({ row }) => row);
}

/** The entities of a graph in an order; `kindText` puts kinds in the order of their names in the language. */
export function sortedNodes(
  { nodes }: GraphView,
  { column, descending }: Sorting<NodeColumn>,
  kindText: (kind: GraphView['nodes'][number]['type']) => string,
): GraphView['nodes'] {
  return sorted(
    nodes,
    (node) => (column === 'name' ? nodeLabel(node) : column === 'kind' ? kindText(node.type) : node[column]),
    descending,
  );
}

/** The links of a graph with their ends, in an order. */
export function sortedLinks(
  { nodes, links }: GraphView,
  { column, descending }: Sorting<LinkColumn>,
  verbText: (kind: GraphView['links'][number]['type']) => string,
): LinkRow[] {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const rows = links.flatMap((link): LinkRow[] => {
    const [from, to] = [byId.get(link.from), byId.get(link.to)];
    return from && to ? [{ id: link.id, from, to, link }] : [];
  });
  const value = ({ from, to, link }: LinkRow): Value => {
    if (column === 'from') return nodeLabel(from);
    if (column === 'to') return nodeLabel(to);
    if (column === 'link') return verbText(link.type);
    return column === 'standing' ? link.standing : link.count;
  };
  return sorted(rows, value, descending);
}
