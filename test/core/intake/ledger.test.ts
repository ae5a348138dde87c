import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { createCase } from '../../../electron/core/case/open-case.ts';
import { importPaths } from '../../../electron/core/intake/import-paths.ts';
import { aCase, aCollection, aFolder } from '../../support/cases.ts';
import { tarOf, zipOf } from '../../support/containers.ts';
import { holding, mboxOf, plainMail } from '../../support/mails.ts';
import { nested, nestedMails } from './nested.ts';
import { codes, expectSums, imported } from './sums.ts';

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
        "not-there.eml import/not-found ENOENT",
        "secret.eml import/encrypted",
        "secret.eml import/encrypted",
      ]
    `);
    expect(ledger).toMatchObject({});
  }, 120_000);
});

describe('files that do not hold still', () => {
  const oneThread = (onProgress: () => void) => ({ signal: new AbortController().signal, onProgress, threads: 1 });

  test('one that is gone when its turn comes is a row, and so is one that is a pipe by then', async () => {
    const mails = Object.fromEntries(Array.from({ length: 300 }, (_, n) => [`${1000 + n}.eml`, plainMail(n)]));
    const dir = aCollection({ ...mails, '9998.eml': plainMail(500), '9999.eml': plainMail(501) });
    const open = createCase(join(aFolder(), 'case.ashiato'));
    let isMade = false;
    const ledger = await importPaths(
      open,
      [dir],
      oneThread(() => {
        if (isMade) return;
        isMade = true;
        for (const name of ['9998.eml', '9999.eml']) rmSync(join(dir, name));
        execFileSync('mkfifo', [join(dir, '9999.eml')]);
      }),
    );
    expectSums(ledger);
    expect(ledger.stored).toBe(300);
    expect(codes(ledger)).toEqual(['mail/9998.eml import/not-found ENOENT', 'mail/9999.eml import/unreadable special']);
    open.close();
  }, 60_000);

  test('one that is written to while it is copied is not kept: a mixture is no evidence', async () => {
    const dir = aCollection({
      'growing.mbox': Buffer.alloc(64 * 1024 * 1024, 'From a@b Mon Feb  5 10:11:12 2018\n\nx\n\n'),
    });
    const path = join(dir, 'growing.mbox');
    const writer = new Worker(
      new URL(
        `data:text/javascript,${encodeURIComponent(`
          import { utimesSync } from 'node:fs';
          import { workerData, parentPort } from 'node:worker_threads';
          parentPort.postMessage('started');
          for (let n = 1; ; n += 1) utimesSync(workerData, n, n);
        `)}`,
      ),
      { workerData: path },
    );
    await once(writer, 'message');
    const open = createCase(join(aFolder(), 'case.ashiato'));
    const ledger = await importPaths(
      open,
      [path],
      oneThread(() => {}),
    );
    await writer.terminate();
    expectSums(ledger);
    expect(ledger).toMatchObject({
      found: 1,
      failed: 1,
      sources: [],
      failures: [{ source: null, code: 'import/changed' }],
    });
    expect(readdirSync(open.paths.originals)).toEqual(['incoming']);
    open.close();
  }, 60_000);

  test('the case itself, in a folder that is imported into it, is named and left alone', async () => {
    const dir = aCollection({ 'a.eml': plainMail(1) });
    const { client, close } = await aCase(join(dir, 'mine.ashiato'));
    const ledger = await client.import.start({ paths: [dir] });
    expectSums(ledger);
    expect(ledger).toMatchObject({ found: 2, stored: 1, failed: 1 });
    expect(codes(ledger)).toEqual(['mail/mine.ashiato import/unsupported-format']);
    await close();
  }, 60_000);
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
});
