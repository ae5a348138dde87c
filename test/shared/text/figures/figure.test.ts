import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readEnglishNumber } from '../../../../shared/text/figures/english-number.ts';
import { parseFigure } from '../../../../shared/text/figures/figure.ts';
import { readJapaneseNumber } from '../../../../shared/text/figures/japanese-number.ts';

describe('parseFigure', () => {
  it.each([
    ['7、8万', 70_000, 80_000, 'about', '', null],
    ['1、2割', 1, 2, 'about', '割', null],
    ['40、50代', 40, 50, 'about', '代', null],
    ['10人弱', null, 10, 'under', '人', null],
    ['数千万円', 10_000_000, 90_000_000, 'about', 'JPY', null],
    ['数億円', 100_000_000, 900_000_000, 'about', 'JPY', null],
    ['千台以上', 1000, null, 'at-least', '台', null],
    ['千人ほど', 1000, 1000, 'about', '人', null],
    ['月300万円ほど', 3_000_000, 3_000_000, 'about', 'JPY', 'month'],
    ['10~20人程度', 10, 20, 'about', '人', null],
    ['10～20人程度', 10, 20, 'about', '人', null],
    ['4割以上', 4, null, 'at-least', '割', null],
    ['約38%', 38, 38, 'about', '%', null],
    ['13億1179万通', 1_311_790_000, 1_311_790_000, 'exact', '通', null],
    ['3千万円', 30_000_000, 30_000_000, 'exact', 'JPY', null],
    ['16年度', 16, 16, 'exact', '年度', null],
    ['over ten million yen', 10_000_000, null, 'at-least', 'JPY', null],
    ['seventy to eighty thousand', 70_000, 80_000, 'exact', '', null],
    ['approximately three million', 3_000_000, 3_000_000, 'about', '', null],
    ['10-20%', 10, 20, 'exact', '%', null],
    ['1.31 billion', 1_310_000_000, 1_310_000_000, 'exact', '', null],
    ['493.62 million', 493_620_000, 493_620_000, 'exact', '', null],
    ['１億２０００万円', 120_000_000, 120_000_000, 'exact', 'JPY', null],
    ['3千5百万円', 35_000_000, 35_000_000, 'exact', 'JPY', null],
    ['100～200万円', 1_000_000, 2_000_000, 'exact', 'JPY', null],
    ['5000～1万円', 5000, 10_000, 'exact', 'JPY', null],
    ['300万円以下', null, 3_000_000, 'under', 'JPY', null],
    ['2.3億円', 230_000_000, 230_000_000, 'exact', 'JPY', null],
    ['十数人', 11, 19, 'about', '人', null],
    ['二〇一七年', 2017, 2017, 'exact', '年', null],
    ['10万円/月', 100_000, 100_000, 'exact', 'JPY', 'month'],
    ['three hundred and five people', 305, 305, 'exact', 'people', null],
    ['tens of millions of yen', 10_000_000, 90_000_000, 'about', 'JPY', null],
    ['less than 50 percent', null, 50, 'under', '%', null],
    ['between 10 and 20 people', 10, 20, 'exact', 'people', null],
  ] as const)('%s', (raw, min, max, minBound, unit, per) => {
    expect(parseFigure(raw)).toEqual({ min, max, minBound, unit, per, raw });
  });

  it.each(['2017年12月時点', '', '円', 'hello', '3、10人と', '銀行', 'over', '1'.repeat(300)])(
    'is no figure: %s',
    (raw) => {
      expect(parseFigure(raw)).toBeNull();
    },
  );

  it('reads back what kanji and digits write', () => {
    const kanji = (n: number): string => {
      const part = (m: number): string =>
        [...String(m)]
          .map((d, i, all) =>
            d === '0'
              ? ''
              : (d === '1' && i < all.length - 1 ? '' : '〇一二三四五六七八九'.charAt(Number(d))) +
                (['', '十', '百', '千'][all.length - 1 - i] ?? ''),
          )
          .join('');
      const [high, low] = [Math.floor(n / 10_000), n % 10_000];
      return (high > 0 ? `${part(high)}万` : '') + part(low);
    };
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99_999_999 }), (n) => {
        expect(readJapaneseNumber(kanji(n))).toMatchObject({ min: n, max: n, end: kanji(n).length });
        const mixed = n >= 10_000 ? `${Math.floor(n / 10_000)}万${n % 10_000 === 0 ? '' : n % 10_000}` : String(n);
        expect(readJapaneseNumber(mixed)).toMatchObject({ min: n, max: n, end: mixed.length });
        const grouped = n.toLocaleString('en-US');
        expect(readJapaneseNumber(grouped)).toMatchObject({ min: n, end: grouped.length });
        expect(readEnglishNumber(grouped)).toMatchObject({ min: n, end: grouped.length });
      }),
    );
  });

  it('never throws', () => {
    const part = fc.constantFrom(
      '約',
      '数',
      '何',
      '千',
      '万',
      '億',
      '1',
      ',',
      '.',
      '、',
      '~',
      '円',
      '人',
      '以上',
      'over ',
      'ten ',
      'million',
      ' to ',
      '%',
      '月',
      '/',
      '-',
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 12 }), (parts) => {
        const figure = parseFigure(parts.join(''));
        if (figure?.min != null && figure.max != null) expect(figure.min).toBeLessThanOrEqual(figure.max);
      }),
    );
  });
});
