import type { ErrorCode, ErrorDetails } from '../errors.ts';
import { limitWords, reasonDetails } from './detail-words.ts';
import { errorTexts } from './error-texts.ts';
import { fill } from './fill.ts';
import { formatAdvice } from './format-advice.ts';
import type { Both, Language } from './language.ts';
import { groupedNumber } from './numbers.ts';
import { plainValue } from './plain-value.ts';

export type { Language } from './language.ts';

/**
 * An expected error as a person is told of it. Details that the sentence does not name are left out, and so is the part of a
 * sentence whose detail is not there. Never throws, whatever the details are.
 */
export function errorText(code: ErrorCode, details: ErrorDetails, language: Language): string {
  const texts: Both = Object.hasOwn(errorTexts, code) ? errorTexts[code] : errorTexts.internal;
  const values = new Map<string, string>();
  for (const [name, value] of Object.entries(details)) {
    const words = detailWords(name, value, language);
    if (words !== '') values.set(name, words);
  }
  const sentence = fill(texts[language], values);
  return code === 'import/unsupported-format' ? withAdvice(sentence, details.format, language) : sentence;
}

/** For some formats there is a way to what is in them. */
function withAdvice(sentence: string, format: ErrorDetails[string] | undefined, language: Language): string {
  const advice = typeof format === 'string' && Object.hasOwn(formatAdvice, format) ? formatAdvice[format] : undefined;
  return advice === undefined ? sentence : `${sentence}${language === 'ja' ? '' : ' '}${advice[language]}`;
}

/** Names and numbers by which somebody looks a thing up: their digits stay together. */
const plainNumbers = new Set(['process', 'found', 'known', 'compression']);

function detailWords(name: string, value: ErrorDetails[string], language: Language): string {
  if (typeof value === 'number') {
    if (!Number.isFinite(value) || (name === 'process' && value === 0)) return '';
    return plainNumbers.has(name) ? String(value) : groupedNumber(value);
  }
  if (typeof value !== 'string' || value === 'unknown') return '';
  const known: Readonly<Record<string, Both>> =
    name === 'limit' ? limitWords : name === 'reason' || name === 'system' ? reasonDetails : {};
  const words = Object.hasOwn(known, value) ? known[value] : undefined;
  return words?.[language] ?? plainValue(utcText(value));
}

/** '2024-05-01T10:00:00.000Z' as a person reads it; its zone stays. */
const utcText = (value: string): string =>
  value.replace(/^(\d{4}-\d\d-\d\d)T(\d\d:\d\d:\d\d)(?:\.\d{1,9})?Z$/, '$1 $2 UTC');
