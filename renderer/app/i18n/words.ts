import type { Language } from '../../../shared/i18n/language.ts';
import { sizeText } from '../../../shared/i18n/numbers.ts';
import { type TextKey, texts } from './texts.ts';

type NamesIn<S> = S extends `${string}{${infer Inside}}${infer Rest}`
  ? (Inside extends `${infer Name}#${string}` ? Name : Inside) | NamesIn<Rest>
  : never;
type NamesOf<K extends TextKey> = NamesIn<(typeof texts)[K]['en']>;
/** The values that a text names; none where it names none. */
export type ValuesOf<K extends TextKey> = [NamesOf<K>] extends [never] ? [] : [Record<NamesOf<K>, string | number>];

export const locales = { ja: 'ja-JP', en: 'en-GB' } as const satisfies Record<Language, string>;

/**
 * `{name}` is replaced by a value, numbers in the way of the language; `{name#message|messages}` chooses a word by the number
 * and does not repeat it.
 */
function fillText(text: string, values: Record<string, string | number>, language: Language): string {
  return text.replace(/\{(\w+)(?:#([^|{}]*)\|([^{}]*))?\}/g, (_whole, name: string, one?: string, other?: string) => {
    const value = values[name];
    if (one !== undefined) return (value === 1 ? one : other) ?? '';
    return typeof value === 'number' ? numberText(value, language) : (value ?? '');
  });
}

const formats = new Map<string, Intl.NumberFormat>();
function numberText(value: number, language: Language): string {
  const format = formats.get(language) ?? new Intl.NumberFormat(locales[language]);
  formats.set(language, format);
  return format.format(value);
}

/** Everything that the interface says, in one language. */
export interface Words {
  language: Language;
  t<K extends TextKey>(key: K, ...values: ValuesOf<K>): string;
  number(value: number): string;
  size(bytes: number): string;
  /** One of two texts that belong to a thing itself. */
  of(both: Readonly<Record<Language, string>>): string;
}

export function wordsIn(language: Language): Words {
  return {
    language,
    t: (key, ...[values]) => fillText(texts[key][language], values ?? {}, language),
    number: (value) => numberText(value, language),
    size: (bytes) => sizeText(bytes, language),
    of: (both) => both[language],
  };
}
