import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { aCase, aCollection, aFolder } from '../../support/cases.ts';

const chat = [
  '[31/12/2022 11:40:26] Ann: first',
  '[31/12/2022 11:41:26] Bob: \u200e<attached: 00000001-PHOTO.jpg>',
  '[31/12/2022 11:41:26] Ann: third',
  '[31/12/2022 11:40:30] Bob: fourth in the file, second in time',
].join('\n');
const photo = Buffer.from([0xff, 0xd8, 0xff, 0xe0, 1, 2]);

describe('message.conversation', () => {
  test('is in the order of time, then of the file, and says where a message stands', async () => {
    const { client, close } = await aCase();
    await client.import.start({ paths: [aCollection({ '_chat.txt': chat })] });
    const { items } = await client.message.list({});
    const third = items.find(({ text }) => text === 'third')?.id ?? '';
    const whole = await client.message.conversation({ id: third });
    expect(whole.rows.map(({ text }) => text?.slice(0, 6))).toEqual(['first', 'fourth', '\u200e<atta', 'third']);
    expect([whole.total, whole.at]).toEqual([4, 3]);
    expect(whole.weaknesses).toEqual(['no-zone', 'no-ids', 'text-export', 'names-only']);
    const window = await client.message.conversation({ id: third, offset: 1, limit: 2 });
    expect(window.rows.map(({ id }) => id)).toEqual(whole.rows.slice(1, 3).map(({ id }) => id));
    expect(window.at).toBe(3);
    await close();
  });

  test('finds what a line names beside its original, and in no other folder', async () => {
    const { client, close } = await aCase();
    const near = { 'a/_chat.txt': chat, 'a/00000001-PHOTO.jpg': photo };
    const far = { 'b/_chat.txt': `${chat}\n`, 'c/00000001-PHOTO.jpg': photo };
    await client.import.start({ paths: [aCollection({ ...near, ...far })] });
    const { items } = await client.message.list({});
    const named = items.filter(({ attachments }) => attachments.some(({ name }) => name === '00000001-PHOTO.jpg'));
    expect(named.map(({ attachments }) => attachments[0])).toMatchObject([{ beside: true, size: photo.length }]);
    await close();
  });
});

describe('a timeline', () => {
  test('says in its footnotes why a document is weaker evidence', async () => {
    const { client, close } = await aCase();
    await client.import.start({ paths: [aCollection({ '_chat.txt': chat })] });
    const { items } = await client.message.list({});
    const document = items.find(({ text }) => text === 'first')?.id ?? '';
    await client.event.add({ title: { en: 'x' }, quotes: [{ document, quote: 'first' }] });
    for (const [format, language, words] of [
      ['markdown', 'en', 'Weaker evidence: its times have no zone'],
      ['html', 'ja', '証拠としての弱さ: 日時にタイムゾーンがない、'],
    ] as const) {
      const out = join(aFolder(), 'timeline');
      const { files } = await client.timeline.export({ format, language, out });
      expect(readFileSync(files[0]?.path ?? '', 'utf8')).toContain(words);
    }
    await close();
  });
});
