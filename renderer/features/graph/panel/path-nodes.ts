import type { Link } from '../../../../shared/domain/graph.ts';
import { endLabel } from '../../entities/link-sentence.ts';

/** The entities of a path in order. The links of a path point either way. */
export function pathNodes(from: string, links: readonly Link[]): { id: string; label: string }[] {
  const nodes: { id: string; label: string }[] = [];
  let at = from;
  for (const link of links) {
    const [near, far] = link.from.id === at ? (['from', 'to'] as const) : (['to', 'from'] as const);
    if (nodes.length === 0) nodes.push({ id: link[near].id, label: endLabel(link, near) });
    at = link[far].id;
    nodes.push({ id: at, label: endLabel(link, far) });
  }
  return nodes;
}
