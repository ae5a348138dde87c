import type { Identifier } from '../../domain/identifier.ts';
import { carrierOf } from '../decode/carrier.ts';
import { foldWidth } from './fold-width.ts';
import { hostOddities, normalHost } from './host-name.ts';
import { canonicalIp } from './ip.ts';
import { readHost } from './read-host.ts';
import { identifierAt, isAlnum, isWide, type Scan } from './scan.ts';
import { hasKnownSuffix } from './site.ts';

/** RFC 5321 says 64; return paths that carry another address are longer. */
const MAX_LOCAL = 128;
const DEFANGED_AT = /[[({<]\s?(?:at|@|a|あっと|アット|アットマーク)\s?[\])}>]/gi;
// 「★を@に変えて」: a sign that stands for @, said so in the text.
const REPLACED_AT = /[「『"'(]?([★☆●○◎■□◆◇♪♥♡＃#＊*▲△▼▽])[」』"')]?を半?角?の?[「『"'(]?(?:@|アットマーク|アット)/;

/**
 * The form for comparing: domain in lower case (punycode), the local part as it is written, because RFC 5321 lets the
 * receiver tell case apart; but in lower case for Japanese carriers, which do not. Quotes around a local part without
 * special characters say nothing (`"a.."@docomo.ne.jp` = `a..@docomo.ne.jp`).
 */
export function normalEmail(local: string, host: string): string {
  const quoted = /^"(.*)"$/.exec(local);
  let plain = local;
  if (quoted !== null) {
    const inner = (quoted[1] ?? '').replace(/\\(.)/g, '$1');
    if (/^[a-z0-9.!#$%&'*+/=?^_`{|}~-]+$/i.test(inner)) plain = inner;
  }
  return `${carrierOf(host) === null ? plain : plain.toLowerCase()}@${host}`;
}

/**
 * The form for comparing of an address that stands alone, as in a header: equal to what `findEmails` gives for it in a
 * text. A domain without a dot is kept (`root@localhost`). Null when there is no `@` with something on both sides.
 */
export function normaliseEmail(address: string): string | null {
  const plain = foldWidth(address).trim();
  const at = plain.lastIndexOf('@');
  if (at < 1 || plain.length > 1024) return null;
  const domain = plain.slice(at + 1).trim();
  const literal = /^\[(?:IPv6:)?([0-9a-f:.]{2,45})\]$/i.exec(domain)?.[1];
  const ip = literal === undefined ? null : canonicalIp(literal);
  const host = ip === null ? normalHost(domain) : `[${ip}]`;
  return host === null || /\s/.test(host) ? null : normalEmail(plain.slice(0, at).trim(), host);
}

const ATEXT = /[a-z0-9.!#$%&'*+/=?^_`{|}~-]/i;

function localStart(scan: Scan, end: number): number {
  const { folded } = scan;
  if (folded.charCodeAt(end - 1) === 0x22) {
    const floor = Math.max(0, end - 66);
    const open = folded.lastIndexOf('"', end - 2);
    if (open < floor || open >= end - 1 || /[\n\r<>@]/.test(folded.slice(open, end))) return end;
    return open;
  }
  const floor = Math.max(0, end - MAX_LOCAL - 1);
  const wide = isWide(scan, end - 1);
  let start = end;
  while (start > floor) {
    const unit = folded.charCodeAt(start - 1);
    if (!isAlnum(unit) && (unit >= 0x80 || !ATEXT.test(folded.charAt(start - 1)))) break;
    // Where the width changes, something else is glued on; full-width marks beside an address are the sentence's.
    if (isWide(scan, start - 1) !== wide && !'._-+'.includes(folded.charAt(start - 1))) break;
    start -= 1;
  }
  if (start === floor && floor > 0) return end;
  const local = folded.slice(start, end);
  let cut = 0;
  for (const mark of ['/', '?', '&', '|', '{', '}', '`', '^', '!']) cut = Math.max(cut, local.lastIndexOf(mark) + 1);
  // `mail=foo@…`, `email=foo@…`; but VERP has an address before or behind the sign.
  const equals = local.slice(cut).indexOf('=');
  if (
    equals >= 0 &&
    equals === local.slice(cut).lastIndexOf('=') &&
    /^(?:\d?[a-z]{1,12}|3D)$/i.test(local.slice(cut, cut + equals)) &&
    !/\.[a-z]{2,}$/i.test(local)
  ) {
    cut += equals + 1;
  }
  while (cut < local.length && !isAlnum(local.charCodeAt(cut)) && local.charAt(cut) !== '_') cut += 1;
  return start + cut;
}

function emailAt(scan: Scan, atStart: number, atEnd: number, reason: string | null): Identifier | null {
  const { folded } = scan;
  const start = localStart(scan, atStart);
  if (start === atStart) return null;
  const local = folded.slice(start, atStart);
  const reasons = ['identifier/address-form'];
  if (reason !== null) reasons.push(reason);
  if (folded.charCodeAt(atEnd) === 0x5b) {
    const close = folded.slice(atEnd, atEnd + 56).indexOf(']');
    const inside = close < 0 ? '' : folded.slice(atEnd + 1, atEnd + close);
    const ip = canonicalIp(inside);
    if (ip === null) return null;
    return identifierAt(
      scan,
      'email',
      start,
      atEnd + close + 1,
      `${normalEmail(local, '')}[${ip}]`,
      'certain',
      reasons,
    );
  }
  const read = readHost(scan, atEnd);
  if (read.host === null || read.labels < 2 || !/\.[a-z][a-z0-9-]*$/.test(read.host) || read.host.startsWith('-'))
    return null;
  const known = hasKnownSuffix(read.host);
  reasons.push(known ? 'identifier/known-suffix' : 'identifier/unknown-suffix', ...hostOddities(read.host));
  if (carrierOf(read.host) !== null) reasons.push('identifier/carrier-address');
  if (read.defanged) reasons.push('identifier/defanged');
  const confidence =
    reason === 'identifier/replaced-at' || !known ? 'possible' : reason === null ? 'certain' : 'likely';
  return identifierAt(scan, 'email', start, read.end, normalEmail(local, read.host), confidence, reasons);
}

/** Mail addresses, in order: plain, full-width, defanged (`foo[at]example[.]com`), and with a sign said to stand for @. */
export function findEmails(scan: Scan): Identifier[] {
  const { folded } = scan;
  const found: Identifier[] = [];
  for (let at = folded.indexOf('@'); at >= 0 && found.length < scan.limit; at = folded.indexOf('@', at + 1)) {
    const before = folded.charCodeAt(at - 1);
    const after = folded.charCodeAt(at + 1);
    if (before <= 0x20 || before > 0x7e || before === 0x40 || after <= 0x20 || after === 0x40 || at === 0) continue;
    const hit = emailAt(scan, at, at + 1, null);
    if (hit !== null && hit.start >= (found.at(-1)?.end ?? 0)) found.push(hit);
  }
  const plain = found.length;
  DEFANGED_AT.lastIndex = 0;
  for (
    let at = DEFANGED_AT.exec(folded);
    at !== null && found.length - plain < scan.limit;
    at = DEFANGED_AT.exec(folded)
  ) {
    const from = folded.charCodeAt(at.index - 1) === 0x20 ? at.index - 1 : at.index;
    const to = folded.charCodeAt(DEFANGED_AT.lastIndex) === 0x20 ? DEFANGED_AT.lastIndex + 1 : DEFANGED_AT.lastIndex;
    const hit = emailAt(scan, from, to, 'identifier/defanged');
    if (hit !== null) found.push(hit);
  }
  const sign = scan.beyondLatin ? REPLACED_AT.exec(folded)?.[1] : undefined;
  if (sign !== undefined) {
    const from = found.length;
    for (let at = folded.indexOf(sign); at >= 0 && found.length - from < 100; at = folded.indexOf(sign, at + 1)) {
      const hit = emailAt(scan, at, at + 1, 'identifier/replaced-at');
      if (hit !== null) found.push(hit);
    }
  }
  return found.length === plain ? found : found.sort((a, b) => a.start - b.start || b.end - a.end);
}
