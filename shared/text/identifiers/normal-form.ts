import type { MarkKind } from '../../domain/mark.ts';
import { normaliseEmail } from './email.ts';
import { extractIdentifiers } from './extract.ts';
import { canonicalIp } from './ip.ts';
import { hostOf, registrableDomain } from './site.ts';

/** Characters of a name that a person gives; longer is a text and no name. */
const longest = 500;

/**
 * The form by which words that a person takes for an identifier are one thing with others; null when they cannot be of that
 * kind: no site without a domain somebody registered, no address without an @.
 */
export function normalForm(type: MarkKind, words: string): string | null {
  const text = words.normalize('NFKC').replace(/\s+/g, ' ').trim();
  if (text === '' || text.length > longest) return null;
  if (type === 'domain') {
    const host = hostOf(text);
    return host !== null && registrableDomain(host) !== null ? host : null;
  }
  if (type === 'email') return normaliseEmail(text.replace(/\s*(?:\[at\]|\(at\))\s*/gi, '@').replace(/\[\.\]/g, '.'));
  if (type === 'ip') return canonicalIp(text);
  const whole = extractIdentifiers(text).find(({ kind }) => kind === type);
  if (whole) return whole.normal;
  if (type === 'phone') return /^\+?[\d\s().-]{3,30}$/.test(text) ? text.replace(/[^\d+]/g, '') : text.toLowerCase();
  return type === 'line' ? text.toLowerCase() : text;
}
