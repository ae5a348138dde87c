import fc from 'fast-check';
import { expect, it } from 'vitest';
import { changeOf, fewestBeside } from '../../../../shared/text/personas/hand-over.ts';
import { clockTime, quietHoursOf, weekOf } from '../../../../shared/text/personas/hours.ts';
import { styleOf } from '../../../../shared/text/personas/style.ts';

/** Messages between two local hours, as a clock of UTC writes them. */
const awake = (from: number, to: number, offset: number, count: number) =>
  Array.from({ length: count }, (_none, at) => {
    const hour = from + (at % (to - from));
    const utc = new Date(Date.UTC(2018, 1, 1 + Math.floor(at / 24), hour - offset, at % 60));
    const time = clockTime(utc.toISOString().replace('.000Z', '+00:00'));
    if (!time) throw new Error('no time');
    return time;
  });

it('suggests the zone of somebody who sleeps at night, whatever zone that is', () => {
  fc.assert(
    fc.property(fc.integer({ min: -8, max: 11 }), (offset) => {
      const quiet = quietHoursOf(awake(8, 24, offset, 160));
      expect(quiet?.messages).toBe(0);
      expect(quiet?.offsets.from).toBeLessThanOrEqual(offset);
      expect(quiet?.offsets.to).toBeGreaterThanOrEqual(offset);
    }),
  );
});

it('suggests nothing of few messages, of all hours alike, or without a zone', () => {
  expect(quietHoursOf(awake(8, 24, 9, 29))).toBeNull();
  expect(quietHoursOf(awake(0, 24, 9, 240))).toBeNull();
  expect(quietHoursOf(awake(8, 24, 9, 160).map((time) => ({ ...time, utcHour: null })))).toBeNull();
});

it('counts each message once, in the hour of its own clock', () => {
  const time = clockTime('2018-02-05T23:10:00+09:00');
  expect(time).toEqual({ hour: 23, weekday: 0, utcHour: 14 });
  expect(weekOf(time ? [time, time] : [])[0]?.[23]).toBe(2);
  expect(clockTime('2018-02-05')).toBeNull();
  expect(clockTime('2018-02-05T10:00:00')).toMatchObject({ hour: 10, utcHour: null });
});

const one = (at: number) =>
  styleOf(`今日はとても寒いですね。お元気ですか。番号${'一二三四五六七八九'[at % 9]}の話をしました。`, 12 + (at % 3));
const other = (at: number) => styleOf(`ねえねえ!!マジで${'ウケル'.repeat(1 + (at % 3))}!!♪\nヤバイ!!\n`, 3 + (at % 4));

it('finds where the manner of writing changes, and by what', () => {
  const series = [
    ...Array.from({ length: 20 }, (_none, at) => one(at)),
    ...Array.from({ length: 15 }, (_none, at) => other(at)),
  ];
  const change = changeOf(series);
  expect(change?.at).toBe(20);
  expect(change?.chance).toBeLessThanOrEqual(0.01);
  expect(changeOf(series)).toEqual(change);
  expect(changeOf([...series.slice(0, 5), ...series.slice(30)])).toBeNull();
});

it('finds a hand-over about as seldom as chance allows where there is none', () => {
  let found = 0;
  let state = 7;
  const random = () => {
    state = (state * 48271) % 2147483647;
    return state / 2147483647;
  };
  for (let turn = 0; turn < 100; turn += 1) {
    const series = Array.from({ length: fewestBeside * 4 }, () =>
      random() < 0.5 ? one(Math.floor(random() * 9)) : other(Math.floor(random() * 9)),
    );
    if (changeOf(series)) found += 1;
  }
  expect(found).toBeLessThanOrEqual(5);
});
