import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PictureDetail } from '../../../../../shared/domain/document.ts';
import { lookDistance } from '../../../../../shared/text/look-distance.ts';
import { damaged } from '../../../../support/damage.ts';
import { exifOf, face, jpegOf, pngOf, stripes } from '../../../../support/pictures.ts';
import { recordsOf } from '../../../../support/records.ts';

const only = async (bytes: Buffer, format: string) => (await recordsOf(bytes, format)).items[0]?.document;
const detailOf = async (bytes: Buffer, format: string) => (await only(bytes, format))?.detail as PictureDetail;

const exif = exifOf(
  { 271: 'Apple', 272: 'iPhone 14', 305: '17.4', 306: '2026:03:07 00:00:00' },
  { 36867: '2026:03:06 13:02:06', 36881: '+09:00', 36868: '0000:00:00 00:00:00' },
  { 1: 'N', 2: '35.6812', 3: 'E', 4: '139.7671' },
);

describe('a picture', () => {
  it('tells its size, its device and its times', async () => {
    const picture = await only(jpegOf(face, 90, 80, exif), 'jpeg');
    expect(picture).toMatchObject({ type: 'picture', channel: 'picture', text: null });
    // Where it was taken may be where the reporter lives.
    expect(JSON.stringify(picture)).not.toMatch(/35\.68|139\.76/);
    expect(picture?.detail).toMatchObject({
      width: 90,
      height: 80,
      device: 'Apple iPhone 14',
      software: '17.4',
      position: true,
    });
    expect(picture?.moments).toEqual([
      {
        by: 'camera',
        raw: '2026:03:06 13:02:06 +09:00',
        edtf: '2026-03-06T13:02:06+09:00',
        zone: '+09:00',
        precision: 'second',
      },
      { by: 'camera', raw: '2026:03:07 00:00:00', edtf: '2026-03-07T00:00:00', zone: null, precision: 'second' },
    ]);
    expect(await detailOf(jpegOf(face), 'jpeg')).toMatchObject({ device: null, position: false });
  });

  it.each([
    ['gif', Buffer.from('GIF89a\x05\x00\x04\x00\x00\x00\x00;', 'latin1'), 5, 4],
    ['bmp', bmp(), 7, 3],
    [
      'webp',
      Buffer.from('RIFF\x1a\x00\x00\x00WEBPVP8X\x0a\x00\x00\x00\x00\x00\x00\x00\x09\x00\x00\x07\x00\x00', 'latin1'),
      10,
      8,
    ],
    ['png', pngOf(face), 90, 80],
    [
      'avif',
      isoPicture('avif', [
        [4, 4],
        [640, 480],
      ]),
      640,
      480,
    ],
    [
      'heic',
      isoPicture('heic', [
        [512, 512],
        [4032, 3024],
      ]),
      4032,
      3024,
    ],
  ])('tells the size of a %s', async (format, bytes, width, height) => {
    expect(await detailOf(bytes, format)).toMatchObject({ width, height });
  });

  it('looks alike at another size, format and quality, and unlike another', async () => {
    const looks = await Promise.all([
      detailOf(jpegOf(face, 300, 260, null, 90), 'jpeg'),
      detailOf(pngOf(face, 120, 105), 'png'),
      detailOf(jpegOf(face, 200, 170, exif, 30), 'jpeg'),
      detailOf(pngOf(stripes), 'png'),
    ]);
    const [first, second, third, other] = looks.map(({ look }) => look ?? '');
    expect(first).toMatch(/^[0-9a-f]{16}$/);
    expect(lookDistance(first ?? '', second ?? '')).toBeLessThanOrEqual(6);
    expect(lookDistance(first ?? '', third ?? '')).toBeLessThanOrEqual(6);
    expect(lookDistance(first ?? '', other ?? '')).toBeGreaterThan(16);
  });

  it('has no look where it is of one colour, too large, or broken', async () => {
    expect(
      await detailOf(
        pngOf(() => 200),
        'png',
      ),
    ).toMatchObject({ look: null });
    const huge = pngOf(face);
    huge.writeUInt32BE(60_000, 16);
    huge.writeUInt32BE(60_000, 20);
    expect(await detailOf(huge, 'png')).toMatchObject({ width: 60_000, look: null });
    expect((await recordsOf(huge, 'png')).items[0]?.failures).toMatchObject([
      { code: 'import/limit', detail: { limit: 'pixels', size: 3_600_000_000 }, fatal: false },
    ]);
    expect(await detailOf(pngOf(face).subarray(0, 60), 'png')).toMatchObject({ width: 90, look: null });
  });

  it.each([
    ['jpeg', jpegOf(face, 40, 40, exif)],
    ['png', pngOf(face, 20, 20)],
    ['tiff', exif.subarray(6)],
    [
      'webp',
      Buffer.from('RIFF\x1a\x00\x00\x00WEBPVP8 \x0a\x00\x00\x00\x00\x00\x00\x00\x09\x00\x00\x07\x00\x00', 'latin1'),
    ],
    ['avif', isoPicture('avif', [[640, 480]])],
    ['gif', Buffer.from('GIF89a\x05\x00\x04\x00\x00\x00\x00;', 'latin1')],
    ['bmp', bmp()],
    ['heic', Buffer.from('\x00\x00\x00\x18ftypheic\x00\x00\x00\x00heicmif1\x00\x00\x00\x20meta', 'latin1')],
  ])('never fails on damage: %s', async (format, bytes) => {
    await fc.assert(
      fc.asyncProperty(damaged(bytes), async (input) => {
        if (input.length === 0) return;
        const { items } = await recordsOf(input, format);
        expect(items.map(({ offset, length }) => [offset, length])).toEqual([[0, input.length]]);
        expect(items[0]?.failures.filter(({ code }) => code === 'import/crashed')).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});

/** The start of a picture in ISO's base media format: its brand, and the sizes of the pictures in it. */
function isoPicture(brand: string, sizes: [width: number, height: number][]): Buffer {
  const head = Buffer.from(`\x00\x00\x00\x18ftyp${brand}\x00\x00\x00\x00mif1miaf`, 'latin1');
  const boxes = sizes.map(([width, height]) => {
    const box = Buffer.alloc(20);
    box.writeUInt32BE(20, 0);
    box.write('ispe', 4, 'latin1');
    box.writeUInt32BE(width, 12);
    box.writeUInt32BE(height, 16);
    return box;
  });
  return Buffer.concat([head, Buffer.from('\x00\x00\x00\x00meta\x00\x00\x00\x00', 'latin1'), ...boxes]);
}

function bmp(): Buffer {
  const bytes = Buffer.alloc(54);
  bytes.write('BM');
  bytes.writeUInt32LE(40, 14);
  bytes.writeInt32LE(7, 18);
  bytes.writeInt32LE(-3, 22);
  return bytes;
}
