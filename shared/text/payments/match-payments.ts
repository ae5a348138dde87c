import type { Reason } from '../../domain/graph.ts';
import type { PaymentMethod, Sum } from '../../domain/payment.ts';
import { isSameParty, partyName } from './party-name.ts';

/** What is asked to be paid: by its key, with the day (since 1970) on which it was written. */
export interface AskedSum {
  key: string;
  day: number;
  sum: Sum;
  payee: string | null;
  /** The account in its normal form. */
  account: string | null;
  method: PaymentMethod;
}

/** What a statement says went out. */
export interface PaidRow {
  key: string;
  day: number;
  amount: number;
  /** Empty where the statement names none. */
  currency: string;
  payee: string | null;
  method: PaymentMethod;
  /** Everything that the row says: it may name the account. */
  words: string;
}

/** A row that fits a request. `likely`: the one that is suggested; a row is suggested for one request alone. */
export interface MatchFound {
  request: string;
  payment: string;
  rank: number;
  likely: boolean;
  others: number;
  reasons: Reason[];
}

/** Days behind a request in which it is answered. */
const window = 30;
/** Matches of one request that are kept, the best first: a row is chosen among these. */
const most = 10;
/** Rows that fit one request at all; those of later days are not looked at. */
const mostFits = 100;
/** Where more rows than these fit and nobody's name speaks for one, none is suggested. */
const mostAlike = 3;

/** What banks in Japan took for a transfer, in yen. */
const fees: ReadonlySet<number> = new Set([
  ...[
    55, 75, 77, 99, 100, 105, 108, 110, 130, 145, 150, 154, 160, 165, 176, 200, 203, 210, 216, 220, 229, 250, 270, 275,
  ],
  ...[
    300, 315, 324, 330, 378, 385, 400, 420, 432, 440, 490, 495, 500, 525, 540, 550, 600, 605, 630, 648, 660, 700, 735,
  ],
  ...[756, 770, 840, 864, 880],
]);

interface Fit {
  request: AskedSum;
  row: PaidRow;
  days: number;
  /** How much speaks for it. */
  weight: number;
}

type NameOf = (name: string | null) => string;

/**
 * Which rows would answer which requests: by the amount, the days between and the name of the payee. Only rows of the same
 * currency; names of which one cannot be the other rule a row out. The same input gives the same list.
 */
export function matchPayments(requests: readonly AskedSum[], rows: readonly PaidRow[]): MatchFound[] {
  const steps = matchSteps(requests, rows);
  for (let step = steps.next(); ; step = steps.next()) if (step.done) return step.value;
}

/** The same, with the number of requests that were looked at, after each of them. */
export function* matchSteps(
  requests: readonly AskedSum[],
  rows: readonly PaidRow[],
): Generator<number, MatchFound[], void> {
  const fitting = rowsByAmount(rows);
  const names = new Map<string, string>();
  const nameOf: NameOf = (name) => {
    if (name === null) return '';
    const known = names.get(name) ?? partyName(name);
    names.set(name, known);
    return known;
  };
  const fitsOf = new Map<AskedSum, { fits: Fit[]; count: number }>();
  for (const request of requests) {
    const fits: Fit[] = [];
    for (const row of fitting(request)) {
      const fit = fitOf(request, row, nameOf);
      if (fit) fits.push(fit);
      if (fits.length >= mostFits) break;
    }
    fitsOf.set(request, { fits: fits.sort(best).slice(0, most), count: fits.length });
    yield fitsOf.size;
  }
  const likely = chosen([...fitsOf.values()]);
  return [...fitsOf.values()].flatMap(({ fits, count }) => {
    const suggested = fits.find((fit) => likely.has(fit));
    const order = suggested ? [suggested, ...fits.filter((fit) => fit !== suggested)] : fits;
    return order.map((fit, rank): MatchFound => {
      const isLikely = suggested !== undefined && rank === 0;
      const [request, payment] = [fit.request.key, fit.row.key];
      return { request, payment, reasons: reasonsOf(fit, nameOf), rank, likely: isLikely, others: count - 1 };
    });
  });
}

/** The rows in a request's window whose amount may fit, earlier days first. */
function rowsByAmount(rows: readonly PaidRow[]): (request: AskedSum) => Iterable<PaidRow> {
  const inOrder = rows.toSorted((a, b) => a.day - b.day || (a.key < b.key ? -1 : 1));
  const byAmount = Map.groupBy(inOrder, ({ amount }) => amount);
  return function* ({ day, sum: { min, max } }) {
    const isOne = min !== null && min === max;
    const lists = isOne ? [0, ...fees].map((fee) => byAmount.get(min + fee) ?? []) : [inOrder];
    for (const list of lists) {
      for (let at = firstOn(list, day); at < list.length; at += 1) {
        const row = list[at] as PaidRow;
        if (row.day > day + window) break;
        yield row;
      }
    }
  };
}

/** Where the rows of a day begin. */
function firstOn(rows: readonly PaidRow[], day: number): number {
  let [low, high] = [0, rows.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rows[middle]?.day ?? day) < day) low = middle + 1;
    else high = middle;
  }
  return low;
}

const best = (a: Fit, b: Fit): number =>
  b.weight - a.weight ||
  a.days - b.days ||
  (a.row.key < b.row.key ? -1 : a.row.key > b.row.key ? 1 : 0) ||
  (a.request.key < b.request.key ? -1 : 1);

/** One row for a request and one request for a row, the best first. */
function chosen(all: readonly { fits: readonly Fit[]; count: number }[]): Set<Fit> {
  // Where too many fit, only a name can choose.
  const clear = all.flatMap(({ fits, count }) => fits.filter(({ weight }) => weight >= named || count <= mostAlike));
  const [asked, paid] = [new Set<string>(), new Set<string>()];
  const likely = new Set<Fit>();
  for (const fit of clear.sort(best)) {
    if (asked.has(fit.request.key) || paid.has(fit.row.key)) continue;
    asked.add(fit.request.key);
    paid.add(fit.row.key);
    likely.add(fit);
  }
  return likely;
}

const named = 2;

/** Whether the row names the payee, or the account. */
function namesIn(request: AskedSum, row: PaidRow, nameOf: NameOf) {
  const [asked, paid] = [nameOf(request.payee), nameOf(row.payee)];
  const digits = accountDigits(request.account);
  const isPayee = isSameParty(asked, paid);
  const account = digits !== null && row.words.includes(digits) ? digits : null;
  return { isPayee, account, isOther: !isPayee && account === null && areComparable(asked, paid) };
}

function fitOf(request: AskedSum, row: PaidRow, nameOf: NameOf): Fit | null {
  if (row.currency !== '' && row.currency !== request.sum.currency) return null;
  const { isPayee, account, isOther } = namesIn(request, row, nameOf);
  if (isOther) return null;
  const isNamed = isPayee || account !== null;
  const amount = amountReason(request.sum, row.amount, isNamed);
  if (!amount) return null;
  const weight = (isNamed ? named : 0) + (amount.code === 'payment/amount-equal' ? 1 : 0);
  return { request, row, days: row.day - request.day, weight };
}

/** Why a row fits: what speaks for it, and that its payee says nothing where that is so. */
function reasonsOf({ request, row, days }: Fit, nameOf: NameOf): Reason[] {
  const { isPayee, account } = namesIn(request, row, nameOf);
  const amount = amountReason(request.sum, row.amount, isPayee || account !== null);
  const payee: Reason = isPayee
    ? { code: 'payment/same-payee', values: { name: row.payee ?? '' } }
    : { code: 'payment/payee-unknown' };
  const reasons = [...(amount ? [amount] : []), { code: 'payment/days', values: { days } }, payee];
  if (account !== null) reasons.push({ code: 'payment/same-account', values: { account } });
  if (request.method !== 'unknown' && request.method === row.method) {
    reasons.push({ code: `payment/method-${row.method}` });
  }
  return reasons;
}

/** The number of an account, where it is long enough to be one and no other. */
const accountDigits = (account: string | null): string | null => /\d{7,}$/.exec(account ?? '')?.[0] ?? null;

/** A fee or a range is so wide that a name has to stand beside it. */
function amountReason({ min, max, currency }: Sum, paid: number, isNamed: boolean): Reason | null {
  if (min !== null && min === max) {
    if (paid === min) return { code: 'payment/amount-equal', values: { amount: paid } };
    const fee = paid - min;
    if (!isNamed || currency !== 'JPY' || !fees.has(fee)) return null;
    return { code: 'payment/amount-fee', values: { amount: min, fee } };
  }
  if (!isNamed || (min === null && max === null)) return null;
  const fits = paid >= (min ?? 0) && paid <= (max ?? Number.POSITIVE_INFINITY);
  return fits ? { code: 'payment/amount-within', values: { amount: paid } } : null;
}

const ideographs = /\p{Script=Han}/u;

/** Whether two names are written alike enough that their difference says that they are two. */
const areComparable = (one: string, other: string): boolean =>
  one !== '' && other !== '' && ideographs.test(one) === ideographs.test(other);
