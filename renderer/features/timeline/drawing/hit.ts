import { laneHeight } from '../layout/band-heights.ts';
import type { Crowd, Placed } from '../layout/place-marks.ts';
import { gutter } from './band-boxes.ts';
import type { DrawnLabel } from './label-pool.ts';

/** An event in its row. */
export interface Row {
  mark: Placed;
  /** The middle of its row in the drawing. */
  y: number;
}

/** What was drawn: events and crowds from the bottom up, in CSS pixels of the drawing, and the names over them. */
export interface Drawn {
  rows: Row[];
  crowds: { crowd: Crowd; top: number; height: number }[];
  labels: DrawnLabel[];
}

/** What lies under a point: an event, or a crowd of them. */
export type Hit = { kind: 'event'; index: number; y: number } | { kind: 'crowd'; crowd: Crowd };

/** `x` and `y` in CSS pixels of the drawing. */
export function hitAt({ rows, crowds }: Drawn, x: number, y: number): Hit | null {
  const isIn = (from: number, to: number) => x >= gutter + from && x <= gutter + to;
  const row = rows.findLast(({ mark: { x0, x1, label }, y: middle }) => {
    if (Math.abs(middle - y) > laneHeight / 2) return false;
    return isIn(x0 - 3, x1 + 3) || (label !== null && isIn(label.x, label.x + label.width));
  });
  if (row) return { kind: 'event', index: row.mark.index, y: row.y };
  const found = crowds.find(
    ({ crowd, top, height }) => y >= top && y <= top + height && isIn(crowd.x, crowd.x + crowd.width),
  );
  return found ? { kind: 'crowd', crowd: found.crowd } : null;
}
