import type { BandKey } from '../layout/timeline-model.ts';
import type { Tick } from '../time/axis-ticks.ts';
import type { Palette } from './palette.ts';

export interface DrawnTick extends Tick {
  x: number;
}

/** The dates of the axis, from left to right; one that would lie over another is left out. */
export function paintAxis(
  context: CanvasRenderingContext2D,
  ticks: readonly DrawnTick[],
  { left, width, height }: { left: number; width: number; height: number },
  palette: Palette,
): void {
  context.clearRect(0, 0, width, height);
  context.font = palette.font;
  context.textBaseline = 'middle';
  let until = left;
  for (const { x, label, isMajor } of ticks) {
    if (x < left - 1 || x + 4 < until) continue;
    context.fillStyle = isMajor ? palette.ink : palette.ink2;
    context.fillText(label, x + 4, height / 2 + 1);
    until = x + 4 + context.measureText(label).width + 10;
    context.fillStyle = isMajor ? palette.lineStrong : palette.line;
    context.fillRect(Math.round(x), 8, 1, height - 8);
  }
}

export function paintGrid(
  context: CanvasRenderingContext2D,
  ticks: readonly DrawnTick[],
  { left, bottom }: { left: number; bottom: number },
  palette: Palette,
): void {
  context.fillStyle = palette.line;
  for (const { x, isMajor } of ticks) {
    if (x < left) continue;
    context.globalAlpha = isMajor ? 1 : 0.55;
    context.fillRect(Math.round(x), 0, 1, bottom);
  }
  context.globalAlpha = 1;
}

/** The lines between the bands, and the one over which something is dragged. */
export function paintTargets(
  context: CanvasRenderingContext2D,
  boxes: readonly { key: BandKey; top: number; height: number }[],
  { target, width }: { target: BandKey | null; width: number },
  palette: Palette,
): void {
  for (const { key, top, height } of boxes) {
    if (key === target) {
      context.fillStyle = palette.selection;
      context.fillRect(0, top, width, height);
    }
    context.fillStyle = palette.line;
    context.fillRect(0, top + height - 1, width, 1);
  }
}
