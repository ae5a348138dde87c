import { edge, type RowScale, rowScale } from './row-scale.ts';

/** Pixels that scrollbar and rows may drift apart while one scrolls on; less than the exact edge, so that no end is met too early. */
const mostDrift = edge / 4;

/**
 * Where a list stands: a place in its rows, and one of its scrollbar. Wheel, finger and keys move by as many pixels of rows as
 * the browser scrolled; a pull at the scrollbar goes where the scale says. The scrollbar then lags behind the rows or runs ahead
 * of them, and is put right when the scrolling has ended, or before it matters.
 */
export class ScaledScroll {
  #scale = rowScale(0, 0);
  #view = 0;
  #offset: number;
  #top: number;

  constructor(offset: number) {
    this.#offset = offset;
    this.#top = offset;
  }

  /** Pixels of rows above the view. */
  get offset(): number {
    return this.#offset;
  }

  /** Where the scrollbar stands. */
  get top(): number {
    return this.#top;
  }

  get scale(): RowScale {
    return this.#scale;
  }

  get view(): number {
    return this.#view;
  }

  /** Rows were added or left out, or the view has another height; the offset stays where it can. */
  resize(rows: number, view: number): void {
    this.#scale = rowScale(rows, view);
    this.#view = view;
    // Before the first rows are here, the offset is where the list will begin.
    if (rows > 0 && view > 0) this.goTo(this.#offset);
  }

  goTo(offset: number): void {
    this.#offset = Math.min(this.#scale.lastOffset, Math.max(0, offset));
    this.#top = this.#scale.toTop(this.#offset);
  }

  /** The browser says where its scrollbar has come to. */
  scrolledTo(top: number): void {
    const step = top - this.#top;
    this.#top = top;
    if (step === 0) return;
    const { isScaled, lastOffset, lastTop } = this.#scale;
    // One pixel of the mouse at the scrollbar is far more than this, and what a wheel turns in one frame is less.
    const isPull = Math.abs(step) > lastTop / (4 * Math.max(1, this.#view));
    const isEnd = top <= 0 || top >= lastTop - 1;
    if (!isScaled || isPull || isEnd) this.#offset = this.#scale.toOffset(isEnd && top > 0 ? lastTop : top);
    else this.#offset = Math.min(lastOffset, Math.max(0, this.#offset + step));
  }

  /** Puts the scrollbar to where the rows are; false where it stands there, or may be left alone while one scrolls on. */
  settle(isStill: boolean): boolean {
    const top = this.#scale.toTop(this.#offset);
    const drift = Math.abs(top - this.#top);
    const isNearEnd = Math.min(top, this.#scale.lastTop - top) <= edge;
    if (drift < 1 || !(isStill || isNearEnd || drift > mostDrift)) return false;
    this.#top = top;
    return true;
  }

  /** The browser rounds where it is told to scroll to; the rows do not move with that. */
  rounded(top: number): void {
    this.#top = top;
  }
}
