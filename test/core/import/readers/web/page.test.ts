import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pageMarkup } from '../../../../../electron/core/import/readers/web/page-markup.ts';
import { damaged } from '../../../../support/damage.ts';
import { face, pngOf } from '../../../../support/pictures.ts';
import { recordsOf } from '../../../../support/records.ts';
import { anMhtml, aPage } from '../../../../support/web-pages.ts';

const only = async (text: string | Buffer, format: string) =>
  (await recordsOf(Buffer.from(text), format)).items[0]?.document;

describe('a page saved as HTML', () => {
  it('has its title, what it shows, and what it points to', async () => {
    const page = await only(aPage('a &amp; b'), 'html');
    expect(page).toMatchObject({
      type: 'page',
      channel: 'web',
      subject: 'a & b',
      html: true,
      weaknesses: [],
      moments: [],
    });
    expect(page?.htmlText).toBe('登録は無料\n1pt = 10円\n購入');
    expect(page?.detail).toEqual({
      type: 'page',
      url: null,
      status: null,
      by: 'html',
      missing: ['url', 'capture', 'time'],
      redirects: [],
    });
  });

  it.each([
    [
      'HTTrack',
      "<!-- Mirrored from dates.example/top.html by HTTrack Website Copier/3.x [XR&CO'2014], Fri, 06 Mar 2026 04:02:06 GMT -->",
      { by: 'httrack', url: 'dates.example/top.html', missing: ['capture'] },
      '2026-03-06T04:02:06Z',
    ],
    [
      'a browser',
      '<!-- saved from url=(0026)https://dates.example/?a=1&amp;b -->',
      { by: 'browser', url: 'https://dates.example/?a=1&b', missing: ['capture', 'time'] },
      undefined,
    ],
    [
      'SingleFile',
      '<!--\n Page saved with SingleFile \n url: https://dates.example/ \n saved date: Fri Mar 06 2026 13:02:06 GMT+0900 (Japan Standard Time)\n-->',
      { by: 'browser', url: 'https://dates.example/', missing: ['capture'] },
      '2026-03-06T13:02:06+09:00',
    ],
  ])('knows the comment of %s', async (_, comment, detail, edtf) => {
    const page = await only(aPage('x', comment), 'html');
    expect(page?.detail).toMatchObject(detail);
    expect(page?.weaknesses).toEqual(['rewritten']);
    expect(page?.moments[0]?.edtf).toBe(edtf);
  });

  it('reads the charset that it names, and the one that a person chose', async () => {
    const bytes = Buffer.concat([
      Buffer.from('<html><meta charset="Shift_JIS"><p>'),
      Buffer.from([0x93, 0xfa, 0x96, 0x7b]),
    ]);
    expect((await only(bytes, 'html'))?.htmlText).toBe('日本');
    expect((await pageMarkup(bytes, 'html', 'shift_jis')).html).toContain('日本');
  });

  it('never fails on damage', async () => {
    await fc.assert(
      fc.asyncProperty(damaged(Buffer.from(aPage('x', '<!-- saved from url=(0001)a -->'))), async (input) => {
        if (input.length > 0) await recordsOf(input, 'html');
      }),
      { numRuns: 60 },
    );
  });
});

describe('an MHTML', () => {
  const picture = pngOf(face);
  const bytes = Buffer.from(anMhtml(picture));

  it('is one page, with its pictures as originals', async () => {
    const { items, kept } = await recordsOf(bytes, 'mhtml');
    const page = items[0]?.document;
    expect(items).toHaveLength(1);
    expect(page).toMatchObject({ type: 'page', subject: 'みさき', html: true, weaknesses: ['rewritten'] });
    expect(page?.detail).toMatchObject({
      url: 'https://dates.example/profile?id=7',
      by: 'mhtml',
      missing: ['capture'],
    });
    expect(page?.moments).toMatchObject([{ by: 'web-capture', edtf: '2026-03-06T04:02:06' }]);
    expect(kept.map((one) => Buffer.from(one.bytes).equals(picture))).toEqual([true]);
    expect((await pageMarkup(bytes, 'mhtml', null)).html).toBe(aPage('みさき'));
  });

  it('never fails on damage', async () => {
    await fc.assert(
      fc.asyncProperty(damaged(bytes), async (input) => {
        if (input.length > 0) await recordsOf(input, 'mhtml');
      }),
      { numRuns: 60 },
    );
  });
});
