import type { Identifier } from '../../domain/identifier.ts';
import { hostOddities } from './host-name.ts';
import { normalIpv6, readIpv4 } from './ip.ts';
import { type HostRead, readHost } from './read-host.ts';
import { identifierAt, isDigit, isWide, type Scan } from './scan.ts';
import { hasKnownSuffix } from './site.ts';

/** A longer URL is cut here; ones of real mail stay below 5,000. */
const MAX_URL = 8192;
const MAX_USERINFO = 256;
// What stands before `//`: http, hxxp, h**p, the Japanese habit of leaving off the h, ftp, and defanged colons.
const SCHEME = /(h(?:tt|xx|\*\*|__)ps?|ttps?|f[tx]ps?)(\[?:\]?|\[:|:\[)$/i;
const CLOSERS: Record<string, string> = { ')': '(', ']': '[', '}': '{' };

export function plainScheme(written: string): string {
  const lower = written.toLowerCase();
  if (lower.startsWith('f')) return lower.replace('x', 't');
  return lower.endsWith('s') ? 'https' : 'http';
}

/** Dots and colons in brackets as plain ones. */
export function refangBrackets(s: string): string {
  return s
    .replace(/\[\.\]|\(\.\)|\{\.\}|\[dot\]|\(dot\)|\{dot\}/gi, '.')
    .replace(/\[:\]/g, ':')
    .replace(/\[@\]/g, '@');
}

/**
 * Where the part after the host ends. RFC 3986's characters and the few others that real links carry; what is not ASCII
 * ends it, as does full width behind a host in half width. Punctuation at the end belongs to the sentence.
 */
function restEnd(scan: Scan, start: number, wide: boolean, before: string): number {
  const { folded } = scan;
  const stop = Math.min(folded.length, start + MAX_URL);
  const count: Record<string, number> = { '(': 0, ')': 0, '[': 0, ']': 0, '{': 0, '}': 0 };
  let end = start;
  for (; end < stop; end += 1) {
    const unit = folded.charCodeAt(end);
    if (
      unit <= 0x20 ||
      unit >= 0x7f ||
      unit === 0x3c ||
      unit === 0x3e ||
      unit === 0x22 ||
      unit === 0x5c ||
      unit === 0x60
    )
      break;
    if (!wide && isWide(scan, end)) break;
    if (unit === 0x27 && before === "'") break;
    // A list of links: `http://a/b,http://c/d`. Behind `=` or `/` it would be a redirect.
    if (unit === 0x2c && /^,(?:h(?:tt|xx)ps?|ftp)(?::|\[:)/i.test(folded.slice(end, end + 10))) break;
    const c = folded.charAt(end);
    if (count[c] !== undefined) count[c] += 1;
  }
  for (; end > start; end -= 1) {
    const c = folded.charAt(end - 1);
    const opener = CLOSERS[c];
    if (opener !== undefined) {
      if ((count[c] ?? 0) <= (count[opener] ?? 0)) break;
    } else if (!".,;:!?'|([{".includes(c) && !('*_~'.includes(c) && c === before)) break;
    if (count[c] !== undefined) count[c] -= 1;
  }
  return end;
}

interface Authority {
  host: string;
  hostStart: number;
  end: number;
  known: boolean;
  defanged: boolean;
}

function readAuthority(scan: Scan, at: number): Authority | null {
  const { folded } = scan;
  if (folded.charCodeAt(at) === 0x5b) {
    const close = folded.slice(at, at + 50).indexOf(']');
    const v6 = close < 0 ? null : normalIpv6(folded.slice(at + 1, at + close));
    return v6 === null ? null : { host: `[${v6}]`, hostStart: at, end: at + close + 1, known: true, defanged: false };
  }
  const v4 = isDigit(folded.charCodeAt(at)) ? readIpv4(folded, at) : null;
  if (v4 !== null) return { host: v4.normal, hostStart: at, end: v4.end, known: true, defanged: v4.defanged };
  const read = readHost(scan, at);
  if (read.host === null || read.labels === 0) return null;
  return { host: read.host, hostStart: at, end: read.end, known: hasKnownSuffix(read.host), defanged: read.defanged };
}

/** Port and rest behind a host, and the whole in normal form. */
function finish(scan: Scan, scheme: string, userinfo: string, authority: Authority, defanged: boolean, before: string) {
  const { folded } = scan;
  let end = authority.end;
  const portText = /^(?::|\[:\])(\d{1,5})(?!\d)/.exec(folded.slice(end, end + 10));
  let port = '';
  if (portText !== null) {
    const isDefault = (scheme === 'http' && portText[1] === '80') || (scheme === 'https' && portText[1] === '443');
    if (!isDefault) port = `:${Number(portText[1])}`;
    end += portText[0].length;
  }
  let rest = '';
  const next = folded.charAt(end);
  const wide = isWide(scan, authority.hostStart);
  if ((next === '/' || next === '?' || next === '#') && (wide || !isWide(scan, end))) {
    const stop = restEnd(scan, end, wide, before);
    rest = folded.slice(end, stop);
    end = stop;
  }
  if (defanged) rest = refangBrackets(rest);
  if (!rest.startsWith('/')) rest = `/${rest}`;
  return { end, normal: `${scheme}://${userinfo}${authority.host}${port}${rest}` };
}

/** Userinfo before an `@` of the authority, with the `@`; empty when there is none. */
function readUserinfo(scan: Scan, at: number): string {
  const { folded } = scan;
  const stop = Math.min(folded.length, at + MAX_USERINFO);
  let last = -1;
  for (let i = at; i < stop; i += 1) {
    const unit = folded.charCodeAt(i);
    if (
      unit <= 0x20 ||
      unit >= 0x7f ||
      unit === 0x2f ||
      unit === 0x3f ||
      unit === 0x23 ||
      unit === 0x3c ||
      unit === 0x3e ||
      unit === 0x22 ||
      unit === 0x5c
    )
      break;
    if (unit === 0x40) last = i;
  }
  return last < 0 ? '' : folded.slice(at, last + 1);
}

function urlAt(scan: Scan, slashes: number): Identifier | null {
  const { folded } = scan;
  const lead = SCHEME.exec(folded.slice(Math.max(0, slashes - 9), slashes));
  if (lead === null) return null;
  const written = lead[1] ?? '';
  const colon = lead[2] ?? ':';
  const start = slashes - lead[0].length;
  let at = slashes + 2;
  if (colon === '[:' || colon === ':[') {
    if (folded.charCodeAt(at) !== 0x5d) return null;
    at += 1;
  }
  const scheme = plainScheme(written);
  const userinfo = readUserinfo(scan, at);
  const authority = readAuthority(scan, at + userinfo.length);
  // The scheme again, or a word of a sentence.
  if (authority === null || /^(?:https?|hxxps?|ftp|xn--[^.]*)$/.test(authority.host)) return null;
  const defanged = authority.defanged || colon !== ':' || !/^(?:https?|ftps?)$/i.test(written);
  const reasons = ['identifier/scheme', ...hostOddities(authority.host)];
  if (!authority.known) reasons.push('identifier/unknown-suffix');
  if (userinfo !== '') reasons.push('identifier/userinfo');
  if (defanged) reasons.push('identifier/defanged');
  const { end, normal } = finish(
    scan,
    scheme,
    refangBrackets(userinfo),
    authority,
    defanged,
    start > 0 ? folded.charAt(start - 1) : '',
  );
  return identifierAt(scan, 'url', start, end, normal, authority.known ? 'certain' : 'possible', reasons);
}

/** Every URL with a scheme, defanged ones too, in order. */
export function findUrls(scan: Scan): Identifier[] {
  const { folded } = scan;
  const found: Identifier[] = [];
  let at = folded.indexOf('//');
  while (at >= 0 && found.length < scan.limit) {
    const before = folded.charCodeAt(at - 1);
    const hit = before === 0x3a || before === 0x5d || before === 0x5b ? urlAt(scan, at) : null;
    if (hit !== null) found.push(hit);
    at = folded.indexOf('//', hit === null ? at + 1 : Math.max(hit.end, at + 2));
  }
  return found;
}

/**
 * A URL without a scheme (`www.example.com`, `example.com/path`, `example.com:8080/`) whose host was read already, or null
 * when nothing but the host is there. Its normal form is that of `http://`, which is what a mail program would open.
 */
export function bareUrlAt(scan: Scan, host: HostRead): Identifier | null {
  if (host.host === null) return null;
  const { folded } = scan;
  const www = host.host.startsWith('www.') && host.labels > 2;
  const after = folded.slice(host.end, host.end + 8);
  const path =
    !isWide(scan, host.end) || isWide(scan, host.start)
      ? /^(?:(?::|\[:\])\d{1,5})?[/?#]|^:\d{2,5}(?!\d|\.\d)/.test(after)
      : false;
  if (!www && !path) return null;
  const authority = { host: host.host, hostStart: host.start, end: host.end, known: true, defanged: host.defanged };
  const { end, normal } = finish(
    scan,
    'http',
    '',
    authority,
    host.defanged,
    host.start > 0 ? folded.charAt(host.start - 1) : '',
  );
  const reasons = ['identifier/no-scheme', 'identifier/known-suffix', ...hostOddities(host.host)];
  if (host.defanged) reasons.push('identifier/defanged');
  return identifierAt(scan, 'url', host.start, end, normal, 'likely', reasons);
}
