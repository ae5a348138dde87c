import { describe, expect, it } from 'vitest';
import { extractIdentifiers } from '../../../../shared/text/identifiers/extract.ts';
import { canonicalIp, normalIpv6 } from '../../../../shared/text/identifiers/ip.ts';
import { found } from './found.ts';

describe('IP addresses', () => {
  it.each([
    ['from 192.0.2.1 by', '192.0.2.1', '192.0.2.1'],
    ['[10.0.0.1]', '10.0.0.1', '10.0.0.1'],
    ['192.0.2[.]4', '192.0.2[.]4', '192.0.2.4'],
    ['IPアドレスは203.0.113.7です', '203.0.113.7', '203.0.113.7'],
    ['１９２．０．２．１', '１９２．０．２．１', '192.0.2.1'],
    ['2001:DB8:0:0:0:0:0:1', '2001:DB8:0:0:0:0:0:1', '2001:db8::1'],
    ['[IPv6:fe80::1]', 'fe80::1', 'fe80::1'],
  ])('%s', (text, raw, normal) => {
    expect(found(text)).toEqual([[raw, normal]]);
  });

  it.each([
    'v1.2.3.4',
    'Version 10.0.0.1',
    '6.0.2800.1106',
    '1.2.3',
    '1.2.3.4.5',
    '2017.12.04.01',
    '256.1.1.1',
    '12:34:56',
    '00:11:22:33:44:55',
    'std::foo',
    'Add::Face',
    '::',
    '1.2.3.4a',
    'ab:cd:ef:01:23:45:67:89:ab',
  ])('finds none in %s', (text) => {
    expect(found(text, 'ip')).toEqual([]);
  });

  it('is certain in brackets and behind a label only', () => {
    expect(extractIdentifiers('[8.8.8.8]')[0]?.confidence).toBe('certain');
    expect(extractIdentifiers('8.8.8.8')[0]?.confidence).toBe('possible');
    expect(extractIdentifiers('203.0.113.7')[0]?.confidence).toBe('likely');
  });

  it('reads an address alone', () => {
    expect(canonicalIp('[192.0.2.1]')).toBe('192.0.2.1');
    expect(canonicalIp('[IPv6:2001:DB8::0:1]')).toBe('2001:db8::1');
    expect(canonicalIp('::1')).toBe('::1');
    expect(canonicalIp('192.0.2.1.5')).toBeNull();
    expect(canonicalIp('mail.example.com')).toBeNull();
    expect(canonicalIp('')).toBeNull();
  });

  it('writes IPv6 as RFC 5952 does', () => {
    expect(normalIpv6('2001:0DB8:0000:0001:0000:0000:0000:0001')).toBe('2001:db8:0:1::1');
    expect(normalIpv6('2001:db8:0:1:1:1:1:1')).toBe('2001:db8:0:1:1:1:1:1');
    expect(normalIpv6('2001:0:0:1:0:0:0:1')).toBe('2001:0:0:1::1');
    expect(normalIpv6('::ffff:192.0.2.128')).toBe('::ffff:192.0.2.128');
    expect(normalIpv6('::')).toBe('::');
    expect(normalIpv6('1::2::3')).toBeNull();
    expect(normalIpv6('1:2:3:4:5:6:7')).toBeNull();
    expect(normalIpv6('1:2:3:4:5:6:7:12345')).toBeNull();
  });
});
