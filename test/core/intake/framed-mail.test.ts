import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { emlxRange } from '../../../electron/core/import/emlx.ts';
import { aCase, aCollection } from '../../support/cases.ts';
import { zipOf } from '../../support/containers.ts';
import { plainMail } from '../../support/mails.ts';
import { cp932 } from '../../support/outlook.ts';
import { codes, imported } from './sums.ts';

const plist =
  '<?xml version="1.0" encoding="UTF-8"?>\n<plist version="1.0"><dict><key>flags</key><integer>8590195713</integer></dict></plist>\n';
const emlx = (mail: string, count = Buffer.byteLength(mail)): string => `${count}      \n${mail}${plist}`;

describe('mail in the frame of its program', () => {
  test('of Apple Mail is the same document as in a file of its own', async () => {
    const dir = aCollection({
      '12.emlx': emlx(plainMail(1)),
      '13.partial.emlx': emlx(plainMail(2)),
      'same.eml': plainMail(1),
      'cut.emlx': emlx(plainMail(3), 999_999),
    });
    const { ledger } = await imported([dir]);
    expect(ledger).toMatchObject({ found: 4, stored: 3, seen: 1, failed: 0 });
    const framing = Object.fromEntries(
      ledger.sources.map(({ name, framing: bytes }) => [name.split('/').at(-1), bytes]),
    );
    expect(framing['12.emlx']).toBe(Buffer.byteLength(emlx(plainMail(1))) - Buffer.byteLength(plainMail(1)));
    expect(framing['same.eml']).toBe(0);
  });

  test('of Mozilla is split whatever the file is called, and says what was only marked as deleted', async () => {
    const status = (mail: string, flags: string) =>
      `From - Tue Jul 05 10:00:00 2022\r\nX-Mozilla-Status: ${flags}\r\nX-Mozilla-Status2: 00000000\r\n${mail}\r\n`;
    const dir = aCollection({
      'Profiles/x.default/Mail/Local Folders/Inbox': status(plainMail(1), '0001') + status(plainMail(2), '0009'),
      'Profiles/x.default/Mail/Local Folders/Inbox.msf':
        '// <!-- <mdb:mork:z v="1.4"/> -->\n< <(a=c)> // (f=iso-8859-1)\n',
    });
    const { client, close } = await aCase();
    try {
      expect(await client.import.start({ paths: [dir] })).toMatchObject({ found: 3, stored: 3, failed: 0 });
      const { items } = await client.message.list({});
      const messages = await Promise.all(items.map(({ id }) => client.message.show({ id })));
      const states = messages.map(({ type, detail }) => [type, detail && 'state' in detail ? detail.state : null]);
      expect(states.sort()).toEqual(
        [
          ['file', null],
          ['message', 'deleted'],
          ['message', null],
        ].sort(),
      );
    } finally {
      await close();
    }
  });

  test('stands inside the file, whatever its first line says', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('1', '9', ' ', '\n', 'x', '-') }),
        fc.nat({ max: 80 }),
        (head, size) => {
          const { offset, length } = emlxRange(Buffer.from(head.slice(0, size)), size);
          expect(offset >= 0 && length >= 0 && offset + length <= size).toBe(true);
        },
      ),
    );
  });
});

describe('archives', () => {
  test('in archives share what they may expand to', async () => {
    const inner = (fill: number) => zipOf([{ name: `${fill}.bin`, content: Buffer.alloc(30 * 1024 * 1024, fill) }]);
    const outer = zipOf([1, 2, 3].map((fill) => ({ name: `${fill}.zip`, content: inner(fill) })));
    const { ledger } = await imported([aCollection({ 'outer.zip': outer })], { again: false });
    expect(codes(ledger)).toEqual(['3.bin import/limit expansionRatio']);
    expect(ledger.stored).toBe(2);
  });

  test('that are not opened are kept whole, with a remark', async () => {
    const dir = aCollection({
      'a.7z': Buffer.from('377abcaf271c0004', 'hex'),
      'b.rar': Buffer.from('526172211a070100', 'hex'),
      'c.xz': Buffer.from('fd377a585a000004', 'hex'),
      'd.bz2': Buffer.from('BZh91AY&SY0000'),
      'e.zst': Buffer.from('28b52ffd24', 'hex'),
      'f.pst': Buffer.from('!BDN0000'),
    });
    const { ledger } = await imported([dir]);
    expect(ledger).toMatchObject({ found: 6, stored: 6, failed: 0 });
    expect(ledger.failures.map(({ code, fatal }) => `${code} ${fatal}`)).toEqual(
      Array.from({ length: 6 }, () => 'import/unsupported-format false'),
    );
  });

  test('of old Windows have names in code page 932', async () => {
    const names = ['写真.jpg', '請求書.txt', '転送'];
    const zip = zipOf(names.map((name) => ({ name: cp932(name), content: name })));
    const { ledger } = await imported([aCollection({ 'old.zip': zip })], { again: false });
    expect(ledger.sources.map(({ name }) => name)).toEqual(expect.arrayContaining(names));
  });
});
