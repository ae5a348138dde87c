import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { segmentsOf } from '../../../../renderer/features/messages/text/segments.ts';

const marks = fc.array(
  fc.record({ start: fc.integer({ min: -5, max: 60 }), end: fc.integer({ min: -5, max: 60 }), what: fc.nat(9) }),
  { maxLength: 12 },
);

describe('segmentsOf', () => {
  it('lies end to end over the whole text', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 50 }), marks, (length, some) => {
        const segments = segmentsOf(length, some);
        expect(segments[0]?.start).toBe(0);
        expect(segments.at(-1)?.end).toBe(length);
        for (const [index, segment] of segments.entries()) {
          expect(segment.start).toBeLessThan(segment.end);
          if (index > 0) expect(segment.start).toBe(segments[index - 1]?.end);
        }
      }),
    );
  });

  it('has at each character the marks that a plain look finds there', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 50 }), marks, (length, some) => {
        const segments = segmentsOf(length, some);
        for (let at = 0; at < length; at += 1) {
          const expected = some.filter(({ start, end }) => start <= at && at < end).map(({ what }) => what);
          const found = segments.find(({ start, end }) => start <= at && at < end)?.marks ?? [];
          expect([...found].sort()).toEqual(expected.sort());
        }
      }),
    );
  });
});
