import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { detectFormat } from '../../../../../electron/core/import/detect.ts';
import { pageMarkup } from '../../../../../electron/core/import/readers/web/page-markup.ts';
import { damaged } from '../../../../support/damage.ts';
import { face, pngOf } from '../../../../support/pictures.ts';
import { recordsOf } from '../../../../support/records.ts';
import { aPage, aReply, perRecord, warcRecord } from '../../../../support/web-pages.ts';

const detect = (bytes: Buffer) => detectFormat(bytes.subarray(0, 65536), { name: 'x', size: bytes.length });
const codes = (records: Awaited<ReturnType<typeof recordsOf>>) =>
  records.items.flatMap(({ failures }) =>
    failures.map(({ code, detail }) => `${code} ${detail.reason ?? detail.limit}`),
  );

const info = warcRecord('warcinfo', 'software: Tester 1\r\n', { 'Content-Type': 'application/warc-fields' });
const page = warcRecord('response', aReply(aPage()));
const asked = warcRecord('request', 'GET /top HTTP/1.1\r\nHost: dates.example\r\n\r\n');
const again = warcRecord('revisit', aReply(''), { 'WARC-Payload-Digest': 'sha1:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA' });
const records = [info, page, asked, again];

describe('a WARC', () => {
  it.each([
    ['plain', Buffer.concat(records)],
    ['compressed by record', perRecord(records)],
  ])('gives each record with its range, %s', async (_, bytes) => {
    expect(detect(bytes)).toBe('warc');
    const found = await recordsOf(bytes, 'warc');
    expect(found.items.map(({ document }) => [document?.type, document?.subject])).toEqual([
      ['file', 'https://dates.example/top'],
      ['page', 'みなと出会い'],
      ['file', 'https://dates.example/top'],
      ['page', 'https://dates.example/top'],
    ]);
    expect(codes(found)).toEqual([]);
    const [, kept, , revisit] = found.items;
    expect(kept?.document?.htmlText).toBe('登録は無料\n1pt = 10円\n購入');
    expect(kept?.document?.links).toBe('https://dates.example/top\nhttps://points.example/buy');
    expect(kept?.document?.detail).toMatchObject({
      url: 'https://dates.example/top',
      status: 200,
      missing: ['capture'],
    });
    expect(kept?.document?.moments.map(({ by, edtf, zone }) => [by, edtf, zone])).toEqual([
      ['web-capture', '2026-03-06T04:02:06Z', 'Z'],
      ['web-server', '2026-03-06T04:02:06Z', 'GMT'],
    ]);
    expect(revisit?.document?.detail).toMatchObject({ missing: ['source', 'capture'] });
    const own = bytes.subarray(kept?.offset, (kept?.offset ?? 0) + (kept?.length ?? 0));
    expect((await pageMarkup(own, 'warc', null)).html).toBe(aPage());
    expect((await pageMarkup(own, 'warc', null)).targets).toEqual(['https://points.example/buy']);
  });

  it('is a container where it is compressed as a whole, or in wrong pieces', () => {
    expect(detect(gzipSync(Buffer.concat(records)))).toBe('gzip');
    expect(detect(Buffer.concat([gzipSync(page.subarray(0, 500)), gzipSync(page.subarray(500))]))).toBe('gzip');
    expect(detect(gzipSync('WARC is a word'))).toBe('gzip');
  });

  it('unpacks records that share a member into an original of their own', async () => {
    const found = await recordsOf(Buffer.concat([gzipSync(info), gzipSync(Buffer.concat([page, asked]))]), 'warc');
    expect(found.items.map(({ document }) => document?.detail)).toEqual([
      { type: 'file', format: 'warc-warcinfo' },
      { type: 'file', format: 'warc-records' },
    ]);
    expect(found.kept.map(({ bytes }) => Buffer.from(bytes))).toEqual([Buffer.concat([page, asked])]);
  });

  it('undoes chunks and compression, and says where that fails', async () => {
    const packed = gzipSync(aPage());
    const chunks = Buffer.concat([
      Buffer.from(`${packed.length.toString(16)}\r\n`),
      packed,
      Buffer.from('\r\n0\r\n\r\n'),
    ]);
    const fields = { 'Transfer-Encoding': 'chunked', 'Content-Encoding': 'gzip' };
    const good = await recordsOf(warcRecord('response', aReply(chunks, fields)), 'warc');
    expect(good.items[0]?.document?.subject).toBe('みなと出会い');
    expect(codes(good)).toEqual([]);
    const bad = await recordsOf(warcRecord('response', aReply(aPage(), fields)), 'warc');
    expect(bad.items[0]?.document?.subject).toBe('みなと出会い');
    expect(codes(bad)).toEqual(['import/malformed chunked', 'import/malformed content-encoding']);
  });

  it('checks digests', async () => {
    const wrong = {
      'WARC-Block-Digest': `sha256:${'0'.repeat(64)}`,
      'WARC-Payload-Digest': 'sha1:3I42H3S6NNFQ2MSVX7XZKYAYSCX5QBYJ',
    };
    expect(codes(await recordsOf(warcRecord('response', aReply(aPage()), wrong), 'warc'))).toEqual([
      'import/malformed block digest',
      'import/malformed payload digest',
    ]);
    const ofNothing = { 'WARC-Payload-Digest': wrong['WARC-Payload-Digest'] };
    expect(codes(await recordsOf(warcRecord('response', aReply(''), ofNothing), 'warc'))).toEqual([]);
  });

  it('keeps a picture that a server sent as an original, and where a page led to', async () => {
    const picture = pngOf(face);
    const bytes = Buffer.concat([
      warcRecord('response', aReply(picture, { 'Content-Type': 'image/png' }), {
        'WARC-Target-URI': 'https://dates.example/i/face.png?x',
      }),
      warcRecord('response', aReply('', { Location: 'https://other.example/' }, '302 Found')),
    ]);
    const found = await recordsOf(bytes, 'warc');
    expect(found.kept.map(({ name, bytes: own }) => [name, Buffer.from(own).equals(picture)])).toEqual([
      ['face.png', true],
    ]);
    expect(found.items[1]?.document?.detail).toMatchObject({ status: 302, redirects: ['https://other.example/'] });
  });

  it('goes on behind a length that is not true', async () => {
    const short = warcRecord('response', aReply(aPage()), { 'Content-Length': '20' });
    const long = warcRecord('response', aReply(aPage()), { 'Content-Length': '5000' });
    const none = warcRecord('response', aReply(aPage()), { 'Content-Length': 'many' });
    for (const wrong of [short, long, none]) {
      const found = await recordsOf(Buffer.concat([wrong, asked]), 'warc');
      expect(found.items.filter(({ document }) => document).length).toBe(2);
      expect(found.items.at(-1)?.document?.detail).toMatchObject({ format: 'warc-request' });
      expect(codes(found).length).toBeGreaterThan(0);
    }
  });

  it.each([
    ['plain', Buffer.concat(records)],
    ['compressed', perRecord(records)],
  ])('never fails on damage, %s', async (_, bytes) => {
    await fc.assert(
      fc.asyncProperty(damaged(bytes), async (input) => {
        detect(input);
        if (input.length > 0) await recordsOf(input, 'warc', {}, 1000);
      }),
      { numRuns: 60 },
    );
  });
});
