import { describe, expect, it } from 'vitest';
import { rowScale, tallest } from '../../../renderer/components/row-scale.ts';
import { ScaledScroll } from '../../../renderer/components/scaled-scroll.ts';
import { randomFrom } from '../support/fake-graph.ts';

const heights = [24, 28, 72, 96];
const views = [1, 96, 301.5, 800, 2160];
const counts = [0, 1, 7, 1000, 55_000, 142_857, 450_000, 1_000_000, 20_000_000];

describe('rowScale', () => {
  it('never asks for a taller element than a browser can have, and reaches both ends exactly', () => {
    for (const height of heights)
      for (const view of views)
        for (const count of counts) {
          const scale = rowScale(count * height, view);
          expect(scale.height).toBeLessThanOrEqual(tallest + view);
          expect(scale.height).toBe(scale.lastTop === 0 ? scale.height : scale.lastTop + view);
          expect(scale.toTop(0)).toBe(0);
          expect(scale.toOffset(0)).toBe(0);
          expect(scale.toTop(scale.lastOffset)).toBe(scale.lastTop);
          expect(scale.toOffset(scale.lastTop)).toBe(scale.lastOffset);
        }
  });

  it('is monotonic, and its own inverse at every row', () => {
    const scale = rowScale(1_000_000 * 72, 800);
    let before = -1;
    for (let row = 0; row < 1_000_000; row += 1) {
      const offset = Math.min(row * 72, scale.lastOffset);
      const top = scale.toTop(offset);
      if (top < before || (top === before && offset !== scale.lastOffset)) throw new Error(`row ${row} is not below`);
      if (Math.abs(scale.toOffset(top) - offset) > 1e-3) throw new Error(`row ${row} is not found again`);
      before = top;
    }
  });

  it('is the plain scrollbar for a list that fits', () => {
    const scale = rowScale(10_000 * 72, 800);
    expect(scale.isScaled).toBe(false);
    for (const offset of [0, 1, 71.5, 300_000, 719_200]) {
      expect(scale.toTop(offset)).toBe(offset);
      expect(scale.toOffset(offset)).toBe(offset);
    }
  });
});

describe('ScaledScroll', () => {
  const [rows, view] = [1_000_000 * 72, 800];
  const begun = (offset: number) => {
    const scroll = new ScaledScroll(offset);
    scroll.resize(rows, view);
    return scroll;
  };

  /** What a browser does with a wheel: moves its scrollbar, no farther than its ends. */
  const wheel = (scroll: ScaledScroll, step: number) => {
    scroll.scrolledTo(Math.min(scroll.scale.lastTop, Math.max(0, scroll.top + step)));
    scroll.settle(false);
  };

  it('moves by as many pixels of rows as the wheel turned, from anywhere, until an end', () => {
    const next = randomFrom(7);
    for (let round = 0; round < 2000; round += 1) {
      const from =
        next() < 0.3 ? next() * 400_000 : next() < 0.5 ? rows - view - next() * 400_000 : next() * (rows - view);
      const scroll = begun(from);
      let expected = scroll.offset;
      const direction = next() < 0.5 ? -1 : 1;
      for (let turn = 0; turn < 300; turn += 1) {
        const step = direction * next() * 1000;
        wheel(scroll, step);
        expected = Math.min(scroll.scale.lastOffset, Math.max(0, expected + step));
        if (Math.abs(scroll.offset - expected) > 1) throw new Error(`${from}: ${scroll.offset} instead of ${expected}`);
      }
      scroll.settle(true);
      expect(Math.abs(scroll.top - scroll.scale.toTop(scroll.offset))).toBeLessThan(1);
    }
  });

  it('comes from one end of the list to the other by the wheel alone, and is never stopped on the way', () => {
    const scroll = begun(0);
    let turns = 0;
    while (scroll.offset < scroll.scale.lastOffset) {
      const before = scroll.offset;
      wheel(scroll, 1000);
      turns += 1;
      const moved = scroll.offset - before;
      if (Math.abs(moved - 1000) > 1 && scroll.offset < scroll.scale.lastOffset) throw new Error(`${before}: ${moved}`);
    }
    expect(turns).toBe(Math.ceil(scroll.scale.lastOffset / 1000));
    expect(scroll.top).toBe(scroll.scale.lastTop);
  });

  it('goes where the scrollbar is pulled to, and to the very end when it is there', () => {
    const scroll = begun(0);
    scroll.scrolledTo(2_000_000);
    expect(scroll.offset).toBe(scroll.scale.toOffset(2_000_000));
    scroll.scrolledTo(scroll.scale.lastTop - 0.6);
    expect(scroll.offset).toBe(rows - view);
    scroll.scrolledTo(0);
    expect(scroll.offset).toBe(0);
  });

  it('keeps the row on the screen when rows come or the window grows', () => {
    const scroll = begun(36_000_000);
    scroll.resize(rows + 72 * 500, view + 200);
    expect(scroll.offset).toBe(36_000_000);
    scroll.resize(72 * 1000, 800);
    expect(scroll.offset).toBe(72 * 1000 - 800);
    expect(scroll.top).toBe(scroll.offset);
  });

  it('waits with a remembered place until there are rows', () => {
    const scroll = new ScaledScroll(5000);
    scroll.resize(0, 800);
    expect(scroll.offset).toBe(5000);
    scroll.resize(rows, view);
    expect(scroll.offset).toBe(5000);
  });

  it('leaves the rows where they are when the browser rounds', () => {
    const scroll = begun(36_000_000);
    scroll.rounded(Math.round(scroll.top));
    expect(scroll.offset).toBe(36_000_000);
    scroll.scrolledTo(scroll.top + 100);
    expect(scroll.offset).toBe(36_000_100);
  });
});
