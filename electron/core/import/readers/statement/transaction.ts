import type { ColumnRole, Columns } from '../../../../../shared/domain/columns.ts';
import type { TransactionDetail } from '../../../../../shared/domain/document.ts';
import type { Moment } from '../../../../../shared/domain/moment.ts';
import { type CivilDate, civilText } from '../../../../../shared/text/dates/civil-date.ts';
import { cellAmount } from './cell-amount.ts';
import { type CellDate, cellDate, cellTime, civilPrecision, type DateOrder } from './cell-date.ts';

/** How the cells of a table are read: by which mapping, which order of day and month, and what was answered of the zone. */
export interface RowReading {
  columns: Columns;
  delimiter: string;
  order: DateOrder | null;
  /** `+09:00`, '' where nobody said. */
  zone: string;
}

const under = (cells: string[], { roles }: Columns, role: ColumnRole): string[] =>
  cells.filter((cell, index) => roles[index] === role && cell.trim() !== '');

/** The dates of a row, the time beside them put to the first; raw as they stand. */
export function rowDates(
  cells: string[],
  { columns, delimiter, order }: Omit<RowReading, 'zone'>,
): { raw: string; date: CellDate | null }[] {
  const parts = (['year', 'month', 'day'] as const).map((role) => under(cells, columns, role)[0]);
  const [year, month, day] = parts;
  if (year !== undefined && month !== undefined && day !== undefined) {
    const civil: CivilDate = { year: Number(year), month: Number(month), day: Number(day) };
    const isDate = civilText(civil) !== null;
    return [
      {
        raw: [year, month, day].join(delimiter),
        date: isDate ? { civil, orders: [], isClear: true, isShort: false } : null,
      },
    ];
  }
  const [time] = under(cells, columns, 'time');
  return under(cells, columns, 'date').map((raw, index) => {
    const date = cellDate(raw, order);
    const clock = time !== undefined && index === 0 && date?.civil.hour === undefined ? cellTime(time) : null;
    if (!date || !clock || civilText({ ...date.civil, ...clock }) === null) return { raw, date };
    return { raw: `${raw}${delimiter}${time}`, date: { ...date, civil: { ...date.civil, ...clock } } };
  });
}

/** When a row says that it happened. A date whose day and month are not told apart has no value. */
export function rowMoments(cells: string[], reading: RowReading): Moment[] {
  return rowDates(cells, reading).map(({ raw, date }) => {
    const timed = date?.civil.hour !== undefined;
    const edtf = date?.isClear ? civilText(date.civil, timed ? reading.zone : '') : null;
    return { by: 'statement', raw, edtf, zone: null, precision: date && edtf ? civilPrecision(date.civil) : null };
  });
}

type Movement = Pick<TransactionDetail, 'direction' | 'amount' | 'balance' | 'currency' | 'payee'>;

/** What moved in a row, and what was left. */
export function rowMovement(cells: string[], columns: Columns): Movement {
  const { roles } = columns;
  const numbers = (role: ColumnRole): number[] =>
    under(cells, columns, role)
      .map(cellAmount)
      .filter((value) => value !== null);
  const isMoney = (['in', 'out', 'amount'] as const).some((role) => roles.includes(role));
  const signed = isMoney ? moneyOf(numbers, under(cells, columns, 'direction')[0]) : pointsOf(numbers);
  const payee = under(cells, columns, 'payee').join(' ').trim();
  return {
    direction: signed === null || signed === 0 ? null : signed > 0 ? 'in' : 'out',
    amount: signed === null ? null : Math.abs(signed),
    currency: isMoney ? currencyOf(under(cells, columns, 'currency')[0], columns.headings) : 'PT',
    balance: numbers('balance')[0] ?? null,
    payee: payee === '' ? null : payee,
  };
}

type Numbers = (role: ColumnRole) => number[];

function moneyOf(numbers: Numbers, word: string | undefined): number | null {
  // A zero on the other side is how some write an empty cell.
  const came = numbers('in').find((value) => value !== 0);
  const went = numbers('out').find((value) => value !== 0);
  if (came !== undefined && went !== undefined) return null;
  if (came !== undefined) return came;
  if (went !== undefined) return 0 - went;
  const [amount] = numbers('amount');
  if (amount === undefined) return [...numbers('in'), ...numbers('out')].length > 0 ? 0 : null;
  const isOut = word !== undefined && /出金|出$|支払|引落|debit|withdraw|^dr$/i.test(word.trim());
  return isOut ? 0 - Math.abs(amount) : amount;
}

function pointsOf(numbers: Numbers): number | null {
  const [came] = numbers('points-in');
  const [went] = numbers('points-out');
  if (came !== undefined && went !== undefined && came !== 0 && went !== 0) return null;
  return came || (went === undefined ? (came ?? null) : 0 - Math.abs(went));
}

function currencyOf(cell: string | undefined, headings: string[]): string | null {
  const named = cell?.normalize('NFKC').trim().toUpperCase();
  if (named === '円' || named === '日本円') return 'JPY';
  if (named !== undefined && /^[A-Z]{3}$/.test(named)) return named;
  // Who heads columns in Japanese and names no currency counts in yen.
  return /[぀-ヿ一-鿿]/.test(headings.join('')) ? 'JPY' : null;
}
