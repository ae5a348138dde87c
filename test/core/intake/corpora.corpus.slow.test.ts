import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { ErrorCode } from '../../../shared/errors.ts';
import { aCase } from '../../support/cases.ts';
import { corporaRoot } from '../../support/corpora.ts';
import { codes, expectSums } from './sums.ts';

const root = corporaRoot();
const folders = ['mail', 'maildir', 'mbox', 'pick', 'msg', 'tnef', 'pst', 'web', 'chat', 'csv'];

/** What gives no document, by format, with the one thing that the ledger may say of it, and how often. */
const failing: Record<string, { code: ErrorCode; count: number; why: string }> = {
  empty: { code: 'import/empty', count: 2, why: 'lists of a TNEF that holds nothing' },
  warc: { code: 'import/malformed', count: 1, why: 'six bytes behind a record that is cut' },
  'sms-xml': { code: 'import/truncated', count: 1, why: 'a backup that ends within a message' },
};

/** What can be wrong with something that became a document all the same, with the words that its reader puts to it. */
const remarks: Partial<Record<ErrorCode, string[]>> = {
  'import/malformed': [
    'base64',
    'boundary',
    'quoted-printable',
    'Invalid PDF structure.',
    'payload digest',
    'block digest',
    'length',
    'attribute',
    'nothing found',
  ],
  'import/truncated': ['base64', 'boundary', 'block'],
  // PDF that asks for a password, and an Outlook archive that is kept whole.
  'import/encrypted': [''],
  'import/unsupported-format': [''],
};

describe.skipIf(root === null)(
  'real mails and everything beside them (needs the corpora beside the repository)',
  () => {
    test('import with a ledger that adds up, and every failure is explained', async () => {
      const paths = folders.map((name) => join(root as string, name));
      const { client, close } = await aCase();
      const ledger = await client.import.start({ paths });
      expectSums(ledger);
      expect(ledger).toMatchObject({ cancelled: false, more: 0 });
      const formats = new Map(ledger.sources.map(({ sha256, format }) => [sha256, format]));
      const failed: Record<string, number> = {};
      for (const { source, name, code, detail, fatal } of ledger.failures) {
        const format = formats.get(source ?? '') ?? '';
        if (!fatal) {
          expect(remarks[code], `${name}: ${code}`).toContain(detail.reason ?? '');
          continue;
        }
        expect(code, name).toBe(failing[format]?.code);
        failed[format] = (failed[format] ?? 0) + 1;
      }
      const counted = Object.entries(failing).map(([format, { count }]) => [format, count]);
      expect(failed).toEqual(Object.fromEntries(counted));

      const { digest } = await client.case.digest({});
      const again = await client.import.start({ paths });
      expectSums(again);
      expect(again).toMatchObject({ found: ledger.found, stored: 0, failed: ledger.failed });
      expect(codes(again)).toEqual(codes(ledger));
      expect((await client.case.rebuild({})).digest).toBe(digest);
      expect(await client.case.verify({})).toMatchObject({ ok: true, problems: [] });

      const documents = new Set<string>();
      let cursor: string | null = null;
      do {
        const page = await client.message.list({ limit: 500, cursor });
        for (const { sha256 } of page.items) documents.add(sha256);
        cursor = page.next;
      } while (cursor !== null);
      // A mail with an mbox line before it is a mailbox of one: its own bytes begin behind that line.
      const mailboxes = new Set(
        ledger.sources.filter(({ format, found }) => format === 'mbox' && found > 0).map(({ sha256 }) => sha256),
      );
      const truth = readFileSync(join(root as string, 'truth.jsonl'), 'utf8')
        .trim()
        .split('\n');
      const missing = truth
        .map((line) => JSON.parse(line) as { file: string; sha256: string })
        .filter(({ sha256 }) => !documents.has(sha256) && !mailboxes.has(sha256));
      // Three of them are no mails by their bytes, and documents all the same.
      expect(missing.map(({ file }) => file)).toEqual([]);
      await close();
    }, 300_000);
  },
);
