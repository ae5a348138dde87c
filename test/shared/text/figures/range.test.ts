import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseFigure } from '../../../../shared/text/figures/figure.ts';
import { type FigureRange, rangeOf, ratioOf } from '../../../../shared/text/figures/range.ts';

const ranges: fc.Arbitrary<FigureRange> = fc
  .tuple(fc.nat(1_000_000), fc.nat(1_000_000), fc.boolean(), fc.boolean())
  .map(([a, b, open, about]) => ({ low: Math.min(a, b), high: open ? null : Math.max(a, b), about }));

/** A number that a range allows. */
const inside = ({ low, high }: FigureRange, at: number): number => low + ((high ?? low * 3 + 100) - low) * at;

test('a ratio of ranges holds the ratio of any two numbers in them', () => {
  const share = fc.double({ min: 0, max: 1, noNaN: true });
  fc.assert(
    fc.property(ranges, ranges, share, share, (part, whole, a, b) => {
      const [x, y] = [inside(part, a), inside(whole, b)];
      fc.pre(y > 0);
      const { low, high, about } = ratioOf(part, whole);
      expect(x / y).toBeGreaterThanOrEqual(low - 1e-9 * (1 + low));
      if (high !== null) expect(x / y).toBeLessThanOrEqual(high + 1e-9 * (1 + high));
      expect(about).toBe(part.about || whole.about);
    }),
    { numRuns: 1000 },
  );
});

test('what was said keeps its ends', () => {
  const of = (text: string) => rangeOf(parseFigure(text) ?? { min: -1, max: -1, minBound: 'exact' });
  expect(ratioOf(of('千人ほど'), of('1億人'))).toEqual({ low: 0.00001, high: 0.00001, about: true });
  expect(ratioOf(of('10~20人程度'), of('千人ほど'))).toEqual({ low: 0.01, high: 0.02, about: true });
  expect(of('1000人以上')).toEqual({ low: 1000, high: null, about: false });
  expect(ratioOf(of('10人'), of('1000人以上'))).toEqual({ low: 0, high: 0.01, about: false });
});
