import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { epochOf } from '../../../../shared/text/dates/edtf.ts';
import { parseMailDate } from '../../../../shared/text/dates/rfc5322-date.ts';
import { offsetText, writtenTime } from './written.ts';

const weekdays = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const bytes = (text: string) => Buffer.from(text).toString('latin1');

describe('parseMailDate', () => {
  it.each([
    // RFC 5322 and its obsolete forms
    ['Fri, 4 May 2001 14:05:44 -0400', '2001-05-04T14:05:44-04:00', '-0400'],
    ['4 May 2001 14:05 -0400', '2001-05-04T14:05-04:00', '-0400'],
    ['  fri,4\tmay\r\n 2001   14:05:44+0900', '2001-05-04T14:05:44+09:00', '+0900'],
    ['Tue, 5 Jan 2010 10:11:12 +0900 (JST)', '2010-01-05T10:11:12+09:00', '+0900'],
    ['Wed, 20 Sep 1995 00:19:00 (EDT) -0400', '1995-09-20T00:19:00-04:00', '-0400'],
    ['Wed, 6 (a (b\\) c) 7 Mar) Feb 2018 (x) 10:02:03 (y', '2018-02-06T10:02:03', null],
    ['21 Nov 97 09:55:06 GMT', '1997-11-21T09:55:06Z', 'GMT'],
    ['21 Nov 49 09:55:06 UT', '2049-11-21T09:55:06Z', 'UT'],
    ['21 Nov 50 09:55:06 UT', '1950-11-21T09:55:06Z', 'UT'],
    ['21 Nov 102 09:55:06 Z', '2002-11-21T09:55:06Z', 'Z'],
    ['Tue, 5 Jan 2010 10:11:12 EST', '2010-01-05T10:11:12-05:00', 'EST'],
    ['Tue, 5 Jan 2010 10:11:12 edt', '2010-01-05T10:11:12-04:00', 'edt'],
    ['Tue, 5 Jan 2010 10:11:12 JST', '2010-01-05T10:11:12+09:00', 'JST'],
    ['Sat, 31 Dec 2016 23:59:60 +0000', '2016-12-31T23:59:60+00:00', '+0000'],
    ['Thu, 13 Feb 1969 23:32 -0330 (Newfoundland Time)', '1969-02-13T23:32-03:30', '-0330'],
    // A zone that says nothing is kept and gives no offset
    ['Tue, 5 Jan 2010 10:11:12 -0000', '2010-01-05T10:11:12', '-0000'],
    ['Tue, 5 Jan 2010 10:11:12 A', '2010-01-05T10:11:12', 'A'],
    ['Tue, 5 Jan 2010 10:11:12 MSK', '2010-01-05T10:11:12', 'MSK'],
    ['Tue, 5 Jan 2010 10:11:12 H0500', '2010-01-05T10:11:12', 'H0500'],
    ['Tue, 5 Jan 2010 10:11:12 +9900', '2010-01-05T10:11:12', '+9900'],
    ['Tue, 5 Jan 2010 10:11:12 +900', '2010-01-05T10:11:12', '+900'],
    ['Sun, 26 May 2002 20:43:57 Eastern Daylight Time', '2002-05-26T20:43:57', 'Eastern Daylight Time'],
    ['Mon, 20 May 2002 23:12:36', '2002-05-20T23:12:36', null],
    // What real mail has
    ['2018-02-16T10:11:12.5Z', '2018-02-16T10:11:12Z', 'Z'],
    ['2018-02-16 10:11:12 +0900', '2018-02-16T10:11:12+09:00', '+0900'],
    ['2018/2/6 10:11', '2018-02-06T10:11', null],
    ['Fri Feb 16 12:00:00 2018', '2018-02-16T12:00:00', null],
    ['Fri Feb  6 12:00:00 +0900 2018', '2018-02-06T12:00:00+09:00', '+0900'],
    ['Fri Feb 16 12:00:00 JST 2018', '2018-02-16T12:00:00+09:00', 'JST'],
    ['Tue Jul  5 10:00:00 2011 +0900', '2011-07-05T10:00:00+09:00', '+0900'],
    ['Fri Feb 16 2018 12:00:00 GMT+0900 (JST)', '2018-02-16T12:00:00+09:00', 'GMT+0900'],
    ['Fri, Feb 16, 2018 12:00:00 UTC+9', '2018-02-16T12:00:00+09:00', 'UTC+9'],
    ['February 16, 2018 at 12:01 PM', '2018-02-16T12:01', null],
    ['16 Feb 2018 12:01 AM', '2018-02-16T00:01', null],
    ['16 Feb 2018 13:01 PM', '2018-02-16T13:01', null],
    ['16th September 2018, 12:01 a.m. +0000', '2018-09-16T00:01+00:00', '+0000'],
    ['Fri, 16-Feb-2018 10.11.12 pm EST', '2018-02-16T22:11:12-05:00', 'EST'],
    ['Wed, 29 May 2002 16:54:6 +0300', '2002-05-29T16:54:06+03:00', '+0300'],
    ['Fri, 15 Sep 2023 01:22:43 +0200 . 286071244', '2023-09-15T01:22:43+02:00', '+0200'],
    ['lun., 5 Feb 2018 10:11:12 +0100', '2018-02-05T10:11:12+01:00', '+0100'],
    ['16 Feb 2018', '2018-02-16', null],
    ['2018年2月16日 12:34', '2018-02-16T12:34', null],
    [bytes('2018年2月16日 12:34:56 +0900'), '2018-02-16T12:34:56+09:00', '+0900'],
    ['平成30年２月１６日（金）午後1時02分', '2018-02-16T13:02', null],
    ['=?utf-8?B?MjAxOOW5tDLmnIgxNuaXpSAxMjozNA==?=', '2018-02-16T12:34', null],
  ])('reads %j', (raw, edtf, zone) => expect(parseMailDate(raw)).toMatchObject({ edtf, zone }));

  it.each([
    ['', null],
    ['Whenever', null],
    ['25:61:00 nonsense', null],
    ['Wed, 15 Dec 2010 59:10 -0500', '-0500'],
    ['31 Feb 2018 10:00:00 +0900', '+0900'],
    ['29 Feb 2018 10:00:00 JST', 'JST'],
    ['0 Feb 2018 10:00:00 +0900', '+0900'],
    ['5 Jul 2011 24:00:00 +0900', '+0900'],
    ['5 Jul 2011 10:61:00 +0900', '+0900'],
    ['5 Jul 2011 10:00:61 +0900', '+0900'],
    ['5 Jul 2011 13:00 AM +0900', '+0900'],
    ['5 Jul 0102 10:00:00 +0900', '+0900'],
    ['2018-13-01T10:00:00Z', 'Z'],
    ['Pn, 29 paX 2007 21:13:00 +0100', null],
    ['5 Mayor 2011 10:00:00 +0900', null],
    ['16 Feb 2018 nonsense', null],
    ['5 Jul 12011 10:00:00 +0900', null],
    ['Jul 5, 11 10:00:00 +0900', null],
    // Day or month first: nobody can say.
    ['11-06-2023', null],
    ['11/06/2023 10:00:00 +0900', null],
  ])('does not guess %j', (raw, zone) => expect(parseMailDate(raw)).toEqual({ edtf: null, zone, precision: null }));

  it.each(
    Object.entries({
      GMT: 0,
      UT: 0,
      UTC: 0,
      Z: 0,
      EST: -5,
      EDT: -4,
      CST: -6,
      CDT: -5,
      MST: -7,
      MDT: -6,
      PST: -8,
      PDT: -7,
      JST: 9,
      KST: 9,
      CET: 1,
      CEST: 2,
    }),
  )('knows %s', (name, hours) => {
    const { edtf } = parseMailDate(`5 Jan 2010 10:00:00 ${name}`);
    expect(epochOf({ edtf })).toBe(Date.UTC(2010, 0, 5, 10 - hours) / 1000);
  });

  it.each([...'ABCDEFGHIKLMNOPQRSTUVWXY', 'IST', 'BST'])('does not take %s for an offset', (name) => {
    expect(parseMailDate(`5 Jan 2010 10:00:00 ${name}`)).toMatchObject({ edtf: '2010-01-05T10:00:00', zone: name });
  });

  it('says how exact the claim is', () => {
    const precisions = ['16 Feb 2018', '16 Feb 2018 10:11', '16 Feb 2018 10:11:12 +0900'].map(
      (raw) => parseMailDate(raw).precision,
    );
    expect(precisions).toEqual(['day', 'minute', 'second']);
  });

  it('finds the second again in every form that carries a zone, and keeps the clock that was written', () => {
    fc.assert(
      fc.property(writtenTime, ({ epoch, offset, local }) => {
        const iso = local.toISOString();
        const [date, time, zone] = [iso.slice(0, 10), iso.slice(11, 19), offsetText(offset)];
        const [year, month, day] = [date.slice(0, 4), months[local.getUTCMonth()], local.getUTCDate()];
        const hour = local.getUTCHours();
        const half = `${hour % 12 || 12}${time.slice(2)} ${hour < 12 ? 'AM' : 'PM'}`;
        const name = weekdays[local.getUTCDay()];
        const expected = `${date}T${time}${offsetText(offset, ':')}`;
        // The zone -0000 says that there is none.
        fc.pre(zone !== '-0000');
        for (const raw of [
          `${name}, ${day} ${month} ${year} ${time} ${zone}`,
          `${String(day).padStart(2, '0')} ${month?.toUpperCase()} ${year} ${time}${zone} (a comment)`,
          `${name} ${month} ${String(day).padStart(2)} ${time} ${zone} ${year}`,
          `${name} ${month} ${day} ${year} ${time} GMT${zone}`,
          `${month} ${day}, ${year} ${half} ${zone}`,
          `${date}T${time}${offsetText(offset, ':')}`,
          `${date.replaceAll('-', '/')} ${time} ${zone}`,
          bytes(`${year}年${local.getUTCMonth() + 1}月${day}日 ${time} ${zone}`),
        ]) {
          const { edtf, precision } = parseMailDate(raw);
          expect([raw, edtf, precision]).toEqual([raw, expected, 'second']);
          expect(epochOf({ edtf })).toBe(epoch);
        }
      }),
    );
  });

  it('gives only values that can be read again, for any text', () => {
    const words = [
      '5',
      '31',
      '2018',
      '99',
      'Feb',
      'Tue,',
      '10:11:12',
      '25:61',
      'PM',
      '+0900',
      'EST',
      '(',
      ')',
      '\\',
      '年',
      '-',
    ];
    const text = fc.array(fc.oneof(fc.constantFrom(...words), fc.string({ maxLength: 3 })), { maxLength: 12 });
    fc.assert(
      fc.property(text, fc.constantFrom('', ' '), (parts, separator) => {
        const { edtf, precision } = parseMailDate(parts.join(separator));
        expect(edtf === null).toBe(precision === null);
        if (edtf !== null) expect(epochOf({ edtf })).not.toBeNull();
      }),
      { numRuns: 2000 },
    );
  });

  it.each(['(', ' ', 'a', '1', '1:', '+', '=?utf-8?q?', '\xe5', 'Tue, ', '年', '\\('])(
    'looks at no more than the beginning of megabytes of %j',
    (piece) => {
      const tail = piece.repeat(1_000_000);
      expect(parseMailDate(tail).edtf).toBeNull();
      expect(parseMailDate(`5 Jan 2010 10:11:12 +0900 ${tail}`).edtf).toBe('2010-01-05T10:11:12+09:00');
    },
  );

  it('passes over a long comment, but not one of megabytes', () => {
    const date = '5 Jan 2010 10:11:12 +0900';
    expect(parseMailDate(`(${'x'.repeat(300)}) ${date}`).edtf).toBe('2010-01-05T10:11:12+09:00');
    expect(parseMailDate(`(${'x'.repeat(1_000_000)}) ${date}`).edtf).toBeNull();
  });
});
