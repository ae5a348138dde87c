import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findFigures } from '../../../../shared/text/figures/find-figures.ts';

const said = (text: string) => findFigures(text).map(({ raw, min, max, unit, per }) => ({ raw, min, max, unit, per }));

test('finds each number of a statement as it was stated', () => {
  expect(said('会員は7万〜8万人、月300万円ほど。')).toEqual([
    { raw: '7万〜8万人', min: 70_000, max: 80_000, unit: '人', per: null },
    { raw: '月300万円ほど', min: 3_000_000, max: 3_000_000, unit: 'JPY', per: 'month' },
  ]);
  expect(said('We sent over 200 messages and paid $5,000.')).toEqual([
    { raw: 'over 200 messages', min: 200, max: null, unit: 'messages', per: null },
    { raw: '$5,000', min: 5000, max: 5000, unit: 'USD', per: null },
  ]);
});

test('takes a day or month before an amount for when it was, and every day or month for a rate', () => {
  const perOf = (text: string) => findFigures(text).map(({ min, per }) => [min, per]);
  for (const when of ['昨日', '先月', '来年', '土曜日', '当月', '同日'])
    expect(perOf(`${when}3,000円`), when).toEqual([[3000, null]]);
  expect(perOf('毎日3,000円')).toEqual([[3000, 'day']]);
  expect(perOf('会費は月3,000円')).toEqual([[3000, 'month']]);
});

test('takes neither moments nor identifiers for figures, nor words that only sound like numbers', () => {
  expect(said('2017年12月5日の19時30分に、090-1234-5678 か a1@b2.example へ。一番のおすすめ。')).toEqual([]);
  expect(said('On March 5, 2017 one of them wrote to http://site42.example/7.')).toEqual([]);
});

test('whatever the text, figures stand in it in order and are ranges', () => {
  const pieces = fc.array(
    fc.constantFrom('1', '万', '円', '$', ',', '.', '〜', '人', '約', ' per ', 'month', 'x', '年', '１'),
  );
  fc.assert(
    fc.property(pieces, (parts) => {
      const text = parts.join('');
      let from = 0;
      for (const { raw, min, max } of findFigures(text)) {
        const at = text.indexOf(raw, from);
        expect(at).toBeGreaterThanOrEqual(from);
        from = at + raw.length;
        if (min !== null && max !== null) expect(min).toBeLessThanOrEqual(max);
        expect(min ?? max).not.toBeNull();
      }
    }),
  );
});
