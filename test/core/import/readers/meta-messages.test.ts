import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { detectFormat } from '../../../../electron/core/import/detect.ts';
import { repairLatin1 } from '../../../../electron/core/import/readers/repair-latin1.ts';
import { facebookThread } from '../../../support/chat-exports.ts';
import { recordsOf } from '../../../support/records.ts';

const bytes = Buffer.from(JSON.stringify(facebookThread, null, 2));
const detect = (input: Buffer) => detectFormat(input, { name: 'x', size: input.length });

describe('readMetaMessages', () => {
  it('puts right what is UTF-8 read as Latin-1, says so, and leaves the rest', async () => {
    expect(detect(bytes)).toBe('facebook');
    const { items, questions } = await recordsOf(bytes, 'facebook', {}, 50);
    const documents = items.map(({ document }) => document);
    expect(documents.map((one) => [one?.from[0]?.name, one?.text])).toEqual([
      ['山田 花子', 'こんにちは ☺'],
      ['Taro', 'déjà vu'],
      ['Taro', null],
    ]);
    expect(documents.map((one) => one?.subject)).toEqual(['山田 花子', '山田 花子', '山田 花子']);
    expect(documents.every((one) => one?.weaknesses.includes('repaired'))).toBe(true);
    expect(documents[0]?.detail).toMatchObject({ reactions: [{ by: 'Taro', what: '❤' }], state: 'sent' });
    expect(documents[2]?.detail).toMatchObject({ state: 'unsent' });
    expect(documents[0]?.moments[0]).toMatchObject({ raw: '1788264000123', edtf: '2026-09-01T12:00:00Z' });
    expect(documents[1]?.attachments).toMatchObject([{ name: 'photos/1.jpg', sha256: null }]);
    expect(questions).toMatchObject([{ code: 'owner', options: ['山田 花子', 'Taro'] }]);
    const told = await recordsOf(bytes, 'facebook', { owner: 'Taro' });
    expect(told.items.map(({ document }) => document?.detail)).toMatchObject([
      { direction: 'in' },
      { direction: 'out' },
      { direction: 'out' },
    ]);
  });

  it('reads the newer form, and tells Instagram by its own names', async () => {
    const thread = {
      participants: ['花子', 'Taro'],
      threadName: '花子_1',
      messages: [
        { senderName: '花子', text: 'やあ', timestamp: 1788264000000, isUnsent: false, type: 'text', media: [] },
      ],
    };
    const { items } = await recordsOf(Buffer.from(JSON.stringify(thread)), 'facebook');
    expect(items[0]?.document).toMatchObject({ text: 'やあ', conversation: '花子_1' });
    expect(items[0]?.document?.weaknesses).not.toContain('repaired');
    const shared = { ...facebookThread.messages[1], share: { link: 'https://www.instagram.com/p/x' } };
    const instagram = Buffer.from(JSON.stringify({ ...facebookThread, messages: [shared] }));
    expect(detect(instagram)).toBe('instagram');
    expect((await recordsOf(instagram, 'instagram')).items[0]?.document?.channel).toBe('instagram');
  });

  it('repairs nothing that it cannot prove', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const mangled = Buffer.from(text).toString('latin1');
        const isPlain = Buffer.from(text).every((byte) => byte < 0x80);
        expect(repairLatin1(mangled)).toBe(isPlain ? null : text.toWellFormed());
      }),
    );
    expect(['abc', 'déjà', '山', 'å±±山'].map(repairLatin1)).toEqual([null, null, null, null]);
  });

  it('never throws on other bytes', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.nat(bytes.length),
        fc.nat(30),
        fc.constantFrom('"', '{', ']', '\\', ','),
        async (at, cut, put) => {
          const input = Buffer.concat([bytes.subarray(0, at), Buffer.from(put), bytes.subarray(at + cut)]);
          const { items } = await recordsOf(input, 'facebook', {}, 61);
          expect(items.flatMap(({ failures }) => failures).filter(({ code }) => code === 'import/crashed')).toEqual([]);
        },
      ),
      { numRuns: 40 },
    );
  });
});
