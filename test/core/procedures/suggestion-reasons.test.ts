import { expect, test } from 'vitest';
import type { Client } from '../../../shared/contract/client.ts';
import { aCase, aCollection, aMail } from '../../support/cases.ts';
import { aReply, warcRecord } from '../../support/web-pages.ts';

let count = 0;
const words = 'abcdefghijklmnopqrstuvwxyz';

/** A mail that shares no words with any other. */
function mail(from: string, ip: string, more: Record<string, string> = {}, text = ''): string {
  count += 1;
  const at = String(count % 60).padStart(2, '0');
  const received = [
    `from mx.reader.example (mx.reader.example [203.0.113.10]) by store.reader.example; Mon, 5 Feb 2018 10:11:20 +0900`,
    `from relay${count}.example (unknown [${ip}]) by mx.reader.example; Mon, 5 Feb 2018 10:11:19 +0900`,
    // Anybody can write this one, and all of them did.
    `from origin.example (origin.example [198.51.100.250]) by hidden.example; Mon, 5 Feb 2018 10:11:18 +0900`,
  ];
  return aMail(
    {
      Received: received.join('\r\nReceived: '),
      From: from,
      To: 'sora@reader.example',
      Date: `Mon, 5 Feb 2018 10:${at}:12 +0900`,
      'Message-ID': `<${count}@x.example>`,
      Subject: `s${count}`,
      'Content-Type': 'text/plain; charset=utf-8',
      ...more,
    },
    `${[...words].map((letter, index) => `${letter}${count * 31 + index}`).join(' ')}\r\n${text}\r\nend of ${words[count % 26]}${words[(count * 7) % 26]}${count}\r\n`,
  );
}

/** Of many senders each by itself, so that two who share a thing are rare. */
const others = () =>
  Object.fromEntries(
    Array.from({ length: 14 }, (_none, at) => [`other${at}.eml`, mail(`p${at}@alone${at}.example`, `203.0.${at}.7`)]),
  );

async function find(files: Record<string, string | Uint8Array>, boundary = true) {
  const opened = await aCase();
  await opened.client.import.start({ paths: [aCollection({ ...files, ...others() })] });
  if (boundary) await opened.client.boundary.set({ mailbox: 'reader.example', server: 'mx.reader.example' });
  await opened.client.suggestion.find({});
  return opened;
}

async function reasonsOf(client: Client, a: string, b: string) {
  const { rows } = await client.suggestion.list({ limit: 1000 });
  const row = rows.find(({ from, to }) => [from.label, to.label].sort().join() === [a, b].sort().join());
  return row?.reasons ?? [];
}

const program = { 'X-Mailer': 'AoMail Sender 2.1.7', 'X-Priority': '3' };

test('one network as observed and one rare mail program make a suggestion, and what is only claimed makes none', async () => {
  const files = () => ({
    '1.eml': mail('misaki@one.example', '198.51.100.17', program),
    '2.eml': mail('yui@two.example', '198.51.100.18', { ...program, 'X-Mailer': 'AoMail Sender 2.1.9' }),
    // The same program in another order of headers is not the same print.
    '3.eml': mail('rena@three.example', '192.0.2.9', { 'X-Priority': '3', 'X-Mailer': 'AoMail Sender 2.1.7' }),
  });
  const { client, close } = await find(files());
  const reasons = await reasonsOf(client, 'misaki@one.example', 'yui@two.example');
  expect(reasons.map(({ shared }) => shared).sort()).toEqual(['mailer', 'network']);
  expect(reasons.find(({ shared }) => shared === 'network')).toMatchObject({ thing: '198.51.100.0/24', senders: 2 });
  for (const { from, to } of reasons) {
    for (const { document, start, end, raw } of [from, to]) {
      const { base64 } = await client.message.raw({ id: document, offset: start, length: end - start });
      expect(Buffer.from(base64, 'base64').toString()).toContain(raw);
    }
  }
  // All senders claim one origin.
  const all = (await client.suggestion.list({ limit: 1000 })).rows.flatMap((row) => row.reasons);
  expect(all.filter(({ thing }) => thing === '198.51.100.250' || thing === 'origin.example')).toEqual([]);
  expect(await reasonsOf(client, 'misaki@one.example', 'rena@three.example')).toEqual([]);
  const { digest } = await client.case.digest({});
  expect((await client.case.rebuild({})).digest).toBe(digest);
  await close();

  const undecided = await find(files(), false);
  expect(await reasonsOf(undecided.client, 'misaki@one.example', 'yui@two.example')).toEqual([]);
  await undecided.close();
});

test('links that end at one site are a reason, by the link itself and by saved replies', async () => {
  const moved = (url: string, to: string) =>
    warcRecord('response', aReply('', { Location: to }, '302 Found'), {
      'WARC-Target-URI': url,
      'WARC-Record-ID': `<urn:uuid:${url}>`,
    });
  const { client, close } = await find({
    '1.eml': mail(
      'misaki@one.example',
      '198.51.100.17',
      program,
      'https://a.example/c?u=https%3A%2F%2Fland.example%2Fx',
    ),
    '2.eml': mail('yui@two.example', '198.51.101.18', program, 'https://short.example/go'),
    'saved.warc': Buffer.concat([
      moved('https://short.example/go', 'https://between.example/on'),
      moved('https://between.example/on', 'https://land.example/y'),
      // A circle ends somewhere.
      moved('https://land.example/y', 'https://land.example/z'),
      moved('https://land.example/z', 'https://land.example/y'),
    ]),
  });
  const reasons = await reasonsOf(client, 'misaki@one.example', 'yui@two.example');
  expect(reasons.find(({ shared }) => shared === 'redirect')).toMatchObject({ thing: 'land.example', senders: 2 });
  const places = reasons.filter(({ shared }) => shared === 'redirect').flatMap(({ from, to }) => [from, to]);
  expect(places.map(({ raw }) => raw).sort()).toEqual([
    'https://a.example/c?u=https%3A%2F%2Fland.example%2Fx',
    'https://short.example/go',
  ]);
  const { digest } = await client.case.digest({});
  expect((await client.case.rebuild({})).digest).toBe(digest);
  await close();
});
