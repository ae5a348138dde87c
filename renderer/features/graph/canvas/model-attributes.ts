import { lookOf } from '../../../components/kind-mark.tsx';
import type { DrawnNode, Tie } from '../drawn-graph.ts';
import { shortLabel } from '../node-label.ts';
import type { Marks } from './marks.ts';
import { nodeLook, radiusOf } from './node-look.ts';
import { transparent } from './sigma-options.ts';
import { tieLook } from './tie-look.ts';
import type { Tokens } from './tokens.ts';

/** How an entity looks, as the attributes that sigma's styles read. */
export function nodeAttributes(node: DrawnNode, { selected, focused, path }: Marks, isNamed: boolean, tokens: Tokens) {
  const { shape, hollow } = nodeLook(node.type);
  const isChosen = node.id === selected || node.id === focused;
  const stands = isChosen || path.nodes.has(node.id);
  const hasName = isChosen || isNamed;
  // Letters are made for every name that a node has, shown or not; so only those that are shown have one.
  const label = hasName ? shortLabel(node) : '';
  return {
    shape,
    color: isChosen ? tokens.shu : tokens.tone[lookOf(node.type).tone],
    inner: hollow ? tokens.sheet : transparent,
    size: radiusOf(node.documents) + (stands ? 3 : 0),
    label: hasName && node.folded > 0 ? `${label} +${node.folded}` : label,
    labelColor: isChosen ? tokens.shu : stands ? tokens.ink : tokens.ink2,
    labelGround: stands ? tokens.sheet : transparent,
    labelVisibility: hasName ? 'visible' : 'hidden',
    depth: stands ? 'topNodes' : 'nodes',
  };
}

/** How a line looks. */
export function tieAttributes(tie: Tie, { selected, selectedTie, path }: Marks, tokens: Tokens) {
  const isChosen = tie.id === selectedTie || path.ties.has(tie.id);
  const isNear = tie.a === selected || tie.b === selected;
  const { color, dashed, width } = tieLook(tie, isChosen ? 'chosen' : isNear ? 'near' : 'plain', tokens);
  return { color, gap: dashed ? transparent : color, size: width, depth: isChosen || isNear ? 'topEdges' : 'edges' };
}
