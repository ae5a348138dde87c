import type { Identifier } from '../../domain/identifier.ts';
import type { PaymentMethod, PaymentPurpose, Sum } from '../../domain/payment.ts';
import { figureOfAmount } from '../figures/find-figures.ts';
import { extractIdentifiers } from '../identifiers/extract.ts';
import { foldWidth } from '../identifiers/fold-width.ts';
import {
  announcedEnglish,
  askingEnglish,
  askingJapanese,
  claimedEnglish,
  claimedJapanese,
  confirmedEnglish,
  confirmedJapanese,
  feeBefore,
  feeBehind,
  notYet,
  offerEnglish,
  payingWords,
  pointRate,
  promiseEnglish,
  promiseJapanese,
} from './money-words.ts';
import { holderIn } from './party-name.ts';
import { deadlineIn, methodOf, purposeOf } from './payment-method.ts';
import { type FoundRate, findRates } from './rates.ts';
import { type Sentence, sentencesOf } from './sentences.ts';

/** UTF-16 units of a text that are looked at, and how many passages of one are given. */
const longest = 20_000;
const most = 20;
/** Units between an account and the amount that is to go to it. */
const reach = 600;
const around = 60;

/** Words about money in a text; offsets in UTF-16 units, over the sentence and what it needs to be understood. */
export interface MoneyPassage {
  start: number;
  end: number;
  sum: Sum;
  points: number | null;
  method: PaymentMethod;
}

export interface FoundRequest extends MoneyPassage {
  purpose: PaymentPurpose;
  payee: string | null;
  /** The account in its normal form. */
  account: string | null;
  deadline: string | null;
}

export interface FoundPayment extends MoneyPassage {
  origin: 'confirmed' | 'claimed';
}

export interface MoneyFound {
  requests: FoundRequest[];
  payments: FoundPayment[];
  rates: FoundRate[];
}

const nothing: MoneyFound = { requests: [], payments: [], rates: [] };

const mayAmount = /[0-9０-９〇一二三四五六七八九十百千万]/;
const mayCurrency = /[円¥￥$€£]|yen|usd|jpy|eur|gbp|dollar|euro|pound|ポイント|points?|pt/i;

/**
 * What a message asks to be paid, what it says was paid, and what it says that points cost. A guess by words and their
 * order, made from the text alone; a sum that is promised to the reader, advertised or quoted from another message is none.
 */
export function findMoney(text: string): MoneyFound {
  const seen = text.slice(0, longest);
  if (!mayCurrency.test(seen) || !mayAmount.test(seen) || !payingWords.test(foldWidth(seen))) return nothing;
  const folded = foldWidth(seen);
  const identifiers = extractIdentifiers(seen);
  const sentences = sentencesOf(folded);
  const found: MoneyFound = { requests: [], payments: [], rates: findRates(folded) };
  const passage: Passage = { folded, sentences, identifiers, at: 0, taken: new Set() };
  for (const amount of identifiers) {
    if (amount.kind !== 'amount' || found.requests.length + found.payments.length >= most) continue;
    if (found.rates.some((rate) => amount.start < rate.end && amount.end > rate.start)) continue;
    readAmount(amount, passage, found);
  }
  return found;
}

interface Passage {
  folded: string;
  sentences: readonly Sentence[];
  identifiers: readonly Identifier[];
  /** The sentence that was reached. */
  at: number;
  /** Points that belong to an amount of money. */
  taken: Set<Identifier>;
}

function readAmount(amount: Identifier, passage: Passage, found: MoneyFound): void {
  const { folded, sentences } = passage;
  while ((sentences[passage.at]?.end ?? Number.POSITIVE_INFINITY) <= amount.start) passage.at += 1;
  const own = sentences[passage.at];
  const figure = figureOfAmount(amount);
  if (!own || own.start > amount.start || !figure || figure.max === 0) return;
  if (figure.per !== null) return;
  const said = kindOf(amount, passage);
  if (said === null || passage.taken.has(amount)) return;
  const points = pointsBeside(amount, own, passage);
  // Points alone are bought or not; nobody is asked for them.
  if (figure.unit === 'PT' && (said.kind === 'request' || said.kind === 'claimed')) return;
  const words = folded.slice(said.start, said.end);
  const { min, max, minBound: bound, unit: currency } = figure;
  const sum: Sum = { min, max, bound, currency };
  const beside = folded.slice(Math.max(0, said.start - 2 * around), said.end + 2 * around);
  const named = methodOf(words);
  const base = {
    start: said.start,
    end: said.end,
    sum,
    points,
    method: named === 'unknown' ? methodOf(beside) : named,
  };
  if (said.kind !== 'request') {
    found.payments.push({ ...base, origin: said.kind });
    return;
  }
  const account = accountNear(amount, passage.identifiers);
  const method = named === 'unknown' && account ? 'bank-transfer' : base.method;
  found.requests.push({
    ...base,
    method,
    purpose: purposeOf(folded.slice(Math.max(said.start, amount.start - around), Math.min(said.end, amount.end + 30))),
    payee: account ? holderIn(account.raw) : null,
    account: account?.normal ?? null,
    deadline: deadlineIn(words) ?? deadlineIn(beside),
  });
}

interface Said extends Sentence {
  kind: 'request' | 'confirmed' | 'claimed';
}

/** What is said of an amount, and the sentences that say it; null where nobody asks for it and nobody paid it. */
function kindOf(amount: Identifier, { folded, sentences, at }: Passage): Said | null {
  const own = sentences[at] as Sentence;
  const words = folded.slice(own.start, own.end);
  const before = folded.slice(Math.max(own.start, amount.start - around), amount.start);
  const behind = folded.slice(amount.end, Math.min(own.end, amount.end + around));
  const close = `${before}${folded.slice(amount.start, amount.end)}${behind}`;
  if (pointRate.test(before)) return null;
  const isFee = feeBefore.test(before) || feeBehind.test(behind);
  const isOpen = notYet.test(close);
  if ((confirmedJapanese.test(close) || confirmedEnglish.test(close)) && !isOpen) return { ...own, kind: 'confirmed' };
  const isPromise = promiseJapanese.test(close) || promiseEnglish.test(close);
  if ((claimedJapanese.test(behind) || claimedEnglish.test(before)) && !isOpen && !isPromise) {
    return { ...own, kind: 'claimed' };
  }
  if (isPromise && !isFee) return null;
  if (announcedEnglish.test(words) || (offerEnglish.test(words) && !isFee)) return null;
  if (asks(words)) return { ...own, kind: 'request' };
  // A line with the amount alone, or a price, is asked for by what stands around it.
  const isPrice = /\d[\d,]{0,12} ?円(?:で|\(|→|=|:) ?\d/.test(close);
  if (!isFee && !isPrice && amount.end - amount.start < words.trim().length * 0.5) return null;
  for (const step of [1, -1, 2]) {
    const other = sentences[at + step];
    if (!other || Math.abs(other.start - own.end) > 200) continue;
    const near = folded.slice(other.start, other.end);
    if (asks(near) && !promiseJapanese.test(near) && !promiseEnglish.test(near)) {
      return { start: Math.min(own.start, other.start), end: Math.max(own.end, other.end), kind: 'request' };
    }
  }
  return null;
}

const asks = (words: string): boolean => askingJapanese.test(words) || askingEnglish.test(words.trimStart());

/** `3,000円(300ポイント)`: points in the same sentence as the money, the nearest one. */
function pointsBeside(amount: Identifier, own: Sentence, { identifiers, taken }: Passage): number | null {
  if (amount.normal.startsWith('PT:')) return null;
  const near = identifiers
    .filter((one) => one.kind === 'amount' && one.normal.startsWith('PT:') && !taken.has(one))
    .filter((one) => one.start >= own.start && one.end <= own.end)
    .sort((a, b) => distance(a, amount) - distance(b, amount))[0];
  if (!near || distance(near, amount) > around) return null;
  const figure = figureOfAmount(near);
  if (!figure || figure.min === null || figure.min !== figure.max) return null;
  taken.add(near);
  return figure.min;
}

const distance = (a: Identifier, b: Identifier): number => Math.max(a.start - b.end, b.start - a.end);

function accountNear(amount: Identifier, identifiers: readonly Identifier[]): Identifier | null {
  const accounts = identifiers.filter((one) => one.kind === 'bank-account' && distance(one, amount) <= reach);
  // What stands behind the amount is more often where it is to go.
  const far = (one: Identifier) => distance(one, amount) + (one.start < amount.start ? reach / 2 : 0);
  return accounts.sort((a, b) => far(a) - far(b))[0] ?? null;
}
