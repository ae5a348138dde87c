import type { EntityKind } from '../../../../shared/domain/graph.ts';
import type { Marks } from '../canvas/marks.ts';
import { nodeLook, radiusOf, type Shape } from '../canvas/node-look.ts';
import { placeLabels } from '../canvas/place-labels.ts';
import { tieLook } from '../canvas/tie-look.ts';
import type { Tokens } from '../canvas/tokens.ts';
import type { DrawnGraph, DrawnNode } from '../drawn-graph.ts';
import type { Positions } from '../layout/start-positions.ts';
import { shortLabel } from '../node-label.ts';

export interface PictureWords {
  title: string;
  /** The names of the kinds and standings that are in it, for the legend. */
  kind(kind: EntityKind): string;
  accepted: string;
  suggested: string;
}

/** Pixels: of the picture's longer side at least, by the root of the entities, and at most; of the margin, and of the legend's line. */
const least = 1400;
const share = 240;
const most = 9000;
const margin = 90;
const legendLine = 22;
/** Names in a picture: those that have room, of the most mentioned entities first. */
const namesAtMost = 2000;

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
/** XML allows no control characters, not even as references. */
const xml = (text: string): string =>
  text
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
    .replace(/[&<>"']/g, (character) => escapes[character] ?? '');
const number = (value: number): string => String(Math.round(value * 10) / 10);

/** Of a regular polygon with one on top. */
const corners = (sides: number): [number, number][] =>
  Array.from({ length: sides }, (_, side) => {
    const angle = (2 * Math.PI * side) / sides;
    return [Math.sin(angle) * 1.1, -Math.cos(angle) * 1.1];
  });

function outline(shape: Shape, x: number, y: number, r: number): string {
  const points = (list: [number, number][]) =>
    `<polygon points="${list.map(([px, py]) => `${number(x + px * r)},${number(y + py * r)}`).join(' ')}"`;
  if (shape === 'square')
    return `<rect x="${number(x - r)}" y="${number(y - r)}" width="${number(2 * r)}" height="${number(2 * r)}" rx="1.5"`;
  if (shape === 'triangle')
    return points([
      [0, -1.1],
      [1, 0.75],
      [-1, 0.75],
    ]);
  if (shape === 'diamond')
    return points([
      [0, -1.2],
      [1.2, 0],
      [0, 1.2],
      [-1.2, 0],
    ]);
  if (shape === 'pentagon' || shape === 'hexagon') return points(corners(shape === 'pentagon' ? 5 : 6));
  return `<circle cx="${number(x)}" cy="${number(y)}" r="${number(r)}"`;
}

function mark(node: Pick<DrawnNode, 'type'>, x: number, y: number, r: number, color: string, sheet: string): string {
  const { shape, hollow } = nodeLook(node.type);
  const paint = hollow ? `fill="${sheet}" stroke="${color}" stroke-width="2"` : `fill="${color}"`;
  return `${outline(shape, x, y, r)} ${paint}/>`;
}

/**
 * The graph as an SVG of its own: as on the screen, with the names that have room, a legend and a title. Nothing in it comes
 * from anywhere else, no script, no style sheet, no font file.
 */
export function pictureSvg(
  graph: DrawnGraph,
  places: Positions,
  marks: Marks,
  tokens: Tokens,
  toneOf: (kind: EntityKind) => string,
  words: PictureWords,
): { svg: string; width: number; height: number } {
  const size = Math.max(least, Math.min(most, Math.sqrt(graph.nodes.length) * share));
  const all = graph.nodes.map(({ id }) => places.get(id) ?? ([0, 0] as const));
  const low = (axis: 0 | 1) => all.reduce((min, place) => Math.min(min, place[axis]), Number.POSITIVE_INFINITY);
  const high = (axis: 0 | 1) => all.reduce((max, place) => Math.max(max, place[axis]), Number.NEGATIVE_INFINITY);
  const [left, top] = all.length === 0 ? [0, 0] : [low(0), low(1)];
  const [wide, tall] = all.length === 0 ? [1, 1] : [high(0) - left || 1, high(1) - top || 1];
  const scale = size / Math.max(wide, tall);
  const width = Math.ceil(Math.max(wide * scale, 480) + 2 * margin);
  const drawnHeight = Math.ceil(tall * scale + 2 * margin);
  const height = drawnHeight + 3 * legendLine;
  const at = (id: string): [number, number] => {
    const [x, y] = places.get(id) ?? [left, top];
    // The drawing's y points up.
    return [margin + (x - left) * scale, drawnHeight - margin - (y - top) * scale];
  };
  const isChosen = (id: string) => marks.path.nodes.has(id) || marks.selected === id;
  const lines = graph.ties.map((tie) => {
    const role = marks.path.ties.has(tie.id) || marks.selectedTie === tie.id ? 'chosen' : 'plain';
    const look = tieLook(tie, role, tokens);
    const [x1, y1] = at(tie.a);
    const [x2, y2] = at(tie.b);
    const dash = look.dashed ? ' stroke-dasharray="5 4"' : '';
    return `<line x1="${number(x1)}" y1="${number(y1)}" x2="${number(x2)}" y2="${number(y2)}" stroke="${look.color}" stroke-width="${number(look.width)}"${dash}/>`;
  });
  const shapes = graph.nodes.map((node) => {
    const [x, y] = at(node.id);
    const color = marks.selected === node.id ? tokens.shu : toneOf(node.type);
    return mark(node, x, y, radiusOf(node.documents) + (isChosen(node.id) ? 3 : 0), color, tokens.sheet);
  });
  const wishes = graph.nodes.map((node) => {
    const [x, y] = at(node.id);
    return { id: node.id, x, y, radius: radiusOf(node.documents), text: shortLabel(node) };
  });
  const sure = new Set(graph.nodes.map(({ id }) => id).filter(isChosen));
  const shown = placeLabels(wishes, sure, namesAtMost);
  const names = wishes.flatMap(({ id, x, y, radius, text }) => {
    if (!shown.has(id)) return [];
    const weight = isChosen(id) ? ' font-weight="700"' : '';
    return `<text x="${number(x)}" y="${number(y + radius + 15)}"${weight}>${xml(text)}</text>`;
  });
  const svg = [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">`,
    `<title>${xml(words.title)}</title>`,
    `<rect width="${width}" height="${height}" fill="${tokens.sheet}"/>`,
    `<g fill="none">${lines.join('')}</g>`,
    `<g>${shapes.join('')}</g>`,
    `<g font-family="${xml(tokens.sans)}" font-size="12" text-anchor="middle" fill="${tokens.ink}" stroke="${tokens.sheet}" stroke-width="3" paint-order="stroke">${names.join('')}</g>`,
    legend(graph, drawnHeight, tokens, toneOf, words),
    '</svg>',
  ];
  return { svg: svg.join('\n'), width, height };
}

function legend(
  graph: DrawnGraph,
  top: number,
  tokens: Tokens,
  toneOf: (kind: EntityKind) => string,
  words: PictureWords,
): string {
  const kinds = [...new Set(graph.nodes.map(({ type }) => type))].sort();
  const rest = kinds.map((kind, index) => {
    const x = margin + index * 150;
    return `${mark({ type: kind }, x, top - 4, 6, toneOf(kind), tokens.sheet)}<text x="${x + 14}" y="${top}">${xml(words.kind(kind))}</text>`;
  });
  const y = top + legendLine;
  const line = (x: number, color: string, dash: string, text: string) =>
    `<line x1="${x}" y1="${y - 4}" x2="${x + 30}" y2="${y - 4}" stroke="${color}" stroke-width="1.5"${dash}/><text x="${x + 38}" y="${y}">${xml(text)}</text>`;
  rest.push(line(margin, tokens.lineStrong, '', words.accepted));
  rest.push(line(margin + 160, tokens.yamabuki, ' stroke-dasharray="5 4"', words.suggested));
  rest.push(`<text x="${margin}" y="${y + legendLine}">${xml(words.title)}</text>`);
  return `<g font-family="${xml(tokens.sans)}" font-size="12" fill="${tokens.ink2}">${rest.join('')}</g>`;
}
