import { defang } from '../../../shared/text/identifiers/defang.ts';
import { plainLine } from '../../components/plain-line.ts';
import type { ViewNode } from './drawn-graph.ts';

/** What an entity of the graph is called: a site never as something that could be followed, an account as one says it. */
export function nodeLabel({ type, label }: Pick<ViewNode, 'type' | 'label'>): string {
  if (type === 'site') return plainLine(defang(label));
  return plainLine(type === 'bank-account' ? label.replace(/\|+/g, ' ') : label);
}

/** Characters of a name in the picture; the whole of it stands beside it and in the table. */
const shortest = 28;

/** The name as the picture has room for it. */
export function shortLabel(node: Pick<ViewNode, 'type' | 'label'>): string {
  const characters = [...nodeLabel(node)];
  return characters.length <= shortest ? characters.join('') : `${characters.slice(0, shortest - 1).join('')}…`;
}
