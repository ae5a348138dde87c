import type { Entity, Link } from '../../../../shared/domain/graph.ts';
import type { Message } from '../../../../shared/domain/message.ts';
import { AppError } from '../../../../shared/errors.ts';
import type { GraphSource, LeftOut } from '../context.ts';

/** A node of a drawn graph. Documents are in it only where a link ends at one. */
export type GraphNode = { type: 'entity'; entity: Entity } | { type: 'document'; message: Message };

/** Ids are unique among entities and among documents, not across both. */
export const nodeId = (type: 'entity' | 'document', id: string): string => `${type === 'entity' ? 'e' : 'd'}:${id}`;

/** Where the bytes of a document are. */
export interface Place {
  source: string;
  offset: number;
  length: number;
}

/** What is known after one walk over the graph: which ends a link may have, and where the documents lie that speak for it. */
export interface GraphIndex {
  nodes: ReadonlySet<string>;
  linkedDocuments: ReadonlySet<string>;
  places: ReadonlyMap<string, Place>;
}

/** Walks the graph once. Throws `export/nothing-to-export` when it has neither an entity nor a link. */
export function graphIndex(source: GraphSource): GraphIndex {
  const nodes = new Set<string>();
  const linkedDocuments = new Set<string>();
  const speaking = new Set<string>();
  for (const { id, document } of source.entities()) {
    nodes.add(nodeId('entity', id));
    if (document !== null) speaking.add(document);
  }
  for (const { from, to, standing, evidence } of source.links()) {
    if (standing === 'rejected') continue;
    for (const end of [from, to]) if (end.type === 'document') linkedDocuments.add(end.id);
    if (evidence[0]) speaking.add(evidence[0].document);
  }
  const places = new Map<string, Place>();
  for (const { id, source: original, offset, length } of source.messages()) {
    if (linkedDocuments.has(id)) nodes.add(nodeId('document', id));
    if (linkedDocuments.has(id) || speaking.has(id)) places.set(id, { source: original, offset, length });
  }
  if (nodes.size === 0) throw new AppError('export/nothing-to-export');
  return { nodes, linkedDocuments, places };
}

/** `sha256:OFFSET-END` of a document's bytes, for a row's anchor; empty where no document speaks for it. */
export function placeText(document: string | null | undefined, { places }: Pick<GraphIndex, 'places'>): string {
  const place = document ? places.get(document) : undefined;
  return place ? `${place.source}:${place.offset}-${place.offset + place.length}` : '';
}

export function* graphNodes(source: GraphSource, { linkedDocuments }: GraphIndex): Generator<GraphNode> {
  for (const entity of source.entities()) yield { type: 'entity', entity };
  if (linkedDocuments.size === 0) return;
  for (const message of source.messages()) if (linkedDocuments.has(message.id)) yield { type: 'document', message };
}

/** Links whose ends are in the export and that nobody rejected; `left` names the others. */
export function* graphLinks(
  source: GraphSource,
  { nodes }: Pick<GraphIndex, 'nodes'>,
  left: LeftOut[],
): Generator<Link> {
  for (const link of source.links()) {
    if (link.standing === 'rejected') left.push({ id: link.id, reason: 'rejected' });
    else if (![link.from, link.to].every((end) => nodes.has(nodeId(end.type, end.id))))
      left.push({ id: link.id, reason: 'dangling' });
    else if (link.from.type === link.to.type && link.from.id === link.to.id)
      left.push({ id: link.id, reason: 'merged' });
    else yield link;
  }
}
