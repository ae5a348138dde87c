import { expect, test } from 'vitest';
import { type AskedSum, matchPayments, type PaidRow } from '../../../../shared/text/payments/match-payments.ts';

const asked = (key: string, day: number, yen: number, payee: string | null = null): AskedSum => ({
  key,
  day,
  sum: { min: yen, max: yen, bound: 'exact', currency: 'JPY' },
  payee,
  account: null,
  method: 'unknown',
});
const paid = (key: string, day: number, amount: number, payee: string | null = null, currency = 'JPY'): PaidRow => ({
  ...{ key, day, amount, currency, payee, method: 'unknown', words: payee ?? '' },
});
const likely = (requests: AskedSum[], rows: PaidRow[]) =>
  matchPayments(requests, rows)
    .filter((match) => match.likely)
    .map(({ request, payment }) => `${request} ${payment}`);

test('a row answers a request by amount, day and payee, and says why and how many others fit', () => {
  const rows = [paid('a', 12, 30_000, 'ATM'), paid('b', 14, 30_220, 'ｶ)ｱｵｲﾛｷｶｸ'), paid('c', 15, 30_000, 'ｶ)ｱｵｲﾛｷｶｸ')];
  const found = matchPayments([asked('r', 11, 30_000, 'カ)アオイロキカク')], rows);
  expect(found.map(({ payment, likely: is, others }) => [payment, is, others])).toEqual([
    ['c', true, 1],
    ['b', false, 1],
  ]);
  expect(found[1]?.reasons[0]).toEqual({ code: 'payment/amount-fee', values: { amount: 30_000, fee: 220 } });
});

test('nothing is paid before it is asked, after thirty days, or in another currency', () => {
  const rows = [paid('a', 9, 500), paid('b', 41, 500), paid('c', 12, 500, null, 'USD'), paid('d', 40, 500)];
  expect(likely([asked('r', 10, 500)], rows)).toEqual(['r d']);
});

test('a row is suggested for one request alone, and none where too many fit and no name speaks for one', () => {
  expect(likely([asked('q', 10, 500), asked('r', 12, 500)], [paid('a', 13, 500)])).toEqual(['r a']);
  const many = ['a', 'b', 'c', 'd'].map((key, at) => paid(key, 11 + at, 500));
  expect(likely([asked('r', 10, 500)], many)).toEqual([]);
});

test('many rows of one amount on one day are looked at up to a limit, whatever is asked', () => {
  const rows = Array.from({ length: 20_000 }, (_none, at) => paid(`${at}`, 12, 500));
  const requests = Array.from({ length: 2000 }, (_none, at) => asked(`r${at}`, 11, 500));
  const found = matchPayments(requests, rows);
  expect(found).toHaveLength(2000 * 10);
  expect(found.every(({ likely: is, others }) => !is && others === 99)).toBe(true);
});
