import { describe, expect, test } from 'vitest';
import { aCase, aCollection, codeOf, someMails } from '../../support/cases.ts';

async function withMails() {
  const { client, close } = await aCase();
  await client.import.start({ paths: [aCollection(someMails())] });
  const { items } = await client.message.list({});
  const of = (subject: string) => items.find((message) => message.subject === subject)?.id ?? '';
  const entries = async () => (await client.case.info({})).log.entries;
  return { client, close, of, entries };
}

describe('event.change', () => {
  test('that changes nothing is no decision: undo takes back what came before it', async () => {
    const { client, close, of, entries } = await withMails();
    const quotes = [{ document: of('Hello'), quote: 'みなと銀行' }];
    const draft = { title: { ja: '口座' }, when: '2018-02-05', part: 1, quotes };
    const { id } = await client.event.add(draft);
    const before = await entries();
    await client.event.change({ id, ...draft });
    expect(await entries()).toBe(before);
    expect((await client.event.change({ id, ...draft, part: 2 })).part).toBe(2);
    expect(await entries()).toBe(before + 1);
    expect((await client.decision.undo({})).decision).toBe('event.change');
    expect((await client.event.list({}))[0]?.part).toBe(1);
    await close();
  });

  test('keeps a citation that stands although its document is read otherwise by now', async () => {
    const { client, close, of } = await withMails();
    const document = of('Hello');
    const quotes = [{ document, quote: 'みなと銀行' }];
    const event = await client.event.add({ title: { ja: '口座' }, quotes });
    await client.message.decode({ id: document, charset: 'windows-1252' });
    expect((await client.message.show({ id: document })).text).not.toContain('みなと銀行');
    const moved = await client.event.change({ id: event.id, title: { ja: '口座' }, part: 3, quotes });
    expect(moved.part).toBe(3);
    expect(moved.citations).toEqual(event.citations);
    // New words must stand in the text as it is read now.
    const more = [...quotes, { document, quote: 'はじめまして' }];
    expect(await codeOf(client.event.change({ id: event.id, title: { ja: '口座' }, quotes: more }))).toBe(
      'anchor/quote-not-found',
    );
    await close();
  });
});

describe('event.add', () => {
  test('of the same words of the same document is the same event', async () => {
    const { client, close, of, entries } = await withMails();
    const draft = { title: { ja: '口座' }, quotes: [{ document: of('Hello'), quote: 'みなと銀行' }] };
    const { id } = await client.event.add(draft);
    const before = await entries();
    expect((await client.event.add(draft)).id).toBe(id);
    expect(await entries()).toBe(before);
    await close();
  });

  test('of what an event said before it was changed adds another event, and nothing is swallowed', async () => {
    const { client, close } = await withMails();
    const draft = { title: { ja: 'メモ' }, quotes: [] };
    const first = await client.event.add(draft);
    await client.event.change({ id: first.id, title: { ja: '別のメモ' }, quotes: [] });
    const second = await client.event.add(draft);
    expect(second.id).not.toBe(first.id);
    expect(second.title).toEqual({ ja: 'メモ' });
    // Twice the same is once, now as before.
    expect((await client.event.add(draft)).id).toBe(second.id);
    const titles = (await client.event.list({})).map(({ title }) => title.ja).sort();
    expect(titles).toEqual(['メモ', '別のメモ'].sort());
    expect((await client.case.rebuild({})).digest).toBe((await client.case.digest({})).digest);
    await close();
  });
});

describe('undo and redo', () => {
  test('go through every decision on events and back, and say what they did', async () => {
    const { client, close } = await withMails();
    const { id } = await client.event.add({ title: { ja: '一' }, quotes: [] });
    await client.event.change({ id, title: { ja: '二' }, quotes: [] });
    await client.event.remove({ id });
    const titles = async () => (await client.event.list({})).map(({ title }) => title.ja);
    const seen: unknown[] = [];
    for (const turn of ['undo', 'undo', 'undo', 'undo', 'redo', 'redo', 'redo', 'redo'] as const) {
      const { decision, canUndo, canRedo } = await client.decision[turn]({});
      seen.push([decision, canUndo, canRedo, await titles()]);
    }
    expect(seen).toEqual([
      ['event.remove', true, true, ['二']],
      ['event.change', true, true, ['一']],
      ['event.add', false, true, []],
      [null, false, true, []],
      ['event.add', true, true, ['一']],
      ['event.change', true, true, ['二']],
      ['event.remove', true, false, []],
      [null, true, false, []],
    ]);
    await close();
  });
});

describe('timeline.preview', () => {
  test('cuts no character in two', async () => {
    const { client, close } = await withMails();
    for (let index = 0; index < 3; index += 1) {
      await client.event.add({
        title: { ja: `${index}` },
        text: { ja: `${'x'.repeat(index)}${'足'.repeat(9000)}` },
        quotes: [],
      });
    }
    const { files } = await client.timeline.preview({ format: 'markdown' });
    expect(files[0]?.cut).toBe(true);
    expect(files[0]?.text).not.toContain('\uFFFD');
    await close();
  });
});
