import type { ColumnRole } from '../../../../../shared/domain/columns.ts';
import { addsUp } from './adds-up.ts';
import { cellAmount } from './cell-amount.ts';
import { cellDate } from './cell-date.ts';

/** Columns with numbers among which those of a running balance are looked for. */
const mostNumbers = 10;

/** What the cells of a table say of its columns, where no heading does. */
export interface Guess {
  roles: ColumnRole[];
  /** A running balance adds up with these roles in every row: chance does not do that. */
  isProven: boolean;
}

/**
 * Roles for columns from the rows alone: a date is in every row, a running balance is what the row before and the amounts
 * give. Null where no column holds a date in every row, or none holds numbers. All rows have as many cells.
 */
export function guessColumns(rows: string[][]): Guess | null {
  const [first] = rows;
  if (!first) return null;
  const columns = first.map((_, index) => rows.map((row) => row[index] ?? ''));
  const dates = columns.map((cells) => cells.every((cell) => cellDate(cell)?.civil.day !== undefined));
  const numbers = columns.map((cells, index) => (dates[index] ? null : numbersOf(cells)));
  if (!dates.includes(true)) return null;
  const numeric = numbers.flatMap((values, index) => (values ? [index] : [])).slice(0, mostNumbers);
  if (numeric.length === 0) return null;
  const balance = balanceIn(numbers, numeric);
  const roles = first.map((): ColumnRole => 'other');
  roles[dates.indexOf(true)] = 'date';
  for (const [index, role] of balance ?? [[amountIn(numbers, numeric), 'amount'] as const]) roles[index] = role;
  const payee = longestText(columns, (index) => !dates[index] && numbers[index] === null);
  if (payee !== null) roles[payee] = 'payee';
  return { roles, isProven: balance !== null };
}

/** The numbers of a column, null for an empty cell or a dash; null where it holds anything else, or nothing. */
function numbersOf(cells: string[]): (number | null)[] | null {
  const values = cells.map(cellAmount);
  const isOther = cells.some((cell, index) => values[index] === null && !/^[\s*‐−–—-]*$/.test(cell));
  return isOther || values.every((value) => value === null) ? null : values;
}

type Numbers = ((number | null)[] | null)[];

/** The columns that add up as a running balance, whichever row is the oldest. */
function balanceIn(numbers: Numbers, numeric: number[]): [number, ColumnRole][] | null {
  for (const left of numeric) {
    const balance = numbers[left];
    if (!balance || balance.includes(null)) continue;
    const others = numeric.filter((index) => index !== left);
    for (const one of others) {
      for (const two of [null, ...others.filter((index) => index !== one)]) {
        const signed = balance.map(
          (_, row) => (numbers[one]?.[row] ?? 0) - (two === null ? 0 : (numbers[two]?.[row] ?? 0)),
        );
        // A table in which nothing moves adds up with any column.
        if (signed.filter((value) => value !== 0).length < 2) continue;
        if (!chains(balance as number[], signed)) continue;
        return two === null
          ? [
              [left, 'balance'],
              [one, 'amount'],
            ]
          : [
              [left, 'balance'],
              [one, 'in'],
              [two, 'out'],
            ];
      }
    }
  }
  return null;
}

function chains(balance: number[], signed: number[]): boolean {
  const down = balance.every((value, row) => row === 0 || addsUp(balance[row - 1] ?? 0, signed[row] ?? 0, value));
  const up = balance.every((value, row) => row === 0 || addsUp(value, signed[row - 1] ?? 0, balance[row - 1] ?? 0));
  return down || up;
}

/** The column of numbers that is filled most, the first of several. */
function amountIn(numbers: Numbers, numeric: number[]): number {
  const filled = (index: number) => numbers[index]?.filter((value) => value !== null).length ?? 0;
  return numeric.reduce((best, index) => (filled(index) > filled(best) ? index : best));
}

function longestText(columns: string[][], isText: (index: number) => boolean): number | null {
  const length = (index: number) => columns[index]?.reduce((sum, cell) => sum + cell.length, 0) ?? 0;
  const texts = columns.flatMap((_, index) => (isText(index) && length(index) > 0 ? [index] : []));
  return texts.length === 0 ? null : texts.reduce((best, index) => (length(index) > length(best) ? index : best));
}
