import { expect, test } from 'vitest';
import type { Client } from '../../../shared/contract/client.ts';
import { aCase, aCollection, aMail, codeOf } from '../../support/cases.ts';
import { face, jpegOf, stripes } from '../../support/pictures.ts';

let count = 0;
const mail = (from: string, text: string, more: Record<string, string> = {}): string => {
  count += 1;
  const at = String(count % 60).padStart(2, '0');
  return aMail(
    {
      From: from,
      To: 'you@reader.example',
      Date: `Mon, 5 Feb 2018 10:${at}:12 +0900`,
      'Message-ID': `<${count}@x.example>`,
      Subject: `s${count}`,
      'Content-Type': 'text/plain; charset=utf-8',
      ...more,
    },
    `${text}\r\n`,
  );
};

const account = 'みほん銀行 池袋支店 普通 1234567';

/** Three senders who name one bank account, one who names a phone of one of these, and many who share nothing. */
const mails = (): Record<string, string> => ({
  '1.eml': mail('misaki@one.example', `会えるのを楽しみにしています。振込先は ${account} です。`),
  '2.eml': mail('yui@two.example', `手数料をお願いします。口座番号は ${account} です。`),
  '3.eml': mail('rena@three.example', `ポイントはこちらへ。${account} までお振り込みください。`),
  '4.eml': mail('rena@three.example', '電話してね 090-1234-5678'),
  '5.eml': mail('call@four.example', '至急ご連絡ください。090-1234-5678'),
  ...Object.fromEntries(
    Array.from({ length: 12 }, (_none, at) => [
      `other${at}.eml`,
      mail(`p${at}@gmail.com`, `Letter number ${'abcdefghijkl'[at]} about the weather in town ${at}.`),
    ]),
  ),
});

async function withSuggestions() {
  const opened = await aCase();
  await opened.client.import.start({ paths: [aCollection(mails())] });
  const found = await opened.client.suggestion.find({});
  return { ...opened, found };
}

const pairs = async (client: Client, state: 'open' | 'later' | 'decided' | 'follows' | 'fallen' = 'open') =>
  (await client.suggestion.list({ state })).rows
    .map(({ from, to }) => [from.label, to.label].sort().join(' = '))
    .sort();

const between = async (client: Client, a: string, b: string): Promise<string> => {
  const { rows } = await client.suggestion.list({});
  const row = rows.find(({ from, to }) => [from.label, to.label].sort().join() === [a, b].sort().join());
  if (!row) throw new Error(`nothing between ${a} and ${b}`);
  return row.id;
};

const operators = async (client: Client): Promise<string[][]> =>
  (await client.operator.list({})).rows.map(({ members }) => members.map(({ label }) => label).sort());

test('senders that share what few have are suggested, with the words of both and how rare it is', async () => {
  const { client, close, found } = await withSuggestions();
  expect(found).toMatchObject({ kind: 'suggestions', senders: 16 });
  // rena has most documents, so the others of the bank account are paired with her; a free-mail provider proves nothing.
  expect(await pairs(client)).toEqual([
    'call@four.example = rena@three.example',
    'misaki@one.example = rena@three.example',
    'rena@three.example = yui@two.example',
  ]);
  const row = await client.suggestion.show({ id: await between(client, 'misaki@one.example', 'rena@three.example') });
  const [reason] = row.reasons;
  expect(row).toMatchObject({ standing: 'suggested', state: 'open' });
  expect(reason).toMatchObject({ code: 'same/bank-account', senders: 3, values: { among: 16 }, fallen: false });
  for (const place of [reason?.from, reason?.to]) {
    const { text } = await client.message.show({ id: place?.document ?? '' });
    expect(text?.slice(place?.start, place?.end)).toBe(place?.raw);
    expect(place?.raw).toContain('1234567');
  }
  const links = await client.link.list({ type: 'same-operator' });
  expect(links.items.every(({ standing, reasons }) => standing === 'suggested' && reasons.length > 0)).toBe(true);
  await close();
});

test('what follows is not asked, what was rejected is remembered, and what rests on it falls', async () => {
  const { client, close } = await withSuggestions();
  const [misaki, yui, rena, call] = [
    'misaki@one.example',
    'yui@two.example',
    'rena@three.example',
    'call@four.example',
  ];
  const accepted = [await between(client, misaki, rena), await between(client, yui, rena)];
  expect(await client.suggestion.decide({ ids: accepted, decision: 'accepted', why: 'one account' })).toMatchObject({
    decided: 2,
    open: 1,
    parted: [],
  });
  expect(await operators(client)).toEqual([[misaki, rena, yui].sort()]);
  const later = await between(client, call, rena);
  await client.suggestion.decide({ ids: [later], decision: 'later' });
  expect(await client.suggestion.list({ state: 'open' })).toMatchObject({ total: 0, states: { later: 1, decided: 2 } });
  await client.suggestion.decide({ ids: [later], decision: 'rejected' });
  const decided = await client.case.digest({});

  // New mail of a new sender with more documents: now all are paired with that one, and the old answers hold.
  const more = ['Aa', 'Bb', 'Cc', 'Dd'].map((word, at) => [
    `n${at}.eml`,
    mail('boss@five.example', `${word}${word}${word} ${at}: 振込先 ${account} まで。 090-1234-5678`),
  ]);
  await client.import.start({ paths: [aCollection(Object.fromEntries(more))] });
  expect(await client.suggestion.list({})).toMatchObject({ run: 'stale' });
  await client.suggestion.find({});
  expect(await client.suggestion.list({})).toMatchObject({ run: 'fresh' });
  await client.suggestion.decide({ ids: [await between(client, 'boss@five.example', rena)], decision: 'accepted' });
  const states = (await client.suggestion.list({})).rows.map(({ from, to, state, standing }) => [
    [from.label, to.label].sort().join(' = '),
    state,
    standing,
  ]);
  expect(states).toContainEqual([['boss@five.example', misaki].sort().join(' = '), 'follows', 'accepted']);
  expect(states).toContainEqual([['boss@five.example', call].sort().join(' = '), 'follows', 'rejected']);
  expect(states.filter(([, state]) => state === 'open')).toEqual([]);

  // Without the link that held them together they are two.
  const tie = await between(client, 'boss@five.example', rena);
  const parted = await client.suggestion.decide({ ids: [tie], decision: 'rejected' });
  expect(parted.parted).toHaveLength(1);
  expect(await client.decision.undo({})).toMatchObject({ decision: 'suggestion.decide' });
  expect((await operators(client))[0]).toContain('boss@five.example');
  const { digest } = await client.case.digest({});
  expect(digest).not.toBe(decided.digest);
  expect(await client.case.rebuild({})).toMatchObject({ digest });
  expect(await client.case.verify({})).toMatchObject({ ok: true });
  await close();
});

test('a bulk decision is undone as one, each to what it was', async () => {
  const { client, close } = await withSuggestions();
  const before = await client.case.digest({});
  const ids = (await client.suggestion.list({ state: 'open' })).rows.map(({ id }) => id);
  await client.link.decide({ id: ids[0] ?? '', standing: 'rejected' });
  await client.suggestion.decide({ ids, decision: 'accepted' });
  expect(await client.suggestion.list({ state: 'decided' })).toMatchObject({ total: 3 });
  await client.decision.undo({});
  expect((await client.suggestion.show({ id: ids[0] ?? '' })).standing).toBe('rejected');
  expect((await client.suggestion.list({ state: 'open' })).total).toBe(2);
  await client.decision.undo({});
  expect(await client.case.digest({})).toEqual(before);
  expect(await codeOf(client.suggestion.decide({ ids: ['abcd'], decision: 'accepted' }))).toBe('link/not-found');
  await close();
});

test('a reason falls with the link that it rests on, and a suggestion with its last reason', async () => {
  const { client, close } = await withSuggestions();
  const id = await between(client, 'call@four.example', 'rena@three.example');
  const { items } = await client.link.list({ type: 'names' });
  const naming = items.find(({ from, to }) => from.label === 'call@four.example' && to.label.includes('90'));
  await client.link.decide({ id: naming?.id ?? '', standing: 'rejected' });
  const fallen = await client.suggestion.show({ id });
  expect(fallen).toMatchObject({ state: 'fallen', reasons: [{ shared: 'phone', fallen: true }] });
  expect(await pairs(client)).not.toContain('call@four.example = rena@three.example');
  await client.decision.undo({});
  expect(await client.suggestion.show({ id })).toMatchObject({ state: 'open' });
  await close();
});

test('two cases with the same mail in another order find the same', async () => {
  const all = Object.entries(mails());
  const digests = [];
  for (const order of [all, all.toReversed()]) {
    const { client, close } = await aCase();
    for (let at = 0; at < order.length; at += 6)
      await client.import.start({ paths: [aCollection(Object.fromEntries(order.slice(at, at + 6)))] });
    await client.suggestion.find({});
    digests.push(
      (await client.suggestion.list({})).rows.map(({ id, weight, reasons }) => [
        id,
        weight,
        reasons.map(({ thing }) => thing),
      ]),
    );
    await close();
  }
  expect(digests[1]).toEqual(digests[0]);
});

test('what the reporter sent and is named by is nobody’s operator, as soon as it is said to be own', async () => {
  const opened = await aCase();
  const { client, close } = opened;
  const reporter = 'ring me at 090-9999-0000';
  await client.import.start({
    paths: [
      aCollection({
        ...mails(),
        'own1.eml': mail('decoy@reader.example', `hello, ${reporter}`),
        'own2.eml': mail('decoy2@reader.example', `hello again, ${reporter}`),
        'named.eml': mail('misaki@one.example', 'is it 090-9999-0000?'),
        'named2.eml': mail('call@four.example', 'we know 090-9999-0000'),
      }),
    ],
  });
  await client.suggestion.find({});
  const said = async () => JSON.stringify((await client.suggestion.list({})).rows);
  expect(await said()).toMatch(/decoy@.*90-?9999|90-?9999.*decoy@/);
  const { items } = await client.entity.list({ limit: 1000 });
  for (const { id, raw, type } of items)
    if (/^decoy/.test(raw) || (type === 'phone' && raw.includes('9999'))) await client.own.mark({ entity: id });
  expect(await client.suggestion.list({})).toMatchObject({ run: 'stale' });
  await client.suggestion.find({});
  expect(await pairs(client)).not.toEqual([]);
  expect(await said()).not.toMatch(/decoy|9999/);
  const { digest } = await client.case.digest({});
  expect(await client.case.rebuild({})).toMatchObject({ digest });
  await close();
});

test('a photo that two senders sent in two sizes ties them', async () => {
  const withPhoto = (from: string, text: string, photo: Buffer) =>
    mail(from, '', {
      'Content-Type': 'multipart/mixed; boundary=b',
      'MIME-Version': '1.0',
    }).replace(
      /\r\n\r\n.*$/s,
      `\r\n\r\n--b\r\nContent-Type: text/plain\r\n\r\n${text}\r\n--b\r\nContent-Type: image/jpeg; name=me.jpg\r\nContent-Transfer-Encoding: base64\r\n\r\n${photo.toString('base64').replace(/.{1,76}/g, '$&\r\n')}--b--\r\n`,
    );
  const [large, small] = [jpegOf(face, 640, 560, null, 92), jpegOf(face, 300, 262, null, 70)];
  const { client, close } = await aCase();
  await client.import.start({
    paths: [
      aCollection({
        ...mails(),
        'photo1.eml': withPhoto('aoi@five.example', 'me at the sea', large),
        'photo2.eml': withPhoto('rin@six.example', 'so you know my face', small),
        'photo3.eml': withPhoto('mei@seven.example', 'nothing of mine', jpegOf(stripes, 640, 560, null, 92)),
      }),
    ],
  });
  await client.suggestion.find({});
  expect(await pairs(client)).toContain('aoi@five.example = rin@six.example');
  expect((await pairs(client)).filter((pair) => pair.includes('mei@'))).toEqual([]);
  const { reasons } = await client.suggestion.show({
    id: await between(client, 'aoi@five.example', 'rin@six.example'),
  });
  expect(reasons.map(({ code }) => code)).toContain('same/look');
  expect(reasons.map(({ code }) => code)).not.toContain('same/picture');
  await close();
});
