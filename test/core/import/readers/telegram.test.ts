import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { detectFormat } from '../../../../electron/core/import/detect.ts';
import type { ReadItem } from '../../../../electron/core/store/read-document.ts';
import type { ChatDetail } from '../../../../shared/domain/document.ts';
import { telegramChat, telegramMessages } from '../../../support/chat-exports.ts';
import { corporaRoot } from '../../../support/corpora.ts';
import { recordsOf } from '../../../support/records.ts';

const read = (text: string, answers = {}, piece?: number) => recordsOf(Buffer.from(text), 'telegram', answers, piece);
const detect = (bytes: Buffer) => detectFormat(bytes, { name: 'x', size: bytes.length });
const chatDetail = (item: ReadItem | undefined): ChatDetail => {
  const detail = item?.document?.detail;
  if (detail?.type !== 'message') throw new Error('no message');
  return detail;
};

describe('readTelegram', () => {
  it('gives each message its own bytes, whatever the pieces', async () => {
    const text = telegramChat(telegramMessages);
    const bytes = Buffer.from(text);
    expect(detect(bytes)).toBe('telegram');
    for (const piece of [1, 7, 100_000]) {
      const { items } = await read(text, {}, piece);
      const objects = items.map(({ offset, length }) => JSON.parse(bytes.subarray(offset, offset + length).toString()));
      expect(objects).toEqual(telegramMessages);
    }
  });

  it('reads texts, edits, answers, forwards, reactions and the lines of the app', async () => {
    const { items, questions } = await read(telegramChat(telegramMessages));
    const documents = items.map(({ document }) => document);
    expect(documents.map((one) => one?.text)).toEqual([
      '見て ここ です',
      'pin_message',
      '転送 {"a": [1, 2]} \\ "x"',
      '古い書き出し',
    ]);
    expect(documents[0]?.links).toBe('https://example.com/a');
    expect(documents[0]?.moments).toEqual([
      { by: 'chat-export', raw: '1788264000', edtf: '2026-09-01T12:00:00Z', zone: null, precision: 'second' },
    ]);
    expect(items.map((item) => [chatDetail(item).direction, chatDetail(item).system])).toEqual([
      ['out', false],
      ['in', true],
      ['in', false],
      ['out', false],
    ]);
    expect(chatDetail(items[2])).toMatchObject({
      state: 'edited',
      answers: '1',
      forwarded: '別の人',
      reactions: [{ by: '太郎', what: '👍' }],
      media: [{ kind: 'photo', name: null }],
    });
    expect(documents[2]?.attachments).toEqual([{ name: null, type: 'image/jpeg', size: 0, sha256: null }]);
    expect(documents[3]?.weaknesses).toContain('no-zone');
    expect(documents[3]?.moments[0]?.edtf).toBe('2026-09-01T21:04:00');
    expect(questions.map(({ code }) => code)).toEqual(['zone', 'owner']);
  });

  it('follows the answers to zone and owner', async () => {
    const group = { name: '会', type: 'private_group', id: '9007199254740993' };
    const plain = await read(telegramChat(telegramMessages, group));
    expect(plain.items.map((item) => chatDetail(item).direction)).toEqual([null, null, null, null]);
    expect(plain.questions.at(-1)?.options).toContain('花子 (user222)');
    const told = await read(telegramChat(telegramMessages, group), { owner: '花子 (user222)', zone: '+09:00' });
    expect(told.items.map((item) => chatDetail(item).direction)).toEqual(['in', 'out', 'out', 'in']);
    expect(told.items[3]?.document?.moments[0]?.edtf).toBe('2026-09-01T21:04:00+09:00');
    expect(told.items.map(({ document }) => document?.id)).toEqual(plain.items.map(({ document }) => document?.id));
  });

  it('finds names behind the messages, and chats in a list', async () => {
    const chats = {
      about: 'Here is the data you requested.',
      personal_information: { user_id: 111 },
      chats: { list: [{ messages: telegramMessages.slice(0, 1), id: 5, name: '後', type: 'personal_chat' }] },
    };
    const text = JSON.stringify(chats);
    expect(detect(Buffer.from(text))).toBe('telegram');
    const { items, questions } = await read(text);
    expect(items.map(({ document }) => [document?.conversation, document?.subject])).toEqual([['5', '後']]);
    expect(chatDetail(items[0]).direction).toBe('out');
    expect(questions).toEqual([]);
  });

  it('keeps what stood before the end of a cut file, and says where it ends', async () => {
    const bytes = Buffer.from(telegramChat(telegramMessages));
    const { items } = await recordsOf(bytes.subarray(0, bytes.length - 40), 'telegram');
    expect(items.map(({ document }) => document !== null)).toEqual([true, true, true, false]);
    expect(items[3]?.failures[0]).toMatchObject({ code: 'import/truncated', fatal: true });
  });

  it('neither follows nesting without end nor loses the file', async () => {
    const { items } = await read(`{"type":"personal_chat","messages":[${'['.repeat(100_000)}`);
    expect(items).toHaveLength(1);
    expect(items[0]?.failures.map(({ detail }) => detail.limit)).toEqual(['jsonDepth']);
  });

  it('never throws on other bytes', async () => {
    const seed = Buffer.from(telegramChat(telegramMessages));
    const put = fc
      .constantFrom('"', '\\', '{', '}', '[', ']', ',', '\0', '\xff')
      .map((text) => Buffer.from(text, 'latin1'));
    await fc.assert(
      fc.asyncProperty(fc.nat(seed.length), fc.nat(30), put, async (at, cut, between) => {
        const bytes = Buffer.concat([seed.subarray(0, at), between, seed.subarray(at + cut)]);
        const { items } = await recordsOf(bytes, 'telegram', {}, 97);
        expect(items.flatMap(({ failures }) => failures).filter(({ code }) => code === 'import/crashed')).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  const root = corporaRoot();
  it.skipIf(root === null)('reads the real export as its truth says', async () => {
    const bytes = readFileSync(`${root}/chat/telegram/ru_text_entities/result.json`);
    expect(detect(bytes)).toBe('telegram');
    const { items } = await recordsOf(bytes, 'telegram');
    const truth = (JSON.parse(readFileSync(`${root}/truth_chat.json`, 'utf8')) as Record<string, unknown>[]).find(
      ({ kind }) => kind === 'Telegram',
    );
    const details = items.map(chatDetail);
    const names = new Set(
      items.flatMap(({ document }, at) => (details[at]?.system ? [] : (document?.from ?? []))).map(({ name }) => name),
    );
    expect(details.filter(({ system }) => system)).toHaveLength(truth?.service as number);
    expect(details.filter(({ system }) => !system)).toHaveLength(truth?.messages as number);
    expect([...names].sort()).toEqual(truth?.senders);
  });
});
