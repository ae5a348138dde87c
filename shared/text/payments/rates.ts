/** What points or messages cost, as a site states it; offsets in UTF-16 units. */
export interface FoundRate {
  what: 'per-point' | 'points-per-message' | 'per-message';
  value: number;
  /** ISO 4217 code, or PT. */
  currency: string;
  start: number;
  end: number;
}

const number = '(\\d{1,3}(?:,\\d{3})*(?:\\.\\d{1,2})?|\\d{1,6}(?:\\.\\d{1,2})?)';
const money = `${number} ?(円|yen)`;

const forms: [FoundRate['what'], RegExp][] = [
  [
    'per-point',
    new RegExp(
      `(?<![\\d,.])(?:1|一|one) ?(?:ポイント|pts?|points?) ?(?:=|は|あたり|当たり|につき|が|equals?|is|costs?|at|for) ?約?${money}`,
      'gi',
    ),
  ],
  [
    'points-per-message',
    new RegExp(
      `(?:(?<![\\d,.])(?:1|一) ?通|メール送信|メール1通|返信1回)(?:の送信)?(?:は|が|=|:|につき|あたり|当たり)? ?${number} ?(?:ポイント|pts?(?![a-z]))`,
      'gi',
    ),
  ],
  [
    'points-per-message',
    new RegExp(
      `(?<![\\d,.])${number} ?(?:points?|pts|credits?) (?:per|for (?:each|a|every|one)|a|each) (?:message|mail|e-?mail|letter|reply)`,
      'gi',
    ),
  ],
  [
    'points-per-message',
    new RegExp(
      `\\b(?:each|one|every|a) (?:message|mail|e-?mail|letter|reply) (?:costs?|is|takes|uses) ${number} ?(?:points?|pts|credits?)`,
      'gi',
    ),
  ],
  ['per-message', new RegExp(`(?<![\\d,.])(?:1|一) ?通(?:の送信)?(?:は|が|=|:|につき|あたり|当たり)? ?${money}`, 'gi')],
  [
    'per-message',
    new RegExp(`(?<![\\d,.])${money} (?:per|for (?:each|a|every)|a) (?:message|mail|e-?mail|letter|reply)`, 'gi'),
  ],
];

/** Rates of one text. */
const most = 20;

/** Every rate that a text with half-width digits states, in order. */
export function findRates(folded: string): FoundRate[] {
  const found: FoundRate[] = [];
  for (const [what, form] of forms) {
    for (const hit of folded.matchAll(form)) {
      if (found.length >= most) break;
      const value = Number((hit[1] ?? '').replaceAll(',', ''));
      const currency = what === 'points-per-message' ? 'PT' : 'JPY';
      if (value > 0) found.push({ what, value, currency, start: hit.index, end: hit.index + hit[0].length });
    }
  }
  return found.sort((a, b) => a.start - b.start || a.end - b.end);
}
