import { expect, test } from 'vitest';
import { aCase, aCollection, aMail } from '../../support/cases.ts';
import { holding, plainMail } from '../../support/mails.ts';

/** Raw 8-bit bytes in the subject and the text, without a word about them. */
const raw = (fields: Record<string, string>, subject: Buffer, text: Buffer): Buffer =>
  Buffer.concat([
    Buffer.from(aMail(fields, '').replace(/\r\n$/, 'Subject: ')),
    subject,
    Buffer.from('\r\n\r\n'),
    text,
    Buffer.from('\r\n'),
  ]);

const accented = Buffer.from('caf\xe9', 'latin1');

test('another charset for a mail is another parent for those that answered it by their subject', async () => {
  const first = { From: 'a@one.example', To: 'b@two.example', Date: 'Mon, 5 Feb 2018 10:11:12 +0900' };
  const reply = { From: 'b@two.example', To: 'a@one.example', Date: 'Mon, 5 Feb 2018 11:11:12 +0900' };
  const { client, close } = await aCase();
  const dir = aCollection({
    '1.eml': raw(first, accented, accented),
    '2.eml': raw(reply, Buffer.concat([Buffer.from('Re: '), accented]), accented),
  });
  await client.import.start({ paths: [dir] });
  const replies = async () =>
    (await client.link.list({ limit: 1000 })).items.filter(({ type }) => type === 'replies-to').length;
  expect(await replies()).toBe(1);
  const { digest } = await client.case.digest({});
  const mails = (await client.message.list({})).items;
  const id = mails.find(({ from }) => from[0]?.address === 'a@one.example')?.id ?? '';
  await client.message.decode({ id, charset: 'koi8-r' });
  expect((await client.message.show({ id })).subject).toBe('cafИ');
  expect(await replies()).toBe(0);
  const decoded = await client.case.digest({});
  expect((await client.case.rebuild({})).digest).toBe(decoded.digest);
  await client.message.decode({ id, charset: null });
  expect(await replies()).toBe(1);
  expect((await client.case.digest({})).digest).toBe(digest);
  await close();
});

test('a mail that holds others keeps them in another charset, as they stand and in base64', async () => {
  const { client, close } = await aCase();
  const text = holding(1, holding(2, plainMail(3), 'base64'));
  await client.import.start({
    paths: [aCollection({ 'fw.eml': text, 'fw.mbox': `From a Mon Feb  5 10:11:12 2018\r\n${text}\r\n` })],
  });
  const before = await client.case.digest({});
  const counts = (await client.case.info({})).counts;
  for (const { id } of (await client.message.list({})).items) {
    await client.message.decode({ id, charset: 'windows-1252' });
  }
  expect((await client.case.info({})).counts).toMatchObject({ documents: 3, sources: counts.sources, failures: 0 });
  const decoded = await client.case.digest({});
  expect((await client.case.rebuild({})).digest).toBe(decoded.digest);
  for (const { id } of (await client.message.list({})).items) await client.message.decode({ id, charset: null });
  expect((await client.case.digest({})).digest).toBe(before.digest);
  expect(await client.case.verify({})).toMatchObject({ ok: true });
  await close();
});
