import type { Identifier } from '../../domain/identifier.ts';
import { type FigureRead, readDegree, readEnglishFigure, readJapaneseFigure } from '../figures/figure.ts';
import { identifierAt, isAlnum, isDigit, type Scan } from './scan.ts';

// A unit behind a number, or a sign or code before one. `円` and the signs decide most; words are looked at in context.
const TRIGGER =
  /[円$€£¥￥￡]|ドル|ユーロ|ポンド|ポイント|(?:pts?|yen|dollars?|euros?|pounds?|points?|USD|JPY|EUR|GBP)(?![a-z])/gi;
const SIGNS: Record<string, string> = {
  $: 'USD',
  '€': 'EUR',
  '£': 'GBP',
  '￡': 'GBP',
  '¥': 'JPY',
  '￥': 'JPY',
  usd: 'USD',
  jpy: 'JPY',
  eur: 'EUR',
  gbp: 'GBP',
};
// Whose dollars, or that they are reais.
const DOLLARS = /(?<![A-Za-z])(R|US|A|AU|C|CA|NZ|HK|NT|S|MX)$/;
const DOLLAR_CODES: Record<string, string> = {
  R: 'BRL',
  US: 'USD',
  A: 'AUD',
  AU: 'AUD',
  C: 'CAD',
  CA: 'CAD',
  NZ: 'NZD',
  HK: 'HKD',
  NT: 'TWD',
  S: 'SGD',
  MX: 'MXN',
};
const PREFIXED_NUMBER = /(?:[A-Z]{0,2})[ \t]?(\d{1,3}(?:[,.' ]\d{3})+(?!\d)|\d{1,15})(?:([.,])(\d{1,2})(?!\d))?/y;
const PREFIXED_SCALE = /[ -]?(million|billion|thousand|trillion)\b|(bn|mn|[kmb])(?![a-z])|([万億兆千])/iy;
const SCALE_VALUES: Record<string, number> = {
  thousand: 1e3,
  million: 1e6,
  billion: 1e9,
  trillion: 1e12,
  k: 1e3,
  m: 1e6,
  mn: 1e6,
  bn: 1e9,
  b: 1e9,
  千: 1e3,
  万: 1e4,
  億: 1e8,
  兆: 1e12,
};
const PREFIXED_RANGE = /(?: to | ?[-~\u2010-\u2015\u301c] ?)(?:[A-Z]{0,2}[$€£¥￥￡])?/y;
const JA_BACK =
  /[0-9,.、・~〜\-\u2010-\u2015\u2212〇零一二三四五六七八九十拾百千万萬億兆数何約およそら月年日週時間額収給に推定最低大高少なくともで毎弱強余ないし]/;
const EN_WORD = /^(?:\d[\d,.]*(?:-\d[\d,.]*)?(?:k|m|bn|mn|b)?|[a-z]+(?:-[a-z]+)?)$/i;
const NUMBER_ENDS =
  /(?:\d|\d ?(?:k|m|bn|mn|b)|nty|rty|fty|xty|hty|teen|seven|ten|one|two|three|four|five|six|eight|nine|eleven|twelve|hundred|thousand|million|billion|trillion|tens|hundreds|thousands|millions|billions|of)$/i;
const CONTINENTAL = /(?<![\d.,])(\d{1,3}(?:[. \u00a0\u202f]\d{3})+|\d{1,15}(?=,))(?:,(\d{1,2}))?[ \u00a0]?$/;
// `font-size: 12pt` is a length.
const STYLE_SHEET = /[a-z]:[ \t]{0,3}-?[\d.]{1,6}$/;
const MAX_BACK = 40;
const tidy = (n: number): number => Math.round(n * 1e4) / 1e4;
/** Never in exponential form: one amount, one spelling. */
const plain = (n: number): string => (n < 1e21 ? String(n) : BigInt(Math.round(n)).toString());

/** `JPY:3000`, `JPY:10000000..90000000`, `JPY:3000000..` (以上), `JPY:..3000000` (未満), `JPY:~3000000` (ほど); `/month` where it is per month. */
export function amountNormal(figure: Pick<FigureRead, 'min' | 'max' | 'minBound' | 'unit' | 'per'>): string {
  const { min, max } = figure;
  const value =
    min !== null && min === max
      ? `${figure.minBound === 'about' ? '~' : ''}${plain(min)}`
      : `${min === null ? '' : plain(min)}..${max === null ? '' : plain(max)}`;
  return `${figure.unit}:${value}${figure.per === null ? '' : `/${figure.per}`}`;
}

function fromFigure(scan: Scan, start: number, figure: FigureRead): Identifier {
  const reasons = ['identifier/currency-unit'];
  if (figure.minBound !== 'exact') reasons.push('identifier/inexact-amount');
  return identifierAt(scan, 'amount', start, figure.end, amountNormal(figure), 'likely', reasons);
}

/** `1.000,50 €`, `1 000 €`: the continental way with a sign behind; English and Japanese spellings fall through. */
function continentalAt(scan: Scan, at: number, unitEnd: number, floor: number): Identifier | null {
  const from = Math.max(floor, at - 24);
  const hit = CONTINENTAL.exec(scan.folded.slice(from, at));
  if (hit === null) return null;
  const value = Number(`${(hit[1] ?? '').replace(/\D/g, '')}.${hit[2] ?? '0'}`);
  const figure = { min: value, max: value, minBound: 'exact', per: null, end: unitEnd } as const;
  const unit = /[£￡p]/i.test(scan.folded.charAt(at)) ? 'GBP' : scan.folded.charAt(at) === '$' ? 'USD' : 'EUR';
  return fromFigure(scan, from + hit.index, { ...figure, unit });
}

/** The longest Japanese figure that covers the unit at `at`. */
function japaneseAt(scan: Scan, at: number, unitEnd: number, floor: number): Identifier | null {
  const { folded } = scan;
  const space = at - 1 > floor && folded.charAt(at - 1) === ' ' && isDigit(folded.charCodeAt(at - 2)) ? 1 : 0;
  const numberEnd = at - space;
  let from = numberEnd;
  while (from > floor && numberEnd - from < MAX_BACK && JA_BACK.test(folded.charAt(from - 1))) from -= 1;
  if (from === numberEnd) return null;
  // The character before the figure tells a day from a rate per day: 昨日3,000円.
  const origin = Math.max(0, from - 1);
  const window = folded.slice(origin, numberEnd) + folded.slice(at, unitEnd + 12);
  for (let start = from - origin; start < numberEnd - origin; start += 1) {
    const previous = folded.charCodeAt(origin + start - 1);
    const unit = window.charCodeAt(start);
    if (isDigit(unit) && (isAlnum(previous) || previous === 0x2e || previous === 0x2c)) continue;
    const read = readJapaneseFigure(window, start);
    if (read === null || read.end + space < unitEnd - origin || !/^[A-Z]{2,3}$/.test(read.unit)) continue;
    // 12月3,000円 and 5年300円 are a date and an amount.
    if (read.per !== null && isAlnum(previous)) continue;
    const text = window.slice(start, read.end);
    if (/^一円/.test(text)) return null;
    return fromFigure(scan, origin + start, { ...read, end: origin + read.end + space });
  }
  return null;
}

/** The longest English figure whose unit is the word at `at`. */
function englishAt(scan: Scan, at: number, unitEnd: number, floor: number): Identifier | null {
  const { folded } = scan;
  const from = Math.max(floor, at - 70);
  const before = folded.slice(from, at).trimEnd();
  if (!NUMBER_ENDS.test(before)) return null;
  let start = before.length;
  for (let words = 0; words < 10 && start > 0; words += 1) {
    const space = Math.max(
      before.lastIndexOf(' ', start - 2),
      before.lastIndexOf('\n', start - 2),
      before.lastIndexOf('　', start - 2),
    );
    const word = before.slice(space + 1, start).trim();
    if (!EN_WORD.test(word)) break;
    start = space + 1;
    if (before.charAt(space) === '\n') break;
  }
  const window = folded.slice(from, unitEnd + 12);
  for (let i = start; i < before.length; i += 1) {
    const previous = from + i === 0 ? 0x20 : folded.charCodeAt(from + i - 1);
    if (before.charCodeAt(i) === 0x20 || isAlnum(previous) || previous === 0x2e || previous === 0x2c) continue;
    const read = readEnglishFigure(window, i);
    if (read === null || read.end < unitEnd - from || !/^[A-Z]{2,3}$/.test(read.unit)) continue;
    return fromFigure(scan, from + i, { ...read, end: from + read.end });
  }
  return null;
}

function numberAfter(folded: string, index: number): { value: number; scale: number; end: number } | null {
  PREFIXED_NUMBER.lastIndex = index;
  const hit = PREFIXED_NUMBER.exec(folded);
  if (hit === null || (hit[0].length > 0 && /[A-Z]/.test(hit[0]))) return null;
  const decimals = hit[3] ?? '';
  const value = Number(`${(hit[1] ?? '').replace(/[,.' ]/g, '')}${decimals === '' ? '' : `.${decimals}`}`);
  let end = index + hit[0].length;
  PREFIXED_SCALE.lastIndex = end;
  const scaled = PREFIXED_SCALE.exec(folded);
  const scale = scaled === null ? 1 : (SCALE_VALUES[scaled[0].replace(/[ -]/g, '').toLowerCase()] ?? 1);
  if (scaled !== null) end += scaled[0].length;
  return { value: value * scale, scale, end };
}

/** `$1,234.56`, `¥5,000～10,000`, `US$5 million`, `USD 500`. */
function prefixedAt(scan: Scan, at: number, sign: string): Identifier | null {
  const { folded } = scan;
  if (!isDigit(folded.charCodeAt(at + sign.length)) && !isDigit(folded.charCodeAt(at + sign.length + 1))) return null;
  const unit = SIGNS[sign.toLowerCase()];
  if (unit === undefined) return null;
  const first = numberAfter(folded, at + sign.length);
  if (first === null || isAlnum(folded.charCodeAt(first.end))) return null;
  const lead = sign === '$' ? DOLLARS.exec(folded.slice(Math.max(0, at - 4), at)) : null;
  let start = at - (lead?.[1]?.length ?? 0);
  const currency = lead === null ? unit : (DOLLAR_CODES[lead[1] ?? ''] ?? unit);
  let { end } = first;
  let min = first.value;
  let max = first.value;
  PREFIXED_RANGE.lastIndex = end;
  const joined = PREFIXED_RANGE.exec(folded);
  const second = joined === null ? null : numberAfter(folded, end + joined[0].length);
  if (second !== null && !isAlnum(folded.charCodeAt(second.end))) {
    const borrowed = first.scale === 1 && min * second.scale < second.value ? second.scale : 1;
    if (min * borrowed < second.value) {
      min *= borrowed;
      max = second.value;
      end = second.end;
    }
  }
  const degree = min === max ? readDegree(folded, start, end) : null;
  if (degree !== null) ({ start, end } = degree);
  const figure: FigureRead = {
    min: degree?.minBound === 'under' ? null : tidy(min),
    max: degree?.minBound === 'at-least' ? null : tidy(max),
    minBound: degree?.minBound ?? 'exact',
    unit: currency,
    per: degree?.per ?? null,
    end,
  };
  const reasons = ['identifier/currency-sign'];
  if (figure.minBound !== 'exact') reasons.push('identifier/inexact-amount');
  return identifierAt(scan, 'amount', start, end, amountNormal(figure), 'likely', reasons);
}

/** Amounts of money and of points, in Japanese and English. A number without a currency beside it is never one. */
export function findAmounts(scan: Scan): Identifier[] {
  const { folded } = scan;
  const found: Identifier[] = [];
  let floor = 0;
  TRIGGER.lastIndex = 0;
  for (let hit = TRIGGER.exec(folded); hit !== null && found.length < scan.limit; hit = TRIGGER.exec(folded)) {
    const at = hit.index;
    if (at < floor) continue;
    const unitEnd = TRIGGER.lastIndex;
    const sign = hit[0];
    // A lookbehind would do this at four times the cost.
    const before = folded.charCodeAt(at - 1);
    if (isAlnum(sign.charCodeAt(0)) && isAlnum(before) && !isDigit(before)) continue;
    if (/^pt$/i.test(sign) && STYLE_SHEET.test(folded.slice(Math.max(0, at - 24), at))) continue;
    const amount =
      prefixedAt(scan, at, sign) ??
      (/^(?:[€£￡$]|euros?|eur|pounds?|gbp)$/i.test(sign) ? continentalAt(scan, at, unitEnd, floor) : null) ??
      (scan.beyondLatin || isDigit(folded.charCodeAt(at - 1)) ? japaneseAt(scan, at, unitEnd, floor) : null) ??
      (/[a-z€£$]/i.test(sign) ? englishAt(scan, at, unitEnd, floor) : null);
    if (amount === null) continue;
    found.push(amount);
    floor = amount.end;
    TRIGGER.lastIndex = Math.max(amount.end, unitEnd);
  }
  return found;
}
