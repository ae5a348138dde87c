import type { NumberRead } from './japanese-number.ts';

const ONES =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const WORDS = new Map<string, number>([
  ...ONES.map((word, i) => [word, i] as const),
  ...TENS.map((word, i) => [word, (i + 2) * 10] as const),
]);
const SCALES = new Map<string, number>([
  ['thousand', 1e3],
  ['million', 1e6],
  ['billion', 1e9],
  ['trillion', 1e12],
  ['k', 1e3],
  ['m', 1e6],
  ['mn', 1e6],
  ['bn', 1e9],
  ['b', 1e9],
]);
const TOKEN = /[ \t-]{0,2}([a-z]{1,10})(?![a-z])/iy;
const SCALE_TOKEN = /[ \t]?-?(thousand|million|billion|trillion|mn|bn|k|m|b)(?![a-z])/iy;
const ARABIC = /(?:\d{1,3}(?:,\d{3})+(?!\d)|\d{1,15})(?:\.\d{1,6})?/y;
const PLURALS = /(tens|hundreds|thousands|millions|billions) of (?:(thousands|millions|billions)(?: of)?)?/iy;
const PLURAL_VALUES: Record<string, number> = { tens: 10, hundreds: 100, thousands: 1e3, millions: 1e6, billions: 1e9 };
const tidy = (n: number): number => Math.round(n * 1e6) / 1e6;

function readScales(text: string, start: number, spaced: boolean): { scale: number; end: number } {
  let scale = 1;
  let end = start;
  for (let part = 0; part < 2; part += 1) {
    SCALE_TOKEN.lastIndex = end;
    const hit = SCALE_TOKEN.exec(text);
    if (hit === null) break;
    const word = (hit[1] ?? '').toLowerCase();
    if (word.length < 3 && (spaced || hit[0].length > word.length)) break;
    scale *= SCALES.get(word) ?? 1;
    end += hit[0].length;
  }
  return { scale, end };
}

function readWords(text: string, start: number): NumberRead | null {
  let total = 0;
  let current = 0;
  let any = false;
  let scale = 1;
  let end = start;
  let vague = false;
  let low = Number.NaN;
  for (let count = 0; count < 16; count += 1) {
    TOKEN.lastIndex = end;
    const hit = TOKEN.exec(text);
    if (hit === null || (!any && hit[0].length !== hit[1]?.length)) break;
    const word = (hit[1] ?? '').toLowerCase();
    const value = WORDS.get(word);
    if (value !== undefined) {
      if (any && current % 10 !== 0 && current % 100 !== 0) break;
      current += value;
    } else if (word === 'hundred') {
      current = (any && current > 0 ? current : 1) * 100;
      scale = Math.max(scale, 100);
    } else if (SCALES.has(word) && word.length > 2) {
      const by = SCALES.get(word) as number;
      scale = Math.max(scale, by);
      total += (current === 0 ? 1 : current) * by;
      current = 0;
    } else if (!any && (word === 'a' || word === 'an')) {
      if (
        !/^[ -](?:hundred|thousand|million|billion|trillion)(?![a-z])/i.test(
          text.slice(end + hit[0].length, end + hit[0].length + 10),
        )
      )
        break;
      end += hit[0].length;
      continue;
    } else if (!any && word === 'several') {
      vague = true;
      low = 2;
      current = 9;
    } else if (word === 'and' && any && /^ [a-z]/i.test(text.slice(end + 4, end + 6)) && scale >= 100) {
      TOKEN.lastIndex = end + hit[0].length;
      const following = TOKEN.exec(text);
      if (following === null || !WORDS.has((following[1] ?? '').toLowerCase())) break;
      end += hit[0].length;
      continue;
    } else break;
    any = true;
    end += hit[0].length;
  }
  if (!any) return null;
  const max = tidy(total + current);
  const min = vague ? tidy((max / 9) * low) : max;
  return { min, max, end, scale, vague };
}

/**
 * Reads an English number from `start`: `1.31 billion`, `3,000`, `seventy`, `three hundred and five`, `ten million`,
 * `tens of millions of` (1 to 9 times ten million). Null where no number begins.
 */
export function readEnglishNumber(text: string, start = 0): NumberRead | null {
  ARABIC.lastIndex = start;
  const arabic = ARABIC.exec(text);
  if (arabic !== null) {
    const value = Number(arabic[0].replace(/,/g, ''));
    const { scale, end } = readScales(text, start + arabic[0].length, false);
    const number = tidy(value * scale);
    return { min: number, max: number, end, scale, vague: false };
  }
  PLURALS.lastIndex = start;
  const plural = PLURALS.exec(text);
  if (plural !== null) {
    const by =
      (PLURAL_VALUES[(plural[1] ?? '').toLowerCase()] ?? 1) * (PLURAL_VALUES[(plural[2] ?? '').toLowerCase()] ?? 1);
    return { min: by, max: by * 9, end: start + plural[0].trimEnd().length, scale: by, vague: true };
  }
  return readWords(text, start);
}
