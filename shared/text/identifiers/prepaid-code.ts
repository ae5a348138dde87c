import type { Identifier } from '../../domain/identifier.ts';
import { identifierAt, type Scan } from './scan.ts';

interface Issuer {
  name: string;
  /** Words that speak of this issuer. */
  context: RegExp;
  /** What its codes look like, in the width-folded text. */
  code: RegExp;
}

const HY = '[-\\u2010-\\u2015\\u2212\\u30fc ]';
const GROUPED_16 = `(?<![\\w.-])\\d{4}${HY}?\\d{4}${HY}?\\d{4}${HY}?\\d{4}(?![\\w]|-\\d)`;
const KANA = '[ぁ-ん]';

const issuers: readonly Issuer[] = [
  {
    name: 'amazon',
    context: /amazon|アマゾン|アマギフ|ギフト券|gift ?(?:card|code)/gi,
    code: new RegExp(`(?<![\\w-])[A-Z0-9]{4}${HY}?[A-Z0-9]{6}${HY}?[A-Z0-9]{4,5}(?![\\w-])`, 'gi'),
  },
  {
    name: 'apple',
    context: /i ?tunes|apple|app ?store|アイチューンズ|アップル/gi,
    code: /(?<![\w-])X(?:[A-Z0-9]{15}|[A-Z0-9]{3}(?: [A-Z0-9]{4}){3})(?![\w-])/gi,
  },
  { name: 'webmoney', context: /web ?money|ウェブマネー|ｳｪﾌﾞﾏﾈｰ/gi, code: new RegExp(GROUPED_16, 'g') },
  {
    name: 'bitcash',
    context: /bit ?cash|ビットキャッシュ|ひらがなID/gi,
    code: new RegExp(
      `(?<!${KANA})(?:${KANA}{4}[ 　・-]){3}${KANA}{4}(?!${KANA})|(?<!${KANA})${KANA}{16}(?!${KANA})`,
      'g',
    ),
  },
  { name: 'vpreca', context: /V ?プリカ|ブイプリカ/gi, code: new RegExp(GROUPED_16, 'g') },
  {
    name: 'googleplay',
    context: /google ?play|グーグルプレイ|グーグルプレー/gi,
    code: /(?<![\w-])[A-Z0-9]{4}(?:[- ]?[A-Z0-9]{4}){3,4}(?![\w-])/gi,
  },
  { name: 'steam', context: /steam|スチーム/gi, code: /(?<![\w-])[A-Z0-9]{5}-[A-Z0-9]{5}-[A-Z0-9]{5}(?![\w-])/gi },
];
const ANY_CONTEXT =
  /amazon|アマゾン|アマギフ|ギフト券|gift|tunes|apple|app ?store|アイチューンズ|アップル|web ?money|ウェブマネー|ｳｪﾌﾞﾏﾈｰ|cash|ビットキャッシュ|ひらがなID|プリカ|play|グーグル|steam|スチーム/i;
// Amazon's 4-6-4 with letters and digits is its own proof of shape; nothing else is taken without a word beside it.
const MIDDLE = /-[A-Z0-9]{6}-/g;
const AMAZON = /(?<![\w-])(?=[A-Z0-9-]{0,15}[A-Z])(?=[A-Z-]{0,15}\d)[A-Z0-9]{4}-[A-Z0-9]{6}-[A-Z0-9]{4}(?![\w-])/y;
const REACH = 200;

/** Stretches of text around the words of an issuer, joined where they touch: no unit is looked at twice. */
function stretches(text: string, context: RegExp): [number, number][] {
  const found: [number, number][] = [];
  context.lastIndex = 0;
  for (let hit = context.exec(text); hit !== null; hit = context.exec(text)) {
    const from = Math.max(0, hit.index - REACH);
    const to = Math.min(text.length, hit.index + hit[0].length + REACH);
    const last = found.at(-1);
    if (last !== undefined && from <= last[1]) last[1] = to;
    else found.push([from, to]);
  }
  return found;
}

function looksLikeCode(issuer: string, written: string): boolean {
  const plain = written.replace(/[^A-Za-z0-9ぁ-ん]/g, '');
  if (issuer === 'webmoney' || issuer === 'vpreca' || issuer === 'bitcash') return true;
  // A word in capitals or a number alone is no code, but Amazon's and Google's groups may have digits only.
  if (!/\d/.test(plain)) return false;
  const grouped = plain.length !== written.length;
  if (issuer === 'apple') return (plain.match(/\d/g) ?? []).length >= 3 && plain.toUpperCase() === plain;
  if (issuer === 'googleplay') return (grouped || /[A-Z]/.test(plain)) && plain.toUpperCase() === plain;
  return grouped && plain.toUpperCase() === plain && /[-\u2010-\u2015\u2212\u30fc]/.test(written);
}

/**
 * Codes of gift cards and prepaid money near the issuer's name. Normal form `issuer:CODE`, capitals without separators;
 * it is the full value, so show it through `maskCode`.
 */
export function findPrepaidCodes(scan: Scan): Identifier[] {
  const { folded } = scan;
  const found: Identifier[] = [];
  const taken = new Set<number>();
  const add = (
    name: string,
    start: number,
    written: string,
    confidence: Identifier['confidence'],
    reasons: string[],
  ) => {
    if (taken.has(start) || found.length >= scan.limit) return;
    taken.add(start);
    const code = written.replace(/[^A-Za-z0-9ぁ-ん]/g, '').toUpperCase();
    found.push(
      identifierAt(scan, 'prepaid-code', start, start + written.length, `${name}:${code}`, confidence, reasons),
    );
  };
  if (ANY_CONTEXT.test(folded)) {
    for (const { name, context, code } of issuers) {
      for (const [from, to] of stretches(folded, context)) {
        const stretch = folded.slice(from, to);
        code.lastIndex = 0;
        for (let hit = code.exec(stretch); hit !== null && found.length < scan.limit; hit = code.exec(stretch)) {
          if (looksLikeCode(name, hit[0]))
            add(name, from + hit.index, hit[0], 'likely', ['identifier/code-form', 'identifier/context-word']);
        }
      }
    }
  }
  MIDDLE.lastIndex = 0;
  for (let hit = MIDDLE.exec(folded); hit !== null && found.length < scan.limit; hit = MIDDLE.exec(folded)) {
    MIDDLE.lastIndex -= 1;
    AMAZON.lastIndex = Math.max(0, hit.index - 4);
    const code = AMAZON.exec(folded);
    if (code !== null) add('amazon', code.index, code[0], 'possible', ['identifier/code-form']);
  }
  return found.sort((a, b) => a.start - b.start);
}

/** A code for the screen and for exports: all but the last four letters and digits as dots, separators kept. */
export function maskCode(code: string): string {
  const cut = code.indexOf(':') + 1;
  let shown = 4;
  let masked = '';
  for (const c of [...code.slice(cut)].reverse()) {
    const counts = /[\p{L}\p{N}]/u.test(c);
    masked = (counts && shown <= 0 ? '•' : c) + masked;
    if (counts) shown -= 1;
  }
  return code.slice(0, cut) + masked;
}
