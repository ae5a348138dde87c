import { describe, expect, it } from 'vitest';
import {
  durationText,
  epochOf,
  eraMoment,
  exactMoment,
  longMoment,
  shortMoment,
} from '../../../../renderer/app/i18n/moments.ts';
import { wordsIn } from '../../../../renderer/app/i18n/words.ts';
import type { Moment } from '../../../../shared/domain/moment.ts';

const moment = (edtf: string | null, raw = 'as written'): Moment => ({
  by: 'date-header',
  raw,
  edtf,
  zone: null,
  precision: null,
});

describe('moments', () => {
  const second = moment('2018-02-16T19:04:11+09:00');

  it('are shown in the zone in which they were written', () => {
    expect(shortMoment(second)).toBe('2018-02-16 19:04');
    expect(exactMoment(second)).toBe('2018-02-16 19:04:11 +09:00');
    expect(longMoment(second, 'ja')).toBe('2018年2月16日 19:04:11 +09:00');
    expect(longMoment(second, 'en')).toBe('16 February 2018, 19:04:11 +09:00');
  });

  it('keep their precision and their doubt (P6)', () => {
    expect(shortMoment(moment('2018-02~'))).toBe('2018-02~');
    expect(longMoment(moment('2018-02'), 'ja')).toBe('2018年2月');
    expect(longMoment(moment('2018?'), 'en')).toBe('2018?');
  });

  it('stand as they were written where they cannot be read', () => {
    expect(shortMoment(moment(null, '25:61:00'))).toBe('25:61:00');
    expect(longMoment(moment('2018-02-01/2018-03-05'), 'en')).toBe('2018-02-01/2018-03-05');
  });

  it('have the name of their era', () => {
    expect(eraMoment(second)).toBe('平成30年2月16日');
    expect(eraMoment(moment('2019-05-01'))).toBe('令和元年5月1日');
    expect(eraMoment(moment('2019-04-30'))).toBe('平成31年4月30日');
    expect(eraMoment(moment(null))).toBeNull();
  });

  it('are compared only where nothing has to be guessed', () => {
    expect(epochOf(second)).toBe(Date.UTC(2018, 1, 16, 10, 4, 11));
    for (const edtf of ['2018-02-16T19:04:11', '2018-02-16', '2018-02-16T19:04:11+09:00?', null]) {
      expect(epochOf(moment(edtf))).toBeNull();
    }
  });
});

describe('durationText', () => {
  it.each([
    [9 * 3_600_000, '9 時間'],
    [-61_000, '1 分'],
    [4000, '4 秒'],
    [3 * 86_400_000, '3 日'],
  ])('%i ms is %s', (milliseconds, text) => {
    expect(durationText(wordsIn('ja'), milliseconds)).toBe(text);
  });
});
