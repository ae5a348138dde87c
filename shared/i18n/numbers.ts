import type { Language } from './language.ts';

/** A whole number with its thousands set apart, the same on every machine. */
export const groupedNumber = (value: number): string =>
  Number.isSafeInteger(value) ? String(value).replace(/\B(?=(\d{3})+$)/g, ',') : String(value);

const units = ['bytes', 'KB', 'MB', 'GB', 'TB'] as const;

/** A size as a person reads it: '1.5 MB', in powers of 1000 as file managers show them; small ones to the byte. */
export function sizeText(bytes: number, language: Language): string {
  if (!Number.isFinite(bytes)) return String(bytes);
  let value = bytes;
  let unit = 0;
  while (value >= 1000 && unit < units.length - 1) {
    value /= 1000;
    unit += 1;
  }
  if (unit > 0) return `${value.toFixed(1)} ${units[unit]}`;
  return bytesText(value, language);
}

/** A size to the byte. */
export const bytesText = (bytes: number, language: Language): string =>
  `${groupedNumber(bytes)} ${language === 'ja' ? 'バイト' : bytes === 1 ? 'byte' : 'bytes'}`;
