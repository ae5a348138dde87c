import fc from 'fast-check';
import { expect, it } from 'vitest';
import { affine } from '../../../../renderer/features/graph/canvas/affine.ts';
import { distanceToLine, lineAt, markAt } from '../../../../renderer/features/graph/canvas/hit.ts';
import { linesData } from '../../../../renderer/features/graph/canvas/lines-data.ts';
import { labelBox, placeLabels } from '../../../../renderer/features/graph/canvas/place-labels.ts';

const pixel = fc.integer({ min: -200, max: 1200 });
const wish = fc.record({
  x: pixel,
  y: pixel,
  radius: fc.integer({ min: 3, max: 20 }),
  text: fc.string({ maxLength: 30, unit: 'binary' }),
});

it('shows names that do not lie over each other, the first ones first, and sure ones always', () => {
  fc.assert(
    fc.property(
      fc.array(wish, { maxLength: 120 }),
      fc.uniqueArray(fc.nat(5), { maxLength: 2 }),
      (some, sureIndexes) => {
        const wishes = some.map((one, index) => ({ ...one, id: String(index) }));
        const sure = new Set(sureIndexes.map(String).filter((id) => Number(id) < wishes.length));
        const shown = placeLabels(wishes, sure);
        for (const id of sure) expect(shown.has(id)).toBe(true);
        const boxes = wishes.filter(({ id }) => shown.has(id)).map((one) => ({ id: one.id, ...labelBox(one) }));
        for (const a of boxes) {
          for (const b of boxes) {
            if (a.id === b.id || (sure.has(a.id) && sure.has(b.id))) continue;
            const apart = a.right <= b.left || b.right <= a.left || a.bottom <= b.top || b.bottom <= a.top;
            expect(apart).toBe(true);
          }
        }
        const [first] = wishes;
        if (first && sure.size === 0) expect(shown.has(first.id)).toBe(true);
      },
    ),
  );
});

it('finds the nearest mark, and a line only near it', () => {
  const marks = [
    { id: 'large', x: 100, y: 100, radius: 40 },
    { id: 'small', x: 120, y: 100, radius: 4 },
  ];
  expect(markAt(marks, { x: 121, y: 101 })).toBe('small');
  expect(markAt(marks, { x: 90, y: 100 })).toBe('large');
  expect(markAt(marks, { x: 300, y: 100 })).toBeNull();
  const lines = [{ id: 'line', from: { x: 0, y: 0 }, to: { x: 100, y: 0 } }];
  expect(lineAt(lines, { x: 50, y: 4 })).toBe('line');
  expect(lineAt(lines, { x: 50, y: 9 })).toBeNull();
  expect(lineAt(lines, { x: 130, y: 0 })).toBeNull();
  expect(distanceToLine({ from: { x: 3, y: 4 }, to: { x: 3, y: 4 } }, { x: 0, y: 0 })).toBe(5);
});

it('maps thousands of places as the mapping that it was asked of', () => {
  const part = fc.integer({ min: -50, max: 50 });
  fc.assert(
    fc.property(fc.tuple(part, part, part, part, part, part), part, part, ([a, b, c, d, e, f], x, y) => {
      const map = (place: { x: number; y: number }) => ({
        x: a * place.x + b * place.y + c,
        y: d * place.x + e * place.y + f,
      });
      expect(affine(map)({ x, y })).toEqual(map({ x, y }));
    }),
  );
});

it('gives the layer of lines both ends of each, each knowing the other', () => {
  const data = linesData([{ from: { x: 1, y: 2 }, to: { x: 3, y: 4 }, color: [0, 0.5, 1], dashed: true }]);
  expect([...data]).toEqual([1, 2, 3, 4, 0, 0.5, 1, 0, 1, 3, 4, 1, 2, 0, 0.5, 1, 1, 1]);
});
