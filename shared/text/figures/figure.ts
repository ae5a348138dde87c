import { foldWidth } from '../identifiers/fold-width.ts';
import { readEnglishNumber } from './english-number.ts';
import { type NumberRead, readJapaneseNumber } from './japanese-number.ts';

/** A number as somebody stated it: a range with what was said of its ends, never a bare number. */
export interface Figure {
  /** Null where only an upper end was said. */
  min: number | null;
  /** Null where only a lower end was said. */
  max: number | null;
  /** `exact`, `at-least` (以上, over), `under` (未満, 弱, up to), `about` (ほど, 約, 数千). */
  minBound: 'exact' | 'at-least' | 'under' | 'about';
  /** As written (人, 台, %, 年度), but money as its ISO 4217 code and points as PT; empty when there is none. */
  unit: string;
  /** What it is counted per. */
  per: 'hour' | 'day' | 'week' | 'month' | 'year' | null;
  raw: string;
}

export interface FigureRead extends Omit<Figure, 'raw'> {
  end: number;
}

type Bound = Figure['minBound'];

const CURRENCIES: Record<string, string> = {
  円: 'JPY',
  yen: 'JPY',
  米ドル: 'USD',
  ドル: 'USD',
  dollar: 'USD',
  dollars: 'USD',
  ユーロ: 'EUR',
  euro: 'EUR',
  euros: 'EUR',
  ポンド: 'GBP',
  pound: 'GBP',
  pounds: 'GBP',
  ポイント: 'PT',
  pt: 'PT',
  pts: 'PT',
  point: 'PT',
  points: 'PT',
  usd: 'USD',
  jpy: 'JPY',
  eur: 'EUR',
  gbp: 'GBP',
  '€': 'EUR',
  '£': 'GBP',
  $: 'USD',
  元: 'CNY',
  ウォン: 'KRW',
};
const PERS: Record<string, Figure['per']> = {
  時: 'hour',
  日: 'day',
  週: 'week',
  月: 'month',
  年: 'year',
  hour: 'hour',
  day: 'day',
  week: 'week',
  month: 'month',
  year: 'year',
  annum: 'year',
  mo: 'month',
};

// 「昨日3,000円」 and 「先月3万円」 say when, not per what.
const JA_BEFORE =
  /(約|およそ|おおよそ|おおむね|ほぼ|推定|少なくとも|最低(?:でも)?|最大(?:で)?|最高) ?|(?<![昨今本翌当前先来同平祝休土曜\d])(?:毎|1|一)?(月|年|日|週|時)(?:間|額|収|給|々)?(?:に|で|あたり|当たり)? ?(?=[約0-9〇一二三四五六七八九十百千数何お])/y;
const JA_RANGE = /[~〜\-\u2010-\u2015\u2212、・]|から|ないし/y;
const JA_UNIT =
  /円|米ドル|ドル|ユーロ|ポンド|ウォン|元|ポイント|pts?(?![a-z])|%|パーセント|割|代|年度|年間?|[かカヶヵケ箇]?月間?|月|週間|日間?|時間|分間?|秒間?|人|名|台|通|件|回|社|歳|才|本|個|倍|枚|口座|口|[かカヶヵ箇]所|軒|世帯|店|種類|校|字|行|度|アカウント|アドレス|サイト/iy;
const JA_AFTER =
  /弱|強|以上|以下|以内|未満|超|余り|余|あまり|ほど|程度|程|前後|くらい|ぐらい|近く|台|を(?:超え|上回|下回)(?:る|た)?|超え(?:る|た)?|\+|\//y;
const BOUND_WORDS: [RegExp, Bound][] = [
  [
    /^(?:強|以上|超|余|あまり|超え|を超え|を上回|少なくとも|最低|\+|over|more than|at least|above|exceeding|upwards of|no less than|min)/i,
    'at-least',
  ],
  [
    /^(?:弱|以下|以内|未満|近く|を下回|最大|最高|under|less than|up to|below|nearly|almost|at most|no more than|max)/i,
    'under',
  ],
];

const EN_BEFORE =
  /(over|more than|at least|above|exceeding|upwards of|no less than|under|less than|up to|below|nearly|almost|at most|no more than|about|around|approximately|approx\.?|roughly|some|an estimated|estimated|between)(?: |~)(?=[a-z0-9$€£¥])/iy;
const EN_RANGE = /(?: to | and | or | ?[-\u2010-\u2015\u2212~] ?)/y;
const EN_UNIT =
  /[ -]?(%|percent|per cent|yen|(?:us )?dollars?|euros?|pounds?|usd|jpy|eur|gbp|[€£$]|points?|pts?|people|persons|messages|e-?mails|times|years?|months?|weeks?|days?|hours?|sites|units|[a-z]{3,16})(?![a-z])/iy;
const EN_AFTER = /(?: or more|\+| or less| or so| per |\/| an? (?=hour|day|week|month|year))/iy;
const EN_PER = /(hour|day|week|month|mo|year|annum)(?![a-z])/iy;

function boundOf(word: string | undefined): Bound {
  if (word === undefined) return 'about';
  return BOUND_WORDS.find(([pattern]) => pattern.test(word))?.[1] ?? 'about';
}

function at(pattern: RegExp, text: string, index: number): RegExpExecArray | null {
  pattern.lastIndex = index;
  return pattern.exec(text);
}

/** Joins the ends of a range; the first borrows the second's 万 (7、8万), unless it would become the larger. */
function range(a: NumberRead, b: NumberRead): { min: number; max: number } | null {
  const borrowed = a.scale < b.scale && a.max * b.scale < b.max ? b.scale / a.scale : 1;
  const min = a.min * borrowed;
  return min < b.max ? { min, max: b.max } : null;
}

/** 7、8 and 40、50 are neighbours; 3、10 are two numbers. */
function neighbours(a: NumberRead, b: NumberRead): boolean {
  const top = b.max / b.scale;
  const low = a.max / a.scale;
  return top - low === 1 || (top - low === 10 && low % 10 === 0);
}

function assembled(min: number, max: number, bound: Bound): Pick<Figure, 'min' | 'max' | 'minBound'> {
  if (bound === 'at-least') return { min, max: min === max ? null : max, minBound: bound };
  if (bound === 'under') return { min: min === max ? null : min, max, minBound: bound };
  return { min, max, minBound: bound };
}

/** Reads a Japanese figure from `start` of a text with half-width digits, up to its last word of degree. */
export function readJapaneseFigure(text: string, start = 0): FigureRead | null {
  let i = start;
  let bound: Bound = 'exact';
  let per: Figure['per'] = null;
  for (let count = 0; count < 3; count += 1) {
    const before = at(JA_BEFORE, text, i);
    if (before === null) break;
    if (before[1] !== undefined) bound = boundOf(before[1]);
    else per = PERS[before[2] ?? ''] ?? null;
    i += before[0].length;
  }
  const first = readJapaneseNumber(text, i);
  if (first === null) return null;
  i = first.end;
  let { min, max } = first;
  if (first.vague) bound = bound === 'exact' ? 'about' : bound;
  const firstUnit = at(JA_UNIT, text, i)?.[0] ?? '';
  const joined = at(JA_RANGE, text, i) ?? at(JA_RANGE, text, i + firstUnit.length);
  if (joined !== null) {
    const second = readJapaneseNumber(text, joined.index + joined[0].length);
    const both = second === null ? null : range(first, second);
    const secondUnit = second === null ? null : at(JA_UNIT, text, second.end)?.[0];
    const unitsFit = joined.index === i || secondUnit === firstUnit;
    if (second !== null && both !== null && unitsFit && (!'、・'.includes(joined[0]) || neighbours(first, second))) {
      ({ min, max } = both);
      i = second.end;
      if ('、・'.includes(joined[0]) && bound === 'exact') bound = 'about';
    }
  }
  let unit = '';
  const readAfter = (): void => {
    for (let count = 0; count < 3; count += 1) {
      const after = at(JA_AFTER, text, i);
      if (after === null || (after[0] === '台' && unit !== 'JPY')) return;
      if (after[0] === '/') {
        const period = PERS[text.charAt(i + 1)];
        if (period === undefined) return;
        per = period;
        i += 2;
        continue;
      }
      bound = boundOf(after[0]);
      i += after[0].length;
    }
  };
  readAfter();
  const found = at(JA_UNIT, text, i);
  if (found !== null) {
    unit = CURRENCIES[found[0].toLowerCase()] ?? (found[0] === 'パーセント' ? '%' : found[0]);
    i += found[0].length;
    readAfter();
  }
  return { ...assembled(min, max, bound), unit, per, end: i };
}

/** Reads an English figure from `start`, with its unit and period. */
export function readEnglishFigure(text: string, start = 0): FigureRead | null {
  let i = start;
  let bound: Bound = 'exact';
  let between = false;
  const before = at(EN_BEFORE, text, i);
  if (before !== null) {
    between = /^between/i.test(before[1] ?? '');
    if (!between) bound = boundOf(before[1]);
    i += before[0].length;
  }
  const first = readEnglishNumber(text, i);
  if (first === null) return null;
  i = first.end;
  let { min, max } = first;
  if (first.vague && bound === 'exact') bound = 'about';
  const percent = text.charAt(i) === '%' ? 1 : 0;
  const joined = at(EN_RANGE, text, i + percent);
  if (joined !== null && (!/and/.test(joined[0]) || between)) {
    const second = readEnglishNumber(text, joined.index + joined[0].length);
    const both = second === null ? null : range(first, second);
    if (second !== null && both !== null) {
      ({ min, max } = both);
      i = second.end;
    }
  }
  let unit = '';
  const of = text.startsWith(' of ', i) ? 3 : 0;
  const found = at(EN_UNIT, text, i + of);
  if (found !== null && !/^(?:or|per|and|to|the|of|an?|for|in)$/i.test(found[1] ?? '')) {
    const word = (found[1] ?? '').toLowerCase().replace(/^us /, '');
    unit = CURRENCIES[word] ?? (/^per ?cent$/.test(word) ? '%' : word);
    i = found.index + found[0].length;
  }
  let per: Figure['per'] = null;
  const after = at(EN_AFTER, text, i);
  if (after !== null) {
    const period = at(EN_PER, text, i + after[0].length);
    if (period !== null) {
      per = PERS[(period[1] ?? '').toLowerCase()] ?? null;
      i = period.index + period[0].length;
    } else if (/more|\+/.test(after[0])) [bound, i] = ['at-least', i + after[0].length];
    else if (/less/.test(after[0])) [bound, i] = ['under', i + after[0].length];
    else if (/so/.test(after[0])) [bound, i] = ['about', i + after[0].length];
  }
  return { ...assembled(min, max, bound), unit, per, end: i };
}

const EN_DEGREE_BEFORE =
  /(?<![a-z])(over|more than|at least|above|exceeding|upwards of|under|less than|up to|below|nearly|almost|about|around|approximately|roughly|約|およそ) ?$/i;
const JA_DEGREE_AFTER = /^(?:以上|以下|以内|未満|ほど|程度|前後|くらい|ぐらい|近く|余り)/;

/** What is said of an amount written with its sign first (`over $5,000 a month`, `約¥5,000`); null when nothing is. */
export function readDegree(
  text: string,
  start: number,
  end: number,
): (Pick<Figure, 'minBound' | 'per'> & { start: number; end: number }) | null {
  const before = EN_DEGREE_BEFORE.exec(text.slice(Math.max(0, start - 16), start));
  const degree = JA_DEGREE_AFTER.exec(text.slice(end, end + 3));
  const after = at(EN_AFTER, text, end);
  const period = after === null ? null : at(EN_PER, text, end + after[0].length);
  if (before === null && degree === null && after === null) return null;
  let minBound: Bound = before === null ? 'exact' : boundOf(before[1]);
  if (degree !== null)
    return {
      minBound: boundOf(degree[0]),
      per: null,
      start: start - (before?.[0].length ?? 0),
      end: end + degree[0].length,
    };
  if (after === null) return { minBound, per: null, start: start - (before?.[0].length ?? 0), end };
  if (period !== null) {
    const per = PERS[(period[1] ?? '').toLowerCase()] ?? null;
    return { minBound, per, start: start - (before?.[0].length ?? 0), end: period.index + period[0].length };
  }
  const said = /more|\+/.test(after[0])
    ? 'at-least'
    : /less/.test(after[0])
      ? 'under'
      : / so/.test(after[0])
        ? 'about'
        : null;
  if (said !== null) minBound = said;
  if (said === null && before === null) return null;
  return {
    minBound,
    per: null,
    start: start - (before?.[0].length ?? 0),
    end: said === null ? end : end + after[0].length,
  };
}

/**
 * The figure that a whole string states (`月300万円ほど`, `seventy to eighty thousand`), or null when it is not one figure:
 * a date (`2017年12月時点`) is a moment.
 */
export function parseFigure(text: string): Figure | null {
  if (text.length > 200) return null;
  const folded = foldWidth(text).trim();
  for (const read of [readJapaneseFigure(folded), readEnglishFigure(folded)]) {
    if (read === null || read.end !== folded.length) continue;
    const { end: _, ...figure } = read;
    return { ...figure, raw: text };
  }
  return null;
}
