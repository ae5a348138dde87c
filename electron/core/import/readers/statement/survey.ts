import type { Original } from '../../parsed-record.ts';
import { addsUp } from './adds-up.ts';
import { type DateOrder, dateOrders } from './cell-date.ts';
import type { Table } from './find-table.ts';
import { type TableRow, tableRows } from './table-rows.ts';
import { rowDates, rowMovement } from './transaction.ts';

/** What the rows of a table tell together, and none alone. */
export interface Survey {
  /** Which comes first in its dates, where one of them proves it. */
  order: DateOrder | null;
  /** A date that can be read in more than one way. */
  ambiguous: string | null;
  /** The orders in which all dates are dates; those that a person can choose from where there is none. */
  left: DateOrder[];
  /** Years have two digits. */
  short: boolean;
  /** A time of day, which has no zone. */
  timed: string | null;
  /** Which way the running balance adds up. */
  newestFirst: boolean;
}

export const isBlank = (row: TableRow): boolean => row.cells.every((cell) => cell.trim() === '');

export const signedOf = ({ direction, amount }: { direction: 'in' | 'out' | null; amount: number | null }): number =>
  direction === 'out' ? 0 - (amount ?? 0) : (amount ?? 0);

/** Goes through all rows once. Dates that prove both orders prove none. */
export async function surveyTable(
  original: Original,
  charset: string,
  { delimiter, start, isBare, columns }: Table,
): Promise<Survey> {
  let left: DateOrder[] = [...dateOrders];
  const seen = new Set<DateOrder>();
  const survey: Survey = { order: null, ambiguous: null, left, short: false, timed: null, newestFirst: false };
  let isBelow = false;
  let before: { balance: number; moved: number } | null = null;
  let [up, down, first, last] = [0, 0, '', ''];
  for await (const row of tableRows(original, charset, delimiter)) {
    if (!isBelow) {
      isBelow = row.text === start;
      if (!isBelow || !isBare) continue;
    }
    if (isBlank(row)) continue;
    for (const { raw, date } of rowDates(row.cells, { columns, delimiter, order: null })) {
      if (date && !date.isClear) survey.ambiguous ??= raw;
      if (date && date.orders.length > 0) left = left.filter((order) => date.orders.includes(order));
      for (const order of date?.orders ?? []) seen.add(order);
      survey.short ||= date?.isShort === true;
      if (date?.civil.hour !== undefined) survey.timed ??= raw;
    }
    const [date] = rowDates(row.cells, { columns, delimiter, order: null });
    if (date?.date?.isClear) {
      const { year, month = 0, day = 0 } = date.date.civil;
      last = String(year * 10_000 + month * 100 + day);
      first ||= last;
    }
    const movement = rowMovement(row.cells, columns);
    const moved = signedOf(movement);
    const { balance } = movement;
    if (before && balance !== null) {
      if (addsUp(before.balance, moved, balance)) up += 1;
      if (addsUp(balance, before.moved, before.balance)) down += 1;
    }
    before = balance === null ? null : { balance, moved };
  }
  survey.left = left.length > 0 ? left : dateOrders.filter((order) => seen.has(order));
  if (left.length === 1 && seen.size > 0) survey.order = left[0] ?? null;
  survey.newestFirst = down === up ? first > last : down > up;
  return survey;
}
