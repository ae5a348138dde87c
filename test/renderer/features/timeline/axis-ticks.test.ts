import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wordsIn } from '../../../../renderer/app/i18n/words.ts';
import { farthest, nearest } from '../../../../renderer/features/timeline/layout/span.ts';
import { formatSpan, parseSpan } from '../../../../renderer/features/timeline/span-address.ts';
import { axisTicks } from '../../../../renderer/features/timeline/time/axis-ticks.ts';

const ja = wordsIn('ja');
const at = (from: string, to: string) => ({ from: Date.parse(from), to: Date.parse(to) });

describe('axisTicks', () => {
  it('names years among months, and says the first date in full', () => {
    const ticks = axisTicks(at('2017-09-01T00:00Z', '2018-04-01T00:00Z'), 8, ja);
    expect(ticks[0]?.label).toBe('2017年9月');
    expect(ticks.find(({ isMajor }) => isMajor)?.label).toBe('2018年');
  });

  it('goes to minutes', () => {
    const ticks = axisTicks(at('2018-02-16T19:00Z', '2018-02-16T19:10Z'), 6, ja);
    expect(ticks.map(({ label }) => label)).toContain('19:04');
  });

  it('is in order, inside of the span and never too long, from a minute to four thousand years', () => {
    fc.assert(
      fc.property(
        fc.double({ min: Math.log(nearest), max: Math.log(farthest), noNaN: true }),
        fc.double({ min: -6e13, max: 1e14, noNaN: true }),
        (length, from) => {
          const span = { from, to: from + Math.exp(length) };
          const ticks = axisTicks(span, 8, ja);
          expect(ticks.length).toBeLessThan(40);
          ticks.forEach((tick, index) => {
            expect(tick.at >= span.from - 1 && tick.at <= span.to + 1).toBe(true);
            expect(tick.at).toBeGreaterThan(ticks[index - 1]?.at ?? Number.NEGATIVE_INFINITY);
            expect(tick.label).not.toBe('');
          });
        },
      ),
    );
  });
});

describe('the span in the address', () => {
  it('comes back to the second', () => {
    const span = at('2018-02-01T00:00:00Z', '2018-03-05T12:30:01Z');
    expect(parseSpan(formatSpan(span))).toEqual(span);
  });

  it.each(['', 'x', '2018-01-01', '2018-01-02_2018-01-01', 'a_b_c'])('%j is none', (text) => {
    expect(parseSpan(text)).toBeNull();
  });
});
