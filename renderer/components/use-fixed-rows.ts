import { useLayoutEffect, useMemo, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { overscan, type PlacedRow, type RowLayout, type RowLayoutOptions } from './row-layout.ts';
import { ScaledScroll } from './scaled-scroll.ts';

/** What of the list is drawn: rows `first` to `last`, moved by `shift` pixels against their place among all rows. */
interface Shown {
  first: number;
  last: number;
  shift: number;
  height: number;
}

const none: Shown = { first: 0, last: -1, shift: 0, height: 0 };

/** Any number of rows of one height: more than a browser's element is tall are reached over a scaled scrollbar. */
export function useFixedRows({ scroller, count, rowHeight, startOffset }: RowLayoutOptions): RowLayout {
  const [scroll] = useState(() => new ScaledScroll(startOffset));
  const [shown, setShown] = useState(none);
  const latest = useRef({ count, rowHeight });

  const list = useMemo(() => {
    const look = () => {
      const { count: rows, rowHeight: each } = latest.current;
      const { offset, top, view, scale } = scroll;
      const next: Shown =
        view === 0
          ? { ...none, height: scale.height }
          : {
              first: Math.max(0, Math.floor(offset / each) - overscan),
              last: Math.min(rows - 1, Math.floor((offset + view) / each) + overscan),
              shift: top - offset,
              height: scale.height,
            };
      setShown((now) => {
        const isSame =
          now.first === next.first &&
          now.last === next.last &&
          now.height === next.height &&
          Math.abs(now.shift - next.shift) < 0.01;
        return isSame ? now : next;
      });
    };
    /** Tells the browser where its scrollbar is to be, once the element is tall enough for it. */
    const write = (element: HTMLElement) => {
      if (element.scrollTop !== scroll.top) element.scrollTop = scroll.top;
      scroll.rounded(element.scrollTop);
    };
    const scrolled = (element: HTMLElement, isStill: boolean) => {
      scroll.scrolledTo(element.scrollTop);
      if (scroll.settle(isStill)) write(element);
      // Drawn before the browser paints what it has scrolled to.
      flushSync(look);
    };
    const goTo = (offset: number) => {
      scroll.goTo(offset);
      if (scroller.current) write(scroller.current);
      look();
    };
    return { look, write, scrolled, goTo };
  }, [scroll, scroller]);

  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const resize = () => {
      scroll.resize(latest.current.count * latest.current.rowHeight, element.clientHeight);
      list.look();
    };
    latest.current = { count, rowHeight };
    resize();
    const observer = new ResizeObserver(resize);
    observer.observe(element);
    return () => observer.disconnect();
  }, [scroller, scroll, list, count, rowHeight]);

  // The element has its new height by now, so that the browser can scroll to where the rows are.
  const { height } = shown;
  useLayoutEffect(() => {
    if (height > 0 && scroller.current) list.write(scroller.current);
  }, [height, scroller, list]);

  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const onScroll = () => list.scrolled(element, false);
    const onEnd = () => list.scrolled(element, true);
    element.addEventListener('scroll', onScroll, { passive: true });
    element.addEventListener('scrollend', onEnd, { passive: true });
    return () => {
      element.removeEventListener('scroll', onScroll);
      element.removeEventListener('scrollend', onEnd);
    };
  }, [scroller, list]);

  const rows: PlacedRow[] = [];
  // Rows may have become fewer since they were last looked at.
  for (let index = shown.first; index <= Math.min(shown.last, count - 1); index += 1)
    rows.push({ index, top: index * rowHeight + shown.shift });
  return {
    rows,
    height,
    show(index) {
      const [start, end] = [index * rowHeight, (index + 1) * rowHeight];
      if (start < scroll.offset) list.goTo(start);
      else if (end > scroll.offset + scroll.view) list.goTo(end - scroll.view);
    },
    goTo: list.goTo,
    offset: () => scroll.offset,
  };
}
