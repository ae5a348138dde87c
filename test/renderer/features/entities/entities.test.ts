import fc from 'fast-check';
import { expect, it } from 'vitest';
import { wordsIn } from '../../../../renderer/app/i18n/words.ts';
import { activityMonths } from '../../../../renderer/features/entities/activity-months.ts';
import { endLabel, linkSentence } from '../../../../renderer/features/entities/link-sentence.ts';
import { quoteAround } from '../../../../renderer/features/entities/quote-around.ts';

it('marks exactly the quoted words in the piece around them', () => {
  const text = fc.string({ unit: 'binary', minLength: 1, maxLength: 300 });
  fc.assert(
    fc.property(text, fc.nat(300), fc.nat(300), (words, a, b) => {
      const [start, end] = [Math.min(a, b) % words.length, Math.max(a, b)];
      const snippet = quoteAround('text', words, start, end);
      if (end <= start || end > words.length) expect(snippet).toBeNull();
      else {
        const [match] = snippet?.matches ?? [];
        expect(snippet?.text.slice(match?.start, match?.end)).toBe(words.slice(start, end));
        expect(words.replaceAll('…', '')).toContain((snippet?.text ?? '').replaceAll('…', ''));
      }
    }),
  );
});

it('shows every month between the first and the last, so that a pause is seen', () => {
  const { bars, total } = activityMonths({
    months: [
      { month: '2017-11', documents: 3 },
      { month: '2018-02', documents: 1 },
    ],
    undated: 4,
  });
  expect(bars).toEqual([
    { month: '2017-11', documents: 3 },
    { month: '2017-12', documents: 0 },
    { month: '2018-01', documents: 0 },
    { month: '2018-02', documents: 1 },
  ]);
  expect(total).toBe(4);
});

it('is not drawn as a thousand years because one date is forged', () => {
  const { bars, total } = activityMonths({
    months: [
      { month: '0001-01', documents: 1 },
      { month: '2018-02', documents: 5 },
    ],
    undated: 0,
  });
  expect(bars.at(-1)).toEqual({ month: '2018-02', documents: 5 });
  expect(bars.length).toBeLessThan(400);
  expect(total).toBe(2017 * 12 + 2);
  expect(activityMonths({ months: [], undated: 2 })).toEqual({ bars: [], total: 0 });
});

it('names the ends of a link as elsewhere: a site defanged, an address and a server plain', () => {
  const end = (label: string) => ({ type: 'entity' as const, id: 'aaaa', label });
  const names = { type: 'names' as const, from: end('a@shop.example'), to: end('shop.example') };
  expect(endLabel(names, 'from')).toBe('a@shop.example');
  expect(endLabel(names, 'to')).toBe('shop[.]example');
  expect(endLabel({ ...names, to: end('198.51.100.7') }, 'to')).toBe('198.51.100.7');
  expect(endLabel({ ...names, to: end('みほん銀行|池袋|普通|0000123') }, 'to')).toBe('みほん銀行 池袋 普通 0000123');
  expect(endLabel({ ...names, type: 'sent-through', to: end('mx.shop.example') }, 'to')).toBe('mx.shop.example');
  expect(linkSentence(names, wordsIn('en'))).toBe('a@shop.example names shop[.]example');
});
