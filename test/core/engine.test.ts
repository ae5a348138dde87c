import { cpSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { handlers } from '../../electron/core/procedures/index.ts';
import { workerTransport } from '../../electron/core/transport/worker.ts';
import { createClient } from '../../shared/contract/client.ts';
import { procedures } from '../../shared/contract/procedures.ts';
import { aCase, aCollection, aFolder, aMail, codeOf, openedCase, someMails } from '../support/cases.ts';

test('every procedure of the contract has a handler, and every handler a procedure', () => {
  expect(Object.keys(handlers).sort()).toEqual(Object.keys(procedures).sort());
});

describe('a case', () => {
  test('is created, closed, moved and opened again with everything in it', async () => {
    const { client, path, close } = await aCase();
    const ledger = await client.import.start({ paths: [aCollection(someMails())] });
    expect(ledger).toMatchObject({ found: 3, stored: 3, seen: 0, failed: 0, cancelled: false });
    expect(ledger.accounted).toBe(ledger.bytes);
    const { digest } = await client.case.digest({});
    await close();
    const moved = join(aFolder(), '足跡 moved.ashiato');
    renameSync(path, moved);
    const again = await openedCase(moved);
    expect((await again.client.case.digest({})).digest).toBe(digest);
    expect((await again.client.case.info({})).name).toBe('足跡 moved');
    expect(await again.client.case.verify({})).toMatchObject({ ok: true, problems: [] });
    await again.close();
    expect(readdirSync(moved).sort()).not.toContain('case.lock.json');
  });

  test('is held by one: a second opener is told who and since when', async () => {
    const { path, close } = await aCase();
    const second = createClient(workerTransport());
    const error = await second.case.open({ path }).catch((caught) => caught);
    expect(error).toMatchObject({ code: 'case/locked', details: { since: '2026-01-02T03:04:05.000Z' } });
    await close();
  });

  test('what is no case, or is there already, is refused by name', async () => {
    const { path, close } = await aCase();
    await close();
    expect(await codeOf(aCase(path))).toBe('case/exists');
    expect(await codeOf(openedCase(join(aFolder(), 'nothing')))).toBe('case/not-found');
    expect(await codeOf(openedCase(aFolder()))).toBe('case/not-a-case');
  });

  test('calls without a case, of no procedure, or with a wrong input are refused by name', async () => {
    const { client, close } = await aCase();
    expect(await codeOf(client.message.show({ id: 'ffff' }))).toBe('document/not-found');
    expect(await codeOf(client.message.show({ id: '../..' }))).toBe('request/invalid');
    expect(await codeOf(client.message.list({ limit: 0 }))).toBe('request/invalid');
    // @ts-expect-error: a name that the contract does not have
    expect(await codeOf(client.message.burn({}))).toBe('request/unknown');
    await client.case.close({});
    expect(await codeOf(client.case.info({}))).toBe('case/not-open');
    await close();
  });
});

describe('jobs', () => {
  test('one that waits for its turn can be cancelled', async () => {
    const { client, close } = await aCase();
    const paths = [aCollection(someMails())];
    const first = client.import.start({ paths });
    const stop = new AbortController();
    const second = client.import.start({ paths: [aCollection(someMails())] }, { signal: stop.signal });
    stop.abort();
    expect(await codeOf(second)).toBe('job/cancelled');
    expect(await first).toMatchObject({ stored: 3 });
    expect(await client.import.start({ paths })).toMatchObject({ seen: 3 });
    await close();
  });
});

describe('verification (P1)', () => {
  const damaged = async (damage: (original: string, path: string) => void) => {
    const { client, path, close } = await aCase();
    await client.import.start({ paths: [aCollection(someMails())] });
    const [message] = (await client.message.list({})).items;
    const { source = '' } = message ?? {};
    damage(join(path, 'originals', source.slice(0, 2), source), path);
    const check = await client.case.verify({});
    await close();
    return check;
  };

  test('sees a changed, a missing and an unknown original', async () => {
    const changed = await damaged((file) => writeFileSync(file, 'another'));
    expect(changed.ok).toBe(false);
    expect(changed.problems.map((problem) => problem.code)).toContain('original/changed');
    const missing = await damaged((file) => rmSync(file));
    expect(missing.problems.map((problem) => problem.code)).toContain('original/missing');
    const unknown = await damaged((_file, path) => writeFileSync(join(path, 'originals', 'stray'), 'x'));
    expect(unknown.problems.map((problem) => problem.code)).toContain('original/unknown');
  });
});

describe('rebuild and digest (P2, P3, P10)', () => {
  test('a rebuild gives the same digest, keeps decisions, and a rejected link stays rejected', async () => {
    const { client, close } = await aCase();
    await client.import.start({ paths: [aCollection(someMails())] });
    const [message] = (await client.search.find({ query: '振込' })).items;
    await client.event.add({
      title: { ja: '振込先の案内', en: 'Told where to pay' },
      when: '2018-02-05',
      part: 1,
      quotes: [{ document: message?.id ?? '', quote: '振込先はみなと銀行' }],
    });
    const links = (await client.link.list({ limit: 1000 })).items;
    const suggested = links.find((link) => link.standing === 'suggested') ?? links[0];
    await client.link.decide({ id: suggested?.id ?? '', standing: 'rejected', why: 'a shared relay' });
    await client.message.decode({ id: message?.id ?? '', charset: 'iso-8859-1' });
    const before = await client.case.digest({});
    const rebuilt = await client.case.rebuild({});
    expect(rebuilt.digest).toBe(before.digest);
    // The link rests on words that are not there in this charset; the rejection waits for it.
    expect((await client.link.list({ standing: 'rejected' })).items).toEqual([]);
    // The quote was read with another charset than the document has now: verification says so.
    const check = await client.case.verify({});
    expect(check.problems.map((problem) => problem.code)).toEqual(['anchor']);
    await client.message.decode({ id: message?.id ?? '', charset: null });
    expect(await client.case.verify({})).toMatchObject({ ok: true });
    const kept = (await client.link.list({ standing: 'rejected' })).items;
    expect(kept.map((link) => link.id)).toEqual([suggested?.id]);
    await close();
  });

  test('two machines with the same sources agree, whatever order and pace they came in', async () => {
    const dir = aCollection(someMails());
    const one = await aCase();
    await one.client.import.start({ paths: [dir] });
    const other = await aCase();
    for (const name of ['3.eml', '1.eml', '2.eml', '1.eml']) {
      const copy = join(aFolder(), 'mail');
      cpSync(join(dir, 'inbox', name), join(copy, 'inbox', name));
      await other.client.import.start({ paths: [copy] });
    }
    expect((await other.client.case.digest({})).digest).toBe((await one.client.case.digest({})).digest);
    await one.close();
    await other.close();
  });

  test('the same again adds nothing; the same bytes elsewhere are one document in two places', async () => {
    const { client, close } = await aCase();
    const files = someMails();
    const dir = aCollection(files);
    await client.import.start({ paths: [dir] });
    const before = await client.case.digest({});
    const again = await client.import.start({ paths: [dir] });
    expect(again).toMatchObject({ found: 3, stored: 0, seen: 3, failed: 0 });
    expect((await client.case.digest({})).digest).toBe(before.digest);
    const first = files['inbox/1.eml'] ?? '';
    const mbox = `From x Mon Feb  5 10:11:12 2018\n${first}\n`;
    const other = { ...files, '1b.eml': first.replace('Hello', 'Hullo') };
    await client.import.start({ paths: [aCollection({ 'all.mbox': mbox, '1b.eml': other['1b.eml'] ?? '' })] });
    const [twice, changed] = (await client.search.find({ query: 'from:misaki' })).items;
    const both = [twice, changed].sort((a, b) => (b?.places.length ?? 0) - (a?.places.length ?? 0));
    expect(both[0]?.places).toHaveLength(2);
    expect(both[0]?.sameMessageId).toEqual([both[1]?.id]);
    expect(both[1]?.sameMessageId).toEqual([both[0]?.id]);
    await close();
  });
});

describe('decisions (P3, P8)', () => {
  test('undo and redo go back and forth, a new decision ends the way forward, and a rebuild keeps it all', async () => {
    const { client, close } = await aCase();
    await client.import.start({ paths: [aCollection(someMails())] });
    const [message] = (await client.search.find({ query: '振込' })).items;
    const quotes = [{ document: message?.id ?? '', quote: '振込先' }];
    const event = await client.event.add({ title: { ja: '一' }, quotes });
    await client.event.change({ id: event.id, title: { ja: '二' }, quotes, when: '2018' });
    const titles = async () => (await client.event.list({})).map((e) => e.title.ja);
    expect(await titles()).toEqual(['二']);
    expect(await client.decision.undo({})).toMatchObject({ decision: 'event.change', canUndo: true, canRedo: true });
    expect(await titles()).toEqual(['一']);
    await client.decision.undo({});
    expect(await titles()).toEqual([]);
    expect(await client.decision.undo({})).toMatchObject({ decision: null, canUndo: false });
    await client.decision.redo({});
    await client.decision.redo({});
    expect(await titles()).toEqual(['二']);
    await client.event.remove({ id: event.id });
    expect(await titles()).toEqual([]);
    await client.decision.undo({});
    expect(await titles()).toEqual(['二']);
    await client.event.add({ title: { ja: '三' }, quotes: [] });
    expect(await client.decision.redo({})).toMatchObject({ decision: null, canRedo: false });
    const [link] = (await client.link.list({})).items;
    await client.link.decide({ id: link?.id ?? '', standing: 'rejected' });
    await client.decision.undo({});
    expect((await client.link.list({ standing: 'rejected' })).items).toEqual([]);
    await client.message.decode({ id: message?.id ?? '', charset: 'iso-8859-1' });
    expect((await client.message.show({ id: message?.id ?? '' })).text).not.toContain('振込');
    await client.decision.undo({});
    expect((await client.message.show({ id: message?.id ?? '' })).text).toContain('振込');
    const before = await client.case.digest({});
    expect((await client.case.rebuild({})).digest).toBe(before.digest);
    expect(await client.case.verify({})).toMatchObject({ ok: true });
    expect((await titles()).sort()).toEqual(['三', '二']);
    await close();
  });

  test('a quote that is not in the document is refused; one of no document is the reporter’s note', async () => {
    const { client, close } = await aCase();
    await client.import.start({ paths: [aCollection({ 'a.eml': aMail({ Subject: 'x' }, 'exact words\r\n') })] });
    const [message] = (await client.message.list({})).items;
    const document = message?.id ?? '';
    const add = (quote: string) => client.event.add({ title: { en: 't' }, quotes: [{ document, quote }] });
    expect(await codeOf(add('exact  words'))).toBe('anchor/quote-not-found');
    expect(await codeOf(client.event.add({ title: { en: 't' }, when: 'yesterday', quotes: [] }))).toBe(
      'moment/bad-edtf',
    );
    expect((await add('exact words')).note).toBe(false);
    expect((await client.event.add({ title: { en: 't' }, quotes: [] })).note).toBe(true);
    await close();
  });
});
