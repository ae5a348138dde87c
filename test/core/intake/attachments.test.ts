import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { limits } from '../../../electron/core/import/limits.ts';
import { readMail } from '../../../electron/core/import/readers/mail.ts';
import { aCase, aCollection, aMail } from '../../support/cases.ts';
import { winmail } from '../../support/outlook.ts';
import { codes, expectSums, imported } from './sums.ts';

interface File {
  name: string;
  type?: string;
  bytes: string | Buffer;
}

/** A mail with files in base64. */
function mailWith(n: number, files: File[]): string {
  const parts = files.map(({ name, type = 'application/octet-stream', bytes }) => {
    const encoded = (
      Buffer.from(bytes)
        .toString('base64')
        .match(/.{1,76}/g) ?? []
    ).join('\r\n');
    const head = `Content-Type: ${type}\r\nContent-Disposition: attachment; filename="${name}"`;
    return `--b\r\n${head}\r\nContent-Transfer-Encoding: base64\r\n\r\n${encoded}\r\n`;
  });
  return aMail(
    {
      From: `Persona ${n} <p${n}@dates.example>`,
      To: 'desk@paper.example',
      Subject: `files ${n}`,
      'Message-ID': `<files${n}@dates.example>`,
      'MIME-Version': '1.0',
      'Content-Type': 'multipart/mixed; boundary=b',
    },
    `--b\r\nContent-Type: text/plain\r\n\r\nThe text ${n}.\r\n${parts.join('')}--b--\r\n`,
  );
}

const sha256 = (bytes: string | Buffer): string => createHash('sha256').update(bytes).digest('hex');
const photo = Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), Buffer.alloc(300, 7)]);
const contract = 'ポイント購入規約 第一条 みなと企画';

describe('what is attached to a mail', () => {
  test('is an original of its own, read, found by words and by hash, and counted (P5)', async () => {
    const dir = aCollection({
      '1.eml': mailWith(1, [
        { name: 'me.png', type: 'image/png', bytes: photo },
        { name: 'kiyaku.txt', type: 'text/plain', bytes: contract },
      ]),
      '2.eml': mailWith(2, [{ name: 'photo-new.png', type: 'image/png', bytes: photo }]),
    });
    const { client, close } = await aCase();
    try {
      const ledger = await client.import.start({ paths: [dir] });
      expectSums(ledger);
      expect(ledger).toMatchObject({ found: 5, stored: 4, seen: 1, failed: 0 });
      // One original under both names: whose photo it is can be asked of its hash.
      expect(new Set(ledger.sources.filter((one) => one.sha256 === sha256(photo)).map(({ name }) => name))).toEqual(
        new Set(['me.png', 'photo-new.png']),
      );
      const hits = await client.search.find({ query: 'みなと企画' });
      expect(hits.items).toHaveLength(1);
    } finally {
      await close();
    }
  });

  test('gives the same case whatever came first, and after a rebuild (P2, P10)', async () => {
    const files = [
      { name: 'a.txt', bytes: contract },
      { name: 'b.txt', bytes: 'other words' },
      { name: 'winmail.dat', type: 'application/ms-tnef', bytes: winmail() },
    ];
    const first = { '1.eml': mailWith(1, files), '2.eml': mailWith(2, files.slice(1)) };
    const there = aCollection(first);
    const back = aCollection({ '2.eml': first['2.eml'] });
    const { ledger, digest } = await imported([there]);
    expect(codes(ledger)).toEqual([]);
    // The winmail.dat came out of the mail, and its own files out of it.
    expect(ledger.sources.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['winmail.dat', '請求書.txt', '転送']),
    );
    expect((await imported([back, there])).digest).toBe(digest);
  });

  test('is left in the mail beyond a number, with a remark', async () => {
    const files = Array.from({ length: limits.attachments + 3 }, (_, n) => ({ name: `${n}.txt`, bytes: `text ${n}` }));
    const mail = await readMail(Buffer.from(mailWith(1, files)));
    expect(mail.attachments).toHaveLength(files.length);
    expect(mail.files).toHaveLength(limits.attachments);
    expect(mail.problems).toEqual([{ code: 'import/limit', detail: { limit: 'attachments' } }]);
  });

  test('has a name that leads nowhere', async () => {
    const { ledger } = await imported([aCollection({ '1.eml': mailWith(1, [{ name: '../../x.txt', bytes: 'x' }]) })]);
    expect(ledger.sources.map(({ name }) => name)).toContain('x.txt');
  });
});
