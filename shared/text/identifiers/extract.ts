import type { Identifier, IdentifierKind } from '../../domain/identifier.ts';
import { findAmounts } from './amount.ts';
import { findBankAccounts } from './bank-account.ts';
import { findDotted } from './domain.ts';
import { findEmails } from './email.ts';
import { findIpv6 } from './ip.ts';
import { findLineIds } from './line.ts';
import { findPhones } from './phone.ts';
import { findPostalAddresses } from './postal-address.ts';
import { findPrepaidCodes } from './prepaid-code.ts';
import { MAX_IDENTIFIERS, makeScan, type Scan } from './scan.ts';
import { findUrls } from './url.ts';

/** Of two identifiers that overlap, the kind with the higher rank stays; of two of one rank, the longer. */
const RANK: Record<IdentifierKind, number> = {
  url: 9,
  email: 8,
  'bank-account': 7,
  'prepaid-code': 6,
  'postal-address': 5,
  ip: 4,
  phone: 4,
  line: 3,
  // Found in no text: a chat says whose an account is, and the reporter who somebody is.
  account: 0,
  persona: 0,
  person: 0,
  organisation: 0,
  amount: 2,
  domain: 1,
};

const byPlace = (a: Identifier, b: Identifier): number =>
  a.start - b.start || b.end - a.end || RANK[b.kind] - RANK[a.kind];

/** Leaves one of those that overlap. In order of place; a LINE id inside a URL stays beside the URL. */
export function withoutOverlaps(found: readonly Identifier[]): Identifier[] {
  const kept: Identifier[] = [];
  const inLinks: Identifier[] = [];
  for (const one of [...found].sort(byPlace)) {
    if (one.reasons.includes('identifier/line-link')) {
      inLinks.push(one);
      continue;
    }
    let beaten = false;
    while (kept.length > 0) {
      const last = kept.at(-1) as Identifier;
      if (last.end <= one.start) break;
      const rank = RANK[one.kind] - RANK[last.kind];
      if (rank < 0 || (rank === 0 && one.end - one.start <= last.end - last.start)) {
        beaten = true;
        break;
      }
      kept.pop();
    }
    if (!beaten) kept.push(one);
  }
  return inLinks.length === 0 ? kept : [...kept, ...inLinks].sort(byPlace);
}

/** E-mail addresses, URLs, domains and IP addresses: what a program would make a link of. */
export function findNetworkNames(scan: Scan): Identifier[] {
  const urls = findUrls(scan);
  const emails = findEmails(scan);
  const named = withoutOverlaps([...urls, ...emails]);
  return withoutOverlaps([...named, ...findDotted(scan, named), ...findIpv6(scan)]);
}

/**
 * Every identifier in a text, in order of place; `raw === text.slice(start, end)`. Nothing overlaps but a LINE id with the
 * URL that it stands in. At most MAX_IDENTIFIERS, the first ones. Time is linear in the text, whatever the text. The
 * region says whose numbers are written without a country code; Japan is the only one yet.
 */
export function extractIdentifiers(text: string, _options: { region?: 'JP' } = {}): Identifier[] {
  const scan = makeScan(text);
  const found = findNetworkNames(scan);
  const phones = findPhones(scan);
  const amounts = findAmounts(scan);
  const all = [
    ...found,
    ...phones,
    ...findLineIds(scan),
    ...findBankAccounts(scan),
    ...findPrepaidCodes(scan),
    ...findPostalAddresses(scan),
    ...amounts,
  ];
  return withoutOverlaps(all).slice(0, MAX_IDENTIFIERS);
}
