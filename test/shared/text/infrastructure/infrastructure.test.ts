import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findFigures } from '../../../../shared/text/figures/find-figures.ts';
import { thingCounted } from '../../../../shared/text/infrastructure/claimed-count.ts';
import { countryOfName } from '../../../../shared/text/infrastructure/country-of-name.ts';
import { networkOf, specialRange } from '../../../../shared/text/infrastructure/network.ts';
import { plainUrl, urlTarget } from '../../../../shared/text/infrastructure/url-target.ts';

test.each([
  ['198.51.100.17', '198.51.100.0/24'],
  ['[IPv6:2001:DB8:51::19]', '2001:db8:51::/48'],
  ['2001:db8::1', '2001:db8::/48'],
  ['2001:0:0:1::1', '2001::/48'],
  ['::ffff:192.0.2.7', '192.0.2.0/24'],
  ['mx.reader.example', null],
  ['300.1.1.1', null],
])('%s is counted in %s', (address, network) => expect(networkOf(address)).toBe(network));

test.each([
  ['10.1.2.3', 'private'],
  ['172.31.255.255', 'private'],
  ['172.32.0.0', null],
  ['100.64.0.1', 'shared'],
  ['127.0.0.1', 'loopback'],
  ['169.254.1.1', 'link-local'],
  ['203.0.113.0/24', 'documentation'],
  ['224.0.0.1', 'multicast'],
  ['8.8.8.8', null],
  ['::1', 'loopback'],
  ['fd00::1', 'private'],
  ['fe80::1', 'link-local'],
  ['2001:db8:51::/48', 'documentation'],
  ['2400:cb00::1', null],
  ['mx.example', null],
])('%s is %s', (address, range) => expect(specialRange(address)).toBe(range));

test('every address of a network is counted in it and set aside for the same', () => {
  const octet = fc.nat(255);
  fc.assert(
    fc.property(octet, octet, octet, octet, octet, (a, b, c, d, e) => {
      const [one, other] = [`${a}.${b}.${c}.${d}`, `${a}.${b}.${c}.${e}`];
      expect(networkOf(one)).toBe(networkOf(other));
      expect(specialRange(one)).toBe(specialRange(networkOf(other) ?? ''));
    }),
  );
});

test.each([
  ['mx.example.jp', 'jp'],
  ['host.example.CN.', 'cn'],
  ['a.example.io', null],
  ['a.example.com', null],
  ['198.51.100.17', null],
])('%s stands under %s', (host, country) => expect(countryOfName(host)).toBe(country));

test.each([
  ['欧州や南米、アフリカなどの9カ国にダミー法人を設立', 'countries', 9],
  ['Dummy corporations were established in nine different countries', 'countries', 9],
  ['メールサーバーを計千台以上、各国に分散して配置した', 'servers', 1000],
  ['Over one thousand servers used to send and receive emails', 'servers', 1000],
  ['社長ら2人が身柄を拘束された', null, 2],
])('%s counts %s', (exact, thing, min) => {
  const found = findFigures(exact).map((figure) => [thingCounted(figure, exact), figure.min]);
  expect(found).toContainEqual([thing, min]);
});

test.each([
  ['https://t.example/c?u=https%3A%2F%2Fdates.example%2Fin%3Fid%3D1&x=2', 'https://dates.example/in?id=1'],
  ['https://t.example/go/https://dates.example/in', 'https://dates.example/in'],
  ['https://t.example/c?url=aHR0cHM6Ly9kYXRlcy5leGFtcGxlL2lu', 'https://dates.example/in'],
  // A page that a link is about is no page that it leads to.
  ['https://t.example/c?ref=https://dates.example/', null],
  ['https://t.example/c?u=javascript:alert(1)', null],
  ['https://t.example/c?u=%E0%A4%A', null],
  ['not a link', null],
])('%s leads to %s', (link, target) => expect(urlTarget(link)).toBe(target));

test('whatever a link is, its target is an address of the web or none', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.webUrl({ withQueryParameters: true })), fc.string(), (link, value) => {
      const found = urlTarget(`${link}?u=${value}`);
      expect(found === null || plainUrl(found) === found).toBe(true);
    }),
  );
});
