import { expect, test } from 'vitest';
import { aCase, aCollection, codeOf } from '../../support/cases.ts';
import { japaneseMsg } from '../../support/outlook.ts';

test('a message of Outlook shows its hops, and is never read as a mail of other bytes', async () => {
  const { client, close } = await aCase();
  try {
    await client.import.start({ paths: [aCollection({ 'a.msg': japaneseMsg() })] });
    const { items } = await client.message.list({});
    const id = items.find(({ subject }) => subject?.startsWith('当選'))?.id ?? '';
    const hops = await client.message.hops({ id });
    expect(hops.map(({ by, fromHost, helo }) => [by, fromHost ?? helo])).toEqual([
      ['mx.example.com', 'mail.example.jp'],
      ['mail.example.jp', '[198.51.100.7]'],
    ]);
    expect(await client.message.html({ id })).toEqual({ html: null, targets: [] });
    expect(await client.message.decodings({ id })).toEqual([]);
    expect(await codeOf(client.message.decode({ id, charset: 'utf-8' }))).toBe('request/invalid');
    expect((await client.message.show({ id })).text).toBe('100万円を振り込みます。\n');
  } finally {
    await close();
  }
});
