/** The last part that the contract knows. */
const lastPart = 1000;

/**
 * The part before or after: through those that there are, then a new one, with "in no part" at the end, as the bands lie. At
 * either end it stays where it is.
 */
export function partBeside(part: number | null, step: 1 | -1, parts: readonly number[]): number | null {
  const last = parts.at(-1) ?? 0;
  const next = Math.min(lastPart, last + 1);
  const order: (number | null)[] = [...new Set([...parts, next]), null];
  const at = order.indexOf(part);
  const to = order[Math.min(order.length - 1, Math.max(0, at + step))];
  return to === undefined ? part : to;
}
