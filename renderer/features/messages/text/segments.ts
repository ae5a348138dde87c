/** A range that is marked in a text, in UTF-16 units. */
export interface TextMark<T> {
  start: number;
  end: number;
  what: T;
}

/** A stretch of a text over which the same marks lie. */
export interface Segment<T> {
  start: number;
  end: number;
  marks: T[];
}

/**
 * Cuts a text of `length` at the ends of its marks, which may overlap. The segments lie end to end and cover it all; marks beyond
 * it are cut or left out.
 */
export function segmentsOf<T>(length: number, marks: readonly TextMark<T>[]): Segment<T>[] {
  const inside = marks
    .map(({ start, end, what }) => ({ start: Math.max(0, start), end: Math.min(length, end), what }))
    .filter(({ start, end }) => start < end)
    .sort((a, b) => a.start - b.start || b.end - a.end);
  const cuts = [...new Set([0, length, ...inside.flatMap(({ start, end }) => [start, end])])].sort((a, b) => a - b);
  const segments: Segment<T>[] = [];
  let open: typeof inside = [];
  let next = 0;
  for (const [index, start] of cuts.entries()) {
    const end = cuts[index + 1];
    if (end === undefined) break;
    open = open.filter((mark) => mark.end > start);
    for (let mark = inside[next]; mark !== undefined && mark.start <= start; mark = inside[next]) {
      open.push(mark);
      next += 1;
    }
    segments.push({ start, end, marks: open.map(({ what }) => what) });
  }
  return segments;
}
