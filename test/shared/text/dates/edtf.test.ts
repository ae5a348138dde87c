import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { edtfPrecision, epochOf, parseEdtf } from '../../../../shared/text/dates/edtf.ts';
import { offsetText, writtenTime } from './written.ts';

const iso = (milliseconds: number) => new Date(milliseconds).toISOString().replace('.000Z', 'Z');

function span(text: string) {
  const value = parseEdtf(text);
  if (!value) return null;
  const { start, end } = value;
  return [start && iso(start.earliest), end && iso(end.latest + 1), edtfPrecision(value)];
}

describe('parseEdtf', () => {
  it.each([
    ['2018', '2018-01-01T00:00:00Z', '2019-01-01T00:00:00Z', 'year'],
    ['201X', '2010-01-01T00:00:00Z', '2020-01-01T00:00:00Z', 'year'],
    ['2018-02', '2018-02-01T00:00:00Z', '2018-03-01T00:00:00Z', 'month'],
    ['2018-XX', '2018-01-01T00:00:00Z', '2019-01-01T00:00:00Z', 'year'],
    ['2018-02-XX', '2018-02-01T00:00:00Z', '2018-03-01T00:00:00Z', 'month'],
    ['2016-02-29?', '2016-02-29T00:00:00Z', '2016-03-01T00:00:00Z', 'day'],
    ['2018-02-16~', '2018-02-16T00:00:00Z', '2018-02-17T00:00:00Z', 'day'],
    ['2018%', '2018-01-01T00:00:00Z', '2019-01-01T00:00:00Z', 'year'],
    ['2018-21', '2018-03-01T00:00:00Z', '2018-06-01T00:00:00Z', 'year'],
    ['2018-24', '2018-12-01T00:00:00Z', '2019-03-01T00:00:00Z', 'year'],
    ['2018-36', '2018-10-01T00:00:00Z', '2019-01-01T00:00:00Z', 'year'],
    ['2018-38', '2018-05-01T00:00:00Z', '2018-09-01T00:00:00Z', 'year'],
    ['2018-41', '2018-07-01T00:00:00Z', '2019-01-01T00:00:00Z', 'year'],
    ['0050-03', '0050-03-01T00:00:00Z', '0050-04-01T00:00:00Z', 'month'],
    ['2018-02-16T12:00+09:00', '2018-02-16T03:00:00Z', '2018-02-16T03:01:00Z', 'minute'],
    ['2018-02-16T12:00:01-05', '2018-02-16T17:00:01Z', '2018-02-16T17:00:02Z', 'second'],
    ['2018-02-16T12', '2018-02-16T12:00:00Z', '2018-02-16T13:00:00Z', 'day'],
    ['2016-12-31T23:59:60Z', '2017-01-01T00:00:00Z', '2017-01-01T00:00:01Z', 'second'],
    ['2018-02-16T24:00:00Z', '2018-02-17T00:00:00Z', '2018-02-17T00:00:01Z', 'second'],
    ['2018/2019-03', '2018-01-01T00:00:00Z', '2019-04-01T00:00:00Z', 'year'],
    ['2018-02-16/2018-02-16', '2018-02-16T00:00:00Z', '2018-02-17T00:00:00Z', 'day'],
    ['2018-02/', '2018-02-01T00:00:00Z', null, 'month'],
    ['../2018-02', null, '2018-03-01T00:00:00Z', 'month'],
  ])('reads %s', (text, earliest, end, precision) => expect(span(text)).toEqual([earliest, end, precision]));

  it.each([
    '',
    '/',
    '../..',
    '18',
    '2018-2',
    '2018-00',
    '2018-13',
    '2018-42',
    '2018-02-29',
    '2018-04-31T10:00:00Z',
    '2018-04-00',
    '2018-02-16T25:00',
    '2018-02-16T24:01',
    '2018-02-16T10:60',
    '2018-02-16T10:00+24:00',
    '2018-02-16T10:00:00+24:00',
    '2018-02-16T10:00+09:60',
    '2018-02-16 10:00',
    '2018/2019/2020',
    '2019/2018',
    'next week',
    ' 2018',
  ])('refuses %j', (text) => expect(parseEdtf(text)).toBeNull());

  it.each([
    // Seasons where nobody said which half of the Earth, north, south; quarters, thirds, halves.
    [21, [3, 6, 9, 12]],
    [25, [3, 6, 9, 12]],
    [29, [9, 12, 3, 6]],
    [33, [1, 4, 7, 10]],
  ])('divides the year from month %i on in fours', (code, months) => {
    for (const [index, month] of months.entries()) {
      const [start, end] = [new Date(Date.UTC(2018, month - 1)), new Date(Date.UTC(2018, month + 2))];
      expect(span(`2018-${code + index}`)).toEqual([iso(start.getTime()), iso(end.getTime()), 'year']);
    }
  });

  it('knows whether an offset was written', () => {
    expect(parseEdtf('2018-02-16T10:00:00')?.start?.zoneUnknown).toBe(true);
    expect(parseEdtf('2018-02-16T10:00:00Z')?.start?.zoneUnknown).toBe(false);
    expect(parseEdtf('2018-02-16')?.start?.zoneUnknown).toBe(true);
  });

  it('never throws, and refuses what is longer than any value', () => {
    fc.assert(fc.property(fc.string({ unit: fc.constantFrom(...'0123X-/T:+Z?~%.') }), (text) => void parseEdtf(text)));
    expect(parseEdtf('2018'.repeat(1_000_000))).toBeNull();
  });
});

describe('epochOf', () => {
  it('gives the second that was written down, by any clock', () => {
    fc.assert(
      fc.property(writtenTime, ({ epoch, offset, local }) => {
        const edtf = local.toISOString().slice(0, 19) + offsetText(offset, ':');
        expect(epochOf({ edtf })).toBe(epoch);
        // With a qualifier it takes the long way.
        expect(epochOf({ edtf: `${edtf}?` })).toBe(epoch);
      }),
    );
  });

  it('reads a time without an offset as UTC', () => {
    fc.assert(
      fc.property(writtenTime, ({ local }) => {
        expect(epochOf({ edtf: local.toISOString().slice(0, 19) })).toBe(local.getTime() / 1000);
        expect(epochOf({ edtf: local.toISOString().slice(0, 10) })).toBe(
          Date.parse(local.toISOString().slice(0, 10)) / 1000,
        );
      }),
    );
  });

  it.each([
    [null, null],
    ['soon', null],
    ['2018-02-30T10:00:00Z', null],
    ['2018-13-01T10:00:00Z', null],
    ['2018-06/..', Date.UTC(2018, 5) / 1000],
    ['../2018-06', Date.UTC(2018, 6) / 1000 - 1],
    ['1969-12-31T23:59:59Z', -1],
  ])('of %s is %s', (edtf, epoch) => expect(epochOf({ edtf })).toBe(epoch));
});
