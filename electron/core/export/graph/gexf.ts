import type { Link } from '../../../../shared/domain/graph.ts';
import type { ExportContext, ExportText, GraphSource, LeftOut } from '../context.ts';
import { readingLine } from '../reading-text.ts';
import { entityKindWords, linkKindWords, reasonWords, say, standingWords } from '../words.ts';
import { xmlText } from '../xml-text.ts';
import { type GraphIndex, type GraphNode, graphIndex, graphLinks, graphNodes, nodeId, placeText } from './drawn.ts';

type Value = string | number;

const nodeAttributes = [
  ['kind', 'string'],
  ['normalised', 'string'],
  ['standing', 'string'],
  ['reasons', 'string'],
  ['mentions', 'integer'],
  ['documents', 'integer'],
  ['seen', 'string'],
] as const;

const edgeAttributes = [
  ['link', 'string'],
  ['kind', 'string'],
  ['standing', 'string'],
  ['reasons', 'string'],
  ['documents', 'integer'],
  ['evidence', 'string'],
] as const;

/** GEXF 1.3, streaming. Links that are no more than suggested say so in their label and in `standing` (P8). */
export function* gexf(source: GraphSource, context: ExportContext): ExportText {
  const left: LeftOut[] = [];
  const index = graphIndex(source);
  yield '<?xml version="1.0" encoding="UTF-8"?>\n<gexf xmlns="http://gexf.net/1.3" version="1.3">\n';
  yield `<meta><creator>Ashiato</creator><description>${xmlText(readingLine(context.caseName))}</description></meta>\n`;
  yield '<graph defaultedgetype="directed" mode="static">\n';
  yield declared('node', nodeAttributes);
  yield declared('edge', edgeAttributes);
  yield '<nodes>\n';
  for (const node of graphNodes(source, index)) yield nodeXml(node, context, index);
  yield '</nodes>\n<edges>\n';
  for (const link of graphLinks(source, index, left)) yield edgeXml(link, context, index);
  yield '</edges>\n</graph>\n</gexf>\n';
  return left;
}

const declared = (of: 'node' | 'edge', list: readonly (readonly [title: string, type: string])[]): string =>
  `<attributes class="${of}" mode="static">\n${list.map(([title, type], id) => `<attribute id="${id}" title="${title}" type="${type}"/>\n`).join('')}</attributes>\n`;

const values = (list: Value[]): string =>
  `<attvalues>${list.map((value, id) => `<attvalue for="${id}" value="${xmlText(String(value))}"/>`).join('')}</attvalues>`;

function nodeXml(node: GraphNode, { language }: ExportContext, index: GraphIndex): string {
  if (node.type === 'document') {
    const { id, subject } = node.message;
    const label = subject ?? say('noSubject', language);
    return element('node', { id: nodeId('document', id), label: readingLine(label) }, [
      'document',
      id,
      standingWords('accepted', language),
      '',
      0,
      1,
      placeText(id, index),
    ]);
  }
  const { id, type, raw, normalised, standing, reasons, mentions, documents, document } = node.entity;
  const kind = entityKindWords(type, language);
  const words = [kind, readingLine(normalised), standingWords(standing, language), reasonWords(reasons, language)];
  const list = [...words, mentions, documents, placeText(document, index)];
  return element('node', { id: nodeId('entity', id), label: readingLine(raw) }, list);
}

function edgeXml(
  { id, type, from, to, standing, reasons, count, evidence }: Link,
  { language }: ExportContext,
  index: GraphIndex,
): string {
  const kind = linkKindWords(type, language);
  const label = standing === 'accepted' ? kind : `${kind} (${say('hypothesis', language)})`;
  const attributes = {
    id,
    source: nodeId(from.type, from.id),
    target: nodeId(to.type, to.id),
    label,
    weight: Math.max(1, count),
  };
  const [first] = evidence;
  const where = first
    ? `${placeText(first.document, index)} ${first.field} ${first.start}–${first.end}: ${readingLine(first.raw)}`
    : '';
  return element('edge', attributes, [
    id,
    kind,
    standingWords(standing, language),
    reasonWords(reasons, language),
    count,
    where,
  ]);
}

function element(name: 'node' | 'edge', attributes: Record<string, Value>, list: Value[]): string {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${xmlText(String(value))}"`);
  return `<${name}${written.join('')}>${values(list)}</${name}>\n`;
}
