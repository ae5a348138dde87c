import { expect, test } from 'vitest';
import { aCase, aCollection, aMail, codeOf, someMails } from '../../support/cases.ts';

async function withMails() {
  const opened = await aCase();
  const { client } = opened;
  const spelled = aMail(
    {
      From: 'Rin <rin@dates.example>',
      To: 'decoy@reader.example',
      Date: 'Wed, 7 Feb 2018 10:00:00 +0900',
      Subject: 'spelled',
      'Content-Type': 'text/plain; charset=utf-8',
    },
    '口座は、みなとの口座。れんらくは、あやか・にじゅうに まで。くちざ 口座\r\n',
  );
  await client.import.start({ paths: [aCollection({ ...someMails(), 'inbox/4.eml': spelled })] });
  const { items } = await client.message.list({});
  const of = (subject: string) => items.find((message) => message.subject === subject)?.id ?? '';
  const marks = async (document: string) =>
    (await client.message.mentions({ id: document })).filter(({ mark }) => mark !== null);
  return { ...opened, of, marks };
}

test('words that a reporter marks are an accepted mention of their entity, tied to who wrote them', async () => {
  const { client, close, of, marks } = await withMails();
  const document = of('spelled');
  const { digest: untouched } = await client.case.digest({});
  const mark = await client.mention.mark({ document, quote: 'あやか・にじゅうに', type: 'line', names: 'ayaka_22' });
  expect(mark).toMatchObject({ found: true, normalised: 'ayaka_22', exact: 'あやか・にじゅうに', field: 'text' });
  const [mention] = await marks(document);
  expect(mention).toMatchObject({
    mark: mark.id,
    raw: 'あやか・にじゅうに',
    standing: 'accepted',
    reasons: [{ code: 'mention/marked' }],
    entity: mark.entity,
  });
  const page = await client.entity.show({ id: mark.entity });
  expect(page).toMatchObject({ type: 'line-account', normalised: 'ayaka_22', documents: 1, mentions: 1 });
  expect(page.links).toMatchObject([{ type: 'names', standing: 'accepted', from: { label: 'rin@dates.example' } }]);
  const { digest } = await client.case.digest({});
  expect(digest).not.toBe(untouched);
  // P2, P3: what was decided comes back with what is derived.
  expect((await client.case.rebuild({})).digest).toBe(digest);
  expect(await marks(document)).toHaveLength(1);
  expect(await client.case.verify({})).toMatchObject({ ok: true, checked: { anchors: 1 } });
  expect((await client.decision.undo({})).decision).toBe('mention.mark');
  expect(await client.mention.marked({})).toEqual([]);
  expect((await client.case.digest({})).digest).toBe(untouched);
  await client.decision.redo({});
  expect((await client.case.digest({})).digest).toBe(digest);
  await client.mention.unmark({ id: mark.id });
  expect(await codeOf(client.entity.show({ id: mark.entity }).then(({ mentions }) => expect(mentions).toBe(0)))).toBe(
    'none',
  );
  expect((await client.case.digest({})).digest).toBe(untouched);
  await close();
});

test('of two marks of one thing in a document, the one that is left still ties its sender to it', async () => {
  const { client, close, of, marks } = await withMails();
  const document = of('spelled');
  const mark = (quote: string, near: number) =>
    client.mention.mark({ document, quote, near, type: 'bank-account', names: 'minato' });
  const text = (await client.message.show({ id: document })).text ?? '';
  const [first, last] = [text.indexOf('口座'), text.lastIndexOf('口座')];
  const one = await mark('口座', first);
  const other = await mark('口座', last);
  expect([one.start, other.start]).toEqual([first, last]);
  // The same again is the same.
  expect((await mark('口座', last)).id).toBe(other.id);
  expect(await marks(document)).toHaveLength(2);
  await client.mention.unmark({ id: one.id });
  const left = await client.entity.show({ id: other.entity });
  expect(left).toMatchObject({ mentions: 1, links: [{ type: 'names', count: 1 }] });
  await close();
});

test('a mark whose words another decoding takes away is told and not lost, and comes back with them', async () => {
  const { client, close, of, marks } = await withMails();
  const document = of('spelled');
  const mark = await client.mention.mark({ document, quote: 'れんらく', type: 'account' });
  await client.message.decode({ id: document, charset: 'windows-1252' });
  expect(await marks(document)).toEqual([]);
  expect(await client.mention.marked({ document })).toMatchObject([{ id: mark.id, found: false, exact: 'れんらく' }]);
  const { digest } = await client.case.digest({});
  expect((await client.case.rebuild({})).digest).toBe(digest);
  await client.message.decode({ id: document, charset: null });
  expect(await marks(document)).toMatchObject([{ mark: mark.id, range: { start: mark.start } }]);
  await close();
});

test('words that cannot be of a kind are refused', async () => {
  const { client, close, of } = await withMails();
  const document = of('Hello');
  const refused = (quote: string, type: 'domain' | 'email' | 'ip') =>
    codeOf(client.mention.mark({ document, quote, type }));
  expect(await refused('はじめまして', 'domain')).toBe('mark/not-that-kind');
  expect(await refused('はじめまして', 'email')).toBe('mark/not-that-kind');
  expect(await refused('はじめまして', 'ip')).toBe('mark/not-that-kind');
  expect(await codeOf(client.mention.mark({ document, quote: 'ここにない', type: 'account' }))).toBe(
    'anchor/quote-not-found',
  );
  expect(await codeOf(client.mention.unmark({ id: 'abcd' }))).toBe('mark/not-found');
  const site = await client.mention.mark({
    document,
    quote: 'はじめまして',
    type: 'domain',
    names: 'www.dates[.]example',
  });
  expect(site.normalised).toBe('www.dates.example');
  await close();
});
