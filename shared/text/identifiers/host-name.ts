import { punycodeDecode, punycodeEncode } from './punycode.ts';

/**
 * A host name in the form for comparing: NFKC, lower case, labels beyond ASCII in punycode, no final dot. Null when a
 * label is empty or the name is longer than 253 (RFC 1035). An approximation of UTS #46 without its tables: the same
 * on every machine, whatever its ICU.
 */
export function normalHost(host: string): string | null {
  let plain = host;
  if (!/^[a-z0-9.-]*$/.test(host)) {
    plain = host.slice(0, 1024).normalize('NFKC').toLowerCase().replace(/[。｡]/g, '.').normalize('NFC');
  }
  if (plain.endsWith('.')) plain = plain.slice(0, -1);
  if (plain === '' || plain.startsWith('.') || plain.includes('..')) return null;
  if (/[^\x00-\x7f]/.test(plain)) {
    plain = plain
      .split('.')
      .map((label) => (/[^\x00-\x7f]/.test(label) ? `xn--${punycodeEncode(label)}` : label))
      .join('.');
  }
  return plain.length > 253 ? null : plain;
}

/** A host name with its punycode labels as people read them. */
export function unicodeHost(host: string): string {
  if (!host.includes('xn--')) return host;
  return host
    .split('.')
    .map((label) => (label.startsWith('xn--') ? (punycodeDecode(label.slice(4)) ?? label) : label))
    .join('.');
}

const SCRIPTS = [
  /\p{Script=Latin}/u,
  /\p{Script=Cyrillic}/u,
  /\p{Script=Greek}/u,
  /\p{Script=Armenian}/u,
  /\p{Script=Cherokee}/u,
];
// Letters of other scripts that are drawn like Latin ones (a selection of UTS #39's confusables).
const LATIN_LOOKALIKES = /^[аеорсухіјѕԁԛԝһӏьвкмнтгαονικρτυχωɡı0-9-]+$/;

/**
 * What is odd about a host's spelling, as reason keys. `mixed-script-host`: one label mixes alphabets that look alike
 * (Latin beside Japanese is ordinary). `look-alike-host`: a label of another alphabet that reads as Latin letters.
 */
export function hostOddities(host: string): string[] {
  const shown = unicodeHost(host);
  if (/^[\x00-\x7f]*$/.test(shown)) return [];
  const reasons = ['identifier/idn-host'];
  const labels = shown.split('.');
  if (labels.some((label) => SCRIPTS.filter((script) => script.test(label)).length > 1)) {
    reasons.push('identifier/mixed-script-host');
  }
  if (labels.some((label) => /[^0-9-]/.test(label) && /[^a-z0-9-]/.test(label) && LATIN_LOOKALIKES.test(label))) {
    reasons.push('identifier/look-alike-host');
  }
  return reasons;
}
