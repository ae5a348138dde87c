import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readSqliteLog } from '../../../electron/core/import/readers/sqlite-log.ts';
import { readRecords } from '../../../electron/core/intake/read-records.ts';
import { aCase, aCollection, aFolder, type OpenedCase } from '../../support/cases.ts';
import { chatDbWithLog, makeChatDb } from '../../support/chat-exports.ts';
import { zipOf } from '../../support/containers.ts';
import { damaged } from '../../support/damage.ts';
import { originalOf } from '../../support/records.ts';
import { expectSums } from '../intake/sums.ts';

const { database, log } = chatDbWithLog(join(aFolder(), 'chat.db'));
const before = 5;

async function said({ client }: OpenedCase): Promise<string[]> {
  const { items } = await client.message.list({ limit: 100 });
  return items.filter(({ type }) => type === 'message').map(({ text }) => text ?? '');
}

/** What must hold of every case: it is rebuilt the same, and a second import of the same adds nothing. */
async function holds({ client }: OpenedCase, paths: string[]): Promise<void> {
  const again = await client.import.start({ paths });
  expect(again).toMatchObject({ stored: 0, failed: 0 });
  const { digest } = await client.case.digest({});
  expect((await client.case.rebuild({})).digest).toBe(digest);
  expect(await client.case.verify({})).toMatchObject({ ok: true });
}

describe('messages that stand in the log beside a database alone', () => {
  test.each([
    ['in a folder', () => ({ 'Messages/chat.db': database, 'Messages/chat.db-wal': log })],
    [
      'in a zip, the log first',
      () => ({
        'phone.zip': zipOf([
          { name: 'sms.db-wal', content: log },
          { name: 'sms.db', content: database },
        ]),
      }),
    ],
  ])('are read %s', async (_, files: () => Record<string, Buffer>) => {
    const opened = await aCase();
    const dir = aCollection(files());
    const ledger = await opened.client.import.start({ paths: [dir] });
    expectSums(ledger);
    expect(ledger.failures).toEqual([]);
    const texts = await said(opened);
    expect(texts).toHaveLength(before + 1);
    expect(texts).toContain('振込先は明日送ります');
    await holds(opened, [dir]);
    await opened.close();
  });

  test('are read when the database comes after its log, and the log says that it lacks it until then', async () => {
    const opened = await aCase();
    const dir = aCollection({ 'chat.db-wal': log });
    const first = await opened.client.import.start({ paths: [join(dir, 'chat.db-wal')] });
    expect(first.failures).toMatchObject([
      { code: 'import/truncated', detail: { reason: 'no database' }, fatal: false },
    ]);
    expect(await said(opened)).toEqual([]);
    const second = aCollection({ 'chat.db': database });
    const ledger = await opened.client.import.start({ paths: [join(second, 'chat.db')] });
    expectSums(ledger);
    expect(await said(opened)).toHaveLength(before + 1);
    expect((await opened.client.source.failures({})).items).toEqual([]);
    await holds(opened, [join(second, 'chat.db')]);
    await opened.close();
  });

  test('are left where the log is that of another database, with both kept as they are', async () => {
    const opened = await aCase();
    const many = Array.from(
      { length: 300 },
      (_, at) => `INSERT INTO handle VALUES (${at + 10}, '${'x'.repeat(400)}${at}', 'SMS')`,
    );
    const other = chatDbWithLog(join(aFolder(), 'chat.db'), many);
    const dir = aCollection({ 'chat.db': database.subarray(0, database.length), 'chat.db-wal': other.log });
    const ledger = await opened.client.import.start({ paths: [dir] });
    expectSums(ledger);
    // Either it does not fit, which is said, or it changes no conversation.
    expect(await said(opened)).toHaveLength(before);
    const { items } = await opened.client.source.list({});
    expect(items.map(({ format }) => format).sort()).toEqual(
      ['imessage', 'imessage', 'imessage', 'sqlite', 'sqlite-wal'].sort(),
    );
    await opened.close();
  });
});

test('a log that was changed, cut or moved never fails, and leaves nothing behind', async () => {
  const folder = aFolder();
  const path = join(folder, 'chat.db');
  makeChatDb(path);
  const scratch = aFolder();
  await fc.assert(
    fc.asyncProperty(damaged(log), async (bytes) => {
      if (bytes.length === 0) return;
      const beside = { ...originalOf(readFileSync(path), 'sqlite'), path };
      const original = { ...originalOf(bytes, 'sqlite-wal'), database: { original: beside, scratch } };
      const keep = (content: Uint8Array) => ({ sha256: '0'.repeat(64), size: content.length, format: 'imessage' });
      const items = [];
      for await (const part of readRecords(original, readSqliteLog, { decodings: new Map(), keep })) {
        if ('item' in part) items.push(part.item);
      }
      expect(items.map(({ offset, length }) => [offset, length])).toEqual([[0, bytes.length]]);
      expect(items[0]?.failures.filter(({ code }) => code === 'import/crashed')).toEqual([]);
      expect(readdirSync(scratch)).toEqual([]);
      expect(existsSync(`${path}-wal`)).toBe(false);
    }),
    { numRuns: 40 },
  );
});
