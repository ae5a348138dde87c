import type { MoneyKind } from '../../../../shared/domain/payment.ts';
import { type FoundPayment, type FoundRequest, findMoney } from '../../../../shared/text/payments/find-money.ts';
import { type AskedSum, matchSteps } from '../../../../shared/text/payments/match-payments.ts';
import { writesSoFar } from '../../store/analyses.ts';
import { allTexts, type MessageTexts, sentCount } from '../../store/campaigns.ts';
import type { WriteDb } from '../../store/database.ts';
import { contentKey } from '../../store/graph.ts';
import {
  ledgerSources,
  moneyDocument,
  putPayments,
  type StoredRate,
  type StoredRequest,
} from '../../store/payments.ts';
import type { Work } from '../../work.ts';
import { paced } from '../paced.ts';
import { dayOf, ledgerOf, paidRows } from './ledger-rows.ts';

/** Messages that were read, what they ask for and say was paid, rows of statements, and requests for which one is suggested. */
export interface PaymentsFound {
  read: number;
  requests: number;
  confirmed: number;
  claimed: number;
  rates: number;
  rows: number;
  matched: number;
}

interface Asked extends StoredRequest {
  epoch: number | null;
  day: number | null;
}

/**
 * Finds what messages say of money, makes one ledger of all statements, and says which rows would answer which requests; in
 * the place of what was found before. Stopped, it leaves what was there. The result depends on the documents alone.
 */
export async function findPayments(db: WriteDb, work: Work): Promise<PaymentsFound> {
  const pace = paced(work);
  const writes = writesSoFar(db);
  const asked: Asked[] = [];
  const rates: StoredRate[] = [];
  const sites: { documentId: number; sites: string[] }[] = [];
  const total = sentCount(db);
  let done = 0;
  for (const texts of allTexts(db)) {
    const found = moneyIn(texts);
    if (found) {
      const document = moneyDocument(db, texts.id);
      sites.push({ documentId: texts.id, sites: document.sites });
      asked.push(...requestsOf(found, texts.id, document));
      for (const { what, value, start, end } of found.money.rates) {
        rates.push({ documentId: texts.id, what, value, field: found.field, start, end });
      }
    }
    done += 1;
    await pace({ phase: 'compare', done, total, unit: 'items' });
  }
  asked.sort((a, b) => (a.epoch ?? Infinity) - (b.epoch ?? Infinity) || (a.key < b.key ? -1 : 1));
  const sources = [];
  for (const row of ledgerSources(db)) {
    sources.push(row);
    await pace({ phase: 'compare', done, total: null, unit: 'items' });
  }
  const rows = ledgerOf(sources);
  const toMatch = askedSums(asked);
  const steps = matchSteps(toMatch, paidRows(rows));
  let step = steps.next();
  for (; !step.done; step = steps.next()) {
    await pace({ phase: 'group', done: step.value, total: toMatch.length, unit: 'items' });
  }
  const matches = step.value.map(({ request, payment, reasons, ...match }) => ({
    request,
    row: payment,
    ...match,
    reasons: JSON.stringify(reasons),
  }));
  // Between two stretches others have the case.
  const state = writesSoFar(db) === writes ? 'fresh' : 'stale';
  const of = (kind: MoneyKind) => asked.filter(({ said }) => said === kind).length;
  const counts = { read: done, requests: of('request'), confirmed: of('confirmed'), claimed: of('claimed') };
  putPayments(db, { requests: asked, sites, rates, rows, matches }, { state, detail: counts });
  const matched = matches.filter(({ likely }) => likely).length;
  return { ...counts, rates: rates.length, rows: rows.length, matched };
}

/** What a message says of money: in its text, or else in what its HTML shows. */
function moneyIn({ text, htmlText }: MessageTexts) {
  for (const [field, words] of [
    ['text', text],
    ['html', htmlText],
  ] as const) {
    const money = words === null ? null : findMoney(words);
    if (money && money.requests.length + money.payments.length + money.rates.length > 0) return { field, money };
  }
  return null;
}

/** One sum that a message asks for twice is asked for once: where its account is said, else where it stands first. */
function requestsOf(
  { field, money }: NonNullable<ReturnType<typeof moneyIn>>,
  documentId: number,
  { sha256, epoch, when }: ReturnType<typeof moneyDocument>,
): Asked[] {
  const all = new Map<string, Asked>();
  const put = (said: MoneyKind, one: FoundPayment | FoundRequest): void => {
    const { start, end, sum, points, method } = one;
    const request = 'purpose' in one ? one : null;
    const { min, max, bound, currency } = sum;
    const key = contentKey('payment', said, sha256, currency, String(min), String(max), bound);
    const before = all.get(key);
    if (before && (before.account !== null || !request?.account)) return;
    all.set(key, {
      ...{ key, documentId, said, field, start, end, sum, points, method, epoch, day: dayOf(when, epoch) },
      purpose: request?.purpose ?? 'unknown',
      payee: request?.payee ?? null,
      account: request?.account ?? null,
      deadline: request?.deadline ?? null,
    });
  };
  for (const one of money.requests) put('request', one);
  for (const one of money.payments) put(one.origin, one);
  return [...all.values()];
}

const askedSums = (asked: readonly Asked[]): AskedSum[] =>
  asked.flatMap(({ key, said, day, sum, payee, account, method }) =>
    said === 'request' && day !== null ? [{ key, day, sum, payee, account, method }] : [],
  );
