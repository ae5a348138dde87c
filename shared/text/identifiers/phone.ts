import { parsePhoneNumberFromString } from 'libphonenumber-js/max';
import type { Identifier } from '../../domain/identifier.ts';
import { identifierAt, isAlnum, isDigit, type Scan } from './scan.ts';

// One separator inside a number: hyphens of every kind, the long vowel mark, dots, a slash never.
const H = '[-\\u2010-\\u2015\\u2212\\u30fc\\uff70\\u2500\\u2043.・]';
const JAPANESE = new RegExp(
  [
    `0\\d{1,4}\\s?${H}\\s?\\d{1,4}\\s?${H}\\s?\\d{3,4}`,
    `0\\d{1,4}\\s?\\(\\d{1,4}\\)\\s?\\d{3,4}`,
    `0\\d{1,4} ?${H} ?\\d{5,8}`,
    '0\\d{1,4} \\d{1,4} \\d{3,4}',
    '0\\d{9,10}',
  ].join('|'),
  'y',
);
const JAPANESE_IN_PARENTHESES = new RegExp(`\\(0\\d{1,4}\\) ?\\d{1,4}(?: |${H}) ?\\d{3,4}`, 'y');
const INTERNATIONAL = new RegExp(`\\+[1-9]\\d{0,3}(?:(?: |${H}){0,2}\\(?\\d{1,8}\\)?){1,7}`, 'y');
const TRIGGER = /0\d|\+[1-9]/g;
const LABEL =
  /(?:電話(?:番号)?|でんわ|携帯(?:番号|電話)?|ケータイ|連絡先|フリーダイ[ヤア]ル|TEL|Phone|Mobile|Cell|Call|Fax|ファ(?:ッ)?クス|☎|☏|℡|📞|📱)[^\d\n]{0,8}$/iu;
// Freephone, mobile, IP and navigation numbers: no landline code looks like these.
const KNOWN_PREFIX = /^0(?:[5789]0[1-9]|60[1-9]|120|800|570|990)/;

const isHyphen = (unit: number): boolean =>
  unit === 0x2d || (unit >= 0x2010 && unit <= 0x2015) || unit === 0x2212 || unit === 0x2e;

/** Does what ends before `end` go on as a longer number, a word or an address? */
function goesOn(folded: string, end: number): boolean {
  const next = folded.charCodeAt(end);
  return isAlnum(next) || next === 0x40 || next === 0x5f || (isHyphen(next) && isAlnum(folded.charCodeAt(end + 1)));
}

function phoneAt(scan: Scan, start: number, stop: number): Identifier | null {
  const { folded } = scan;
  const open = folded.slice(start, stop).includes('(');
  const end = !open && folded.charCodeAt(stop - 1) === 0x29 ? stop - 1 : stop;
  const written = folded.slice(start, end);
  const digits = written.replace(/\D/g, '');
  const international = written.startsWith('+');
  if (digits.length < 8 || digits.length > 15) return null;
  if (!international && (digits.length < 10 || digits.length > 11)) return null;
  const solid = written.length === digits.length;
  const known = !international && KNOWN_PREFIX.test(digits);
  const labelled = LABEL.test(folded.slice(Math.max(0, start - 24), start));
  if (solid && !known && !labelled) return null;
  // +81 (0)90…: the trunk zero is written and not dialled.
  const number = parsePhoneNumberFromString(
    international ? `+${written.replace(/\(0\)/, '').replace(/\D/g, '')}` : digits,
    'JP',
  );
  if (number === undefined || !number.isValid()) return null;
  const reasons = ['identifier/numbering-plan'];
  if (labelled) reasons.push('identifier/labelled');
  if (international) reasons.push('identifier/international');
  if (known) reasons.push('identifier/known-prefix');
  const dotted = /\d[.・]\d/.test(written);
  const sure = labelled || international || (known && !solid && !dotted);
  return identifierAt(
    scan,
    'phone',
    start,
    end,
    number.number,
    sure ? 'certain' : dotted ? 'possible' : 'likely',
    reasons,
  );
}

/** Digits after a space may be the next number: the longest stretch that is valid. */
function internationalAt(scan: Scan, start: number, end: number): Identifier | null {
  for (let stop = end; stop > start + 8; ) {
    const phone = phoneAt(scan, start, stop);
    if (phone !== null) return phone;
    const space = scan.folded.lastIndexOf(' ', stop - 1);
    if (space <= start) return null;
    stop = space;
  }
  return null;
}

/**
 * Phone numbers: Japanese ones that begin with 0, and any country's that begin with +. Numbers without separators are
 * taken when they have a mobile or service prefix or a label. Dates, orders and amounts begin otherwise or are longer.
 */
export function findPhones(scan: Scan): Identifier[] {
  const { folded } = scan;
  const found: Identifier[] = [];
  TRIGGER.lastIndex = 0;
  for (let hit = TRIGGER.exec(folded); hit !== null && found.length < scan.limit; hit = TRIGGER.exec(folded)) {
    let start = hit.index;
    const before = folded.charCodeAt(start - 1);
    if (isDigit(before)) {
      let run = start;
      while (run < folded.length && isDigit(folded.charCodeAt(run))) run += 1;
      TRIGGER.lastIndex = Math.max(run, start + 1);
      continue;
    }
    TRIGGER.lastIndex = start + 1;
    let pattern = folded.charCodeAt(start) === 0x2b ? INTERNATIONAL : JAPANESE;
    if (before === 0x28 && pattern === JAPANESE) {
      JAPANESE_IN_PARENTHESES.lastIndex = start - 1;
      if (JAPANESE_IN_PARENTHESES.test(folded)) {
        pattern = JAPANESE_IN_PARENTHESES;
        start -= 1;
      }
    }
    const lead = folded.charCodeAt(start - 1);
    if (
      isAlnum(lead) ||
      lead === 0x5f ||
      lead === 0x2f ||
      lead === 0x3d ||
      lead === 0x23 ||
      lead === 0x25 ||
      lead === 0x24 ||
      lead === 0x5c
    )
      continue;
    if (isHyphen(lead) && isAlnum(folded.charCodeAt(start - 2))) continue;
    pattern.lastIndex = start;
    if (!pattern.test(folded)) continue;
    let end = folded.charCodeAt(pattern.lastIndex - 1) === 0x28 ? pattern.lastIndex - 1 : pattern.lastIndex;
    // A number with spaces may have run into the next one.
    if (pattern === INTERNATIONAL && goesOn(folded, end)) end = folded.lastIndexOf(' ', end);
    if (end <= start || goesOn(folded, end)) {
      end = pattern.lastIndex;
      let run = end;
      while (run < folded.length && isDigit(folded.charCodeAt(run))) run += 1;
      TRIGGER.lastIndex = Math.max(TRIGGER.lastIndex, run);
      continue;
    }
    const phone = pattern === INTERNATIONAL ? internationalAt(scan, start, end) : phoneAt(scan, start, end);
    if (phone === null) continue;
    found.push(phone);
    TRIGGER.lastIndex = phone.end;
  }
  return found;
}
