import fc from 'fast-check';
import { expect, test } from 'vitest';
import { align } from '../../../../shared/text/near-duplicates/align.ts';
import { burstsOf } from '../../../../shared/text/near-duplicates/bursts.ts';
import { templateOf } from '../../../../shared/text/near-duplicates/template.ts';
import { campaignSet } from '../../../support/campaign-set.ts';

/** The template in one line, slots in brackets. */
function told(leader: string, variants: string[]): string {
  return templateOf(leader, variants)
    .template.map((part) => (part.type === 'text' ? leader.slice(part.start, part.end) : `[${part.slot}]`))
    .join('');
}

test('a template shows what all say, and a slot where they differ', () => {
  const texts = [
    '田中様\n未読が12件あります。池袋の女性から2月5日に届きました。http://a.example/1',
    '佐藤様\n未読が3件あります。横浜市の女性から2月6日に届きました。http://b.example/2',
    '鈴木様\n未読が40件あります。札幌の女性から3月1日に届きました。http://c.example/3',
    '高橋様\n未読が7件あります。大阪の女性から3月9日に届きました。http://d.example/4',
  ];
  expect(told(texts[0] as string, texts)).toBe(
    '[name]様\n未読が[number]件あります。[free]の女性から[time]に届きました。[url]',
  );
  const { template, variants } = templateOf(texts[0] as string, texts);
  const free = template.find((part) => part.type === 'slot' && part.slot === 'free');
  expect(free).toMatchObject({ examples: ['池袋', '横浜市', '札幌', '大阪'] });
  expect(variants[0]).toEqual({ differences: [], missing: [] });
  const words = variants[1]?.differences.map(({ start, end, slot }) => [slot, texts[1]?.slice(start, end)]);
  expect(words).toEqual([
    ['name', '佐藤'],
    ['number', '3'],
    ['free', '横浜市'],
    ['time', '2月6日'],
    ['url', 'http://b.example/2'],
  ]);
  expect(variants[1]?.missing).toMatchObject([{ start: 15, end: 17 }]);
});

test('words that some have and others not are a slot without width', () => {
  const leader = 'We have limited access to your account. Confirm it now.';
  const longer = 'We have limited access to your account. This is our last warning to you. Confirm it now.';
  expect(told(leader, [leader, longer, longer])).toBe('We have limited access to your account. [free]Confirm it now.');
});

test('the parts of a template are its whole text, in order, whatever the variants are', () => {
  const texts = campaignSet(3, 2).map(({ text }) => text);
  const anyText = fc.oneof(fc.constantFrom(...texts), fc.string({ unit: 'grapheme', maxLength: 60 }));
  fc.assert(
    fc.property(anyText, fc.array(anyText, { maxLength: 4 }), (leader, variants) => {
      const result = templateOf(leader, variants);
      let at = 0;
      for (const { start, end } of result.template) {
        expect(start).toBe(at);
        expect(end).toBeGreaterThanOrEqual(start);
        at = end;
      }
      expect(at).toBe(leader.length);
      expect(result.variants).toHaveLength(variants.length);
      result.variants.forEach(({ differences, missing }, index) => {
        for (const { start, end } of differences) {
          expect(start).toBeLessThan(end);
          expect(end).toBeLessThanOrEqual(variants[index]?.length ?? 0);
        }
        for (const { start, end } of missing) expect(leader.slice(start, end)).not.toBe('');
      });
    }),
    { numRuns: 40 },
  );
});

test('an alignment is in order and as long as it can be', () => {
  const items = fc.array(fc.integer({ min: 0, max: 4 }), { maxLength: 24 });
  fc.assert(
    fc.property(items, items, (a, b) => {
      const pairs = [...align(Int32Array.from(a), Int32Array.from(b))];
      const used = pairs.filter((j) => j !== -1);
      expect(used).toEqual([...new Set(used)].sort((x, y) => x - y));
      pairs.forEach((j, i) => {
        if (j !== -1) expect(b[j]).toBe(a[i]);
      });
      const table = Array.from({ length: a.length + 1 }, () => new Array<number>(b.length + 1).fill(0));
      const cell = (i: number, j: number) => table[i]?.[j] ?? 0;
      for (let i = 1; i <= a.length; i += 1) {
        for (let j = 1; j <= b.length; j += 1) {
          const longest = a[i - 1] === b[j - 1] ? cell(i - 1, j - 1) + 1 : Math.max(cell(i - 1, j), cell(i, j - 1));
          (table[i] as number[])[j] = longest;
        }
      }
      expect(used).toHaveLength(cell(a.length, b.length));
    }),
  );
});

test('many messages in a short time are a burst', () => {
  const hour = 3600;
  const burst = [100, 160, 220, 1000, 2000].map((second) => second + 50 * hour);
  expect(burstsOf([0, 10 * hour, ...burst, 90 * hour])).toEqual([{ from: burst[0], to: burst[4], messages: 5 }]);
  expect(burstsOf([0, hour, 2 * hour, 3 * hour, 4 * hour])).toEqual([]);
  expect(burstsOf([])).toEqual([]);
});
