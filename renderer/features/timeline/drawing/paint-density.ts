import { bandRoom } from '../layout/band-heights.ts';
import type { Palette } from './palette.ts';

/** CSS pixels of one column. */
export const binWidth = 3;

/** Many events as columns; their height is that of the logarithm, so that one event beside thousands is still there. */
export function paintDensity(
  context: CanvasRenderingContext2D,
  counts: Uint32Array,
  { left, top, height }: { left: number; top: number; height: number },
  palette: Palette,
): void {
  const most = counts.reduce((high, count) => Math.max(high, count), 1);
  const room = height - bandRoom - 16;
  context.save();
  context.fillStyle = palette.ink3;
  context.globalAlpha = 0.5;
  context.beginPath();
  counts.forEach((count, at) => {
    if (count === 0) return;
    const tall = Math.max(2, (Math.log(count + 1) / Math.log(most + 1)) * room);
    context.rect(left + at * binWidth, top + height - 6 - tall, binWidth - 0.5, tall);
  });
  context.fill();
  context.restore();
}
