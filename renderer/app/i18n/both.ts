import type { Both } from '../../../shared/i18n/language.ts';
import type { TextKey } from './texts.ts';
import { type ValuesOf, wordsIn } from './words.ts';

const [ja, en] = [wordsIn('ja'), wordsIn('en')];

/** A text of the catalogue in both languages, for what is said later or again in the other language. */
export const both = <K extends TextKey>(key: K, ...values: ValuesOf<K>): Both => ({
  ja: ja.t(key, ...values),
  en: en.t(key, ...values),
});
