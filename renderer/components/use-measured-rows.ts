import { useVirtualizer } from '@tanstack/react-virtual';
import { overscan, type RowLayout, type RowLayoutOptions } from './row-layout.ts';

/** Rows that are as high as what is in them; their height is a guess until they have been seen. */
export function useMeasuredRows({ scroller, count, rowHeight, startOffset }: RowLayoutOptions): RowLayout {
  const virtual = useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan,
    initialOffset: startOffset,
  });
  return {
    rows: virtual.getVirtualItems().map(({ index, start }) => ({ index, top: start })),
    height: virtual.getTotalSize(),
    show: (index) => virtual.scrollToIndex(index, { align: 'auto' }),
    goTo: (offset) => virtual.scrollToOffset(offset),
    offset: () => virtual.scrollOffset ?? startOffset,
    measure: virtual.measureElement,
  };
}
