import { describe, expect, test } from 'vitest';
import type { Client } from '../../../shared/contract/client.ts';
import { standings } from '../../../shared/domain/graph.ts';
import { aCase, aCollection, aMail } from '../../support/cases.ts';

/** Mails from a to b, b to c, c to d; e writes to nobody else's correspondent; a names a phone and a site. */
async function aChain() {
  const opened = await aCase();
  const write = (from: string, to: string, text?: string) =>
    aMail({ From: `${from}@example.com`, To: `${to}@example.org`, Date: 'Fri, 16 Feb 2018 19:04:11 +0900' }, text);
  const answer = (from: string, to: string) =>
    aMail({ From: `${from}@example.org`, To: `${to}@example.com`, Date: 'Sat, 17 Feb 2018 19:04:11 +0900' });
  await opened.client.import.start({
    paths: [
      aCollection({
        '1.eml': write('anna', 'ben', 'Call 090-1234-5678 or see http://shop.example.net/buy today.\r\n'),
        '2.eml': answer('ben', 'carl'),
        '3.eml': write('carl', 'dora'),
        '4.eml': aMail({ From: 'erik@elsewhere.test', To: 'fritz@nowhere.test' }),
      }),
    ],
  });
  return opened;
}

const idOf = async (client: Client, text: string): Promise<string> => {
  const { rows } = await client.entity.rows({ text });
  expect(rows).toHaveLength(1);
  return rows[0]?.id ?? '';
};

describe('what is drawn', () => {
  test('counts what the same filter lets through, and draws all of it where there is room', async () => {
    const { client, close } = await aChain();
    for (const filter of [{}, { standing: ['accepted' as const] }, { types: ['address' as const] }]) {
      const view = await client.graph.show(filter);
      expect(view.total).toEqual({ nodes: view.nodes.length, links: view.links.length });
    }
    const shown = await client.graph.show({ standing: [...standings] });
    const { items: links } = await client.link.list({ limit: 1000 });
    expect(shown.links.map(({ id }) => id).sort()).toEqual(
      links.filter(({ from, to }) => from.type === 'entity' && to.type === 'entity').map(({ id }) => id),
    );
    await close();
  });

  test('around an entity keeps it and what is nearest, however little room there is', async () => {
    const { client, close } = await aChain();
    const dora = await idOf(client, 'dora');
    const order = async (limit: number) =>
      (await client.graph.show({ around: [dora], depth: 3, types: ['address'], limit })).nodes.map(
        ({ label }) => label,
      );
    expect(await order(1)).toEqual(['dora@example.org']);
    expect((await order(2)).sort()).toEqual(['carl@example.com', 'dora@example.org']);
    expect(await order(100)).not.toContain('erik@elsewhere.test');
    await close();
  });

  test('a rejected link is neither drawn, nor a step, nor a way', async () => {
    const { client, close } = await aChain();
    const [anna, ben] = [await idOf(client, 'anna'), await idOf(client, 'ben@')];
    const before = await client.graph.path({ from: anna, to: ben });
    expect(before.links.map(({ type }) => type)).toEqual(['wrote-to']);
    await client.link.decide({ id: before.links[0]?.id ?? '', standing: 'rejected' });
    const after = await client.graph.path({ from: anna, to: ben });
    expect(after.links.map(({ id }) => id)).not.toContain(before.links[0]?.id);
    const near = await client.graph.show({ around: [anna], depth: 1 });
    expect(near.nodes.map(({ id }) => id)).not.toContain(ben);
    const all = await client.graph.show({});
    expect(all.total.links).toBe(all.links.length);
    await close();
  });
});

test('a time leaves what its documents name and support, counted by them, and refuses what is no date', async () => {
  const { client, close } = await aChain();
  const labels = async (since: string | null, until: string | null = null) => {
    const view = await client.graph.show({ since, until });
    expect(view.total).toEqual({ nodes: view.nodes.length, links: view.links.length });
    const kept = await client.link.list({ limit: 1000 });
    const all = new Map(kept.items.map((link) => [link.id, link.count]));
    for (const { id, count } of view.links) expect(count).toBeLessThanOrEqual(all.get(id) ?? 0);
    return view.nodes.flatMap(({ label, type }) => (type === 'address' ? [label] : [])).sort();
  };
  expect(await labels('2018-02-17')).toEqual(['ben@example.org', 'carl@example.com']);
  const first = ['anna@example.com', 'ben@example.org', 'carl@example.com', 'dora@example.org'];
  expect(await labels(null, '2018-02-16')).toEqual(first);
  expect(await labels('平成30年2月', '2018')).toEqual(first);
  expect(await labels('2019')).toEqual([]);
  const ben = await idOf(client, 'ben@');
  const around = async (until: string | null) =>
    (await client.graph.show({ around: [ben], types: ['address'], until })).nodes.map(({ label }) => label).sort();
  expect(await around(null)).toEqual(['anna@example.com', 'ben@example.org', 'carl@example.com']);
  expect(await around('2018-02-16')).toEqual(['anna@example.com', 'ben@example.org']);
  await expect(client.graph.show({ since: 'soon' })).rejects.toMatchObject({ code: 'request/invalid' });
  await close();
});

describe('the list of entities', () => {
  test('is true as soon as an import has ended, though it was asked for before', async () => {
    const { client, close } = await aCase();
    expect((await client.entity.rows({})).total).toBe(0);
    await client.import.start({ paths: [aCollection({ 'a.eml': aMail({ From: 'late@example.com' }) })] });
    expect((await client.entity.rows({ text: 'late' })).rows.map(({ raw }) => raw)).toEqual(['late@example.com']);
    await close();
  });

  test('finds an entity by what stands on the screen or is typed by hand', async () => {
    const { client, close } = await aChain();
    const found = async (text: string) => (await client.entity.rows({ text })).rows.map(({ normalised }) => normalised);
    expect(await found('090-1234')).toEqual(['+819012345678']);
    expect(await found('０９０（１２３４）５６７８')).toEqual(['+819012345678']);
    expect(await found('ANNA@Example')).toEqual(['anna@example.com']);
    expect(await found('elsewhere[.]test')).toEqual(expect.arrayContaining(['erik@elsewhere.test', 'elsewhere.test']));
    expect(await found('%')).toEqual([]);
    await close();
  });
});
