import { z } from 'zod';

/** A rectangle on the screens, in device-independent pixels. */
export interface Rectangle {
  x: number;
  y: number;
  width: number;
  height: number;
}

const pixels = z.number().int().min(-100_000).max(100_000);
const savedState = z.object({ x: pixels, y: pixels, width: pixels, height: pixels, isMaximized: z.boolean() });
export type WindowState = z.output<typeof savedState>;

/** The least that the three panes need, and what a first start gives. */
export const smallestWindow = { width: 760, height: 520 };
const usualWindow = { width: 1440, height: 900, isMaximized: false };
/** Of the title bar, so much must be on a screen that a hand can take it. */
const reachable = { width: 120, height: 40 };

/** Where the window goes: where it was, if that is still on a screen; else in the middle, at its usual size (no x, no y). */
export function placeWindow(
  saved: unknown,
  workAreas: readonly Rectangle[],
): { bounds: Partial<Rectangle> & Omit<Rectangle, 'x' | 'y'>; isMaximized: boolean } {
  const state = savedState.safeParse(saved);
  const largest = {
    width: Math.max(smallestWindow.width, ...workAreas.map(({ width }) => width)),
    height: Math.max(smallestWindow.height, ...workAreas.map(({ height }) => height)),
  };
  const { isMaximized, ...wanted } = state.data ?? usualWindow;
  const size = {
    width: Math.min(Math.max(wanted.width, smallestWindow.width), largest.width),
    height: Math.min(Math.max(wanted.height, smallestWindow.height), largest.height),
  };
  const { data } = state;
  if (data && workAreas.some((area) => isReachable(data, size.width, area))) {
    return { bounds: { x: data.x, y: data.y, ...size }, isMaximized };
  }
  return { bounds: size, isMaximized };
}

function isReachable({ x, y }: { x: number; y: number }, width: number, area: Rectangle): boolean {
  const shown = Math.min(x + width, area.x + area.width) - Math.max(x, area.x);
  return shown >= reachable.width && y >= area.y && y + reachable.height <= area.y + area.height;
}
