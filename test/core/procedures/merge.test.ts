import { expect, test } from 'vitest';
import type { Client } from '../../../shared/contract/client.ts';
import { aCase, aCollection, aMail, codeOf } from '../../support/cases.ts';

const mail = (at: number, from: string, to: string): string =>
  aMail(
    { From: from, To: to, Date: `Mon, 5 Feb 2018 10:0${at}:12 +0900`, 'Message-ID': `<${at}@x.example>`, Subject: 'x' },
    `${at}: call 090-1234-567${at}\r\n`,
  );

const mails = {
  '1.eml': mail(1, 'a@one.example', 'you@reader.example, b@two.example'),
  '2.eml': mail(2, 'b@two.example', 'you@reader.example'),
  '3.eml': mail(3, 'c@three.example', 'you@reader.example'),
  '4.eml': mail(4, 'a@one.example', 'c@three.example'),
};

async function withMails() {
  const opened = await aCase();
  await opened.client.import.start({ paths: [aCollection(mails)] });
  const ids = new Map((await opened.client.entity.rows({})).rows.map(({ normalised, id }) => [normalised, id]));
  return { ...opened, idOf: (name: string): string => ids.get(name) ?? '' };
}

const names = async (client: Client, text = ''): Promise<string[]> =>
  (await client.entity.rows({ type: 'address', text })).rows.map(({ normalised }) => normalised).sort();

test('what was merged is one entity: its documents, links and place in every list', async () => {
  const { client, close, idOf } = await withMails();
  const [a, b, c] = [idOf('a@one.example'), idOf('b@two.example'), idOf('c@three.example')];
  const merged = await client.entity.merge({ id: b, into: a });
  // 1 and 4 from a, 1 and 2 for b: three documents, and none counted twice.
  expect(merged).toMatchObject({
    id: a,
    documents: 3,
    merged: [{ id: b, type: 'address', normalised: 'b@two.example' }],
  });
  expect(await names(client)).toEqual(['a@one.example', 'c@three.example', 'you@reader.example']);
  expect((await client.entity.list({ type: 'address' })).items.map(({ id }) => id)).not.toContain(b);
  expect(await names(client, 'two.example')).toEqual(['a@one.example']);
  const page = await client.entity.show({ id: b });
  expect(page).toMatchObject({ id: a, documents: 3, linkTotal: (await client.entity.links({ id: a })).total });
  // That a wrote to b is said of one with itself, and of nobody else.
  expect(page.links.filter(({ from, to }) => from.id === a && to.id === a)).toEqual([]);
  expect(page.links.filter(({ type, to }) => type === 'wrote-to' && to.label === 'you@reader.example')).toHaveLength(2);
  expect(page.mentionList.every(({ entity }) => entity === a)).toBe(true);
  const graph = await client.graph.show({ types: ['address'] });
  expect(graph.nodes.map(({ label, documents }) => [label, documents]).sort()).toEqual([
    ['a@one.example', 3],
    ['c@three.example', 2],
    ['you@reader.example', 3],
  ]);
  expect(graph.total).toMatchObject({ nodes: 3, links: graph.links.length });
  const path = await client.graph.path({ from: b, to: c });
  expect(path.links.map(({ from, to }) => [from.label, to.label])).toEqual([['a@one.example', 'c@three.example']]);
  await close();
});

test('a merge is undone, done again and split, and a rebuild keeps what was decided', async () => {
  const { client, close, idOf } = await withMails();
  const [a, b, c] = [idOf('a@one.example'), idOf('b@two.example'), idOf('c@three.example')];
  const before = await client.case.digest({});
  await client.entity.merge({ id: a, into: b });
  // Into a part of a whole is into the whole.
  await client.entity.merge({ id: c, into: a });
  const all = await names(client);
  expect(all).toEqual(['b@two.example', 'you@reader.example']);
  const digest = await client.case.digest({});
  expect(digest).not.toEqual(before);
  expect(await client.case.rebuild({})).toMatchObject({ digest: digest.digest });
  expect(await names(client)).toEqual(all);
  expect(await client.decision.undo({})).toMatchObject({ decision: 'entity.merge' });
  expect(await names(client)).toEqual(['b@two.example', 'c@three.example', 'you@reader.example']);
  await client.decision.redo({});
  expect(await names(client)).toEqual(all);
  expect(await client.entity.split({ id: a })).toMatchObject({ id: a, documents: 2, merged: [] });
  expect(await names(client)).toEqual(['a@one.example', 'b@two.example', 'you@reader.example']);
  await client.entity.split({ id: c });
  for (let left = 4; left > 0; left -= 1) await client.decision.undo({});
  expect(await client.case.digest({})).toEqual(before);
  expect(await client.case.verify({})).toMatchObject({ ok: true });
  await close();
});

test('what cannot be one is refused, and nothing changes', async () => {
  const { client, close, idOf } = await withMails();
  const [a, b] = [idOf('a@one.example'), idOf('b@two.example')];
  const { digest } = await client.case.digest({});
  expect(await codeOf(client.entity.merge({ id: a, into: a }))).toBe('entity/already-one');
  expect(await codeOf(client.entity.merge({ id: a, into: idOf('one.example') }))).toBe('entity/kinds-differ');
  expect(await codeOf(client.entity.split({ id: a }))).toBe('entity/not-merged');
  expect(await client.case.digest({})).toMatchObject({ digest });
  await client.entity.merge({ id: a, into: b });
  expect(await codeOf(client.entity.merge({ id: b, into: a }))).toBe('entity/already-one');
  await close();
});

test('exports name a whole once, and what was merged with it is another name of it', async () => {
  const { client, close, idOf, path } = await withMails();
  await client.entity.merge({ id: idOf('b@two.example'), into: idOf('a@one.example') });
  const out = `${path}-graph.jsonl`;
  const { left } = await client.graph.export({ format: 'ftm', out });
  const { readFileSync } = await import('node:fs');
  const lines = readFileSync(out, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  const named = lines.filter(({ schema }) => schema === 'UserAccount').map(({ properties }) => properties.name[0]);
  expect(named.sort()).toContain('a@one.example');
  expect(named).not.toContain('b@two.example');
  const ids = new Set(lines.map(({ id }) => id));
  const ties = lines.filter(({ schema }) => schema === 'UnknownLink');
  expect(ties.every(({ properties: { subject, object } }) => ids.has(subject[0]) && ids.has(object[0]))).toBe(true);
  expect(ties.filter(({ properties: { subject, object } }) => subject[0] === object[0])).toEqual([]);
  expect(left.map(({ reason }) => reason)).toEqual(['merged']);
  await close();
});
