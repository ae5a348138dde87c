import type { Figure } from './figure.ts';

/** What a figure allows: numbers from `low` to `high`. Null ends are open. */
export interface FigureRange {
  low: number;
  high: number | null;
  /** An end was stated as about so much: what lies a little beyond it is not excluded. */
  about: boolean;
}

/** The numbers that a stated figure allows; counts and amounts are never below nothing. */
export function rangeOf({ min, max, minBound }: Pick<Figure, 'min' | 'max' | 'minBound'>): FigureRange {
  return { low: Math.max(0, min ?? 0), high: max, about: minBound === 'about' };
}

/** The share of `part` in `whole` that two ranges allow; open where the whole may be nothing. Interval arithmetic (Moore, 1966). */
export function ratioOf(part: FigureRange, whole: FigureRange): FigureRange {
  const isOpen = part.high === null || whole.low === 0;
  return {
    low: whole.high === null || whole.high === 0 ? 0 : part.low / whole.high,
    high: isOpen ? null : (part.high ?? 0) / whole.low,
    about: part.about || whole.about,
  };
}
