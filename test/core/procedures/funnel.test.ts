import { expect, test } from 'vitest';
import { contactFilters } from '../../../shared/domain/funnel.ts';
import { aCase, aCollection, aMail, codeOf } from '../../support/cases.ts';

const me = 'me@reader.example';
const mail = (From: string, To: string, hour: number | null, text = 'Hello.\r\n') =>
  aMail(
    {
      From,
      To,
      Subject: `${From} ${To} ${hour}`,
      Date: hour === null ? undefined : `3 Mar 2024 ${String(hour).padStart(2, '0')}:00:00 +0900`,
      'Content-Type': 'text/plain; charset=utf-8',
    },
    text,
  );

async function withExchange() {
  const opened = await aCase();
  const said = '1億人に送ると返信は千人ほど。10~20人程度が高額を払う。1日2億通。\r\n';
  const mails = [
    mail('emma@points.example', me, 1),
    mail('emma@points.example', me, 2),
    mail(me, 'emma@points.example', 4),
    mail('emma@points.example', me, 5),
    mail(me, 'misaki@deai.example', 6),
    mail('spam@bulk.example', me, 7, said),
    mail('spam@bulk.example', me, null),
  ];
  await opened.client.import.start({
    paths: [aCollection(Object.fromEntries(mails.map((one, index) => [`${index}.eml`, one])))],
  });
  return opened;
}

test('contacts, answers and silence are counted from the own identities', async () => {
  const { client, close } = await withExchange();
  expect(await client.funnel.show({})).toMatchObject({ own: 0, contacts: 0, rows: [] });
  const own = (await client.entity.rows({ text: me })).rows[0]?.id ?? '';
  await client.own.mark({ entity: own });
  const funnel = await client.funnel.show({});
  expect(funnel).toMatchObject({
    own: 1,
    contacts: 3,
    writtenToFirst: 2,
    wroteFirst: 1,
    answeredByOwn: 1,
    answeredByOther: 1,
    silent: 1,
    timesOfOwn: { answers: 1, low: 10_800, median: 10_800, high: 10_800 },
    timesOfOther: { answers: 1, median: 3600 },
  });
  expect(
    funnel.rows.map(({ entity, received, sent, undated }) => [entity.normalised, received, sent, undated]),
  ).toEqual(
    expect.arrayContaining([
      ['emma@points.example', 3, 1, 0],
      ['spam@bulk.example', 2, 0, 1],
      ['misaki@deai.example', 0, 1, 0],
    ]),
  );
  await close();
});

test('a filter lists those contacts alone, and one contact has every message to and fro', async () => {
  const { client, close } = await withExchange();
  const own = (await client.entity.rows({ text: me })).rows[0]?.id ?? '';
  await client.own.mark({ entity: own });
  const all = await client.funnel.show({});
  const counts = {
    'written-to-first': all.writtenToFirst,
    'wrote-first': all.wroteFirst,
    'answered-by-own': all.answeredByOwn,
    'answered-by-other': all.answeredByOther,
    silent: all.silent,
  };
  for (const only of contactFilters) {
    const { rows, total, contacts } = await client.funnel.show({ only });
    expect([only, total, rows.length, contacts]).toEqual([only, counts[only], counts[only], 3]);
  }
  for (const contact of all.rows) {
    const page = await client.contact.show({ id: contact.entity.id });
    expect(page).toMatchObject({ ...contact, kind: 'contact-page', total: contact.received + contact.sent });
    const by = (side: string) => page.rows.filter((one) => one.by === side).length;
    expect([by('other'), by('own')]).toEqual([contact.received, contact.sent]);
    const dated = page.rows.flatMap(({ epoch }) => epoch ?? []);
    expect(dated).toEqual(dated.toSorted((a, b) => a - b));
    expect(page.rows.slice(dated.length).every(({ epoch }) => epoch === null)).toBe(true);
  }
  const emma = all.rows[0]?.entity.id ?? '';
  const rest = await client.contact.show({ id: emma, offset: 1, limit: 2 });
  expect(rest.rows).toEqual((await client.contact.show({ id: emma })).rows.slice(1, 3));
  expect(await codeOf(client.contact.show({ id: 'ffff' }))).toBe('entity/not-found');
  await close();
});

test('those that were merged are one contact, and what was merged with an own identity is the own side', async () => {
  const { client, close } = await withExchange();
  const id = async (text: string) => (await client.entity.rows({ text })).rows[0]?.id ?? '';
  await client.own.mark({ entity: await id(me) });
  const [emma, misaki] = [await id('emma@'), await id('misaki@')];
  await client.entity.merge({ id: misaki, into: emma, why: null });
  const merged = await client.funnel.show({});
  expect(merged).toMatchObject({ contacts: 2, wroteFirst: 0, silent: 1 });
  expect(merged.rows[0]).toMatchObject({ entity: { id: emma }, received: 3, sent: 2, lastBy: 'own' });
  // Asked for by the id of the part, the whole answers.
  expect(await client.contact.show({ id: misaki })).toMatchObject({ entity: { id: emma }, total: 5 });
  await client.decision.undo({});
  await client.entity.merge({ id: await id('spam@'), into: await id(me), why: null });
  const side = await client.funnel.show({});
  expect(side.rows.map(({ entity }) => entity.id).sort()).toEqual([emma, misaki].sort());
  await close();
});

test('claimed figures give shares as ranges, and none where they are counted per different times', async () => {
  const { client, close } = await withExchange();
  const document = (await client.search.find({ query: '千人ほど' })).items[0]?.id ?? '';
  const speaker = { text: '佐藤さん' };
  const claim = async (quote: string) =>
    (await client.claim.add({ document, quote, speaker, modality: 'did' as const })).id;
  const all = await claim('1億人に送ると返信は千人ほど。10~20人程度');
  const daily = await claim('1日2億通');
  const figures = (sent: string) => [
    { stage: 'sent' as const, claim: sent, figure: 0 },
    { stage: 'replied' as const, claim: all, figure: 1 },
    { stage: 'paid' as const, claim: all, figure: 2 },
  ];
  const { claimed } = await client.funnel.show({ figures: figures(all) });
  expect(claimed.map(({ stage, ofBefore }) => [stage, ofBefore])).toEqual([
    ['sent', null],
    ['replied', { low: 0.00001, high: 0.00001, about: true }],
    ['paid', { low: 0.01, high: 0.02, about: true }],
  ]);
  expect((await client.funnel.show({ figures: figures(daily) })).claimed[1]?.ofBefore).toBeNull();
  const beyond = [{ stage: 'sent' as const, claim: all, figure: 9 }];
  expect(await codeOf(client.funnel.show({ figures: beyond }))).toBe('request/invalid');
  await close();
});
