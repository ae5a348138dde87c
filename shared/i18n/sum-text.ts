import type { AddedSums, Sum } from '../domain/payment.ts';
import type { Both, Language } from './language.ts';
import { groupedNumber } from './numbers.ts';
import { plainValue } from './plain-value.ts';

const units: Readonly<Record<string, Both>> = {
  JPY: { ja: '円', en: ' yen' },
  PT: { ja: ' ポイント', en: ' points' },
};

const unitOf = (currency: string, language: Language): string =>
  units[currency]?.[language] ?? (currency === '' ? '' : ` ${plainValue(currency, 8)}`);

/** An amount with its currency, as in the language: 3,000円, 3,000 yen, 250 USD. */
export const amountText = (amount: number, currency: string, language: Language): string =>
  `${groupedNumber(amount)}${unitOf(currency, language)}`;

const span = (min: number, max: number): string =>
  min === max ? groupedNumber(min) : `${groupedNumber(min)}–${groupedNumber(max)}`;

/** An amount as it was stated, with what was said of its ends. */
export function sumText({ min, max, bound, currency }: Sum, language: Language): string {
  const unit = unitOf(currency, language);
  const ends = min === null || max === null ? groupedNumber(min ?? max ?? 0) : span(min, max);
  if (bound === 'about') return language === 'ja' ? `約${ends}${unit}` : `about ${ends}${unit}`;
  if (max === null) return language === 'ja' ? `${ends}${unit}以上` : `${ends}${unit} or more`;
  if (min === null) return language === 'ja' ? `${ends}${unit}以下` : `up to ${ends}${unit}`;
  return `${ends}${unit}`;
}

/** An account as people write it: its normal form has bars between its parts. */
export const accountText = (account: string): string => plainValue(account.replaceAll('|', ' '), 200);

/** Several stated amounts added up; empty where there are none. */
export function addedText({ count, min, max }: AddedSums, currency: string, language: Language): string {
  if (count === 0) return '';
  return sumText({ min, max, bound: 'exact', currency }, language);
}
