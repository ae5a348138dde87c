import { sentencesOf } from './sentences.ts';

/** What is measured of how a message is written; no word of what it says. */
export const styleFeatures = [
  'length',
  'sentence-length',
  'kanji',
  'katakana',
  'capitals',
  'exclamations',
  'pictures',
  'dots',
  'polite',
  'lines',
  'hour',
] as const;
export type StyleFeature = (typeof styleFeatures)[number];

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

/**
 * How a message is written: letters in all, letters a sentence, shares of kanji and katakana and capitals among its letters,
 * exclamation marks, pictures and signs such as ♪, and dots a sentence, sentences that end politely, lines a hundred letters,
 * the hour (UTC, counted from noon) in which it was written.
 */
export function styleOf(text: string, hour: number | null): Record<StyleFeature, number> {
  const letters = Math.max(1, count(text, /\p{L}/gu));
  const sentences = Math.max(1, sentencesOf(text).length);
  return {
    length: Math.log2(letters),
    'sentence-length': Math.log2(letters / sentences + 1),
    kanji: count(text, /\p{Script=Han}/gu) / letters,
    katakana: count(text, /\p{Script=Katakana}/gu) / letters,
    capitals: count(text, /\p{Lu}/gu) / letters,
    exclamations: count(text, /[!!]/g) / sentences,
    pictures: count(text, /[\p{Extended_Pictographic}♪☆★♡♥〜~]/gu) / sentences,
    dots: count(text, /…|\.{2,9}|・{2,9}/g) / sentences,
    polite: count(text, /(?:です|ます|ました|ません|ください)/g) / sentences,
    lines: (count(text, /\n/g) * 100) / letters,
    hour: hour === null ? 0 : (hour + 12) % 24,
  };
}
