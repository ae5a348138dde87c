import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseTypedDate } from '../../../../shared/text/dates/typed-date.ts';

function covered(text: string) {
  const date = parseTypedDate(text);
  return date && [date.earliest, date.latest].map((s) => new Date(s * 1000).toISOString().slice(0, 19)).join(' ');
}

const day = (date: string) => `${date}T00:00:00 ${date}T23:59:59`;
const month = (first: string, last: string) => `${first}T00:00:00 ${last}T23:59:59`;

describe('parseTypedDate', () => {
  it.each([
    ['2018', month('2018-01-01', '2018-12-31')],
    ['2018-02', month('2018-02-01', '2018-02-28')],
    ['2018/2019', month('2018-01-01', '2019-12-31')],
    ['2018-02-16T12:00+09:00', '2018-02-16T03:00:00 2018-02-16T03:00:59'],
    ['2018-02-16', day('2018-02-16')],
    ['2018/2/16', day('2018-02-16')],
    ['2018-2-6', day('2018-02-06')],
    ['2018/12', month('2018-12-01', '2018-12-31')],
    ['２０１８／２／１６', day('2018-02-16')],
    ['2018/2/16 9:05', '2018-02-16T09:05:00 2018-02-16T09:05:59'],
    ['2018/2/16 9:05:07+09:00', '2018-02-16T00:05:07 2018-02-16T00:05:07'],
    ['2018年2月16日', day('2018-02-16')],
    ['平成30年2月16日', day('2018-02-16')],
    ['平成３０年２月１６日　金曜日', day('2018-02-16')],
    ['㍻30年2月', month('2018-02-01', '2018-02-28')],
    ['令和元年5月', month('2019-05-01', '2019-05-31')],
    ['令和 元 年', month('2019-01-01', '2019-12-31')],
    ['H31.04.01', day('2019-04-01')],
    ['h31/4/1', day('2019-04-01')],
    ['R1.5', month('2019-05-01', '2019-05-31')],
    ['昭和64年1月7日', day('1989-01-07')],
    ['平成元年1月8日', day('1989-01-08')],
    ['大正15年12月24日', day('1926-12-24')],
    ['明治6年1月1日', day('1873-01-01')],
    ['明治元年', month('1868-01-01', '1868-12-31')],
  ])('reads %s', (text, expected) => expect(covered(text)).toBe(expected));

  it.each([
    '',
    'yesterday',
    '2018/21',
    '2018/2-16',
    '2018-02-30',
    '2018/2/30',
    '2018/2/16 25:00',
    '16/2/2018',
    '30年2月16日',
    '昭和65年',
    '平成32年1月1日',
    '平成0年',
    '平成30年13月',
    '平成30年2月30日',
    '大正16年',
    '明治5年3月',
    'X31.04.01',
    'H31.04-01',
    '2018年2月16日ごろ',
    '2018/',
    '../2018',
  ])('refuses %j', (text) => expect(parseTypedDate(text)).toBeNull());

  it('gives the same day in every form, as the calendar of Japan counts its years', () => {
    const eras = new Intl.DateTimeFormat('ja-JP-u-ca-japanese', { era: 'long', year: 'numeric', timeZone: 'UTC' });
    const days = fc.date({ min: new Date('1873-01-01'), max: new Date('2099-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(days, (date) => {
        const [year, m, d] = [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()];
        const earliest = Date.UTC(year, m - 1, d) / 1000;
        const expected = { earliest, latest: earliest + 86_399 };
        for (const text of [
          date.toISOString().slice(0, 10),
          `${year}/${m}/${d}`,
          `${year}年${m}月${d}日`,
          `${eras.format(date)}${m}月${d}日`,
        ]) {
          expect(parseTypedDate(text), text).toEqual(expected);
        }
      }),
    );
  });

  it('never throws, and refuses what is longer than any date', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'0123元年月日平成H./-:T Z') }), (t) => void parseTypedDate(t)),
    );
    expect(parseTypedDate('平成30年'.repeat(1_000_000))).toBeNull();
  });
});
