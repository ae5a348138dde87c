import type { Words } from '../../../app/i18n/words.ts';
import type { DrawnLabel } from './label-pool.ts';
import type { ClaimTick } from './paint-event.ts';

/** CSS pixels that two names keep between each other's beginnings. */
const apart = 84;

/** Who claims which time, under the ticks of the selected event; none where the ticks lie in one place. */
export function claimLabels(ticks: readonly ClaimTick[], { y, words }: { y: number; words: Words }): DrawnLabel[] {
  const placing = ticks.find(({ isPlacing }) => isPlacing);
  if (!placing || ticks.every(({ x }) => Math.abs(x - placing.x) < 12)) return [];
  const labels: DrawnLabel[] = [];
  let until = Number.NEGATIVE_INFINITY;
  for (const { x, by, isApart } of [...ticks].sort((a, b) => a.x - b.x)) {
    if (x < until) continue;
    until = x + apart;
    labels.push({
      key: `claim ${labels.length}`,
      text: words.t(`claim.${by}`),
      x: x - 4,
      y: y + 12,
      width: apart - 4,
      kind: 'claim',
      state: isApart ? 'apart' : '',
    });
  }
  return labels;
}
