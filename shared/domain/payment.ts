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
