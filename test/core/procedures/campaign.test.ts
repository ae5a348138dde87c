import { expect, test } from 'vitest';
import { aCase, aCollection, aMail, codeOf } from '../../support/cases.ts';

const names = ['田中', '佐藤', '鈴木', '高橋', '伊藤', '渡辺'];

/** A mail of one template to one of six people, from two senders, one a minute. */
const lure = (at: number, day = 5): string =>
  aMail(
    {
      From: `Misaki <${at % 2 ? 'misaki' : 'yui'}@dates.example>`,
      To: `p${at}@reader.example`,
      Date: `Mon, ${day} Feb 2018 10:0${at}:12 +0900`,
      'Message-ID': `<${day}-${at}@dates.example>`,
      Subject: `${at + 3}件の未読`,
      'Content-Type': 'text/plain; charset=utf-8',
      Received: `from relay.example (relay.example [192.0.2.7]) by mx.reader.example; Mon, ${day} Feb 2018 10:1${at}:20 +0900`,
    },
    `${names[at]}様\r\n未読が${at + 3}件あります。池袋の女性があなたの返事を待っています。\r\nhttp://www.dates.example/r/${at}\r\n`,
  );

const mails = (count: number, day = 5): Record<string, string> =>
  Object.fromEntries(Array.from({ length: count }, (_none, at) => [`${day}-${at}.eml`, lure(at, day)]));

const others = {
  'other.eml': aMail({ From: 'a@b.example', Subject: 'x' }, 'The council meets on Thursday in the old town hall.\r\n'),
  'short.eml': aMail({ From: 'a@b.example', Subject: 'y' }, 'OK\r\n'),
};

async function withCampaign() {
  const opened = await aCase();
  await opened.client.import.start({ paths: [aCollection({ ...mails(5), ...others })] });
  const found = await opened.client.campaign.find({});
  const [campaign] = (await opened.client.campaign.list({})).rows;
  return { ...opened, found, id: campaign?.id ?? '' };
}

test('a campaign shows its template, its slots and what stands around it, each message with its bytes', async () => {
  const { client, close, found, id } = await withCampaign();
  expect(found).toEqual({ kind: 'campaigns', compared: 6, short: 1, campaigns: 1, members: 5 });
  expect(await client.campaign.list({})).toMatchObject({ total: 1, state: 'fresh' });
  const page = await client.campaign.show({ id: id.slice(0, 8), limit: 2 });
  const told = page.template.map((part) =>
    part.type === 'text' ? page.text.slice(part.start, part.end) : `[${part.slot}]`,
  );
  expect(told.join('').trimEnd()).toBe(
    '[name]様\n未読が[number]件あります。池袋の女性があなたの返事を待っています。\n[url]',
  );
  expect(page).toMatchObject({
    kind: 'campaign',
    messages: 5,
    wordings: 1,
    standing: 'suggested',
    reasons: [{ code: 'campaign/one-wording', values: { messages: 5 } }],
    volume: { days: [{ day: '2018-02-05', messages: 5 }], undated: 0 },
    bursts: [{ messages: 5 }],
    senders: [
      { name: 'yui@dates.example', messages: 3 },
      { name: 'misaki@dates.example', messages: 2 },
    ],
    sites: [{ name: 'dates.example', messages: 5 }],
    servers: [{ name: '192.0.2.7', messages: 5 }],
    memberTotal: 5,
  });
  expect(page.recipients).toHaveLength(5);
  expect(page.members).toMatchObject([
    { similarity: 1000, field: 'text', standing: 'suggested', reasons: [{ code: 'campaign/same-wording' }] },
    {},
  ]);
  for (const { document, source, offset, length } of page.members) {
    const { items } = await client.message.list({});
    expect(items.find((one) => one.id === document)).toMatchObject({ source, offset, length });
  }
  expect(await codeOf(client.campaign.show({ id: 'ffff' }))).toBe('campaign/not-found');
  const { items } = await client.search.find({ query: 'council' });
  const outside = { id, document: items[0]?.id ?? '', standing: 'rejected' as const };
  expect(await codeOf(client.campaign.decide(outside))).toBe('document/not-found');
  await close();
});

test('a decision outlives a search anew, new messages and a rebuild, and can be taken back', async () => {
  const { client, close, id } = await withCampaign();
  const [member] = (await client.campaign.show({ id })).members;
  const document = member?.document ?? '';
  expect(await client.campaign.decide({ id, standing: 'rejected', why: 'a newsletter' })).toMatchObject({
    standing: 'rejected',
    reasons: [{}, { code: 'campaign/decided' }],
  });
  expect(await client.campaign.decide({ id, document, standing: 'rejected' })).toMatchObject({ messages: 4 });
  const { digest } = await client.case.digest({});
  expect((await client.case.rebuild({})).digest).toBe(digest);
  expect(await client.case.verify({})).toMatchObject({ ok: true });
  expect(await client.campaign.list({})).toMatchObject({
    state: 'fresh',
    rows: [{ standing: 'rejected', messages: 4 }],
  });

  await client.import.start({ paths: [aCollection(mails(6, 6))] });
  expect((await client.campaign.list({})).state).toBe('stale');
  const stale = await client.case.digest({});
  expect((await client.campaign.find({})).members).toBe(11);
  expect(await client.campaign.list({ standing: 'rejected' })).toMatchObject({
    state: 'fresh',
    rows: [{ messages: 10 }],
  });
  expect((await client.case.digest({})).digest).not.toBe(stale.digest);

  expect((await client.decision.undo({})).decision).toBe('campaign.decide');
  expect(await client.campaign.list({})).toMatchObject({ rows: [{ messages: 11, standing: 'rejected' }] });
  await client.decision.undo({});
  expect(await client.campaign.list({ standing: 'suggested' })).toMatchObject({ rows: [{ messages: 11 }] });
  await client.decision.redo({});
  expect(await client.campaign.list({ standing: 'rejected' })).toMatchObject({ total: 1 });
  expect((await client.log.list({})).items.filter(({ kind }) => kind === 'campaign.decide')).toHaveLength(2);
  await close();
});

test('two cases with the same messages agree, and a stale result is in no digest', async () => {
  const [one, other] = [await aCase(), await aCase()];
  await one.client.import.start({ paths: [aCollection({ ...mails(5), ...others })] });
  await one.client.campaign.find({});
  await one.client.import.start({ paths: [aCollection(mails(6, 6))] });
  const { digest } = await one.client.case.digest({});
  expect((await one.client.case.rebuild({})).digest).toBe(digest);
  expect((await one.client.campaign.list({})).state).toBe('none');
  await other.client.import.start({ paths: [aCollection(mails(6, 6)), aCollection({ ...others, ...mails(5) })] });
  const lists = [];
  for (const { client } of [one, other]) {
    await client.campaign.find({});
    lists.push((await client.campaign.list({})).rows.map(({ id, messages }) => ({ id, messages })));
  }
  expect(lists[0]).toEqual(lists[1]);
  await one.close();
  await other.close();
});
