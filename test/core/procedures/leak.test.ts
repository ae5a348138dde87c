import { expect, test } from 'vitest';
import { aCase, aCollection, aMail, codeOf } from '../../support/cases.ts';

const domain = 'decoys.example';
const planted = ['q7xk2mz9vt4w', 'h3np8rw5kd2x', 'z6tb4yq9mf7c', 'v2kd7wx5pn3r', 'm9qz3tk8wb4h', 'w5xr2nv7qd9k'];
const controls = ['c4hk9xq2mz7t', 'n8wv3pd6rk2y', 'x2mt7kb9qw4z', 'r6zq3hn8vk5d', 'k9wd4xt7mp2v', 't3vb8qk5zn7x'];

const at = (day: number, hour: number) => `${day} Mar 2024 ${String(hour).padStart(2, '0')}:00:00 +0900`;
let next = 0;
const aSpam = (from: string, to: string, day: number, text = 'Hello.\r\n') => {
  next += 1;
  return aMail({ From: from, To: to, Date: at(day, next % 24), Subject: `offer ${next}` }, text);
};

async function withMails(mails: string[]) {
  const opened = await aCase();
  const files = Object.fromEntries(mails.map((mail, index) => [`${index}.eml`, mail]));
  await opened.client.import.start({ paths: [aCollection(files)] });
  const { client } = opened;
  for (const local of planted) {
    await client.decoy.plant({
      address: `${local}@${domain}`,
      place: 'ポイント登録フォーム',
      at: '2024-03-01',
      by: '記者',
    });
  }
  for (const local of controls) await client.decoy.plant({ address: `${local}@${domain}`, control: true });
  return opened;
}

const toAll = (locals: string[], from: string, day: number, text?: string) =>
  locals.map((local) => aSpam(from, `${local}@${domain}`, day, text));

test('a mail that names a decoy nowhere but in its envelope is a hit', async () => {
  const hidden = aMail({
    'Delivered-To': `${planted[0]}@${domain}`,
    From: 'a@deai.example',
    To: 'undisclosed@deai.example',
    Date: at(4, 10),
  });
  const { client, close } = await withMails([hidden]);
  const { rows } = await client.leak.list({});
  expect(rows.find(({ decoy }) => decoy.address.startsWith(planted[0] ?? ''))).toMatchObject({
    hits: 1,
    first: { sender: 'a@deai.example' },
  });
  await close();
});

test('a site that leaks is told by its decoys, its first hits, and who came after', async () => {
  const site = 'https://deai.example/?u=1';
  const { client, close } = await withMails([
    ...toAll(planted, 'news@points.example', 3, `Welcome. ${site}\r\n`),
    ...toAll(planted.slice(0, 3), 'a@deai-mail.example', 9, `Meet me: ${site}\r\n`),
    ...toAll(planted.slice(0, 1), 'b@elsewhere.example', 12, 'Nothing shared.\r\n'),
  ]);
  const { verdict, rows, total } = await client.leak.list({});
  expect(verdict).toMatchObject({ code: 'beyond-guessing', planted: { hits: 6, n: 6 }, controls: { hits: 0, n: 6 } });
  expect(total).toBe(12);
  const first = rows.find(({ decoy }) => decoy.address.startsWith(planted[0] ?? ''));
  expect(first).toMatchObject({ hits: 3, undated: 0, first: { sender: 'news@points.example', early: false } });
  // The day was planted somewhere on earth: between one and three days after.
  expect(first?.after?.low).toBeGreaterThan(0);
  expect(first?.after?.high).toBeLessThan(4 * 86_400);
  const page = await client.leak.show({ id: first?.decoy.id ?? '' });
  expect(page.users).toMatchObject([
    { name: 'points.example', messages: 6, from: null },
    { name: 'deai-mail.example', messages: 3, from: 'points.example' },
    { name: 'elsewhere.example', messages: 1, from: null },
  ]);
  expect(page.users[1]?.reasons.map(({ code }) => code)).toContain('leak/same-site');
  expect(page.users[0]?.reasons).toContainEqual({ code: 'leak/no-control', values: { count: 6 } });
  expect(page.rows.map(({ sender }) => sender)).toEqual([
    'news@points.example',
    'a@deai-mail.example',
    'b@elsewhere.example',
  ]);
  await close();
});

test('a guesser who hits controls as well is not taken for a leak, and both together are', async () => {
  const guessing = await withMails(toAll([...planted, ...controls], 'x@guesser.example', 5));
  const guessed = await guessing.client.leak.list({});
  expect(guessed.verdict).toMatchObject({ code: 'not-told-apart', planted: { hits: 6 }, controls: { hits: 6 } });
  const { users } = await guessing.client.leak.show({ id: guessed.rows[0]?.decoy.id ?? '' });
  expect(users[0]?.reasons.map(({ code }) => code)).toContain('leak/wrote-to-control');
  await guessing.close();
  const both = await withMails([
    ...toAll(planted, 'news@points.example', 3),
    ...toAll([planted[0] ?? '', 'info', 'admin'], 'x@guesser.example', 5),
  ]);
  expect(await both.client.leak.list({})).toMatchObject({ verdict: { code: 'beyond-guessing' }, guessed: 2 });
  await both.close();
});

test('subaddresses, other case and early mail are told; what the reporter wrote is no hit', async () => {
  const [one = '', two = '', three = ''] = planted;
  const { client, close } = await withMails([
    aSpam('s@points.example', `${one}+abc@${domain}`, 4),
    aSpam('s@points.example', `${two.toUpperCase()}@${domain}`, 4),
    aMail({ From: 's@points.example', To: `${three}@${domain}`, Date: '3 Feb 2024 10:00:00 +0900' }),
    aSpam('me@reader.example', `${planted[3]}@${domain}`, 2),
  ]);
  const me = (await client.entity.rows({ text: 'me@reader' })).rows[0]?.id ?? '';
  await client.own.mark({ entity: me });
  const { rows, verdict } = await client.leak.list({});
  const of = (local: string) => rows.find(({ decoy }) => decoy.address === `${local}@${domain}`);
  expect(of(one)).toMatchObject({ hits: 1, first: { variant: true } });
  expect(of(two)?.hits).toBe(1);
  expect(of(three)).toMatchObject({ hits: 1, first: { early: true } });
  expect(of(planted[3] ?? '')?.hits).toBe(0);
  expect(verdict).toMatchObject({ early: 1, planted: { hits: 2, n: 5 } });
  await close();
});

test('whom only the reporter wrote to is not offered as the reporter’s own', async () => {
  const { client, close } = await withMails([
    ...[4, 5].map((day) => aSpam('emma@points.example', 'me@reader.example', day)),
    ...[6, 7].map((day) => aSpam('me@reader.example', 'emma@points.example', day)),
  ]);
  const offered = async () => (await client.own.suggest({})).map(({ entity }) => entity.raw).sort();
  expect(await offered()).toEqual(['emma@points.example', 'me@reader.example']);
  await client.own.mark({ entity: (await client.entity.rows({ text: 'me@reader' })).rows[0]?.id ?? '' });
  expect(await offered()).toEqual([]);
  await close();
});

test('decoys and own identities are decisions: kept by a rebuild, taken back by undo, and checked', async () => {
  const { client, close } = await withMails([
    ...toAll(planted, 'news@points.example', 3),
    ...[4, 5].map((day) => aSpam('emma@points.example', 'me@reader.example', day)),
  ]);
  const { rows } = await client.leak.list({});
  const decoy = rows[0]?.decoy;
  const address = decoy?.address ?? '';
  expect(await codeOf(client.decoy.plant({ address, place: 'x' }))).toBe('decoy/exists');
  expect(await codeOf(client.decoy.plant({ address: 'q@x.example' }))).toBe('request/invalid');
  expect(await codeOf(client.decoy.plant({ address: 'q@x.example', place: 'x', at: 'soon', by: 'y' }))).toBe(
    'moment/bad-edtf',
  );
  expect(await codeOf(client.decoy.remove({ id: 'abcd' }))).toBe('decoy/not-found');
  await client.decoy.change({ id: decoy?.id ?? '', address, place: '別のフォーム' });
  const [candidate] = await client.own.suggest({});
  expect(candidate?.reasons).toEqual([{ code: 'own/written-to', values: { messages: 2, all: 8 } }]);
  expect(await client.own.list({})).toEqual([]);
  const entity = candidate?.entity.id ?? '';
  await client.own.mark({ entity, role: 'victim', period: '2024-03/2024-04' });
  expect((await client.own.suggest({})).map((one) => one.entity.id)).not.toContain(entity);
  const { digest } = await client.case.digest({});
  expect((await client.case.rebuild({})).digest).toBe(digest);
  expect(await client.case.verify({})).toMatchObject({ ok: true });
  expect(await client.own.list({})).toMatchObject([{ id: entity, role: 'victim' }]);
  expect((await client.decision.undo({})).decision).toBe('own.mark');
  expect(await client.own.list({})).toEqual([]);
  expect((await client.decision.undo({})).decision).toBe('decoy.change');
  expect((await client.leak.show({ id: decoy?.id ?? '' })).decoy.place).toBe('ポイント登録フォーム');
  await client.decoy.remove({ id: decoy?.id ?? '' });
  expect((await client.leak.list({})).total).toBe(11);
  await client.decision.undo({});
  expect((await client.leak.list({})).total).toBe(12);
  expect((await client.case.digest({})).digest).not.toBe(digest);
  await close();
});

test('made addresses are random, of the asked bits, and recorded nowhere', async () => {
  const { client, close } = await aCase();
  const { addresses, bits } = await client.decoy.make({ domain, bits: 80, count: 50 });
  expect(new Set(addresses).size).toBe(50);
  expect(bits).toBeGreaterThanOrEqual(80);
  expect((await client.leak.list({})).verdict.code).toBe('no-decoys');
  await close();
});
