import type { Identifier } from '../../domain/identifier.ts';
import { identifierAt, type Scan } from './scan.ts';

// Lengths by country (SWIFT IBAN registry).
const IBAN_LENGTHS: Record<string, number> = {
  AD: 24,
  AE: 23,
  AL: 28,
  AT: 20,
  AZ: 28,
  BA: 20,
  BE: 16,
  BG: 22,
  BH: 22,
  BR: 29,
  BY: 28,
  CH: 21,
  CR: 22,
  CY: 28,
  CZ: 24,
  DE: 22,
  DK: 18,
  DO: 28,
  EE: 20,
  EG: 29,
  ES: 24,
  FI: 18,
  FO: 18,
  FR: 27,
  GB: 22,
  GE: 22,
  GI: 23,
  GL: 18,
  GR: 27,
  GT: 28,
  HR: 21,
  HU: 28,
  IE: 22,
  IL: 23,
  IQ: 23,
  IS: 26,
  IT: 27,
  JO: 30,
  KW: 30,
  KZ: 20,
  LB: 28,
  LC: 32,
  LI: 21,
  LT: 20,
  LU: 20,
  LV: 21,
  LY: 25,
  MC: 27,
  MD: 24,
  ME: 22,
  MK: 19,
  MR: 27,
  MT: 31,
  MU: 30,
  NL: 18,
  NO: 15,
  PK: 24,
  PL: 28,
  PS: 29,
  PT: 25,
  QA: 29,
  RO: 24,
  RS: 22,
  SA: 24,
  SC: 31,
  SE: 24,
  SI: 19,
  SK: 24,
  SM: 27,
  ST: 25,
  SV: 28,
  TL: 23,
  TN: 24,
  TR: 26,
  UA: 29,
  VA: 22,
  VG: 24,
  XK: 20,
};
const IBAN_START = /(?<![A-Za-z0-9])[A-Z]{2}\d{2}[ -]?[A-Z0-9]{4}/g;
const ACCOUNT =
  /\b(?:account|acct|a\/c)\.?[ \t]{0,3}(?:number|no\.?|num\.?|#)[ \t]{0,3}(?:is)?[ \t]{0,3}[:=#-]?[ \t]{0,6}\n?[ \t]{0,6}(\d(?:[ -]?\d){5,16})(?![\d-])/gi;
const ROUTING =
  /\b(?:sort[ -]?code[ \t]{0,3}[:=#]?[ \t]{0,3}(\d{2}[- ]?\d{2}[- ]?\d{2})|(?:routing|aba|rtn)(?:[ -]?(?:number|no\.?|#|transit number))?[ \t]{0,3}[:=#]?[ \t]{0,3}(\d{9})|(?:swift|bic)(?:[ /-]?(?:code|bic))?[ \t]{0,3}[:=#]?[ \t]{0,3}([A-Z]{6}[A-Z0-9]{2}(?:[A-Z0-9]{3})?))(?![A-Za-z0-9])/gi;
const REACH = 200;

/** ISO 13616: the first four characters go to the end, letters are 10 to 35, the rest of division by 97 is 1. */
export function isIban(compact: string): boolean {
  if (IBAN_LENGTHS[compact.slice(0, 2)] !== compact.length) return false;
  let rest = 0;
  for (const c of compact.slice(4) + compact.slice(0, 4)) {
    const value = Number.parseInt(c, 36);
    rest = (rest * (value > 9 ? 100 : 10) + value) % 97;
  }
  return rest === 1;
}

/** ABA routing numbers: weights 3 7 1, a sum that ten divides. */
function isRoutingNumber(digits: string): boolean {
  const sum = [...digits].reduce((total, digit, i) => total + Number(digit) * ([3, 7, 1][i % 3] ?? 0), 0);
  return digits.length === 9 && sum > 0 && sum % 10 === 0;
}

export function findIbans(scan: Scan): Identifier[] {
  const { folded } = scan;
  const found: Identifier[] = [];
  IBAN_START.lastIndex = 0;
  for (let hit = IBAN_START.exec(folded); hit !== null && found.length < scan.limit; hit = IBAN_START.exec(folded)) {
    IBAN_START.lastIndex = hit.index + 2;
    const length = IBAN_LENGTHS[hit[0].slice(0, 2)];
    if (length === undefined) continue;
    let compact = '';
    let i = hit.index;
    for (; compact.length < length && i < hit.index + 48 && i < folded.length; i += 1) {
      const c = folded.charAt(i);
      if (/[A-Z0-9]/.test(c)) compact += c;
      else if (!((c === ' ' || c === '-') && compact.length % 4 === 0)) break;
    }
    if (/[A-Za-z0-9]/.test(folded.charAt(i)) || !isIban(compact)) continue;
    const reasons = ['identifier/checksum'];
    if (/iban[^A-Za-z0-9]{0,5}$/i.test(folded.slice(Math.max(0, hit.index - 10), hit.index)))
      reasons.push('identifier/labelled');
    found.push(identifierAt(scan, 'bank-account', hit.index, i, `IBAN|${compact}`, 'certain', reasons));
    IBAN_START.lastIndex = i;
  }
  return found;
}

/** `Account number: …` with a sort code, routing number or BIC near it, or a word of banking. */
export function findEnglishAccounts(scan: Scan): Identifier[] {
  const { folded } = scan;
  const found: Identifier[] = [];
  let floor = 0;
  ACCOUNT.lastIndex = 0;
  for (let hit = ACCOUNT.exec(folded); hit !== null && found.length < scan.limit; hit = ACCOUNT.exec(folded)) {
    const accountEnd = ACCOUNT.lastIndex;
    const from = Math.max(floor, hit.index - REACH);
    const around = folded.slice(from, accountEnd + REACH);
    let start = hit.index;
    let end = accountEnd;
    let code = '';
    const reasons = ['identifier/labelled'];
    ROUTING.lastIndex = 0;
    for (let near = ROUTING.exec(around); near !== null; near = ROUTING.exec(around)) {
      const value = (near[1] ?? near[2] ?? near[3] ?? '').replace(/[- ]/g, '').toUpperCase();
      if (near[2] !== undefined) {
        if (!isRoutingNumber(value)) continue;
        reasons.push('identifier/checksum');
      }
      code = value;
      start = Math.min(start, from + near.index);
      end = Math.max(end, from + near.index + near[0].length);
      break;
    }
    if (code === '' && !/bank|wire|beneficiary|iban|swift|transfer|振込|銀行/i.test(around)) continue;
    const number = (hit[1] ?? '').replace(/[- ]/g, '');
    if (code !== '') reasons.push('identifier/bank-named');
    found.push(
      identifierAt(scan, 'bank-account', start, end, `${code}|${number}`, code === '' ? 'possible' : 'likely', reasons),
    );
    floor = end;
    ACCOUNT.lastIndex = Math.max(end, accountEnd);
  }
  return found;
}
