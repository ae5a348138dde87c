/** CSS pixels of one row of names, and of the room around the rows of a band. */
export const laneHeight = 24;
export const bandRoom = 18;

const most = 12;

/**
 * How many rows each band gets: more where there is more to show, so that all of them fill the height that there is. It
 * follows from the counts alone, so that nothing jumps while one zooms. Bands that do not fit have to be scrolled to.
 */
export function bandLanes(counts: readonly number[], height: number): number[] {
  const lanes = counts.map((count) => Math.min(6, Math.ceil(Math.log2(count + 1)) + 1));
  const least = counts.map((count) => (count < 2 ? 1 : 2));
  const room = () => height - lanes.reduce((sum, some) => sum + some * laneHeight + bandRoom, 0);
  const change = (by: 1 | -1): boolean => {
    let [best, bestWeight] = [-1, Number.NEGATIVE_INFINITY];
    lanes.forEach((some, index) => {
      const isFree = by > 0 ? some < most && (counts[index] ?? 0) > 1 : some > (least[index] ?? 1);
      const weight = by * (Math.log2((counts[index] ?? 0) + 1) / some);
      if (isFree && weight > bestWeight) [best, bestWeight] = [index, weight];
    });
    if (best < 0) return false;
    lanes[best] = (lanes[best] ?? 1) + by;
    return true;
  };
  for (let step = 0; step < counts.length * most && room() < 0; step += 1) if (!change(-1)) break;
  for (let step = 0; step < counts.length * most && room() >= laneHeight; step += 1) if (!change(1)) break;
  return lanes;
}
