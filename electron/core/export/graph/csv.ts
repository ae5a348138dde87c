import type { Link } from '../../../../shared/domain/graph.ts';
import type { ExportContext, ExportText, GraphSource, LeftOut } from '../context.ts';
import { byteOrderMark, type CsvValue, csvRow } from '../csv-cell.ts';
import { readingLine } from '../reading-text.ts';
import { entityKindWords, linkKindWords, reasonWords, standingWords } from '../words.ts';
import { type GraphIndex, type GraphNode, graphIndex, graphLinks, graphNodes, nodeId } from './drawn.ts';

const anchorColumns = ['Document', 'Field', 'Start', 'End', 'Quote', 'SourceSha256', 'ByteOffset', 'ByteLength'];

const nodeColumns = [
  'Id',
  'Label',
  'Kind',
  'KindWords',
  'Normalised',
  'Spellings',
  'Standing',
  'StandingWords',
  'Reasons',
  'Mentions',
  'Documents',
  ...anchorColumns,
];

const edgeColumns = [
  'Source',
  'Target',
  'Type',
  'Weight',
  'Id',
  'Label',
  'Kind',
  'Standing',
  'StandingWords',
  'Reasons',
  ...anchorColumns,
];

/** Columns `Id, Label` as Gephi reads them, what the node is, and where it was seen first. */
export function* nodesCsv(source: GraphSource, context: ExportContext): ExportText {
  const index = graphIndex(source);
  yield byteOrderMark + csvRow(nodeColumns);
  for (const node of graphNodes(source, index)) yield csvRow(nodeCells(node, context, index));
  return [];
}

function nodeCells(node: GraphNode, { language }: ExportContext, index: GraphIndex): CsvValue[] {
  if (node.type === 'document') {
    const { id, subject } = node.message;
    const label = readingLine(subject ?? '');
    const standing = standingWords('accepted', language);
    const range = subject ? { field: 'subject', start: 0, end: subject.length } : null;
    const cells = [nodeId('document', id), label, 'document', '', '', '', 'accepted', standing, '', null, 1];
    return [...cells, ...anchorCells(id, range, label, index)];
  }
  const { id, raw, type, normalised, spellings, standing, reasons, mentions, documents, document, range } = node.entity;
  return [
    nodeId('entity', id),
    readingLine(raw),
    type,
    entityKindWords(type, language),
    readingLine(normalised),
    spellings.map(readingLine).join(' | '),
    standing,
    standingWords(standing, language),
    reasonWords(reasons, language),
    mentions,
    documents,
    ...anchorCells(document, range, readingLine(raw), index),
  ];
}

/** Columns `Source, Target, Type, Weight` as Gephi reads them; every row says whether it is a hypothesis, and its evidence. */
export function* edgesCsv(source: GraphSource, context: ExportContext): ExportText {
  const left: LeftOut[] = [];
  const index = graphIndex(source);
  yield byteOrderMark + csvRow(edgeColumns);
  for (const link of graphLinks(source, index, left)) yield csvRow(edgeCells(link, context, index));
  return left;
}

function edgeCells(
  { id, type, from, to, standing, reasons, count, evidence }: Link,
  { language }: ExportContext,
  index: GraphIndex,
) {
  const [first] = evidence;
  return [
    nodeId(from.type, from.id),
    nodeId(to.type, to.id),
    'Directed',
    count,
    id,
    linkKindWords(type, language),
    type,
    standing,
    standingWords(standing, language),
    reasonWords(reasons, language),
    ...anchorCells(first?.document ?? null, first ?? null, first ? readingLine(first.raw) : null, index),
  ];
}

/** What the row opens; empty for what no document names (a domain derived from an address, as its reason says). */
function anchorCells(
  document: string | null,
  range: { field: string; start: number; end: number } | null,
  quote: string | null,
  { places }: GraphIndex,
): CsvValue[] {
  const place = document === null ? undefined : places.get(document);
  return [
    document,
    range?.field ?? null,
    range?.start ?? null,
    range?.end ?? null,
    document === null ? null : quote,
    place?.source ?? null,
    place?.offset ?? null,
    place?.length ?? null,
  ];
}
