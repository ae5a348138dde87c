/** The three Japanese mobile carriers whose mails carry their own emoji. */
export type Carrier = 'docomo' | 'kddi' | 'softbank';

export const CARRIERS: readonly Carrier[] = ['docomo', 'kddi', 'softbank'];

/**
 * Mail domains that a carrier runs for its handsets; every subdomain counts too (t.vodafone.ne.jp). Domains of
 * networks with emoji sets of their own (pdx.ne.jp, emnet.ne.jp) are left out.
 */
const CARRIER_DOMAINS: ReadonlyMap<string, Carrier> = new Map([
  ['docomo.ne.jp', 'docomo'],
  ['ezweb.ne.jp', 'kddi'],
  ['au.com', 'kddi'],
  ['softbank.ne.jp', 'softbank'],
  ['i.softbank.jp', 'softbank'],
  ['vodafone.ne.jp', 'softbank'],
  ['disney.ne.jp', 'softbank'],
  ['ymobile.ne.jp', 'softbank'],
]);

/**
 * The carrier that a mail address or a domain belongs to, or null. Carrier addresses break RFC 5321
 * (`foo..bar.@docomo.ne.jp`), so only what follows the last `@` is looked at. Tolerates angle brackets and a final dot.
 */
export function carrierOf(addressOrDomain: string): Carrier | null {
  const at = addressOrDomain.lastIndexOf('@');
  // 255 is the longest a domain can be (RFC 1035 section 2.3.4).
  let domain = addressOrDomain
    .slice(at + 1, at + 1 + 300)
    .trim()
    .replace(/[>"'\s].*$/s, '')
    .replace(/\.$/, '')
    .toLowerCase();
  while (domain !== '') {
    const carrier = CARRIER_DOMAINS.get(domain);
    if (carrier !== undefined) return carrier;
    const dot = domain.indexOf('.');
    if (dot < 0) return null;
    domain = domain.slice(dot + 1);
  }
  return null;
}
