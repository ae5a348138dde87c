import type { CheckedInput } from '../../../shared/contract/procedures.ts';
import { requestStates } from '../../../shared/domain/payment.ts';
import { AppError } from '../../../shared/errors.ts';
import type { OpenCase } from '../case/open-case.ts';
import { record } from '../case/record.ts';
import { findPayments } from '../graph/payments/find-payments.ts';
import { flowsOf } from '../graph/payments/flows.ts';
import { type CaseMoney, type Money, moneyOf } from '../graph/payments/money.ts';
import { pageOf, partyOf, requestOf, rowOf } from '../graph/payments/payment-views.ts';
import { pointsBySite } from '../graph/payments/points.ts';
import { groupsOf, isOfLedger, totalsBy } from '../graph/payments/totals.ts';
import { shownState } from '../store/analyses.ts';
import { untilChanged } from '../store/changes.ts';
import { toHex } from '../store/hex.ts';
import { type LedgerFilter, ledgerRow, ledgerTotal, ledgerWindow, pairsOf } from '../store/payment-rows.ts';
import type { HandlersOf } from './handlers.ts';
import { runJob } from './run-job.ts';

/** The one request whose id begins so. Throws `payment/not-found`. */
function known({ all }: CaseMoney, id: string): Money {
  const [request, other] = all.filter(({ key }) => key.startsWith(id));
  if (!request || other) throw new AppError('payment/not-found', { id });
  return request;
}

const folded = (text: string): string => text.normalize('NFKC').toLowerCase();

/** Rows that answer a request whose sites, account, payee, method, sender or recipient hold the text. */
function answering({ db }: Pick<OpenCase, 'db'>, { answers }: CaseMoney, text: string): string {
  const rows = [...answers].filter(([, { request }]) => {
    const { sites, account, payee, method, senderId, payerId } = request;
    const parties = [senderId, payerId].map((one) => partyOf(db, one)?.label);
    return [...sites, account, payee, method, ...parties].some((words) => folded(words ?? '').includes(text));
  });
  return JSON.stringify(rows.map(([row]) => row));
}

/** Rows whose own words or whose answered request, its sender, site or account, hold the text; and of one group, that group's. */
function filterOf({ db }: Pick<OpenCase, 'db'>, money: CaseMoney, input: CheckedInput<'payment.list'>): LedgerFilter {
  const { by, key, direction, currency } = input;
  const text = input.text ? folded(input.text) : null;
  const textRows = text === null ? null : answering({ db }, money, text);
  const filter: LedgerFilter = { text, textRows, account: null, payee: null, direction, currency, rows: null };
  if (by === null || key === null) return filter;
  if (by === 'payee') return { ...filter, payee: key };
  if (by === 'statement') return { ...filter, account: key };
  const rows = [...money.answers].filter(([, { request }]) =>
    groupsOf(db, request, by).some((group) => group.key === key),
  );
  return { ...filter, rows: JSON.stringify(rows.map(([row]) => row)) };
}

/** The row (hex) of those that fit a request: whose id begins so, else the one that answers it or would, or the only one. */
function meant({ db }: OpenCase, request: Money, typed: string | null): string {
  const ids = pairsOf(db, request.id).flatMap(({ rowId }) => {
    const row = ledgerRow(db, rowId);
    return row ? [{ rowId, id: toHex(row.sha256) }] : [];
  });
  const fitting = ids.filter(({ rowId, id }) =>
    typed !== null ? id.startsWith(typed) : request.rowId === null || rowId === request.rowId,
  );
  const [row, other] = fitting;
  if (!row || other) throw new AppError('payment/no-such-row', { id: typed ?? '' });
  return row.id;
}

export const paymentHandlers: HandlersOf<'payment'> = {
  'payment.find': async ({ case: open }, _input, work) => ({
    kind: 'payments',
    ...(await runJob(open, 'payment.find', () => findPayments(open.db, work))),
  }),
  'payment.list': ({ case: open }, input) => {
    const money = moneyOf(open.db);
    const filter = filterOf(open, money, input);
    return {
      rows: ledgerWindow(open.db, filter, input.offset, input.limit).map((row) => rowOf(open.db, money, row)),
      total: ledgerTotal(open.db, filter),
      run: shownState(open.db, 'payments'),
    };
  },
  'payment.requests': ({ case: open }, { said, state, by, key, currency, offset, limit }) => {
    const { all } = moneyOf(open.db);
    const kind = all.filter((one) => one.said === said);
    const states = Object.fromEntries(
      requestStates.map((one) => [one, kind.filter((money) => money.state === one).length]),
    ) as Record<(typeof requestStates)[number], number>;
    const rows = kind.filter((money) => {
      if (state !== null && money.state !== state) return false;
      if (currency !== null && money.currency !== currency) return false;
      if (by === null || key === null || isOfLedger(by)) return true;
      return groupsOf(open.db, money, by).some((group) => group.key === key);
    });
    return {
      rows: rows.slice(offset, offset + limit).map((money) => requestOf(open.db, money)),
      total: rows.length,
      run: shownState(open.db, 'payments'),
      states,
    };
  },
  'payment.show': ({ case: open }, { id }) => {
    const money = moneyOf(open.db);
    return pageOf(open.db, money, known(money, id));
  },
  'payment.totals': ({ case: open }, { by, offset, limit }) => {
    const rows = untilChanged(open.db, `payment totals ${by}`, () => totalsBy(open.db, moneyOf(open.db), by));
    return { rows: rows.slice(offset, offset + limit), total: rows.length, run: shownState(open.db, 'payments') };
  },
  'payment.flow': ({ case: open }, { offset, limit }) => {
    const rows = untilChanged(open.db, 'payment flow', () => flowsOf(open.db, moneyOf(open.db)));
    return { rows: rows.slice(offset, offset + limit), total: rows.length };
  },
  'payment.points': ({ case: open }, { offset, limit }) => {
    const rows = untilChanged(open.db, 'payment points', () => pointsBySite(open.db, moneyOf(open.db)));
    return { rows: rows.slice(offset, offset + limit), total: rows.length };
  },
  'payment.decide': ({ case: open }, { id, row: typed, decision, why }) => {
    const request = known(moneyOf(open.db), id);
    const row = meant(open, request, typed);
    record(open.db, open, 'payment.decide', {
      request: request.key,
      row,
      decision: decision === 'suggested' ? null : decision,
      why,
    });
    const money = moneyOf(open.db);
    return pageOf(open.db, money, known(money, request.key));
  },
};
