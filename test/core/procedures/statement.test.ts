import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readColumns, writeColumns } from '../../../shared/domain/columns.ts';
import { aCase, aCollection, aFolder, codeOf } from '../../support/cases.ts';
import { facebookThread, makeChatDb, telegramChat, telegramMessages } from '../../support/chat-exports.ts';
import { statements } from '../../support/statements.ts';

test('a statement is a ledger, and a mapping that was confirmed is offered for the next one with the same headings', async () => {
  const { client, close } = await aCase();
  const own = (day: number) => `日付,内容,金額\n2026/9/${day},店,"1,000"\n`;
  const dir = aCollection({ 'mufg.csv': statements.mufg, 'one.csv': own(1), 'two.csv': own(2) });
  await client.import.start({ paths: [dir] });
  const sources = (await client.source.list({})).items;
  const hashOf = (name: string) =>
    sources.find(({ acquisitions }) => acquisitions[0]?.name.endsWith(name))?.sha256 ?? '';
  const ledger = await client.source.transactions({ sha256: hashOf('mufg.csv'), offset: 1, limit: 1 });
  expect(ledger).toMatchObject({ total: 3, adding: 1, failing: 1 });
  expect(ledger.rows).toMatchObject([{ moment: { edtf: '2026-09-02' }, detail: { direction: 'out', amount: 18_420 } }]);
  const questions = await client.source.questions({});
  expect(questions.map(({ code, options }) => [code, options.length])).toEqual([
    ['columns', 1],
    ['columns', 1],
  ]);
  const proposed = readColumns(questions[0]?.options[0] ?? '');
  expect(proposed?.roles).toEqual(['date', 'payee', 'amount']);
  const value = writeColumns({ headings: proposed?.headings ?? [], roles: ['date', 'payee', 'out'] });
  await client.source.answer({ sha256: hashOf('one.csv'), code: 'columns', value });
  const directionOf = async (name: string) =>
    (await client.source.transactions({ sha256: hashOf(name) })).rows[0]?.detail.direction;
  expect(await directionOf('one.csv')).toBe('out');
  // Offered first; taken only when somebody says so.
  expect(await directionOf('two.csv')).toBe('in');
  const [next] = await client.source.questions({ sha256: hashOf('two.csv') });
  expect(next).toMatchObject({ answer: null, options: [value, questions[0]?.options[0]] });
  const { digest } = await client.case.digest({});
  expect((await client.case.rebuild({})).digest).toBe(digest);
  expect(await client.case.verify({})).toMatchObject({ ok: true });
  await close();
});

test('exports of chats come in once, are rebuilt the same, and a citation opens the line of a conversation', async () => {
  const { client, close } = await aCase();
  const dir = aFolder();
  makeChatDb(join(dir, 'sms.db'));
  const files = aCollection({
    'result.json': telegramChat(telegramMessages),
    'message_1.json': JSON.stringify(facebookThread),
  });
  const first = await client.import.start({ paths: [dir, files] });
  expect(first).toMatchObject({ failed: 0, stored: 4 + 3 + 1 + 5 });
  const again = await client.import.start({ paths: [dir, files] });
  expect(again).toMatchObject({ stored: 0, seen: first.stored });
  const said = (await client.message.list({})).items.find(({ text }) => text === 'もしもし');
  expect(said).toMatchObject({ channel: 'imessage', from: [{ address: '+819012345678' }] });
  const cited = [{ document: said?.id ?? '', quote: 'もしも' }];
  await client.event.add({ title: { en: 'A call' }, quotes: cited });
  const { digest } = await client.case.digest({});
  expect((await client.case.rebuild({})).digest).toBe(digest);
  expect(await client.case.verify({})).toMatchObject({ ok: true });
  await close();
});

test('a zone that is none is refused, and nothing is decided', async () => {
  const { client, close } = await aCase();
  await client.import.start({ paths: [aCollection({ 'payPay.csv': statements.payPay })] });
  const [question] = await client.source.questions({});
  const sha256 = question?.source ?? '';
  for (const value of ['日本', '+25:99', 'JST', ''])
    expect(await codeOf(client.source.answer({ sha256, code: 'zone', value })), value).toBe('request/invalid');
  expect(await client.source.questions({ sha256 })).toMatchObject([{ code: 'zone', answer: null }]);
  await client.source.answer({ sha256, code: 'zone', value: '+9' });
  expect(await client.source.questions({ sha256 })).toMatchObject([{ code: 'zone', answer: '+9' }]);
  await close();
});
