import type { RowWindows } from '../../rpc/use-row-windows.ts';

/** A list that is here as a whole, for a list that asks by windows. */
export const rowsOf = <T>(items: readonly T[]): RowWindows<T> => ({
  total: items.length,
  rowAt: (index) => items[index],
  setRange() {},
  isLoading: false,
  error: null,
  retry() {},
});
