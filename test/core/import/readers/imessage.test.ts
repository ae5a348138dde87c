import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { detectFormat } from '../../../../electron/core/import/detect.ts';
import { readSqlite } from '../../../../electron/core/import/readers/sqlite.ts';
import { typedstreamText } from '../../../../electron/core/import/readers/typedstream.ts';
import { originalAt } from '../../../../electron/core/intake/original-bytes.ts';
import { readRecords } from '../../../../electron/core/intake/read-records.ts';
import { makeChatDb, typedstream } from '../../../support/chat-exports.ts';
import { recordsOf } from '../../../support/records.ts';

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'ashiato-imessage-'));
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

/** What the reader of databases makes of a file: its documents, and what it took out of it. */
async function readDb(path: string) {
  const { length: size } = readFileSync(path);
  const kept: { name: string; bytes: Buffer }[] = [];
  const keep = (bytes: Uint8Array, name = '') => {
    kept.push({ name, bytes: Buffer.from(bytes) });
    return { sha256: createHash('sha256').update(bytes).digest('hex'), size: bytes.length, format: 'imessage' };
  };
  const original = originalAt({ path, sha256: '0'.repeat(64), size, format: 'sqlite', answers: {} });
  const items = [];
  for await (const part of readRecords(original, readSqlite, { decodings: new Map(), keep })) {
    if ('item' in part) items.push(part.item);
  }
  return { items, kept };
}

describe('a database of Apple messages', () => {
  it('gives each conversation as an original of its own, and touches nothing', async () => {
    const path = join(dir, 'chat.db');
    makeChatDb(path);
    const before = readFileSync(path);
    const { items, kept } = await readDb(path);
    expect(items).toMatchObject([{ offset: 0, length: before.length, document: { type: 'file', channel: 'file' } }]);
    expect(readFileSync(path).equals(before)).toBe(true);
    expect(readdirSync(dir)).toEqual(['chat.db']);
    expect(kept.map(({ name }) => name)).toEqual([
      'iMessage_+_chat1-2.imessage.jsonl',
      'iMessage_-_+819012345678-1.imessage.jsonl',
      'no-chat-0.imessage.jsonl',
    ]);
    expect(kept.map(({ bytes }) => detectFormat(bytes, { name: 'x', size: bytes.length }))).toEqual(
      Array(3).fill('imessage'),
    );
  });

  it('reads both bodies, both clocks, files and tapbacks', async () => {
    makeChatDb(join(dir, 'chat.db'));
    const [group, single, none] = (await readDb(join(dir, 'chat.db'))).kept.map(({ bytes }) => bytes);
    const one = await recordsOf(single as Buffer, 'imessage');
    expect(one.items.map(({ document }) => document?.text)).toEqual(['もしもし', '返事です。'.repeat(30)]);
    expect(one.items.map(({ document }) => [document?.from, document?.to])).toEqual([
      [[{ name: '', address: '+819012345678' }], [{ name: '', address: '+818011112222' }]],
      [[{ name: '', address: '+818011112222' }], [{ name: '', address: '+819012345678' }]],
    ]);
    expect(one.items[0]?.document?.moments[0]).toMatchObject({
      raw: '809956800000000000',
      edtf: '2026-09-01T12:00:00Z',
    });
    const two = await recordsOf(group as Buffer, 'imessage');
    expect(two.items[0]?.document).toMatchObject({ subject: '同窓会', attachments: [{ name: 'a.jpg', sha256: null }] });
    expect(two.items[1]?.document?.detail).toMatchObject({
      system: true,
      answers: 'G3',
      reactions: [{ by: 'x@example.com', what: '👍' }],
    });
    const old = await recordsOf(none as Buffer, 'imessage');
    expect(old.items[0]?.document).toMatchObject({ channel: 'sms', conversation: null });
    expect(old.items[0]?.document?.moments[0]?.edtf).toBe('2013-09-04T15:06:40Z');
  });

  it('knows a message again in a later backup, in which it was read', async () => {
    makeChatDb(join(dir, 'one.db'));
    makeChatDb(join(dir, 'two.db'), ['UPDATE message SET date_read = 9', 'VACUUM']);
    const ids = async (name: string) => {
      const { kept } = await readDb(join(dir, name));
      const all = await Promise.all(kept.map(({ bytes }) => recordsOf(bytes, 'imessage')));
      return all.flatMap(({ items }) => items.map(({ document }) => document?.id));
    };
    expect(await ids('two.db')).toEqual(await ids('one.db'));
  });

  it('keeps any other database, a broken one, and one whose tables are none, as a file', async () => {
    makeChatDb(join(dir, 'chat.db'));
    const bytes = readFileSync(join(dir, 'chat.db'));
    writeFileSync(join(dir, 'cut.db'), bytes.subarray(0, 5000));
    makeChatDb(join(dir, 'view.db'), [
      'DROP TABLE message',
      'CREATE VIEW message AS WITH RECURSIVE n(guid, date) AS (SELECT 1, 1 UNION ALL SELECT guid + 1, 1 FROM n) SELECT * FROM n',
    ]);
    for (const name of ['cut.db', 'view.db']) {
      const { items, kept } = await readDb(join(dir, name));
      expect(items.map(({ document }) => document?.type)).toEqual(['file']);
      expect(kept).toEqual([]);
    }
  });

  it('never throws on a database whose bytes were changed', async () => {
    makeChatDb(join(dir, 'chat.db'));
    const bytes = readFileSync(join(dir, 'chat.db'));
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(bytes.length - 1), fc.nat(255)), { minLength: 1, maxLength: 30 }),
        async (changes) => {
          const changed = Buffer.from(bytes);
          for (const [at, value] of changes) changed[at] = value;
          writeFileSync(join(dir, 'x.db'), changed);
          const { items } = await readDb(join(dir, 'x.db'));
          expect(items).toHaveLength(1);
        },
      ),
      { numRuns: 40 },
    );
  });

  it('finds the text of a typedstream of any length, and none in other bytes', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
        expect(typedstreamText(typedstream(text))).toBe(text);
      }),
    );
    fc.assert(fc.property(fc.uint8Array(), (bytes) => typedstreamText(bytes) === null));
  });
});
