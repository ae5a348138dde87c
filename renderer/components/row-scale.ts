/** How the pixels of a scrollbar stand for the pixels of rows that may be more than a browser lets an element have. */
export interface RowScale {
  /** Of the element that is scrolled: never more than `tallest` and one view. */
  height: number;
  /** The farthest that the rows, and the scrollbar, can be scrolled. */
  lastOffset: number;
  lastTop: number;
  /** False where a pixel of the scrollbar is a pixel of the rows everywhere. */
  isScaled: boolean;
  /** From an offset in the rows to the place of the scrollbar, and back; each is the other's inverse. */
  toTop(offset: number): number;
  toOffset(top: number): number;
}

/**
 * What every browser can still scroll to, at every zoom and density of the screen: Chromium ends at 2^25 device pixels and
 * Firefox at about half of that, and beyond 2^23 a place on the screen loses its fractions.
 */
export const tallest = 4_000_000;
/** At both ends a pixel stays a pixel, so that wheel and finger reach the first and the last row exactly. */
export const edge = 100_000;

/** For rows that are `rows` pixels tall together, in a view of `view` pixels. */
export function rowScale(rows: number, view: number, limit = tallest, exact = edge): RowScale {
  const lastOffset = Math.max(0, rows - view);
  if (lastOffset <= limit) {
    const same = (value: number) => clamp(value, lastOffset);
    return { height: rows, lastOffset, lastTop: lastOffset, isScaled: false, toTop: same, toOffset: same };
  }
  const ratio = (lastOffset - 2 * exact) / (limit - 2 * exact);
  return {
    height: limit + view,
    lastOffset,
    lastTop: limit,
    isScaled: true,
    toTop(asked) {
      const offset = clamp(asked, lastOffset);
      if (offset <= exact) return offset;
      if (offset >= lastOffset - exact) return limit - (lastOffset - offset);
      return exact + (offset - exact) / ratio;
    },
    toOffset(asked) {
      const top = clamp(asked, limit);
      if (top <= exact) return top;
      if (top >= limit - exact) return lastOffset - (limit - top);
      return exact + (top - exact) * ratio;
    },
  };
}

const clamp = (value: number, most: number): number => Math.min(most, Math.max(0, value));
