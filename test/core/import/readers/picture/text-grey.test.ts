import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { doubled, textGrey } from '../../../../../electron/core/import/readers/picture/text-grey.ts';

type Colour = [number, number, number];

/** A picture of one colour with rectangles on it. */
function drawn(
  width: number,
  height: number,
  ground: Colour,
  areas: { at: [number, number, number, number]; colour: Colour }[],
) {
  const data = new Uint8Array(width * height * 4).fill(255);
  const paint = (x: number, y: number, colour: Colour) => data.set(colour, (y * width + x) * 4);
  for (let y = 0; y < height; y += 1) for (let x = 0; x < width; x += 1) paint(x, y, ground);
  for (const { at, colour } of areas)
    for (let y = at[1]; y < at[3]; y += 1) for (let x = at[0]; x < at[2]; x += 1) paint(x, y, colour);
  return { width, height, data };
}

const colour = fc.tuple(fc.nat(255), fc.nat(255), fc.nat(255));
const far = (one: Colour, other: Colour) =>
  Math.max(...one.map((value, at) => Math.abs(value - (other[at] as number))));

describe('a picture as text is read from it', () => {
  test('a stroke is black and its ground white, whatever the two colours are', () => {
    fc.assert(
      fc.property(colour, colour, fc.integer({ min: 1, max: 8 }), (ground, ink, thick) => {
        fc.pre(far(ground, ink) >= 90);
        const { data } = textGrey(drawn(90, 60, ground, [{ at: [40, 20, 40 + thick, 40], colour: ink }]));
        expect(data[30 * 90 + 40]).toBe(0);
        expect(data[5 * 90 + 5]).toBe(255);
        expect(data[30 * 90 + 20]).toBe(255);
      }),
    );
  });

  test('where two long strokes cross the crossing is ink too', () => {
    const cross = drawn(
      120,
      120,
      [255, 255, 255],
      [
        { at: [30, 58, 90, 62], colour: [0, 0, 0] },
        { at: [58, 30, 62, 90], colour: [0, 0, 0] },
      ],
    );
    expect(textGrey(cross).data[60 * 120 + 60]).toBe(0);
  });

  test('the edge of one ground on another is no stroke', () => {
    fc.assert(
      fc.property(colour, colour, (left, right) => {
        const middle = left.map((value, at) => Math.round((value + (right[at] as number)) / 2)) as Colour;
        const areas: Parameters<typeof drawn>[3] = [
          { at: [60, 0, 120, 60], colour: right },
          { at: [59, 0, 60, 60], colour: middle },
        ];
        const { data } = textGrey(drawn(120, 60, left, areas));
        expect(Math.min(...data)).toBeGreaterThanOrEqual(250);
      }),
    );
  });

  test('any pixels give as many points, and doubling four times as many', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 40 }),
        fc.integer({ min: 1, max: 40 }),
        fc.infiniteStream(fc.nat(255)),
        (width, height, bytes) => {
          const data = Uint8Array.from({ length: width * height * 4 }, () => bytes.next().value);
          const grey = textGrey({ width, height, data });
          expect(grey).toMatchObject({ width, height, scale: 1 });
          expect(grey.data.length).toBe(width * height);
          expect(doubled(grey)).toMatchObject({ width: width * 2, height: height * 2, scale: 2 });
          expect(doubled(grey).data.length).toBe(width * height * 4);
        },
      ),
      { numRuns: 60 },
    );
  });
});
