import type { SlotKind } from '../../domain/campaign.ts';
import { atomsOf } from '../search/atoms.ts';

/** A word, a letter that stands alone, a symbol, or what a template leaves open; a range of the folded text. */
export interface Token {
  kind: 'word' | 'solo' | 'sign' | 'slot';
  slot: SlotKind | null;
  text: string;
  start: number;
  end: number;
}

const months = '(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}';
const weekday = '(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?,? )?';
const clock = '\\d{1,2}(?:[:時]\\d{2})(?:[:分](?:\\d{2}秒?)?)?(?: ?[ap]m\\b)?|\\d{1,2}時|\\d{1,2} ?[ap]m\\b';
const money =
  '円|えん|yen\\b|usd\\b|jpy\\b|eur\\b|gbp\\b|dollars?\\b|euros?\\b|pounds?\\b|どる|ゆうろ|ぽいんと|pt\\b|元|[€$£¥]';

/*
 * Patterns over the folded text: lower case, half-width, hiragana. Every repetition is bounded, so that a hostile text costs
 * no more than its length.
 */
const patterns: readonly (readonly [SlotKind, string])[] = [
  ['url', '(?:h(?:tt|xx)ps?:\\/\\/|www\\.)[!#-&*-;=?-Z\\\\\\]-~]{1,2048}'],
  ['address', '[a-z0-9._%+-]{1,64}@[a-z0-9-]{1,63}(?:\\.[a-z0-9-]{1,63}){0,6}'],
  [
    'url',
    '\\b[a-z0-9-]{1,63}(?:\\.[a-z0-9-]{1,63}){0,4}\\.(?:com|net|org|info|biz|jp|cn|ru|co\\.uk|xyz|top|site|online|example)\\b(?:\\/[!#-&*-;=?-~]{0,2048})?',
  ],
  [
    'time',
    `\\d{4} ?[-/.年] ?\\d{1,2} ?[-/.月] ?\\d{1,2}日?|\\d{1,2}月\\d{1,2}日|${weekday}${months}\\.? \\d{1,2}(?:st|nd|rd|th)?\\b(?:,? \\d{4}\\b)?|${weekday}\\d{1,2}(?:st|nd|rd|th)? ${months}\\b\\.?(?:,? \\d{4}\\b)?|${clock}|\\d{1,2}\\/\\d{1,2}(?:\\/\\d{2,4})?`,
  ],
  [
    'amount',
    `(?:[$€£¥]|\\b(?:usd|eur|jpy|us\\$)) ?\\d[\\d,.]{0,30}(?: ?(?:million|thousand|billion)\\b)?|\\d[\\d,.]{0,30} ?[億万千百]{0,4}[\\d,.]{0,20} ?[万千百]{0,3} ?(?:${money})`,
  ],
  [
    'name',
    '(?<=(?:^|[\\s、。!,.])(?:dear|hello|hi|hey|good (?:morning|day|evening)) )[^\\s,!.、。:;<>]{1,30}(?: [^\\s,!.、。:;<>]{1,30}){0,2}(?=[,!.:]|\\n| -)',
  ],
  ['name', '(?<=^|[\\s、。!「])[^\\s、。!,.「」<>]{1,10}?(?=さま|様|殿|さん|ちやん|くん)'],
  ['number', '[a-z]{0,20}\\d[\\d,.]{0,30}[a-z0-9_-]{0,60}'],
];

const kinds = patterns.map(([slot]) => slot);
const pattern = new RegExp(patterns.map(([, source]) => `(${source})`).join('|'), 'g');

/** The tokens of a folded text, in order. */
export function* tokensOf(folded: string): Generator<Token> {
  let from = 0;
  pattern.lastIndex = 0;
  // The expression is shared, and a generator may be left half-way: every round sets where it goes on.
  for (;;) {
    pattern.lastIndex = from;
    const found = pattern.exec(folded);
    const to = found?.index ?? folded.length;
    for (const atom of atomsOf(to - from === folded.length ? folded : folded.slice(from, to))) {
      yield { kind: atom.kind, slot: null, text: atom.text, start: from + atom.start, end: from + atom.end };
    }
    if (!found) return;
    const [text] = found;
    const slot = kinds[found.findIndex((group, index) => index > 0 && group !== undefined) - 1] as SlotKind;
    from = to + text.length;
    yield { kind: 'slot', slot, text, start: to, end: from };
  }
}
