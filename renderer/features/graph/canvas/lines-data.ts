import type { Point } from './affine.ts';

/** A line as the layer draws it: between two places that sigma has framed. */
export interface PlainLine {
  from: Point;
  to: Point;
  /** Red, green, blue from 0 to 1. */
  color: readonly [number, number, number];
  dashed: boolean;
}

/** Numbers for each end: its place, the other end's, the colour, 0 or 1 for the end, whether dashed. */
export const perEnd = 9;
/** Both ends of each line after each other, for the layer's buffer. */
export function linesData(lines: readonly PlainLine[]): Float32Array<ArrayBuffer> {
  const data = new Float32Array(lines.length * 2 * perEnd);
  lines.forEach(({ from, to, color, dashed }, index) => {
    const dash = dashed ? 1 : 0;
    data.set([from.x, from.y, to.x, to.y, ...color, 0, dash], index * 2 * perEnd);
    data.set([to.x, to.y, from.x, from.y, ...color, 1, dash], (index * 2 + 1) * perEnd);
  });
  return data;
}
