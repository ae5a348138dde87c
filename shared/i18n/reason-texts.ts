import type { Reason } from '../domain/graph.ts';
import type { Identifier } from '../domain/identifier.ts';
import { fill } from './fill.ts';
import { identifierReasons } from './identifier-reasons.ts';
import { fieldText } from './labels.ts';
import type { Both, Language } from './language.ts';
import { groupedNumber } from './numbers.ts';
import { plainValue } from './plain-value.ts';

/** How sure the form of an identifier makes it. */
const confidences = {
  'identifier/certain': { en: 'its form proves it', ja: '形から確実です' },
  'identifier/likely': { en: 'what stands around it makes it likely', ja: '前後の文言から、おそらく確かです' },
  'identifier/possible': { en: 'it only looks like one', ja: '形が似ているだけで、確かではありません' },
} satisfies Record<`identifier/${Identifier['confidence']}`, Both>;

/** Why something is held to be so. Words that stand in a list: no full stop, no capital. */
export const reasonTexts = {
  'link/header-to': { ja: 'To ヘッダーに書かれています', en: 'stated in the To header' },
  'link/header-cc': { ja: 'Cc ヘッダーに書かれています', en: 'stated in the Cc header' },
  'link/named-in-message': { ja: 'メッセージの中に書かれています', en: 'named in a message' },
  'link/domain': { ja: 'ドメイン名がその下にあります', en: 'its name stands under that domain' },
  'link/received': { ja: 'Received ヘッダーに書かれています', en: 'stated in a Received header' },
  'link/oldest-received': {
    ja: '最も古い Received ヘッダーに現れる最初のサーバーです',
    en: 'the first server in the oldest Received header',
  },
  'link/in-reply-to': { ja: 'In-Reply-To ヘッダーに書かれています', en: 'stated in the In-Reply-To header' },
  'link/references': { ja: 'References ヘッダーに書かれています', en: 'stated in the References header' },
  'link/same-subject': { ja: '件名が同じです', en: 'has the same subject' },
  'mention/marked': { ja: '記者が印を付けました', en: 'marked by the reporter' },
  'mention/name-only': {
    ja: '表示名だけで分かる相手です。同じ名前の別人かもしれません',
    en: 'known by a display name alone; somebody else may have the same name',
  },
  'mention/header': { ja: '[{field} ]ヘッダーに書かれています', en: 'stands in a header[ ({field})]' },
  'mention/received': { ja: 'Received ヘッダーに書かれています', en: 'stands in a Received header' },
  'entity/derived': { ja: 'ほかの識別子から導きました', en: 'derived from another identifier' },
  'entity/mentioned': {
    ja: '[{documents} 件の文書で ][{mentions} 回]言及されています',
    en: 'mentioned[ {mentions} times][ in {documents} documents]',
  },
  ...confidences,
  ...identifierReasons,
} satisfies Record<string, Both>;

export type ReasonCode = keyof typeof reasonTexts;

const textOf = (code: string): Both | undefined =>
  Object.hasOwn(reasonTexts, code) ? reasonTexts[code as ReasonCode] : undefined;

/** A reason in words; a code without words is shown as it is rather than left out. */
export function reasonText({ code, values = {} }: Reason, language: Language): string {
  const words = new Map<string, string>();
  for (const [name, value] of Object.entries(values)) {
    const text = typeof value === 'number' ? groupedNumber(value) : plainValue(String(value));
    if (text !== '') words.set(name, name === 'field' ? fieldText(text, language) : text);
  }
  const text = textOf(code);
  return text ? fill(text[language], words) : plainValue(code);
}
