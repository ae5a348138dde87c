export const say = (text: string): void => {
  process.stdout.write(`${text}\n`);
};

/** One row of a table, its cells in columns. */
export const row = (cells: string[]): void =>
  say(`  ${cells.map((cell, at) => (at === 0 ? cell.padEnd(34) : cell.padStart(12))).join(' ')}`);

/** The value below which a part of the values lie (0 to 1). */
export function percentile(values: readonly number[], part: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))] ?? 0;
}
