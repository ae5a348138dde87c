import type { Point } from './affine.ts';

/** A mark on the screen, in pixels. */
export interface Mark extends Point {
  id: string;
  radius: number;
}

/** Pixels beside a mark or line that still mean it. */
const near = 5;

/** The mark under a point: the nearest one, since a small one can lie on a large one; null where there is none. */
export function markAt(marks: Iterable<Mark>, { x, y }: Point): string | null {
  let best: string | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const mark of marks) {
    const distance = Math.hypot(mark.x - x, mark.y - y);
    if (distance <= mark.radius + near && distance < least) [best, least] = [mark.id, distance];
  }
  return best;
}

export interface Line {
  id: string;
  from: Point;
  to: Point;
}

/** Pixels from a point to the nearest point of a line between two others. */
export function distanceToLine({ from, to }: Pick<Line, 'from' | 'to'>, { x, y }: Point): number {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const length = dx * dx + dy * dy;
  const part = length === 0 ? 0 : Math.min(1, Math.max(0, ((x - from.x) * dx + (y - from.y) * dy) / length));
  return Math.hypot(from.x + part * dx - x, from.y + part * dy - y);
}

/** The line under a point; null where there is none. */
export function lineAt(lines: Iterable<Line>, point: Point): string | null {
  let best: string | null = null;
  let least = near;
  for (const line of lines) {
    const distance = distanceToLine(line, point);
    if (distance <= least) [best, least] = [line.id, distance];
  }
  return best;
}
