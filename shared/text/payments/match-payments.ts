import type { Reason } from '../../domain/graph.ts';
import type { Sum } from '../../domain/payment.ts';
import { isSameParty, partyName } from './party-name.ts';

/** What is asked to be paid: by its key, with the day (since 1970) on which it was written. */
export interface AskedSum {
  key: string;
  day: number;
  sum: Sum;
  payee: string | null;
}

/** What a statement says went out. */
export interface PaidRow {
  key: string;
  day: number;
  amount: number;
  /** Empty where the statement names none. */
  currency: string;
  payee: string | null;
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
  const byDay = Map.groupBy(rows, ({ day }) => day);
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
    for (let day = request.day; day <= request.day + window; day += 1) {
      for (const row of byDay.get(day) ?? []) {
        const fit = fitOf(request, row, nameOf);
        if (fit) fits.push(fit);
      }
    }
    fitsOf.set(request.key, fits.sort(best));
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
  if (!isNamed && areComparable(asked, paid)) return null;
  const amount = amountReason(request.sum, row.amount, isNamed);
  if (!amount) return null;
  const days = row.day - request.day;
  const payee: Reason = isNamed
    ? { code: 'payment/same-payee', values: { name: row.payee ?? '' } }
    : { code: 'payment/payee-unknown' };
  return {
    request: request.key,
    payment: row.key,
    days,
    weight: (isNamed ? named : 0) + (amount.code === 'payment/amount-equal' ? 1 : 0),
    reasons: [amount, { code: 'payment/days', values: { days } }, payee],
  };
}

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
