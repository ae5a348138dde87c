import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { damaged } from '../../../../support/damage.ts';
import { recordsOf } from '../../../../support/records.ts';
import { aPage, aReply, perRecord } from '../../../../support/web-pages.ts';

const versions = '1 0 Tester\nURL IP-address Archive-date Content-type Archive-length\n';
const head = Buffer.from(`filedesc://x.arc 127.0.0.1 20260306040206 text/plain ${versions.length}\n${versions}\n`);
const captured = (address: string, block: Buffer): Buffer =>
  Buffer.concat([
    Buffer.from(`${address} 192.0.2.7 20260306040206 text/html ${block.length}\n`),
    block,
    Buffer.from('\n'),
  ]);
const records = [
  head,
  captured('https://dates.example/a page', aReply(aPage())),
  captured('https://dates.example/2', aReply(aPage('二'))),
];

describe('an ARC', () => {
  it.each([
    ['plain', Buffer.concat(records)],
    ['compressed by record', perRecord(records)],
  ])('gives each record, %s', async (_, bytes) => {
    const { items } = await recordsOf(bytes, 'arc');
    expect(items.map(({ document, failures }) => [document?.type, document?.subject, failures])).toEqual([
      ['file', null, []],
      ['page', 'みなと出会い', []],
      ['page', '二', []],
    ]);
    expect(items[1]?.document?.detail).toMatchObject({ url: 'https://dates.example/a page', status: 200 });
    expect(items[1]?.document?.moments[0]).toMatchObject({ raw: '20260306040206', edtf: '2026-03-06T04:02:06Z' });
  });

  it('never fails on damage', async () => {
    await fc.assert(
      fc.asyncProperty(damaged(Buffer.concat(records)), async (input) => {
        if (input.length > 0) await recordsOf(input, 'arc', {}, 1000);
      }),
      { numRuns: 60 },
    );
  });
});
