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
/** Matches of one request that are kept, the best first. */
const most = 20;
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

interface Fit extends Omit<MatchFound, 'rank' | 'likely' | 'others'> {
  days: number;
  /** How much speaks for it. */
  weight: number;
}

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
  const nameOf = (name: string | null): string => {
    if (name === null) return '';
    const known = names.get(name) ?? partyName(name);
    names.set(name, known);
    return known;
  };
  const fitsOf = new Map<string, Fit[]>();
  for (const request of requests) {
    const fits: Fit[] = [];
    for (const row of fitting(request)) {
      const fit = fitOf(request, row, nameOf);
      if (fit) fits.push(fit);
      if (fits.length >= mostFits) break;
    }
    fitsOf.set(request.key, fits.sort(best));
    yield fitsOf.size;
  }
  const likely = chosen([...fitsOf.values()].flat());
  return [...fitsOf.values()].flatMap((fits) => {
    const suggested = fits.find((fit) => likely.has(fit));
    const order = suggested ? [suggested, ...fits.filter((fit) => fit !== suggested)] : fits;
    return order.slice(0, most).map(({ request, payment, reasons }, rank): MatchFound => {
      const isLikely = suggested !== undefined && rank === 0;
      return { request, payment, reasons, rank, likely: isLikely, others: fits.length - 1 };
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
  (a.payment < b.payment ? -1 : a.payment > b.payment ? 1 : 0) ||
  (a.request < b.request ? -1 : 1);

/** One row for a request and one request for a row, the best first. */
function chosen(fits: readonly Fit[]): Set<Fit> {
  const many = Map.groupBy(fits, ({ request }) => request);
  const [asked, paid] = [new Set<string>(), new Set<string>()];
  const likely = new Set<Fit>();
  for (const fit of fits.toSorted(best)) {
    if (asked.has(fit.request) || paid.has(fit.payment)) continue;
    if (fit.weight < named && (many.get(fit.request)?.length ?? 0) > mostAlike) continue;
    asked.add(fit.request);
    paid.add(fit.payment);
    likely.add(fit);
  }
  return likely;
}

const named = 2;

function fitOf(request: AskedSum, row: PaidRow, nameOf: (name: string | null) => string): Fit | null {
  if (row.currency !== '' && row.currency !== request.sum.currency) return null;
  const [asked, paid] = [nameOf(request.payee), nameOf(row.payee)];
  const isNamed = isSameParty(asked, paid);
  const digits = accountDigits(request.account);
  const isAccount = digits !== null && row.words.includes(digits);
  if (!isNamed && !isAccount && areComparable(asked, paid)) return null;
  const amount = amountReason(request.sum, row.amount, isNamed || isAccount);
  if (!amount) return null;
  const days = row.day - request.day;
  const payee: Reason = isNamed
    ? { code: 'payment/same-payee', values: { name: row.payee ?? '' } }
    : { code: 'payment/payee-unknown' };
  const reasons = [amount, { code: 'payment/days', values: { days } }, payee];
  if (isAccount) reasons.push({ code: 'payment/same-account', values: { account: digits } });
  if (request.method !== 'unknown' && request.method === row.method) {
    reasons.push({ code: `payment/method-${row.method}` });
  }
  return {
    request: request.key,
    payment: row.key,
    days,
    weight: (isNamed || isAccount ? named : 0) + (amount.code === 'payment/amount-equal' ? 1 : 0),
    reasons,
  };
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
