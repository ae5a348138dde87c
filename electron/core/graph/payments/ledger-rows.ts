import type { TransactionDetail } from '../../../../shared/domain/document.ts';
import type { PaidRow } from '../../../../shared/text/payments/match-payments.ts';
import { methodOf } from '../../../../shared/text/payments/payment-method.ts';
import { columnsOf } from '../../import/readers/statement/headings.ts';
import { contentKey } from '../../store/graph.ts';
import type { LedgerSource, StoredRow } from '../../store/payments.ts';

export interface LedgerRow extends StoredRow {
  sha256: string;
  epoch: number | null;
  /** Days since 1970 by the date as it is written. */
  day: number | null;
}

/** Days since 1970 of the date with which an EDTF value begins, whatever its zone; else of the moment by which it is sorted. */
export function dayOf(when: string | null, epoch: number | null): number | null {
  const date = /^\d{4}-\d\d-\d\d/.exec(when ?? '')?.[0];
  const written = date === undefined ? Number.NaN : Date.parse(`${date}T00:00:00Z`) / 86_400_000;
  if (Number.isFinite(written)) return written;
  return epoch === null ? null : Math.floor(epoch / 86_400);
}

/** Sums of money are exact to a ten-thousandth of the unit. */
export const exact = (value: number): number => Math.round(value * 1e4) / 1e4;

/** Longest text of one row that a search looks in. */
const mostWords = 2000;

/** The columns of accounts among headings; a statement has one row of them. */
function accountColumns(): (headings: string[]) => readonly boolean[] {
  let known: { headings: string[]; isAccount: boolean[] } | null = null;
  return (headings) => {
    const isSame =
      known?.headings.length === headings.length && headings.every((one, at) => one === known?.headings[at]);
    if (!known || !isSame) known = { headings, isAccount: columnsOf(headings).roles.map((role) => role === 'account') };
    return known.isAccount;
  };
}

function rowOf(
  { id, sha256, source, name, epoch, when, detail: json }: LedgerSource,
  columns: ReturnType<typeof accountColumns>,
): LedgerRow {
  const detail = JSON.parse(json) as TransactionDetail;
  const isAccount = columns(detail.cells.map((cell) => cell.name));
  const own = detail.cells.filter((_cell, at) => isAccount[at]).map(({ value }) => value.trim());
  const accountName = [name, ...own.filter((value) => value !== '')].join(' ');
  const words = [detail.cells.map(({ value }) => value).join(' '), accountName].join('\n').normalize('NFKC');
  const { direction, amount, balance, payee, adds } = detail;
  return {
    documentId: id,
    sha256,
    epoch,
    day: dayOf(when, epoch),
    source,
    account: contentKey('statement', source, ...own),
    accountName,
    direction,
    amount,
    currency: detail.currency ?? '',
    payee,
    method: methodOf(words),
    balance,
    adds,
    running: null,
    words: words.slice(0, mostWords).toLowerCase(),
  };
}

/** Whether a file has its newest row first, by the dates of its first and last dated rows. */
function isNewestFirst(rows: readonly LedgerRow[]): boolean {
  const dated = rows.filter(({ epoch }) => epoch !== null);
  return (dated[0]?.epoch ?? 0) > (dated.at(-1)?.epoch ?? 0);
}

/**
 * The rows of all statements as one ledger, oldest first and undated last, each with what its account comes to by then in its
 * currency. Rows of one day stay in the order of their file.
 */
export function ledgerOf(sources: Iterable<LedgerSource>): LedgerRow[] {
  const columns = accountColumns();
  const files = Map.groupBy(
    [...sources].map((source) => rowOf(source, columns)),
    ({ source }) => source,
  );
  const inOrder = [...files.values()].flatMap((rows) => (isNewestFirst(rows) ? rows.toReversed() : rows));
  const ledger = inOrder
    .map((row, at) => ({ row, at }))
    .sort((a, b) => (a.row.epoch ?? Infinity) - (b.row.epoch ?? Infinity) || a.at - b.at)
    .map(({ row }) => row);
  const left = new Map<string, number>();
  return ledger.map((row) => {
    if (row.direction === null || row.amount === null) return row;
    const key = `${row.account} ${row.currency}`;
    const running = exact((left.get(key) ?? 0) + (row.direction === 'in' ? row.amount : -row.amount));
    left.set(key, running);
    return { ...row, running };
  });
}

/** What went out in money, on a day: what can answer a request. */
export function paidRows(rows: readonly LedgerRow[]): PaidRow[] {
  return rows.flatMap(({ sha256, day, direction, amount, currency, payee, method, words }) =>
    direction === 'out' && amount !== null && amount > 0 && day !== null && currency !== 'PT'
      ? [{ key: sha256, day, amount, currency, payee, method, words }]
      : [],
  );
}
