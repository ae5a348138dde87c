import type { Claimant } from '../../../../shared/domain/moment.ts';
import type { Span } from '../layout/span.ts';
import type { EventTimes } from '../time/event-times.ts';
import { paintMark } from './paint-mark.ts';
import type { Palette } from './palette.ts';

export interface EventRow {
  /** Its mark, in CSS pixels of the canvas. */
  x0: number;
  x1: number;
  /** The middle of its row. */
  y: number;
  /** The axis. */
  left: number;
  width: number;
}

export interface EventLook {
  span: Span;
  palette: Palette;
  /** The reporter's own. */
  isNote: boolean;
  isSelected: boolean;
}

/** One more claim of the time, with who makes it. */
export interface ClaimTick {
  x: number;
  by: Claimant;
  isApart: boolean;
  /** The claim by which the event is placed. */
  isPlacing: boolean;
}

/** A tick this near to its mark would lie in it. */
const near = 8;
/** A bar lies below the middle of its row, under its name. */
const barDrop = 6;

/** Draws an event with every claim of its time: the one that places it as its mark, the others as ticks that a line ties to it. */
export function paintEvent(
  context: CanvasRenderingContext2D,
  { by, mark, others, isApart }: EventTimes,
  { x0, x1, y, left, width }: EventRow,
  { span, palette, isNote, isSelected }: EventLook,
): ClaimTick[] {
  const level = x1 - x0 > 10 ? y + barDrop : y;
  const ticks: ClaimTick[] = [];
  context.strokeStyle = isApart ? palette.shu : palette.ink3;
  context.lineWidth = isApart ? 1.4 : 1;
  context.beginPath();
  for (const other of others) {
    const x = left + ((other.place - span.from) / (span.to - span.from)) * width;
    if (!(x > left - width && x < left + 2 * width)) continue;
    ticks.push({ x, by: other.by, isApart, isPlacing: false });
    const edge = Math.min(Math.max(x, x0), x1);
    if (x > x0 - near && x < x1 + near && x1 - x0 < 2 * near) continue;
    context.moveTo(Math.round(x) + 0.5, level - 6);
    context.lineTo(Math.round(x) + 0.5, level + 6);
    context.moveTo(edge, level + 0.5);
    context.lineTo(x, level + 0.5);
  }
  context.stroke();
  const colour = isSelected ? palette.shu : isNote ? palette.matsu : palette.ink2;
  const look = { colour, ground: palette.sheet, isNote, isSelected };
  paintMark(context, mark, span, { left, width, y, barY: y + barDrop }, look);
  if (isApart) paintWarning(context, x0, x1, level, palette);
  ticks.push({ x: Math.max(left, x0), by, isApart, isPlacing: true });
  return ticks;
}

/** Claims that disagree by less than a pixel disagree all the same. */
function paintWarning(context: CanvasRenderingContext2D, x0: number, x1: number, y: number, { shu }: Palette): void {
  context.strokeStyle = shu;
  context.lineWidth = 1.6;
  context.beginPath();
  if (x1 - x0 > 10) {
    context.moveTo(x0, y + 6);
    context.lineTo(x1, y + 6);
  } else context.arc((x0 + x1) / 2, y, 8, 0, Math.PI * 2);
  context.stroke();
}
