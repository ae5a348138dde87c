import type { RefObject } from 'react';

/** A row that is on the screen, or near it. */
export interface PlacedRow {
  index: number;
  /** Pixels below the top of the element that is scrolled. */
  top: number;
}

/** Which rows of a list are drawn, and where; whoever scrolls the list asks here. */
export interface RowLayout {
  rows: readonly PlacedRow[];
  /** Of the element that is scrolled. */
  height: number;
  /** Scrolls no farther than it takes to see the row. */
  show(index: number): void;
  /** Scrolls to so many pixels of rows below the first. */
  goTo(offset: number): void;
  /** Pixels of rows above the view. */
  offset(): number;
  /** For each row, where rows have to be seen to know their height. */
  measure?(element: Element | null): void;
}

export interface RowLayoutOptions {
  scroller: RefObject<HTMLDivElement | null>;
  count: number;
  rowHeight: number;
  /** Where the list begins. */
  startOffset: number;
}

/** Rows that are drawn above and below those on the screen. */
export const overscan = 12;
