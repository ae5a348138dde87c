import { execFileSync } from 'node:child_process';
import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync, inflateRawSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import type { Ledger } from '../../../shared/domain/ledger.ts';
import { aCase, aCollection, type OpenedCase } from '../../support/cases.ts';
import { tarOf, zipOf } from '../../support/containers.ts';
import { holding, mboxOf, plainMail } from '../../support/mails.ts';

/** What an honest ledger of a finished import fulfils (P5). */
function expectSums(ledger: Ledger): void {
  const { found, stored, seen, failed, bytes, accounted, sources, failures } = ledger;
  expect(found).toBe(stored + seen + failed);
  expect(accounted).toBe(bytes);
  const sum = { found: 0, stored: 0, seen: 0, failed: 0, bytes: 0 };
  for (const source of sources) {
    expect(source, source.name).toMatchObject({ found: source.stored + source.seen + source.failed });
    for (const key of ['found', 'stored', 'seen', 'failed'] as const) sum[key] += source[key];
    sum.bytes += source.size;
  }
  const unread = failures.filter(({ source }) => source === null).length;
  expect({ found: sum.found + unread, stored: sum.stored, seen: sum.seen, failed: sum.failed + unread }).toEqual({
    found,
    stored,
    seen,
    failed,
  });
  expect(sum.bytes).toBe(bytes);
  expect(failures.filter(({ fatal }) => fatal)).toHaveLength(failed);
}

interface Outcome {
  ledger: Ledger;
  digest: string;
}

/** Imports into a case of its own, checks what must hold of every import, imports again and rebuilds. */
async function imported(paths: string[], { again = true } = {}): Promise<Outcome> {
  const opened = await aCase();
  try {
    return await importedInto(opened, paths, again);
  } finally {
    await opened.close();
  }
}

async function importedInto({ client }: OpenedCase, paths: string[], again: boolean): Promise<Outcome> {
  const ledger = await client.import.start({ paths });
  expectSums(ledger);
  const { digest } = await client.case.digest({});
  if (again) {
    const second = await client.import.start({ paths });
    expectSums(second);
    expect(second).toMatchObject({
      found: ledger.found,
      stored: 0,
      seen: ledger.stored + ledger.seen,
      failed: ledger.failed,
    });
    expect(codes(second)).toEqual(codes(ledger));
    expect((await client.case.digest({})).digest).toBe(digest);
    expect((await client.case.rebuild({})).digest).toBe(digest);
  }
  expect(await client.case.verify({})).toMatchObject({ ok: true, problems: [] });
  return { ledger, digest };
}

const codes = ({ failures }: Ledger): string[] =>
  failures
    .map(({ name, code, detail }) => `${detail.member ?? name} ${code} ${detail.limit ?? detail.reason ?? ''}`.trim())
    .sort();

/** An archive in an archive, `depth` times, with a mail at the bottom and one beside each. */
function nested(depth: number, seed = 0): Buffer {
  let inner: Buffer = Buffer.from(plainMail(seed));
  let name = 'bottom.eml';
  for (let level = depth; level > 0; level -= 1) {
    inner = zipOf([
      { name, content: inner },
      { name: `beside-${level}.eml`, content: plainMail(seed + level) },
    ]);
    name = `level-${level}.zip`;
  }
  return inner;
}

/** A mail in a mail in base64, `depth` times. */
function nestedMails(depth: number, seed = 0): string {
  let mail = plainMail(seed);
  for (let level = 1; level < depth; level += 1) mail = holding(seed + level, mail, 'base64');
  return mail;
}

const bomb = () =>
  zipOf([
    { name: 'bomb.eml', content: Buffer.alloc(80 * 1024 * 1024, 0x41) },
    { name: 'after.eml', content: plainMail(9) },
  ]);

describe('the ledger adds up (P5)', () => {
  test('over files, containers and what is wrong with them', async () => {
    const maildir = { 'cur/1:2,S': plainMail(1), 'new/2': plainMail(2), 'new/3': holding(3, plainMail(4)) };
    const zip = zipOf([
      { name: 'a.eml', content: plainMail(10) },
      { name: '../../b.eml', content: plainMail(11) },
      { name: 'secret.eml', content: 'x', flags: 1 },
      { name: 'secret.eml', content: 'y', flags: 1 },
      { name: 'link.eml', content: '/etc/passwd', attributes: 0xa1ff0000 },
      { name: 'a.eml', content: plainMail(10) },
      { name: 'other-name.eml', content: plainMail(10) },
      { name: 'empty.eml' },
      {
        name: 'inner.zip',
        content: zipOf([
          { name: 'c.eml', content: plainMail(12) },
          { name: 'note.txt', content: 'hi' },
        ]),
      },
      { name: 'picture.png', content: Buffer.from('\x89PNG\r\n\x1a\n rest', 'latin1') },
    ]);
    const tar = gzipSync(
      await tarOf({ 'mail/cur/1:2,': plainMail(20), 'mail/new/2': holding(21, plainMail(22), 'base64') }),
    );
    const mbox = mboxOf([
      plainMail(30),
      holding(31, plainMail(32), 'base64'),
      plainMail(30),
      holding(31, plainMail(32), 'base64'),
    ]);
    const dir = aCollection({
      'one.eml': plainMail(1),
      'again.eml': plainMail(1),
      ...Object.fromEntries(Object.entries(maildir).map(([name, mail]) => [`Maildir/${name}`, mail])),
      'Maildir/tmp/9': plainMail(5),
      'all.zip': zip,
      'maildir.tar.gz': tar,
      'mbox.gz': gzipSync(mbox),
      'plain.mbox': mbox,
      'cut.zip': zip.subarray(0, zip.length - 400),
      'cut.gz': gzipSync(mbox).subarray(0, 400),
      'empty.eml': '',
      'text.txt': 'nothing to see',
      'fw.eml': holding(40, holding(41, plainMail(42), 'base64')),
      'bomb.zip': bomb(),
    });
    symlinkSync(join(dir, 'one.eml'), join(dir, 'link.eml'));
    symlinkSync(dir, join(dir, 'loop'));
    execFileSync('mkfifo', [join(dir, 'pipe')]);
    const { ledger } = await imported([dir, join(dir, 'not-there.eml')]);
    expect(codes(ledger)).toMatchInlineSnapshot(`
      [
        "after.eml import/limit expansionRatio",
        "bomb.eml import/limit expansionRatio",
        "content import/truncated Z_BUF_ERROR",
        "empty.eml import/empty",
        "empty.eml import/empty",
        "import/truncated End of central directory record signature not found. Either not a zip file, or file is truncated.",
        "link.eml import/unsafe-name link",
        "mail/Maildir/tmp/9 import/truncated undelivered",
        "mail/empty.eml import/empty",
        "mail/link.eml import/unsafe-name link",
        "mail/loop import/unsafe-name link",
        "mail/pipe import/unreadable special",
        "mail/text.txt import/unsupported-format",
        "not-there.eml import/not-found ENOENT",
        "note.txt import/unsupported-format",
        "note.txt import/unsupported-format",
        "picture.png import/unsupported-format",
        "picture.png import/unsupported-format",
        "secret.eml import/encrypted",
        "secret.eml import/encrypted",
      ]
    `);
    expect(ledger).toMatchObject({});
  }, 120_000);
});

describe('containers inside containers', () => {
  test('are opened five deep, and the rest is a row', async () => {
    const dir = aCollection({ 'deep.zip': nested(8) });
    const { ledger } = await imported([dir]);
    expect(codes(ledger)).toEqual(['level-6.zip import/limit containerDepth']);
    expect(ledger.stored).toBe(5);
  }, 120_000);

  test('mails in mails in base64 as well', async () => {
    const { ledger } = await imported([aCollection({ 'deep.eml': nestedMails(9) })]);
    expect(ledger.stored).toBe(6);
    expect(ledger.failures).toMatchObject([
      { code: 'import/limit', detail: { limit: 'containerDepth', inside: 1 }, fatal: false },
    ]);
  }, 120_000);

  test('give the same in whatever order the deep and the shallow come', async () => {
    // The archive that lies six deep, by itself.
    let inner = nested(8);
    for (let level = 1; level <= 5; level += 1) inner = memberOf(inner);
    const dir = aCollection({ 'outer.zip': nested(8), 'mid.zip': inner, 'deep.eml': nestedMails(9) });
    const paths = ['outer.zip', 'mid.zip', 'deep.eml'].map((name) => join(dir, name));
    const digests = [];
    for (const order of [paths, paths.toReversed(), [paths[1] ?? '', paths[0] ?? '', paths[2] ?? '']]) {
      const opened = await aCase();
      for (const path of order) await opened.client.import.start({ paths: [path] });
      const { digest } = await opened.client.case.digest({});
      expect((await opened.client.case.rebuild({})).digest).toBe(digest);
      expect(await opened.client.case.verify({})).toMatchObject({ ok: true });
      digests.push(digest);
      await opened.close();
    }
    expect(new Set(digests).size).toBe(1);
  }, 120_000);
});

/** The first member of a stored or deflated zip made here, by reading it as an import would. */
function memberOf(zip: Buffer): Buffer {
  const nameLength = zip.readUInt16LE(26);
  const size = zip.readUInt32LE(18);
  return inflateRawSync(zip.subarray(30 + nameLength, 30 + nameLength + size));
}
