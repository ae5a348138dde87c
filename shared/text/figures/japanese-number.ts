/** A number read from a text: a range, because 数千 and 7、8 are ranges. */
export interface NumberRead {
  min: number;
  max: number;
  /** Offset behind the number. */
  end: number;
  /** What multiplies the leading digits (10,000 in 8万), which the other end of a range borrows; 1 when there is none. */
  scale: number;
  /** The word said "several" (数, 何), so the bounds are ours. */
  vague: boolean;
}

const DIGITS = '〇一二三四五六七八九';
const SMALL: Record<string, number> = { 十: 10, 百: 100, 千: 1000, 拾: 10 };
const BIG: Record<string, number> = { 万: 1e4, 萬: 1e4, 億: 1e8, 兆: 1e12 };
const ARABIC = /(?:\d{1,3}(?:[,，、]\d{3})+(?!\d)|\d{1,15})(?:\.\d{1,6})?/y;
const MAX_SECTIONS = 8;
/** 2.3億 is 230,000,000 and not 229,999,999.99…: products are rounded to a millionth. */
const tidy = (n: number): number => Math.round(n * 1e6) / 1e6;

function kanjiDigit(c: string): number {
  if (c === '零') return 0;
  if (c === '両') return -1;
  return c === '' ? -1 : DIGITS.indexOf(c);
}

interface Section {
  min: number;
  max: number;
  end: number;
  lead: number;
  vague: boolean;
}

/** The part below 万: `1,234.5`, `3千5百`, `三千五百`, `二〇一七`, `数千`, `十数`. Null where none begins. */
function readSection(text: string, start: number): Section | null {
  let i = start;
  let min = 0;
  let max = 0;
  let lead = Number.NaN;
  let vague = false;
  let any = false;
  for (let part = 0; part < MAX_SECTIONS; part += 1) {
    const from = i;
    let low = Number.NaN;
    let high = Number.NaN;
    const c = text.charAt(i);
    if (c === '数' || c === '何') {
      [low, high] = [1, 9];
      vague = true;
      i += 1;
    } else if (c >= '0' && c <= '9') {
      ARABIC.lastIndex = i;
      const hit = ARABIC.exec(text);
      if (hit === null) break;
      low = high = Number(hit[0].replace(/[,，、]/g, ''));
      i += hit[0].length;
    } else if (kanjiDigit(c) >= 0) {
      low = 0;
      let count = 0;
      for (let d = kanjiDigit(c); d >= 0 && count < 12; d = kanjiDigit(text.charAt(i))) {
        low = low * 10 + d;
        i += 1;
        count += 1;
      }
      high = low;
    }
    const multiplier = SMALL[text.charAt(i)];
    if (Number.isNaN(low) && multiplier === undefined) break;
    if (Number.isNaN(lead)) lead = Number.isNaN(low) ? 1 : low;
    if (multiplier === undefined) {
      // 十数 (11 to 19), 百二十三: the ones, which end a section.
      min += low;
      max += high;
      any = true;
      break;
    }
    min += (Number.isNaN(low) ? 1 : low) * multiplier;
    max += (Number.isNaN(high) ? 1 : high) * multiplier;
    i += 1;
    any = true;
    if (i === from) break;
  }
  return any ? { min: tidy(min), max: tidy(max), end: i, lead, vague } : null;
}

/**
 * Reads a Japanese number from `start` of a text with half-width digits: `13億1179万`, `1,234`, `三千五百`, `3千万`,
 * `数千万` (1 to 9 times ten million), `十数` (11 to 19). Null where no number begins.
 */
export function readJapaneseNumber(text: string, start = 0): NumberRead | null {
  let i = start;
  let min = 0;
  let max = 0;
  let scale = 1;
  let ceiling = Number.POSITIVE_INFINITY;
  let vague = false;
  let first = true;
  for (let part = 0; part < MAX_SECTIONS; part += 1) {
    const section = readSection(text, i);
    if (section === null) break;
    const big = BIG[text.charAt(section.end)] ?? 1;
    if (!first && (big >= ceiling || section.min * big >= ceiling)) break;
    min += section.min * big;
    max += section.max * big;
    vague ||= section.vague;
    if (first && section.lead > 0) scale = (section.vague ? 1 : section.min / section.lead) * big;
    first = false;
    i = section.end + (big === 1 ? 0 : 1);
    if (big === 1) break;
    ceiling = big;
  }
  return first ? null : { min: tidy(min), max: tidy(max), end: i, scale: Number.isInteger(scale) ? scale : 1, vague };
}
