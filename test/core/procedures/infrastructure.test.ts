import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonicalIp } from '../../../shared/text/identifiers/ip.ts';
import { networkOf } from '../../../shared/text/infrastructure/network.ts';
import { aCase, aCollection, aMail, codeOf } from '../../support/cases.ts';
import { aPage, aReply, warcRecord } from '../../support/web-pages.ts';

const received = (from: string, ip: string, by: string, helo = from) =>
  `from ${helo} (${from} [${ip}]) by ${by}; Mon, 5 Feb 2018 10:11:20 +0900`;

let count = 0;
function mail(lines: readonly string[], more: Record<string, string> = {}, text = 'Hello.\r\n'): string {
  count += 1;
  return aMail(
    {
      ...(lines.length > 0 && { Received: lines.join('\r\nReceived: ') }),
      From: 'misaki@dates.example',
      To: 'sora@reader.example',
      Date: `Mon, 5 Feb 2018 10:11:${String(count % 60).padStart(2, '0')} +0900`,
      'Message-ID': `<${count}@dates.example>`,
      Subject: `s${count}`,
      'Content-Type': 'text/plain; charset=utf-8',
      ...more,
    },
    text,
  );
}

const store = received('mx.reader.example', '203.0.113.10', 'store.reader.example');

test('the server that the recipient’s own saw is observed, what the sender could write is only claimed', async () => {
  const { client, close } = await aCase();
  const lines = [
    store,
    received('node7.okurite.cn', '198.51.100.17', 'mx.reader.example', 'mail.bank.example'),
    received('innocent.example.jp', '192.0.2.99', 'relay.okurite.example'),
  ];
  const files = {
    '1.eml': mail(lines),
    '2.eml': mail([store, received('unknown', '198.51.100.18', 'mx.reader.example', 'mail.bank.example')]),
    // To somebody for whom nothing is decided, and past the server that was decided.
    '3.eml': mail([received('node7.okurite.cn', '198.51.100.17', 'mx.other.example')], { To: 'x@other.example' }),
    '4.eml': mail([received('node7.okurite.cn', '198.51.100.19', 'mx.elsewhere.example')]),
    '5.eml': mail([]),
  };
  await client.import.start({ paths: [aCollection(files)] });
  expect((await client.infrastructure.summary({})).state).toBe('none');
  await client.boundary.set({ mailbox: 'reader.example', server: 'mx.reader.example' });
  const found = await client.infrastructure.find({});
  expect(found).toMatchObject({ kind: 'infrastructure-found', messages: 4, bounded: 2, missed: 1 });

  const { rows } = await client.infrastructure.servers({ standing: 'observed' });
  expect(rows.map(({ name, observed, claimed, open }) => [name, observed, claimed, open])).toEqual([
    ['198.51.100.17', 1, 0, 1],
    ['198.51.100.18', 1, 0, 0],
  ]);
  const claimed = await client.infrastructure.servers({ standing: 'claimed' });
  expect(claimed.rows.map(({ name }) => name).sort()).toEqual([
    '192.0.2.99',
    'innocent.example.jp',
    'mail.bank.example',
    'relay.okurite.example',
  ]);
  expect((await client.infrastructure.networks({ standing: 'observed' })).rows).toMatchObject([
    { name: '198.51.100.0/24', observed: 2, servers: 3, special: 'documentation' },
  ]);
  // A name that its owner chose is no place.
  expect(
    (await client.infrastructure.countries({})).rows.map(({ name, observed, claimed: only }) => [name, observed, only]),
  ).toEqual([
    ['cn', 1, 0],
    ['jp', 0, 1],
  ]);

  const page = await client.infrastructure.show({ type: 'server', name: '198.51.100.17', standing: 'observed' });
  if (page.kind === 'site') throw new Error('a server is no site');
  expect(page).toMatchObject({ calledItself: [{ name: 'mail.bank.example' }, { name: 'node7.okurite.cn' }], total: 1 });
  const [row] = page.rows;
  const raw = await client.message.raw({
    id: row?.document ?? '',
    offset: row?.start,
    length: (row?.end ?? 0) - (row?.start ?? 0),
  });
  expect(Buffer.from(raw.base64, 'base64').toString()).toBe(`Received: ${lines[1]}`);

  const summary = await client.infrastructure.summary({});
  expect(summary).toMatchObject({ state: 'fresh', messages: 4, observed: { servers: 2, networks: 1, countries: 1 } });
  expect(summary.undecided).toEqual([
    { domain: 'other.example', messages: 1, servers: [{ name: 'mx.other.example', messages: 1 }] },
  ]);
  expect(await codeOf(client.infrastructure.show({ type: 'network', name: 'nowhere' }))).toBe(
    'infrastructure/not-found',
  );

  const { digest } = await client.case.digest({});
  expect((await client.case.rebuild({})).digest).toBe(digest);
  // Decided otherwise it is to be looked for anew.
  await client.boundary.set({ mailbox: 'other.example', server: 'mx.other.example' });
  expect((await client.infrastructure.summary({})).state).toBe('stale');
  await client.infrastructure.find({});
  expect((await client.infrastructure.servers({ standing: 'observed' })).rows[0]).toMatchObject({
    name: '198.51.100.17',
    observed: 2,
    open: 0,
  });
  expect(await client.case.verify({})).toMatchObject({ ok: true });
  await close();
});

test('what is counted is what the ladders of the single messages say', async () => {
  const server = fc.constantFrom('mx.reader.example', 'store.reader.example', 'a.example', 'b.example.jp');
  const hop = fc.record({
    from: server,
    helo: server,
    by: server,
    ip: fc.constantFrom('198.51.100.1', '198.51.100.2', '203.0.113.9', '127.0.0.1', '2001:db8::1'),
  });
  const ladders = fc.array(
    fc.tuple(fc.array(hop, { maxLength: 5 }), fc.constantFrom('reader.example', 'other.example', 'none.example')),
    { minLength: 1, maxLength: 12 },
  );
  await fc.assert(
    fc.asyncProperty(ladders, async (cases) => {
      const { client, close } = await aCase();
      const files = cases.map(([hops, domain], at) => [
        `${at}.eml`,
        mail(
          hops.map((one) => received(one.from, one.ip, one.by, one.helo)),
          { To: `x@${domain}` },
        ),
      ]);
      await client.import.start({ paths: [aCollection(Object.fromEntries(files))] });
      await client.boundary.set({ mailbox: 'reader.example', server: 'mx.reader.example' });
      await client.boundary.set({ mailbox: 'other.example', server: 'a.example' });
      await client.infrastructure.find({});
      const expected = new Map<string, number>();
      for (const { id } of (await client.message.list({ limit: 1000 })).items) {
        const hops = await client.message.hops({ id });
        const last = hops.findLast(({ trust }) => trust === 'observed');
        const ip = canonicalIp(last?.fromIp ?? '');
        if (ip !== null) expected.set(ip, (expected.get(ip) ?? 0) + 1);
      }
      const { rows } = await client.infrastructure.servers({ standing: 'observed', limit: 1000 });
      expect(new Map(rows.map(({ name, observed }) => [name, observed]))).toEqual(expected);
      for (const { name, observed } of rows) {
        expect((await client.infrastructure.show({ type: 'server', name, standing: 'observed' })).total).toBe(observed);
      }
      const networks = new Set([...expected.keys()].map(networkOf));
      expect((await client.infrastructure.summary({})).observed.networks).toBe(networks.size);
      await close();
    }),
    { numRuns: 15 },
  );
});

test('sites with the ways that lead through them, from links and saved replies, each step with where it stands', async () => {
  const { client, close } = await aCase();
  const click = 'https://t.track.example/c?u=https%3A%2F%2Fdates.example%2Fin';
  const ip = { 'WARC-IP-Address': '198.51.100.80' };
  const reply = (url: string, body: string, fields = {}, status = '200 OK') =>
    warcRecord('response', aReply(body, fields, status), {
      'WARC-Target-URI': url,
      'WARC-Record-ID': `<urn:uuid:${url}>`,
      ...ip,
    });
  const archive = Buffer.concat([
    reply('https://dates.example/in', '', { Location: '/top' }, '302 Found'),
    reply(
      'https://dates.example/top',
      aPage('入口', '<meta http-equiv="refresh" content="0; url=https://points.example/buy">'),
    ),
    reply('https://other.example/', aPage('other')),
  ]);
  const files = {
    '1.eml': mail([], {}, `会えるよ ${click}\r\n`),
    '2.eml': mail([], { From: 'yui@two.example' }, 'https://www.dates.example/in?x=1\r\n'),
    'saved.warc': archive,
    'packed.warc.gz': gzipSync(
      reply('https://far.example/', '', { Location: 'https://points.example/buy' }, '301 Moved'),
    ),
  };
  await client.import.start({ paths: [aCollection(files)] });
  expect(await client.infrastructure.find({})).toMatchObject({ redirects: 4 });
  const { rows } = await client.infrastructure.sites({});
  expect(rows.slice(0, 2).map(({ name, messages, senders }) => [name, messages, senders])).toEqual([
    ['dates.example', 1, 1],
    ['track.example', 1, 1],
  ]);
  const page = await client.infrastructure.show({ type: 'site', name: 'dates.example' });
  if (page.kind !== 'site') throw new Error('a site is one');
  const [chain = []] = page.chains;
  expect(chain.map(({ to, how }) => [to, how])).toEqual([
    ['https://dates.example/in', 'in-link'],
    ['https://dates.example/top', 'status'],
    ['https://points.example/buy', 'refresh'],
  ]);
  const words = async ({ document, field, start, end }: (typeof chain)[number]) => {
    if (field !== 'header') return (await client.message.show({ id: document })).text?.slice(start, end);
    const { base64 } = await client.message.raw({ id: document, offset: start, length: end - start });
    return Buffer.from(base64, 'base64').toString();
  };
  expect(await Promise.all(chain.map(words))).toEqual([click, '/top', 'https://points.example/buy']);
  expect(page.addresses).toMatchObject([
    { ip: '198.51.100.80', host: 'dates.example', others: ['far.example', 'other.example'] },
  ]);
  expect(page.rows).toMatchObject([{ raw: 'https://www.dates.example/in?x=1' }]);
  const { digest } = await client.case.digest({});
  expect((await client.case.rebuild({})).digest).toBe(digest);
  await close();
});
