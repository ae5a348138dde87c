import type { EntityKind } from '../../../../shared/domain/graph.ts';

export type Shape = 'circle' | 'square' | 'triangle' | 'diamond' | 'pentagon' | 'hexagon';

interface NodeLook {
  shape: Shape;
  /** Whether only its outline is drawn, as in ○ and ◇. */
  hollow: boolean;
}

/** The shapes of components/kind-mark.tsx, as they are drawn. */
const looks: Readonly<Record<EntityKind, NodeLook>> = {
  address: { shape: 'circle', hollow: false },
  site: { shape: 'square', hollow: false },
  server: { shape: 'triangle', hollow: false },
  phone: { shape: 'circle', hollow: true },
  account: { shape: 'diamond', hollow: false },
  'line-account': { shape: 'diamond', hollow: true },
  'bank-account': { shape: 'diamond', hollow: false },
  'prepaid-code': { shape: 'square', hollow: true },
  place: { shape: 'triangle', hollow: true },
  persona: { shape: 'pentagon', hollow: false },
  person: { shape: 'hexagon', hollow: false },
  organisation: { shape: 'hexagon', hollow: true },
};

export const nodeLook = (kind: EntityKind): NodeLook => looks[kind];

const glyphs = {
  circle: '●○',
  square: '■□',
  triangle: '▲△',
  diamond: '◆◇',
  pentagon: '⬟⬠',
  hexagon: '⬢⬡',
} as const satisfies Record<Shape, string>;

/** The mark of a kind as a character, just as it is drawn. */
export function nodeGlyph(kind: EntityKind): string {
  const { shape, hollow } = looks[kind];
  return glyphs[shape].charAt(hollow ? 1 : 0);
}

/** Radius in pixels at the zoom that shows everything: by the root of the documents, so that areas compare. */
export const radiusOf = (documents: number): number => Math.min(20, 5 + Math.sqrt(Math.max(0, documents)) * 1.25);
