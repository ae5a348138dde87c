import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lookOf } from '../../../../../electron/core/import/readers/picture/look.ts';
import { mostPixels, pixelsOf } from '../../../../../electron/core/import/readers/picture/pixels.ts';
import { lookDistance } from '../../../../../shared/text/look-distance.ts';
import { damaged } from '../../../../support/damage.ts';
import { bmpOf, gifOf, tiffOf, webpOf } from '../../../../support/picture-files.ts';
import { face, jpegOf, pixels, pngOf, type Shade, stripes } from '../../../../support/pictures.ts';

/** Something like a photo, another for each seed: soft spots of light and shadow on a slope. */
function scene(seed: number): Shade {
  let state = seed * 2654435761 + 12345;
  const next = (): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
  const slope = (next() - 0.5) * 160;
  const spots = Array.from({ length: 8 }, () => {
    return { x: next(), y: next(), size: 0.12 + next() * 0.25, light: (next() < 0.5 ? -1 : 1) * (60 + next() * 60) };
  });
  return (x, y) => {
    let grey = 128 + slope * (x - 0.5);
    for (const spot of spots) {
      grey += spot.light * Math.exp(-((x - spot.x) ** 2 + (y - spot.y) ** 2) / spot.size ** 2);
    }
    return Math.max(0, Math.min(255, Math.round(grey)));
  };
}

const scenes = Array.from({ length: 24 }, (_, seed) => scene(seed + 1));

const look = async (bytes: Buffer, format: string, width = 90, height = 80): Promise<string> => {
  const seen = await pixelsOf(bytes, format, { width, height });
  return (seen && lookOf(seen)) ?? '';
};

/** What is left when so much is cut off at each side. */
const cropped =
  (shade: Shade, by: number): Shade =>
  (x, y) =>
    shade(by + x * (1 - 2 * by), by + y * (1 - 2 * by));

describe('what a picture shows', () => {
  const exact: [name: string, bytes: Buffer][] = [
    ['gif', gifOf(face)],
    ['interlaced gif', gifOf(face, 90, 80, true)],
    ['bmp', bmpOf(face)],
    ['plain tiff', tiffOf(face, 90, 80, 'plain')],
    ['lzw tiff', tiffOf(face, 90, 80, 'lzw')],
    ['deflate tiff', tiffOf(face, 90, 80, 'deflate')],
    ['packbits tiff', tiffOf(face, 90, 80, 'packbits')],
  ];
  it.each(exact)('is read to the last point: %s', async (name, bytes) => {
    const seen = await pixelsOf(bytes, name.split(' ').at(-1) ?? '', { width: 90, height: 80 });
    expect(Buffer.from(seen?.data ?? []).equals(pixels(face, 90, 80))).toBe(true);
  });

  it('is near enough in a WebP, which loses some', async () => {
    const seen = await pixelsOf(await webpOf(face), 'webp', { width: 90, height: 80 });
    const there = pixels(face, 90, 80);
    const sum = there.reduce((all, value, at) => all + Math.abs(value - (seen?.data[at] ?? 999)), 0);
    expect(sum / there.length).toBeLessThan(6);
  });

  it('is not looked for beyond the limit, whatever the head says', async () => {
    const large = { width: mostPixels, height: 2 };
    for (const [format, bytes] of [
      ['gif', gifOf(face)],
      ['bmp', bmpOf(face)],
      ['webp', await webpOf(face)],
      ['tiff', tiffOf(face)],
    ] as const) {
      expect(await pixelsOf(bytes, format, large)).toBe(null);
    }
    // The directory says more than the head that was believed.
    const bytes = tiffOf(face);
    const at = bytes.readUInt32LE(4) + 2 + 8;
    bytes.writeUInt32LE(mostPixels, at);
    expect(await pixelsOf(bytes, 'tiff', { width: 90, height: 80 })).toBe(null);
  });

  it('never fails on damage', async () => {
    for (const [format, bytes] of [
      ['gif', gifOf(face, 30, 20)],
      ['bmp', bmpOf(face, 30, 20)],
      ['tiff', tiffOf(face, 30, 20)],
      ['tiff', tiffOf(face, 30, 20, 'packbits')],
      ['webp', await webpOf(face, 30, 20)],
    ] as const) {
      await fc.assert(
        fc.asyncProperty(damaged(bytes), async (input) => {
          await pixelsOf(input, format, { width: 30, height: 20 });
        }),
        { numRuns: 60 },
      );
    }
  });
});

describe('the look of a picture', () => {
  it('is within 10 bits at another size, format and quality, and with a little cut off', async () => {
    const distances: number[] = [];
    for (const shade of scenes) {
      const own = await look(pngOf(shade), 'png');
      const others = await Promise.all([
        look(pngOf(shade, 240, 213), 'png', 240, 213),
        look(jpegOf(shade, 120, 107, null, 40), 'jpeg', 120, 107),
        look(gifOf(shade, 60, 53), 'gif', 60, 53),
        look(bmpOf(shade, 180, 160), 'bmp', 180, 160),
        look(tiffOf(shade), 'tiff'),
        look(await webpOf(shade, 200, 178, 40), 'webp', 200, 178),
        look(jpegOf(cropped(shade, 0.02), 110, 98), 'jpeg', 110, 98),
      ]);
      distances.push(...others.map((other) => lookDistance(own, other)));
    }
    expect(Math.max(...distances)).toBeLessThanOrEqual(10);
  });

  it('tells different pictures apart', async () => {
    const looks = await Promise.all(scenes.map((shade) => look(pngOf(shade), 'png')));
    const pairs = looks.flatMap((one, at) => looks.slice(at + 1).map((other) => lookDistance(one, other)));
    expect(pairs.filter((distance) => distance <= 10).length / pairs.length).toBeLessThan(0.01);
    expect(lookDistance(await look(pngOf(face), 'png'), await look(gifOf(stripes), 'gif'))).toBeGreaterThan(16);
  });
});
