import { longestLabel } from '../layout/label-width.ts';
import type { Placed } from '../layout/place-marks.ts';

/** Events without a time stand beside each other and not on the axis; `rest` had no room, and the list has them. */
export function undatedMarks(
  items: Int32Array,
  lanes: number,
  axisWidth: number,
  labelWidth: (index: number) => number,
): { marks: Placed[]; rest: number } {
  const marks: Placed[] = [];
  const most = axisWidth - 70;
  let [x, lane] = [0, 0];
  for (const index of items) {
    const width = Math.min(longestLabel, labelWidth(index));
    if (x > 0 && x + width + 16 > most) [x, lane] = [0, lane + 1];
    if (lane >= lanes) break;
    marks.push({ index, lane, x0: x, x1: x + 10, label: { x: x + 14, width }, isOver: false });
    x += width + 30;
  }
  return { marks, rest: items.length - marks.length };
}
