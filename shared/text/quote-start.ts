/** Places of a quote that are compared; one that stands there more often is decided by the first of them. */
const placesAtMost = 1000;

interface Quote {
  start: number;
  exact: string;
  prefix: string;
  suffix: string;
}

/**
 * Where a quote stands in a text that may have been read anew: at its old place, else where most of what stood around it
 * stands around it still, else where it comes first. Null when its exact words are nowhere.
 */
export function quoteStart(text: string, { start, exact, prefix, suffix }: Quote): number | null {
  if (exact === '') return null;
  if (text.startsWith(exact, start)) return start;
  let best: { at: number; score: number } | null = null;
  let at = text.indexOf(exact);
  for (let count = 0; at >= 0 && count < placesAtMost; count += 1) {
    const score = commonEnd(text.slice(Math.max(0, at - prefix.length), at), prefix);
    const full = score + commonStart(text.slice(at + exact.length, at + exact.length + suffix.length), suffix);
    if (best === null || full > best.score) best = { at, score: full };
    at = text.indexOf(exact, at + 1);
  }
  return best?.at ?? null;
}

function commonStart(a: string, b: string): number {
  let length = 0;
  while (length < a.length && length < b.length && a[length] === b[length]) length += 1;
  return length;
}

function commonEnd(a: string, b: string): number {
  let length = 0;
  while (length < a.length && length < b.length && a.at(-1 - length) === b.at(-1 - length)) length += 1;
  return length;
}
