import { expect, test } from 'vitest';
import { aCase, aCollection, aMail, codeOf } from '../../support/cases.ts';

const utf8 = 'text/plain; charset=utf-8';
const site = 'hoshi.example';

function mail(at: number, body: string, headers: Record<string, string> = {}): string {
  return aMail(
    {
      From: `=?utf-8?B?${Buffer.from('ミサキ').toString('base64')}?= <misaki27@${site}>`,
      To: 'sora@decoy.example',
      Date: `Thu, ${String((at % 28) + 1).padStart(2, '0')} Feb 2018 2${at % 4}:0${at % 10}:00 +0900`,
      'Message-ID': `<m${at}@${site}>`,
      Subject: `${at}`,
      'Content-Type': utf8,
      ...headers,
    },
    body,
  );
}

const collection = {
  'a.eml': mail(
    1,
    'はじめまして、ミサキです。\r\n27歳です。看護師をしています。\r\n星空の下を散歩するのが好きです。\r\n',
  ),
  'b.eml': mail(
    3,
    '土曜の3時に、みほん駅の北口で待っています。\r\n星空の下を散歩するのが好きです。\r\n> 松田と申します\r\n',
    {
      'In-Reply-To': '<sora-1@decoy.example>',
    },
  ),
  'c.eml': mail(5, 'ごめんなさい。おなかが痛くて行けそうにありません。\r\nLINE ID: hoshi88\r\n'),
  'sora.eml': aMail(
    {
      From: 'sora@decoy.example',
      To: `misaki27@${site}`,
      Date: 'Fri, 02 Feb 2018 21:00:00 +0900',
      'Message-ID': '<sora-1@decoy.example>',
      Subject: 're',
      'Content-Type': utf8,
    },
    'お会いできますか。\r\n',
  ),
  'shop.eml': aMail({ From: 'Kawara Shop <info@shop.example>', Subject: 'sale' }, 'Best regards,\r\nKawara Shop\r\n'),
  'once.eml': aMail({ From: 'John Smith <js@mail.example>', Subject: 'x' }, 'The council meets on Thursday.\r\n'),
  'other.eml': mail(7, '美咲と申します。\r\n', { From: `info@other.example` }),
};

test('a persona is a name that an account presents, with its words, its hours and why it is held to be one', async () => {
  const { client, close } = await aCase();
  expect(await client.persona.list({})).toEqual({ rows: [], total: 0, state: 'none' });
  await client.import.start({ paths: [aCollection(collection)] });
  expect(await client.persona.find({})).toEqual({
    kind: 'personas',
    read: 7,
    personas: 2,
    messages: 4,
    noNames: 1,
    lone: 1,
    mass: 0,
  });
  const { rows, state } = await client.persona.list({});
  expect(state).toBe('fresh');
  expect(rows.map(({ name, account, messages, standing }) => [name, account.normalised, messages, standing])).toEqual([
    ['ミサキ', `misaki27@${site}`, 3, 'suggested'],
    ['美咲', 'info@other.example', 1, 'suggested'],
  ]);
  expect(rows[0]?.reasons).toEqual([
    { code: 'persona/display-name', values: { messages: 2 } },
    { code: 'persona/greeting', values: { messages: 1 } },
  ]);
  const page = await client.persona.show({ id: rows[0]?.id ?? '' });
  expect(page.introductions.map(({ exact }) => exact)).toEqual(['はじめまして、ミサキです']);
  expect(page.about.map(({ about, value }) => [about, value])).toEqual([
    ['age', '27'],
    ['job', '看護師'],
  ]);
  expect(page.phrases).toMatchObject([
    { exact: '星空の下を散歩するのが好きです。', messages: 2, of: 3, others: 0, ofOthers: 4 },
  ]);
  expect(page.promises.map(({ promise, messages }) => [promise, messages])).toEqual([
    ['meet', 1],
    ['postpone', 1],
    ['fee', 0],
    ['move', 1],
  ]);
  expect(page.handles).toMatchObject([
    { normalised: `misaki27@${site}`, how: 'presents', messages: 3 },
    { type: 'line-account', how: 'names', messages: 1 },
  ]);
  expect(page.hours).toMatchObject({ timed: 3, zones: [{ zone: '+0900', messages: 3 }], quiet: null });
  expect(page).toMatchObject({ handOver: null, latency: { answers: 1, median: 48 * 3600 + 180 * 60 - 57 * 60 } });
  // Every quote stands where it says.
  for (const { document, field, start, end, exact } of [...page.introductions, ...page.about, ...page.phrases]) {
    expect(field).toBe('text');
    expect((await client.message.show({ id: document })).text?.slice(start, end)).toBe(exact);
  }
  expect(await codeOf(client.persona.show({ id: 'ffff' }))).toBe('persona/not-found');
  await close();
});

test('the page of a persona as an entity counts what speaks for it, and stands as was decided', async () => {
  const { client, close } = await aCase();
  await client.import.start({ paths: [aCollection(collection)] });
  await client.persona.find({});
  const { rows } = await client.persona.list({});
  const [misaki, other] = rows;
  const id = misaki?.id ?? '';
  const before = await client.entity.show({ id });
  expect(before).toMatchObject({ raw: 'ミサキ', standing: 'suggested', mentions: 3, documents: 3 });
  expect(before.spellings).toEqual(['ミサキ']);
  expect(before.activity).toEqual({ months: [{ month: '2018-02', documents: 3 }], undated: 0 });
  expect(new Set(before.mentionList.map(({ document }) => document)).size).toBe(3);
  for (const { id: mention, entity, raw } of before.mentionList) {
    expect(mention).toMatch(/^[0-9a-f]{16}-[0-9a-f]{16}$/);
    expect([entity, raw]).toEqual([id, 'ミサキ']);
  }
  await client.link.decide({ id: misaki?.link ?? '', standing: 'rejected', why: null });
  expect((await client.entity.show({ id })).standing).toBe('rejected');
  // Merged, both count, each document once; and the better of the two standings stands.
  await client.entity.merge({ id: other?.id ?? '', into: id, why: null });
  expect(await client.entity.show({ id })).toMatchObject({ mentions: 4, documents: 4, standing: 'suggested' });
  const listed = await client.entity.rows({ type: 'persona' });
  expect(listed.rows.map((one) => [one.id, one.documents])).toEqual([[id, 4]]);
  const graph = await client.graph.show({ types: ['persona'] });
  expect(graph.nodes.map((one) => [one.id, one.documents])).toEqual([[id, 4]]);
  await close();
});

test('a rejection outlives a rebuild and a search anew, and what is stale is in no digest', async () => {
  const { client, close } = await aCase();
  await client.import.start({ paths: [aCollection(collection)] });
  await client.persona.find({});
  const [first] = (await client.persona.list({})).rows;
  await client.link.decide({ id: first?.link ?? '', standing: 'rejected', why: null });
  const { digest } = await client.case.digest({});
  expect((await client.case.rebuild({})).digest).toBe(digest);
  expect((await client.persona.list({ standing: 'rejected' })).rows.map(({ id }) => id)).toEqual([first?.id]);
  await client.import.start({ paths: [aCollection({ 'd.eml': mail(9, 'またお返事くださいね。ミサキ\r\n') })] });
  expect((await client.persona.list({})).state).toBe('stale');
  const stale = await client.case.digest({});
  expect((await client.case.rebuild({})).digest).toBe(stale.digest);
  await client.persona.find({});
  expect((await client.persona.list({ standing: 'rejected' })).rows).toMatchObject([{ id: first?.id, messages: 4 }]);
  await client.decision.undo({});
  expect((await client.persona.list({ standing: 'rejected' })).total).toBe(0);
  await close();
});

test('accounts that are merged as personas are one page', async () => {
  const { client, close } = await aCase();
  await client.import.start({ paths: [aCollection(collection)] });
  await client.persona.find({});
  const [one, other] = (await client.persona.list({})).rows;
  await client.entity.merge({ id: other?.id ?? '', into: one?.id ?? '' });
  expect((await client.persona.list({})).total).toBe(1);
  expect(await client.persona.show({ id: other?.id ?? '' })).toMatchObject({ id: one?.id, messages: 4 });
  await close();
});
