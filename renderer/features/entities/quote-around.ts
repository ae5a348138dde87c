import type { Snippet } from '../../../shared/contract/results.ts';
import type { Field } from '../../../shared/domain/anchor.ts';

/** UTF-16 units of the text on either side of a quote. */
const around = 48;

/** A quote in its place, on one line; null where the range lies outside the text. */
export function quoteAround(field: Field, text: string, start: number, end: number): Snippet | null {
  if (start < 0 || end <= start || end > text.length) return null;
  const from = Math.max(0, start - around);
  // A pair of surrogates is not cut in two.
  const before = text.slice(from, start).replace(/^[\udc00-\udfff]/, '');
  const after = text.slice(end, end + around).replace(/[\ud800-\udbff]$/, '');
  const quote = text.slice(start, end);
  const head = from > 0 ? `…${before}` : before;
  const tail = end + around < text.length ? `${after}…` : after;
  return { field, text: head + quote + tail, matches: [{ start: head.length, end: head.length + quote.length }] };
}
