import type { TextRange } from './anchor.ts';
import type { Reason, Standing } from './graph.ts';
import type { Moment } from './moment.ts';

/** How money goes or is to go; `unknown` where nobody says. */
export const paymentMethods = [
  'bank-transfer',
  'wire',
  'card',
  'convenience-store',
  'prepaid-code',
  'e-money',
  'crypto',
  'cash',
  'unknown',
] as const;
export type PaymentMethod = (typeof paymentMethods)[number];

/** What is asked to be paid for, as the words name it. */
export const paymentPurposes = ['points', 'fee', 'deposit', 'membership', 'tax', 'release', 'debt', 'unknown'] as const;
export type PaymentPurpose = (typeof paymentPurposes)[number];

/** An amount as it was stated: a range with what was said of its ends. `currency` is an ISO 4217 code, or PT for points. */
export interface Sum {
  min: number | null;
  max: number | null;
  bound: 'exact' | 'at-least' | 'under' | 'about';
  currency: string;
}

/** What a message says of money: asks for it, says that it came (the side that was paid), says that it was sent (the side that pays). */
export const moneyKinds = ['request', 'confirmed', 'claimed'] as const;
export type MoneyKind = (typeof moneyKinds)[number];

/**
 * How far a request has come. `suggested`: a row of a statement would answer it, and somebody is to decide · `later`: that was
 * put off · `answered`: a row was accepted · `unanswered`: no row is suggested.
 */
export const requestStates = ['suggested', 'later', 'answered', 'unanswered'] as const;
export type RequestState = (typeof requestStates)[number];

/** Somebody or something that a payment has to do with; the id of its entity where it is one. */
export interface PaymentParty {
  id: string | null;
  label: string;
}

/** Words about money in a message, with what they say: a guess by words, made from the text alone. */
export interface PaymentRequest {
  kind: 'payment-request';
  id: string;
  said: MoneyKind;
  /** Where it stands: the document, and the range of its words in UTF-16 units. */
  document: string;
  range: TextRange;
  raw: string;
  moment: Moment | null;
  sum: Sum;
  points: number | null;
  method: PaymentMethod;
  purpose: PaymentPurpose;
  /** Whose account it is to go to, and the account in its normal form, where the words say so. */
  payee: string | null;
  account: string | null;
  deadline: string | null;
  sender: PaymentParty | null;
  /** Who was asked: the first recipient. */
  payer: PaymentParty | null;
  /** What the message names, or the sender's domain where it names none. */
  sites: string[];
  state: RequestState;
  /** Rows that fit it, and the one that answers it or would. */
  candidates: number;
  row: string | null;
}

/** A row of a statement in the ledger of the whole case. */
export interface PaymentRow {
  kind: 'payment-row';
  /** Id of the document. */
  id: string;
  /** The account that the row is of: its statement, and the account's own column where there is one. */
  account: PaymentParty;
  source: string;
  moment: Moment | null;
  direction: 'in' | 'out' | null;
  amount: number | null;
  /** Empty where the statement names none. */
  currency: string;
  payee: string | null;
  method: PaymentMethod;
  /** As the statement says; and whether that follows from the row before it. */
  balance: number | null;
  adds: boolean | null;
  /** What came in less what went out, from the first row of the account on, in this currency. */
  running: number | null;
  /** The request that it answers, or would. */
  answers: { request: string; standing: 'suggested' | 'accepted'; sender: PaymentParty | null } | null;
}

/** A row beside a request: why it would answer it, and what is decided. `falls`: the row, or the request, has another answer. */
export interface PaymentMatch {
  row: PaymentRow;
  standing: Standing;
  later: boolean;
  likely: boolean;
  falls: boolean;
  reasons: Reason[];
}

/** A request beside every row that fits it, the likeliest first. */
export interface PaymentPage extends PaymentRequest {
  matches: PaymentMatch[];
}

/** By what money is added up. `account`: where it was to go · `statement`: the account of the ledger. */
export const totalGroups = ['sender', 'persona', 'site', 'account', 'method', 'payer', 'payee', 'statement'] as const;
export type TotalGroup = (typeof totalGroups)[number];

/** An amount of several: where sums were stated as ranges it is one; `max` is null where one of them has no upper end. */
export interface AddedSums {
  count: number;
  min: number;
  max: number | null;
}

/** What one sender, site and so on comes to in one currency: never two currencies in one number. */
export interface PaymentTotal {
  kind: 'payment-total';
  by: TotalGroup;
  /** What the rows and the requests are filtered by to be these alone. */
  key: string;
  label: string;
  entity: string | null;
  currency: string;
  /** Rows of statements that went out: those whose request was accepted, and those where that is suggested alone. */
  accepted: { count: number; amount: number };
  suggested: { count: number; amount: number };
  /** Of the ledger's own groups, all its rows. */
  out: { count: number; amount: number };
  in: { count: number; amount: number };
  asked: AddedSums;
  confirmed: AddedSums;
  claimed: AddedSums;
}

/** Money that went, or was to go, from one payer through one sender to one account, in one currency. */
export interface PaymentFlow {
  kind: 'payment-flow';
  payer: PaymentParty | null;
  sender: PaymentParty | null;
  /** The account that was named; else the first site; else empty. */
  to: { type: 'account' | 'site' | 'none'; label: string };
  currency: string;
  accepted: { count: number; amount: number };
  suggested: { count: number; amount: number };
  asked: AddedSums;
}

/** A range of stated values, of how many statements, and where one stands. */
export interface StatedRange {
  min: number;
  max: number;
  count: number;
  document: string;
  range: TextRange;
  raw: string;
}

/** What points of one site cost and how many were bought, by what messages say. */
export interface PaymentPoints {
  kind: 'payment-points';
  site: string;
  /** Points of payments that were confirmed with how many points they brought, and what was paid for those. */
  bought: { points: number; amounts: { currency: string; amount: number }[]; payments: number };
  yenPerPoint: StatedRange | null;
  pointsPerMessage: StatedRange | null;
  /** Stated, or else the two above multiplied. */
  yenPerMessage: { min: number; max: number; how: 'stated' | 'computed' } | null;
}
