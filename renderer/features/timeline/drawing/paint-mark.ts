import type { Span } from '../layout/span.ts';
import type { Mark } from '../time/mark.ts';

export interface MarkLook {
  colour: string;
  /** Of the page below, for the ring of what is selected and the inside of what is hollow. */
  ground: string;
  /** A note of the reporter's own: hollow. */
  isNote: boolean;
  isSelected: boolean;
}

/** The part of the canvas that a mark stands in: its left edge, the middle of its row, and the width of the axis. */
export interface MarkPlace {
  left: number;
  width: number;
  y: number;
  /** Where a bar lies, whose name stands over it. */
  barY: number;
}

const radius = 4.5;
const barHeight = 7;
/** The same colour, seen through: a canvas mixes towards black where it is only told 'transparent'. */
const clearOf = (colour: string): string => (/^#[\da-f]{6}$/i.test(colour) ? `${colour}00` : 'transparent');

/** Narrower than this, a claim is drawn as an instant. */
const leastBar = 10;

/**
 * Draws one claim of time: an instant as a dot, a date as a pale bar with soft ends (somewhere in here), an interval as a
 * solid bar that fades where its ends are not exact, "about" with wider fades, "uncertain" hatched, an open end as one that runs
 * out, and what was written without a zone with a thin reach to both sides.
 */
export function paintMark(
  context: CanvasRenderingContext2D,
  mark: Mark,
  span: Span,
  place: MarkPlace,
  look: MarkLook,
): void {
  const scale = place.width / (span.to - span.from);
  const xOf = (time: number) => place.left + (time - span.from) * scale;
  const far = place.width * 2;
  const bound = (x: number) => Math.max(place.left - far, Math.min(place.left + place.width + far, x));
  const [x0, x1] = [bound(xOf(mark.start)), bound(xOf(mark.end))];
  const isDot = x1 - x0 < leastBar;
  paintReach(context, mark, { x0, x1, scale, y: isDot ? place.y : place.barY }, look);
  if (isDot) paintDot(context, (x0 + x1) / 2, place.y, mark, look);
  else paintBar(context, mark, { x0, x1, xOf: (time) => bound(xOf(time)), place }, look);
}

function paintReach(
  context: CanvasRenderingContext2D,
  { before, after }: Mark,
  { x0, x1, scale, y }: { x0: number; x1: number; scale: number; y: number },
  { colour }: MarkLook,
): void {
  const [left, right] = [before * scale, after * scale];
  if (left + right < 6) return;
  context.save();
  context.strokeStyle = colour;
  context.globalAlpha = 0.45;
  context.lineWidth = 1;
  context.setLineDash([2, 3]);
  context.beginPath();
  context.moveTo(x0 - left, y);
  context.lineTo(x1 + right, y);
  context.moveTo(x0 - left, y - 3);
  context.lineTo(x0 - left, y + 3);
  context.moveTo(x1 + right, y - 3);
  context.lineTo(x1 + right, y + 3);
  context.stroke();
  context.restore();
}

function paintDot(
  context: CanvasRenderingContext2D,
  x: number,
  y: number,
  { approximate, uncertain }: Mark,
  { colour, ground, isNote, isSelected }: MarkLook,
): void {
  context.save();
  if (approximate || uncertain) {
    const glow = context.createRadialGradient(x, y, 1, x, y, radius * 2.4);
    glow.addColorStop(0, colour);
    glow.addColorStop(1, clearOf(colour));
    context.globalAlpha = 0.6;
    context.fillStyle = glow;
    context.beginPath();
    context.arc(x, y, radius * 2.4, 0, Math.PI * 2);
    context.fill();
  }
  context.globalAlpha = 1;
  context.beginPath();
  const size = isSelected ? radius + 1.5 : radius;
  if (isNote) {
    context.moveTo(x, y - size - 1);
    context.lineTo(x + size + 1, y);
    context.lineTo(x, y + size + 1);
    context.lineTo(x - size - 1, y);
    context.closePath();
  } else context.arc(x, y, size, 0, Math.PI * 2);
  context.fillStyle = isNote || uncertain ? ground : colour;
  context.fill();
  context.strokeStyle = colour;
  context.lineWidth = 1.6;
  context.stroke();
  context.restore();
}

function paintBar(
  context: CanvasRenderingContext2D,
  mark: Mark,
  { x0, x1, xOf, place }: { x0: number; x1: number; xOf(time: number): number; place: MarkPlace },
  { colour, isNote, isSelected }: MarkLook,
): void {
  const [openStart, openEnd] = [!Number.isFinite(mark.start), !Number.isFinite(mark.end)];
  const length = x1 - x0;
  const blur = mark.approximate ? Math.min(length * 0.35, 80) : Math.min(5, length / 6);
  const visible = place.left + place.width;
  // An open end fades out inside of what is seen, or else it would look like one that only lies farther on.
  const [left, right] = [openStart ? Math.min(place.left, x1 - 80) : x0, openEnd ? Math.max(visible, x0 + 80) : x1];
  const ends = {
    start: openStart
      ? left + Math.min(160, right - left)
      : mark.solid
        ? Math.max(xOf(mark.solid.start), x0 + blur)
        : x0 + blur,
    end: openEnd
      ? right - Math.min(160, right - left)
      : mark.solid
        ? Math.min(xOf(mark.solid.end), x1 - blur)
        : x1 - blur,
  };
  const at = (x: number) => Math.min(1, Math.max(0, (x - left) / (right - left)));
  const fill = context.createLinearGradient(left, 0, right, 0);
  fill.addColorStop(0, clearOf(colour));
  fill.addColorStop(Math.min(at(ends.start), at(ends.end)), colour);
  fill.addColorStop(Math.max(at(ends.start), at(ends.end)), colour);
  fill.addColorStop(1, clearOf(colour));
  const top = place.barY - barHeight / 2;
  context.save();
  context.globalAlpha = isSelected ? 0.95 : mark.solid ? 0.7 : 0.42;
  context.fillStyle = fill;
  context.strokeStyle = fill;
  if (mark.uncertain) hatch(context, left, right, top);
  else if (isNote) {
    context.lineWidth = 1.6;
    context.strokeRect(left, top + 0.8, right - left, barHeight - 1.6);
    context.globalAlpha *= 0.35;
    context.fillRect(left, top, right - left, barHeight);
  } else context.fillRect(left, top, right - left, barHeight);
  context.restore();
}

function hatch(context: CanvasRenderingContext2D, left: number, right: number, top: number): void {
  context.beginPath();
  context.rect(left, top, right - left, barHeight);
  context.clip();
  context.lineWidth = 2;
  context.beginPath();
  for (let x = left - barHeight; x < right; x += 5) {
    context.moveTo(x, top + barHeight);
    context.lineTo(x + barHeight, top);
  }
  context.stroke();
}
