import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Boundary } from '../../../../shared/domain/boundary.ts';
import { boundaryFor, mailboxesOf, trustOf } from '../../../../shared/text/mail/trust.ts';

const hop = (by: string | null, fromIp: string | null = '192.0.2.1', fromHost: string | null = null) => ({
  by,
  fromIp,
  fromHost,
  for: null,
});
const boundary = (mailbox: string, server: string): Boundary => ({ kind: 'boundary', mailbox, server });

test('whatever a sender writes underneath is claimed, the outermost own line and all above it observed', () => {
  const name = fc.constantFrom('mx.own.example', 'store.own.example', 'spam.example', null);
  fc.assert(
    fc.property(fc.array(name), fc.array(name), (above, below) => {
      const own = above.filter((by) => by !== 'mx.own.example');
      const hops = [...own.map((by) => hop(by)), hop('mx.own.example'), ...below.map((by) => hop(by))];
      const trust = trustOf(hops, 'mx.own.example');
      expect(trust).toEqual(hops.map((_one, index) => (index <= own.length ? 'observed' : 'claimed')));
    }),
  );
});

test('a server that handed over to itself wrote both lines; one that the mail never passed decides nothing', () => {
  const hops = [hop('MX.own.example', '127.0.0.1'), hop('mx.own.example'), hop('mx.own.example')];
  expect(trustOf(hops, 'mx.own.example')).toEqual(['observed', 'observed', 'claimed']);
  expect(trustOf(hops, 'other.example')).toEqual([null, null, null]);
});

test('an address comes before its domain', () => {
  const mailboxes = mailboxesOf([{ for: 'Decoy@Reader.example' }], [{ name: '', address: 'other@list.example' }]);
  expect(mailboxes).toEqual(['decoy@reader.example', 'other@list.example']);
  const domain = boundary('reader.example', 'a.example');
  expect(boundaryFor(mailboxes, [domain])).toBe(domain);
  const address = boundary('other@list.example', 'b.example');
  expect(boundaryFor(mailboxes, [domain, address])).toBe(address);
  expect(boundaryFor([], [domain])).toBeNull();
});
