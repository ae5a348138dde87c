import { describe, expect, it } from 'vitest';
import { found } from './found.ts';

describe('amounts', () => {
  it.each([
    ['3,000円', '3,000円', 'JPY:3000'],
    ['３０００円です', '３０００円', 'JPY:3000'],
    ['1000 円', '1000 円', 'JPY:1000'],
    ['¥5,000', '¥5,000', 'JPY:5000'],
    ['￥５，０００', '￥５，０００', 'JPY:5000'],
    ['1億2000万円', '1億2000万円', 'JPY:120000000'],
    ['三千五百円', '三千五百円', 'JPY:3500'],
    ['数千万円を', '数千万円', 'JPY:10000000..90000000'],
    ['月300万円ほど', '月300万円ほど', 'JPY:~3000000/month'],
    ['12月3,000円', '3,000円', 'JPY:3000'],
    ['約10万円', '約10万円', 'JPY:~100000'],
    ['1,000円以上', '1,000円以上', 'JPY:1000..'],
    ['300万円未満', '300万円未満', 'JPY:..3000000'],
    ['3〜5万円', '3〜5万円', 'JPY:30000..50000'],
    ['¥3万～5万', '¥3万～5万', 'JPY:30000..50000'],
    ['100pt', '100pt', 'PT:100'],
    ['100ポイント', '100ポイント', 'PT:100'],
    ['$1,234.56', '$1,234.56', 'USD:1234.56'],
    ['€1.234,56', '€1.234,56', 'EUR:1234.56'],
    ['1.000€ Bonus', '1.000€', 'EUR:1000'],
    ['1 000 €', '1 000 €', 'EUR:1000'],
    ['12,50 €', '12,50 €', 'EUR:12.5'],
    ['1,000€', '1,000€', 'EUR:1000'],
    ['100 Euro', '100 Euro', 'EUR:100'],
    ['USD 500', 'USD 500', 'USD:500'],
    ['US$5 million', 'US$5 million', 'USD:5000000'],
    ['R$ 10.000,00', 'R$ 10.000,00', 'BRL:10000'],
    ['£20', '£20', 'GBP:20'],
    ['3 million yen', '3 million yen', 'JPY:3000000'],
    ['made over ten million yen in', 'over ten million yen', 'JPY:10000000..'],
    ['tens of millions of yen', 'tens of millions of yen', 'JPY:10000000..90000000'],
    ['seventy to eighty thousand yen a month', 'seventy to eighty thousand yen a month', 'JPY:70000..80000/month'],
    ['at least $10,000 per month', 'at least $10,000 per month', 'USD:10000../month'],
  ])('%s', (text, raw, normal) => {
    expect(found(text)).toEqual([[raw, normal]]);
  });

  it.each([
    '3000',
    '円滑に',
    '関東一円',
    '10人',
    'the pt. is',
    'yen',
    '$ sign',
    'appt 5',
    '3,000',
    '$abc',
    'font-size: 12pt;',
  ])('finds none in %s', (text) => {
    expect(found(text, 'amount')).toEqual([]);
  });
});
