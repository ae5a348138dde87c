import { COMMON_CHINESE, COMMON_KANJI, COMMON_KOREAN } from './common-characters.ts';
import { pairTable } from './double-byte.ts';

/**
 * How likely a writer of one language is to write a given pair of bytes (natural logarithms): the share that its common
 * characters have of a text, spread over them, and the rest spread over the others.
 */
const log = (share: number, characters: number): number => Math.log(share / characters);
const JAPANESE = { common: log(0.7, 1026), firstLevel: log(0.29, 1939), secondLevel: log(0.01, 3390) };
const CHINESE = { common: log(0.5, COMMON_CHINESE.length), firstLevel: log(0.45, 3550), rest: log(0.05, 3008) };
const KOREAN = { common: log(0.65, COMMON_KOREAN.length), syllable: log(0.33, 2240), rest: log(0.02, 4888) };
/** Letters of KOI8-R, or capitals of ISO 8859-7 or windows-1251, two to a pair: 0xC0 to 0xDF, seldom above, else none. */
const LETTER = { usual: log(0.9, 32), high: log(0.1, 32), none: log(0.001, 31) };

/** So much likelier, at all and by the pair, must another language be: what is read here is Japanese as a rule. */
const MARGIN = 1;
const MARGIN_BY_PAIR = 0.3;

/** Pairs (lead * 256 + trail) of a charset in EUC form that stand for one of the characters. */
function pairsOf(charset: string, characters: string): ReadonlySet<number> {
  const wanted = new Set(characters);
  const pairs = new Set<number>();
  pairTable(charset, 0xa1, 0xfe).forEach((unit, pair) => {
    if (unit !== 0 && pair >= 0xb0a1 && (pair & 0xff) > 0xa0 && wanted.has(String.fromCharCode(unit))) pairs.add(pair);
  });
  return pairs;
}

let common: { japanese: ReadonlySet<number>; chinese: ReadonlySet<number>; korean: ReadonlySet<number> } | undefined;

function letter(byte: number): number {
  return byte >= 0xe0 ? LETTER.high : byte >= 0xc0 ? LETTER.usual : LETTER.none;
}

/**
 * Whether pairs of bytes of 0xA1 and more, which may be EUC-JP, GB 2312, EUC-KR or two letters each, are the kanji of a
 * Japanese text: two or more that are not one byte repeated (a line of dots), few of the rare ones, and no other language
 * that is clearly likelier to write just these. Looks at bytes `from` to `end`; pairs start after anything below 0xA1.
 */
export function areKanji(bytes: Uint8Array, from: number, end: number): boolean {
  common ??= {
    japanese: pairsOf('euc-jp', COMMON_KANJI),
    chinese: pairsOf('gbk', COMMON_CHINESE),
    korean: pairsOf('euc-kr', COMMON_KOREAN),
  };
  let kanji = 0;
  let rare = 0;
  let repeated = 0;
  let japanese = 0;
  let chinese = 0;
  let korean = 0;
  let letters = 0;
  for (let at = from; at + 1 < end; at += 1) {
    const lead = bytes[at] as number;
    const trail = bytes[at + 1] as number;
    if (lead < 0xa1 || trail < 0xa1) continue;
    at += 1;
    if (lead < 0xb0) continue;
    const pair = lead * 256 + trail;
    kanji += 1;
    if (lead === trail) repeated += 1;
    if (lead >= 0xd0) rare += 1;
    if (lead >= 0xd0) japanese += JAPANESE.secondLevel;
    else japanese += common.japanese.has(pair) ? JAPANESE.common : JAPANESE.firstLevel;
    if (lead >= 0xd8) chinese += CHINESE.rest;
    else chinese += common.chinese.has(pair) ? CHINESE.common : CHINESE.firstLevel;
    if (lead >= 0xc9) korean += KOREAN.rest;
    else korean += common.korean.has(pair) ? KOREAN.common : KOREAN.syllable;
    letters += letter(lead) + letter(trail);
  }
  if (kanji < 2 || repeated === kanji || rare * 4 > kanji) return false;
  return Math.max(chinese, korean, letters) - japanese < MARGIN + MARGIN_BY_PAIR * kanji;
}
