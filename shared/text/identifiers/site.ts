import { parse } from 'tldts';
import { remember } from '../remember.ts';
import { normalHost } from './host-name.ts';

// RFC 2606 and RFC 7686: no registry has them, but people write them as domains.
const SPECIAL_SUFFIX = /\.(?:example|test|invalid|onion)$/;
const WITH_PRIVATE = { allowPrivateDomains: true, extractHostname: false, validateHostname: false };
const WITHOUT_PRIVATE = { allowPrivateDomains: false, extractHostname: false, validateHostname: false };

/**
 * Does this host (lower-case ASCII form) end in a public suffix that exists (Public Suffix List, ICANN or private), with
 * at least one label before it? The reserved names of RFC 2606 and .onion (RFC 7686) count as well.
 */
export const hasKnownSuffix = remember((host: string): boolean => {
  const found = parse(host, WITHOUT_PRIVATE);
  if (found.isIp === true || found.domain === null) return false;
  return found.isIcann === true || SPECIAL_SUFFIX.test(host);
});

/** The host of a URL, a defanged one too, or of anything that begins with a host; lower-case ASCII form, or null. */
export function hostOf(hostOrUrl: string): string | null {
  const plain = hostOrUrl
    .slice(0, 4096)
    .trim()
    .replace(/\[\.\]|\(\.\)|\[dot\]|\(dot\)/gi, '.')
    .replace('[:]', ':');
  const authority =
    /^(?:[a-z][a-z0-9+.-]{0,20}:)?\/\/([^/?#\\]*)/i.exec(plain)?.[1] ?? /^[^/?#\\]*/.exec(plain)?.[0] ?? '';
  const host = authority.slice(authority.lastIndexOf('@') + 1);
  if (host.startsWith('[')) return host.includes(']') ? host.slice(1, host.indexOf(']')).toLowerCase() : null;
  if (host.split(':').length > 2) return host.toLowerCase();
  return normalHost(host.replace(/:\d*$/, ''));
}

/**
 * The domain that somebody registered: `www.example.co.jp` → `example.co.jp`, `city.kawasaki.jp` itself. Customers of a
 * private suffix are apart (`shop.github.io`). Null for IP addresses, single names and bare public suffixes.
 */
export function registrableDomain(hostOrUrl: string): string | null {
  const host = hostOf(hostOrUrl);
  return host === null || host === '' ? null : domainOf(host);
}

const domainOf = remember((host: string): string | null => {
  const found = parse(host, WITH_PRIVATE);
  if (found.isIp === true) return null;
  return found.domain ?? parse(host, WITHOUT_PRIVATE).domain;
});

/** What a URL is a page of: its registrable domain, or else its host (an IP address, a single name). */
export function siteOf(url: string): string | null {
  return registrableDomain(url) ?? hostOf(url);
}
