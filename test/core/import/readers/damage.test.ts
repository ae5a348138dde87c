import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatsRead } from '../../../../electron/core/import/readers/index.ts';
import { pictureTextBytes } from '../../../../electron/core/import/readers/picture/picture-text-file.ts';
import { facebookThread, telegramChat, telegramMessages } from '../../../support/chat-exports.ts';
import { damaged } from '../../../support/damage.ts';
import { japaneseMsg, winmail } from '../../../support/outlook.ts';
import { pdfOf } from '../../../support/papers.ts';
import { exifOf, face, jpegOf, pngOf } from '../../../support/pictures.ts';
import { recordsOf } from '../../../support/records.ts';
import { bareStatements, statements } from '../../../support/statements.ts';
import { anMhtml, aPage, aReply, perRecord, warcRecord } from '../../../support/web-pages.ts';

const latin1 = (text: string) => Buffer.from(text, 'latin1');
const isoPicture = (brand: string) =>
  latin1(`\0\0\0\x18ftyp${brand}\0\0\0\0mif1miaf\0\0\0\0meta\0\0\0\0\0\0\0\x14ispe\0\0\0\0\0\0\x02\x80\0\0\x01\xe0`);
const thread = Buffer.from(JSON.stringify(facebookThread));
const packed = (mark: string) => latin1(`${mark}\x1a\x07\x01\x00abcdefgh`);

/** A small file of each format. */
const seeds: Record<string, Buffer[]> = {
  msg: [japaneseMsg()],
  ole: [japaneseMsg()],
  tnef: [winmail()],
  pst: [packed('!BDN')],
  '7z': [packed('7z\xbc\xaf\x27\x1c')],
  rar: [packed('Rar!')],
  xz: [packed('\xfd7zXZ\0')],
  bzip2: [packed('BZh91AY&SY')],
  zstd: [packed('\x28\xb5\x2f\xfd')],
  html: [
    Buffer.from(
      aPage('x', '<!-- Mirrored from a.example/ by HTTrack Website Copier, Fri, 16 Feb 2018 10:04:00 GMT -->'),
    ),
  ],
  mhtml: [Buffer.from(anMhtml(pngOf(face, 10, 8)))],
  warc: [perRecord([warcRecord('response', aReply(aPage())), warcRecord('revisit', aReply(''))])],
  arc: [
    latin1(
      'filedesc://x.arc 0.0.0.0 20260306040206 text/plain 20\n1 0 x\nURL IP-address\n\nhttp://a.example/ 192.0.2.1 20260306040206 text/html 12\n<p>hello</p>\n',
    ),
  ],
  'wacz-pages': [
    Buffer.from('{"format":"json-pages-1.0"}\n{"url":"https://a.example/","ts":"2026-03-06T04:02:06Z"}\n'),
  ],
  pdf: [pdfOf(['one', 'two'])],
  line: [
    Buffer.from(
      '[LINE] 花子とのトーク履歴\n保存日時：2026/08/21 11:59\n\n2026/08/20(木)\n18:02\t花子\t"長い\n文"\n18:03\t太郎\t[写真]\n',
    ),
  ],
  whatsapp: [Buffer.from('[31/12/2022 11:40:26] N: hello\nmore\n[31/12/2022 11:41:00] M: \u200e<attached: 1.jpg>\n')],
  'sms-xml': [
    Buffer.from(
      '<?xml version="1.0"?><smses count="2"><sms address="+819012345678" date="1788264000123" type="1" body="a &#55357;&#56838;"/>' +
        '<mms date="1788264000123" msg_box="1"><parts><part seq="0" ct="text/plain" text="b"/></parts></mms></smses>',
    ),
  ],
  telegram: [Buffer.from(telegramChat(telegramMessages))],
  facebook: [thread],
  instagram: [thread],
  sqlite: [latin1('SQLite format 3\0')],
  'sqlite-wal': [latin1('\x37\x7f\x06\x82\0\x2d\xe2\x18\0\0\x10\0\0\0\0\0')],
  imessage: [
    Buffer.from(
      '{"ashiato":"imessage","chat":{"guid":"g","people":["+819012345678"]}}\n{"guid":"G1","text":"もしもし","date":"809956800000000000"}\n' +
        '{"guid":"G2","attributedBody":"BAtzdHJlYW10eXBlZA==","date":"1"}\n',
    ),
  ],
  statement: [Buffer.from(statements.smbc), Buffer.from(bareStatements.balanced)],
  png: [pngOf(face, 10, 8)],
  jpeg: [jpegOf(face, 16, 16, exifOf({ 271: 'Apple' }, {}))],
  gif: [latin1('GIF89a\x05\0\x04\0\0\0\0;')],
  webp: [latin1('RIFF\x1a\0\0\0WEBPVP8X\x0a\0\0\0\0\0\0\0\x09\0\0\x07\0\0')],
  tiff: [exifOf({ 271: 'Apple' }, {}).subarray(6)],
  'picture-text': [
    pictureTextBytes({
      picture: 'ab'.repeat(32),
      tool: 'tesseract 5.3.0',
      languages: ['jpn', 'eng'],
      width: 640,
      height: 480,
      lines: [
        {
          text: '振込先 みなと銀行',
          words: [{ start: 0, end: 3, left: 1, top: 2, width: 30, height: 10, confidence: 91 }],
        },
        { text: '', words: [] },
      ],
    }),
  ],
  bmp: [latin1(`BM\x46\0\0\0\0\0\0\0\x36\0\0\0\x28\0\0\0\x02\0\0\0\x02\0\0\0\x01\0\x18\0${'\0'.repeat(40)}`)],
  heic: [isoPicture('heic')],
  avif: [isoPicture('avif')],
};

/** Damaged files of each format; `npm run fuzz` takes many more, each time others. */
const rounds = process.env.ASHIATO_SOAK ? 200 : 8;

describe('every reader, given a file that was cut, spliced and changed', () => {
  it.each(formatsRead)('%s neither crashes nor gives ranges that are not there', async (format) => {
    const own = seeds[format] ?? [];
    expect(own.length, 'a format without a seed here').toBeGreaterThan(0);
    const runs = fc.oneof(...own.map(damaged));
    await fc.assert(
      fc.asyncProperty(runs, fc.integer({ min: 1, max: 4096 }), async (bytes, piece) => {
        if (bytes.length === 0) return;
        // That ranges are in order, inside, and do not overlap is checked there.
        const { items } = await recordsOf(bytes, format, {}, piece);
        expect(items.length).toBeGreaterThan(0);
        const failures = items.flatMap((item) => item.failures);
        expect(failures.filter(({ code }) => code === 'import/crashed')).toEqual([]);
      }),
      { numRuns: rounds },
    );
  });
});
