import type { EntityPage } from '../../../shared/contract/results.ts';

export interface MonthBar {
  /** 'YYYY-MM'. */
  month: string;
  documents: number;
}

/** Months drawn beside each other at most: thirty years. */
const most = 360;

const indexOf = (month: string): number => Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1;
const nameOf = (index: number): string =>
  `${String(Math.floor(index / 12)).padStart(4, '0')}-${String((index % 12) + 1).padStart(2, '0')}`;

/**
 * Every month from the first to the last, those without a document as well: a pause of years must look like one. Where a
 * forged date makes the span too long, the latest months; `total` is of all.
 */
export function activityMonths({ months }: EntityPage['activity']): { bars: MonthBar[]; total: number } {
  const [first, last] = [months[0], months.at(-1)];
  if (!first || !last) return { bars: [], total: 0 };
  const counts = new Map(months.map(({ month, documents }) => [month, documents]));
  const total = indexOf(last.month) - indexOf(first.month) + 1;
  const start = Math.max(indexOf(first.month), indexOf(last.month) - most + 1);
  const bars = Array.from({ length: Math.min(total, most) }, (_unused, at) => {
    const month = nameOf(start + at);
    return { month, documents: counts.get(month) ?? 0 };
  });
  return { bars, total };
}
