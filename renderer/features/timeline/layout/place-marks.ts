import { longestLabel } from './label-width.ts';
import type { Span } from './span.ts';
import type { Band } from './timeline-model.ts';

/** An event as it stands in its band: CSS pixels from the left edge of the axis. */
export interface Placed {
  /** Index of the event. */
  index: number;
  lane: number;
  x0: number;
  x1: number;
  /** Where its name begins, and how much room it has; none where there was no room. */
  label: { x: number; width: number } | null;
  /** The name stands over the bar, not behind it. */
  isOver: boolean;
}

/** Events that had no room of their own. */
export interface Crowd {
  x: number;
  width: number;
  count: number;
  /** Of their times, on the axis. */
  from: number;
  to: number;
}

export interface BandPicture {
  placed: Placed[];
  crowds: Crowd[];
}

export interface PlaceOptions {
  span: Span;
  /** Of the axis, in CSS pixels. */
  width: number;
  lanes: number;
  /** How wide the name of an event would be. */
  labelWidth(index: number): number;
}

/** Events that are laid out one by one; where more are on the screen, they are counted. */
export const mostPlaced = 240;
/** Width of what stands for one instant. */
const dot = 10;
const gap = 10;
/** A bar of this width is named above itself; a name with less room than this is none. */
const namedOver = 40;
const leastLabel = 44;
/** Width of the cells in which crowds are counted. */
export const crowdWidth = 64;

/**
 * Puts the events of a band into rows, so that no name lies over another: in the order of time, each into a row that is
 * free, else into one where the name before it can be cut or left out, else into a crowd. Rows are given over a window that
 * moves in steps of the span, so that nothing jumps while one pans.
 */
export function placeMarks(band: Band, { span, width, lanes, labelWidth }: PlaceOptions): BandPicture {
  const length = span.to - span.from;
  const step = Math.floor(span.from / length);
  const near = itemsIn(band, { from: (step - 1) * length, to: (step + 3) * length }, mostPlaced * 4);
  if (near === null || countIn(band, span) > mostPlaced) {
    return { placed: [], crowds: crowdsOf(band, band.items.keys(), span, width) };
  }
  const tails = new Array<Placed | null>(lanes).fill(null);
  const placed: Placed[] = [];
  const rows: Placed[][] = Array.from({ length: lanes }, () => []);
  const crowded: number[] = [];
  for (const position of near) {
    const index = band.items[position] ?? 0;
    const [x0, x1] = extent(band, position, span, width);
    const lane = freeLane(tails, x0);
    if (lane === null) {
      crowded.push(position);
      continue;
    }
    const isOver = x1 - x0 > namedOver;
    const x = isOver ? Math.min(Math.max(x0, 0), x1 - namedOver) + 2 : x1 + 5;
    const mark: Placed = {
      index,
      lane,
      x0,
      x1,
      label: { x, width: Math.min(longestLabel, labelWidth(index)) },
      isOver,
    };
    tails[lane] = mark;
    rows[lane]?.push(mark);
    placed.push(mark);
  }
  for (const row of rows) widen(row, width, labelWidth);
  const isSeen = ({ x0, x1, label }: Placed) => x0 <= width && Math.max(x1, label ? label.x + label.width : x1) >= 0;
  return { placed: placed.filter(isSeen), crowds: crowdsOf(band, crowded, span, width) };
}

/** Names that were given less than they need take what is free behind them, to the edge of the picture. */
function widen(row: readonly Placed[], width: number, labelWidth: PlaceOptions['labelWidth']): void {
  row.forEach(({ index, label }, at) => {
    if (label === null) return;
    const next = row[at + 1];
    const room = Math.min(next ? next.x0 - gap : Number.POSITIVE_INFINITY, width) - label.x;
    label.width = Math.max(label.width, Math.min(labelWidth(index), room));
  });
}

const endOf = ({ x1, label }: Placed): number => Math.max(x1, label ? label.x + label.width : x1);

/** Makes room at `x0` and says in which row; null where every row has a mark there. */
function freeLane(tails: readonly (Placed | null)[], x0: number): number | null {
  const free = tails.findIndex((tail) => tail === null || endOf(tail) + gap <= x0);
  if (free >= 0) return free;
  let best: { lane: number; room: number } | null = null;
  tails.forEach((tail, lane) => {
    if (tail === null || tail.x1 + 2 > x0) return;
    const room = tail.label ? x0 - gap - tail.label.x : 0;
    if (best === null || room > best.room) best = { lane, room };
  });
  if (best === null) return null;
  const { lane, room } = best as { lane: number; room: number };
  const tail = tails[lane];
  if (tail?.label) tail.label = room >= leastLabel ? { x: tail.label.x, width: room } : null;
  return lane;
}

/** A mark is never narrower than a dot, and an open end runs out of the picture. */
function extent(band: Band, position: number, { from, to }: Span, width: number): [number, number] {
  const scale = width / (to - from);
  const [start = Number.NaN, end = Number.NaN] = [band.starts[position], band.ends[position]];
  const left = Number.isFinite(start) ? (start - from) * scale : Number.NEGATIVE_INFINITY;
  const right = Number.isFinite(end) ? (end - from) * scale : Number.POSITIVE_INFINITY;
  const x0 = Math.max(left, -4 * width);
  const x1 = Math.min(right, 5 * width);
  return x1 - x0 < dot ? [(x0 + x1) / 2 - dot / 2, (x0 + x1) / 2 + dot / 2] : [x0, x1];
}

function countIn({ starts, ends }: Band, { from, to }: Span): number {
  let count = 0;
  for (let at = 0; at < starts.length; at += 1) if ((starts[at] ?? 0) < to && (ends[at] ?? 0) >= from) count += 1;
  return count;
}

/** Positions of the items in a span; null where there are more than `most`. */
function itemsIn({ starts, ends }: Band, { from, to }: Span, most: number): number[] | null {
  const found: number[] = [];
  for (let at = 0; at < starts.length; at += 1) {
    if ((starts[at] ?? 0) >= to || (ends[at] ?? 0) < from) continue;
    if (found.length >= most) return null;
    found.push(at);
  }
  return found;
}

/** Counts by cells that stand still on the axis while one pans. */
function crowdsOf(band: Band, positions: Iterable<number>, span: Span, width: number): Crowd[] {
  const cell = (crowdWidth / width) * (span.to - span.from);
  const base = Math.floor(span.from / cell) - 1;
  const cells = new Map<number, Crowd>();
  for (const position of positions) {
    const start = band.starts[position] ?? Number.NaN;
    const place = Number.isFinite(start) ? start : (band.ends[position] ?? Number.NaN);
    if (!(place >= span.from - cell && place < span.to + cell)) continue;
    const number = Math.floor(place / cell) - base;
    const known = cells.get(number);
    if (known) {
      known.count += 1;
      known.from = Math.min(known.from, place);
      known.to = Math.max(known.to, place);
    } else {
      const x = (((number + base) * cell - span.from) / (span.to - span.from)) * width;
      cells.set(number, { x, width: crowdWidth, count: 1, from: place, to: place });
    }
  }
  return [...cells.values()];
}
