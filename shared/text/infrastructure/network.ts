import { canonicalIp } from '../identifiers/ip.ts';

/** The eight groups of an IPv6 address in its normal form (RFC 5952). */
function groupsOf(ip: string): number[] {
  const [head = '', tail] = ip.split('::');
  const read = (half: string | undefined) => (half ? half.split(':').map((group) => Number.parseInt(group, 16)) : []);
  const [first, last] = [read(head), read(tail)];
  return [...first, ...new Array<number>(Math.max(0, 8 - first.length - last.length)).fill(0), ...last];
}

/** The IPv4 address inside `::ffff:192.0.2.1` (RFC 4291 section 2.5.5.2), or the address itself. */
const unmapped = (ip: string): string => /^::ffff:(\d+\.\d+\.\d+\.\d+)$/.exec(ip)?.[1] ?? ip;

/**
 * The network that an address is counted in: its first 24 bits, 48 of IPv6. Who was given which block is told by registries
 * that are not asked, so it is a way to count and no owner. Null for what is no address.
 */
export function networkOf(address: string): string | null {
  const canonical = canonicalIp(address);
  if (canonical === null) return null;
  const ip = unmapped(canonical);
  if (!ip.includes(':')) return `${ip.split('.').slice(0, 3).join('.')}.0/24`;
  const [a = 0, b = 0, c = 0] = groupsOf(ip);
  const kept = [a, b, c].map((group) => group.toString(16));
  while (kept.length > 0 && kept.at(-1) === '0') kept.pop();
  return `${kept.join(':')}::/48`;
}

export const specialRanges = [
  'private',
  'loopback',
  'link-local',
  'shared',
  'documentation',
  'benchmark',
  'multicast',
  'reserved',
] as const;
export type SpecialRange = (typeof specialRanges)[number];

/** Source: RFC 6890 and RFC 5771, first and last address. */
const v4: readonly (readonly [first: string, last: string, SpecialRange])[] = [
  ['0.0.0.0', '0.255.255.255', 'reserved'],
  ['10.0.0.0', '10.255.255.255', 'private'],
  ['100.64.0.0', '100.127.255.255', 'shared'],
  ['127.0.0.0', '127.255.255.255', 'loopback'],
  ['169.254.0.0', '169.254.255.255', 'link-local'],
  ['172.16.0.0', '172.31.255.255', 'private'],
  ['192.0.0.0', '192.0.0.255', 'reserved'],
  ['192.0.2.0', '192.0.2.255', 'documentation'],
  ['192.168.0.0', '192.168.255.255', 'private'],
  ['198.18.0.0', '198.19.255.255', 'benchmark'],
  ['198.51.100.0', '198.51.100.255', 'documentation'],
  ['203.0.113.0', '203.0.113.255', 'documentation'],
  ['224.0.0.0', '239.255.255.255', 'multicast'],
  ['240.0.0.0', '255.255.255.255', 'reserved'],
];

const numberOf = (ip: string): number => ip.split('.').reduce((sum, octet) => sum * 256 + Number(octet), 0);

const v4Ranges = v4.map(([first, last, range]) => ({ first: numberOf(first), last: numberOf(last), range }));

/** What an address or its network is set aside for, where nobody on the internet has it as a host; null where it is any. */
export function specialRange(addressOrNetwork: string): SpecialRange | null {
  const canonical = canonicalIp(addressOrNetwork.replace(/\/\d+$/, ''));
  if (canonical === null) return null;
  const ip = unmapped(canonical);
  if (!ip.includes(':')) {
    const number = numberOf(ip);
    return v4Ranges.find(({ first, last }) => number >= first && number <= last)?.range ?? null;
  }
  if (ip === '::1') return 'loopback';
  const [a = 0, b = 0] = groupsOf(ip);
  if ((a & 0xfe00) === 0xfc00) return 'private';
  if ((a & 0xffc0) === 0xfe80) return 'link-local';
  if ((a & 0xff00) === 0xff00) return 'multicast';
  // RFC 3849 and RFC 9637
  if ((a === 0x2001 && b === 0xdb8) || (a === 0x3fff && b < 0x1000)) return 'documentation';
  if (a === 0x2001 && b === 2) return 'benchmark';
  return (a & 0xe000) === 0x2000 ? null : 'reserved';
}
