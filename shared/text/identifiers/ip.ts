import type { Identifier } from '../../domain/identifier.ts';
import { remember } from '../remember.ts';
import { dotLength } from './read-host.ts';
import { identifierAt, isAlnum, isDigit, type Scan } from './scan.ts';

const LABEL_BEFORE =
  /(?:\bIP(?:v[46])?(?:\s?(?:address|addr|アドレス))?|\bfrom|\bhost|\bby|アドレス|接続元)\s?[:：=はは]?\s?[[(]?$/i;
const VERSION_BEFORE =
  /(?:\bv(?:er(?:sion|\.)?)?|ヴァージョン|バージョン|版|build|release|§|section|chapter|第)\s?[:.]?\s?$/i;

/** An IPv6 address in the form of RFC 5952, or null when it is none. A zone (`%eth0`) is not read. */
export function normalIpv6(written: string): string | null {
  if (written.length > 45 || !/^[0-9a-f:.]+$/i.test(written)) return null;
  let text = written;
  const v4 = /(?:^|:)(\d{1,3}(?:\.\d{1,3}){3})$/.exec(text)?.[1];
  if (v4 !== undefined) {
    const octets = v4.split('.').map(Number);
    if (octets.some((octet) => octet > 255)) return null;
    const [a = 0, b = 0, c = 0, d = 0] = octets;
    text = `${text.slice(0, -v4.length)}${((a << 8) | b).toString(16)}:${((c << 8) | d).toString(16)}`;
  }
  const halves = text.split('::');
  if (halves.length > 2 || text.includes('.')) return null;
  const groups = (half: string | undefined): string[] => (half === undefined || half === '' ? [] : half.split(':'));
  const head = groups(halves[0]);
  const tail = groups(halves[1]);
  if ([...head, ...tail].some((group) => !/^[0-9a-f]{1,4}$/i.test(group))) return null;
  const missing = 8 - head.length - tail.length;
  if (halves.length === 1 ? missing !== 0 : missing < 1) return null;
  const values = [...head, ...Array<string>(halves.length === 1 ? 0 : missing).fill('0'), ...tail].map((group) =>
    Number.parseInt(group, 16),
  );
  let bestAt = -1;
  let best = 1;
  for (let i = 0; i < 8; i += 1) {
    let run = 0;
    while (i + run < 8 && values[i + run] === 0) run += 1;
    if (run > best) [bestAt, best] = [i, run];
    i += run;
  }
  const hex = values.map((value) => value.toString(16));
  if (values.slice(0, 5).every((value) => value === 0) && values[5] === 0xffff) {
    return `::ffff:${[values[6] ?? 0, values[7] ?? 0].flatMap((value) => [value >> 8, value & 255]).join('.')}`;
  }
  if (bestAt < 0) return hex.join(':');
  return `${hex.slice(0, bestAt).join(':')}::${hex.slice(bestAt + best).join(':')}`;
}

/** Four decimal octets from `start`, with defanged dots too, or null. Octets with a leading zero are dates and codes. */
export function readIpv4(folded: string, start: number): { end: number; normal: string; defanged: boolean } | null {
  const octets: string[] = [];
  let i = start;
  let defanged = false;
  for (;;) {
    const from = i;
    while (i < folded.length && i - from < 4 && isDigit(folded.charCodeAt(i))) i += 1;
    const octet = folded.slice(from, i);
    if (octet === '' || octet.length > 3 || Number(octet) > 255 || (octet.length > 1 && octet.startsWith('0')))
      return null;
    octets.push(octet);
    if (octets.length === 4) break;
    const dot = folded.charCodeAt(i) === 0x3002 ? 0 : dotLength(folded, i);
    if (dot === 0) return null;
    if (dot > 1) defanged = true;
    i += dot;
  }
  const next = folded.charCodeAt(i);
  if (isAlnum(next) || next === 0x5f || (next === 0x2d && isDigit(folded.charCodeAt(i + 1)))) return null;
  if (next === 0x2e && isAlnum(folded.charCodeAt(i + 1))) return null;
  return { end: i, normal: octets.join('.'), defanged };
}

/** The canonical form of a string that is an IP address, with `[…]` and `IPv6:` around or without; null when it is none. */
export const canonicalIp = remember((s: string): string | null => {
  const plain = /^\[?(?:IPv6:)?([0-9a-f:.]{2,45})\]?$/i.exec(s.slice(0, 64).trim())?.[1];
  if (plain === undefined) return null;
  const v4 = readIpv4(plain, 0);
  return v4 !== null && v4.end === plain.length ? v4.normal : normalIpv6(plain);
});

/** The IPv4 address from `start` with what speaks for it; null for what reads as a version, a date or a code. */
export function ipv4At(scan: Scan, start: number): Identifier | null {
  const { folded } = scan;
  const before = folded.charCodeAt(start - 1);
  if (isAlnum(before) || before === 0x2e || before === 0x2d || before === 0x5f || before === 0x2f) return null;
  const read = readIpv4(folded, start);
  if (read === null) return null;
  const lead = folded.slice(Math.max(0, start - 20), start);
  const next = folded.charCodeAt(read.end);
  const bracketed = (before === 0x5b && next === 0x5d) || (before === 0x28 && next === 0x29);
  const label = LABEL_BEFORE.test(lead);
  if (!bracketed && !label && !read.defanged && (VERSION_BEFORE.test(lead) || read.normal.startsWith('0.')))
    return null;
  const reasons = ['identifier/ip-form'];
  if (bracketed) reasons.push('identifier/bracketed');
  if (label) reasons.push('identifier/labelled');
  if (read.defanged) reasons.push('identifier/defanged');
  const small = read.normal.split('.').every((octet) => octet.length === 1);
  const sure = bracketed || label || read.defanged;
  return identifierAt(
    scan,
    'ip',
    start,
    read.end,
    read.normal,
    sure ? 'certain' : small ? 'possible' : 'likely',
    reasons,
  );
}

const COLONS = /:[0-9a-fA-F]{0,4}:/g;
const isIpv6Unit = (unit: number): boolean =>
  isDigit(unit) || unit === 0x3a || (unit >= 0x61 && unit <= 0x66) || (unit >= 0x41 && unit <= 0x46);

/** IPv6 addresses; MAC addresses, fingerprints, clock times and `a::b` of programs are not. */
export function findIpv6(scan: Scan): Identifier[] {
  const { folded } = scan;
  const found: Identifier[] = [];
  COLONS.lastIndex = 0;
  for (let hit = COLONS.exec(folded); hit !== null && found.length < scan.limit; hit = COLONS.exec(folded)) {
    let start = hit.index;
    while (start > 0 && hit.index - start < 5 && isIpv6Unit(folded.charCodeAt(start - 1))) start -= 1;
    let end = hit.index;
    while (
      end < folded.length &&
      (isIpv6Unit(folded.charCodeAt(end)) || (folded.charCodeAt(end) === 0x2e && isDigit(folded.charCodeAt(end + 1))))
    )
      end += 1;
    COLONS.lastIndex = Math.max(end, hit.index + 1);
    const labelled = /ipv$/i.test(folded.slice(Math.max(0, start - 3), start)) && folded.startsWith('6:', start);
    if (labelled) start += 2;
    else if (isAlnum(folded.charCodeAt(start - 1)) || folded.charCodeAt(start - 1) === 0x5f) continue;
    if (isAlnum(folded.charCodeAt(end)) || folded.charCodeAt(end) === 0x5f) continue;
    if (folded.charCodeAt(end - 1) === 0x3a && folded.charCodeAt(end - 2) !== 0x3a) end -= 1;
    const written = folded.slice(start, Math.min(end, start + 60));
    const normal = normalIpv6(written);
    if (normal === null) continue;
    const groups = written.split(':').filter((group) => group !== '').length;
    const bracketed = folded.charCodeAt(start - (labelled ? 6 : 1)) === 0x5b && folded.charCodeAt(end) === 0x5d;
    const named = labelled || LABEL_BEFORE.test(folded.slice(Math.max(0, start - 20), start));
    const known = /^(?:2[0-9a-f]{3}|fe80|f[cd][0-9a-f]{2}|64):/.test(normal);
    if (!bracketed && !named && !known && (groups < 3 || !/\d/.test(written))) continue;
    const reasons = ['identifier/ip-form'];
    if (bracketed) reasons.push('identifier/bracketed');
    if (named) reasons.push('identifier/labelled');
    const octetPairs = written.split(':').length === 8 && written.split(':').every((group) => group.length === 2);
    const confidence = bracketed || named || known ? 'certain' : octetPairs ? 'possible' : 'likely';
    found.push(identifierAt(scan, 'ip', start, end, normal, confidence, reasons));
  }
  return found;
}
