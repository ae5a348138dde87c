import { bandLanes, bandRoom, laneHeight } from '../layout/band-heights.ts';
import type { Band, BandKey } from '../layout/timeline-model.ts';

/** CSS pixels at the left where the bands have their names. */
export const gutter = 104;

/** A band as it lies in the drawing, in CSS pixels from its top. */
export interface BandBox {
  key: BandKey;
  top: number;
  height: number;
  lanes: number;
  count: number;
}

/** The bands one under the other, so many lanes each as the height has room for. */
export function bandBoxes(bands: readonly Band[], height: number): BandBox[] {
  const counts = bands.map(({ items }) => items.length);
  const lanes = bandLanes(counts, height);
  let top = 0;
  return bands.map(({ key }, number) => {
    const some = lanes[number] ?? 1;
    const box = { key, top, height: some * laneHeight + bandRoom, lanes: some, count: counts[number] ?? 0 };
    top += box.height;
    return box;
  });
}

export const rowMiddle = ({ top }: BandBox, lane: number): number => top + bandRoom / 2 + (lane + 0.5) * laneHeight;
