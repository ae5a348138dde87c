/** Numbers of the windows that the rows `first` to `last` need, with one more on either side; window 0 stays where nothing is known. */
export function windowsAround(first: number, last: number, size: number, total: number): number[] {
  const lastWindow = Math.max(0, Math.ceil(total / size) - 1);
  const from = Math.min(lastWindow, Math.max(0, Math.floor(first / size) - 1));
  const to = Math.min(lastWindow, Math.max(from, Math.floor(Math.max(first, last) / size) + 1));
  return Array.from({ length: to - from + 1 }, (_unused, index) => from + index);
}
