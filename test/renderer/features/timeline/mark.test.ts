import { describe, expect, it } from 'vitest';
import { eventTimes } from '../../../../renderer/features/timeline/time/event-times.ts';
import { markOf, placeOf } from '../../../../renderer/features/timeline/time/mark.ts';
import { offsetOf, offsetText, writtenOffsets } from '../../../../renderer/features/timeline/time/zones.ts';
import { aMoment, anEvent } from '../../../support/events.ts';

const hour = 3_600_000;
const japan = 9 * hour;
const mark = (edtf: string, offset = japan) => {
  const made = markOf({ edtf }, offset);
  if (!made) throw new Error(edtf);
  return made;
};

describe('markOf', () => {
  it('places a time with its zone in the zone of the axis, with nothing to either side', () => {
    const { start, before, after, solid } = mark('2018-02-16T10:04:00Z');
    expect(new Date(start).toISOString()).toBe('2018-02-16T19:04:00.000Z');
    expect([before, after, solid]).toEqual([0, 0, null]);
  });

  it('places a time without a zone as it is written, reaching as far as the zones of the world do', () => {
    const { start, before, after } = mark('2018-02-16T19:04');
    expect(new Date(start).toISOString()).toBe('2018-02-16T19:04:00.000Z');
    // Written at UTC+14 it was five hours before; at UTC-12, twenty-one hours after.
    expect([before, after]).toEqual([5 * hour, 21 * hour]);
  });

  it('keeps the ends of an interval as vague as they are, and the middle solid', () => {
    const { start, end, solid } = mark('2018-02/2018-04', 0);
    expect(new Date(start).toISOString().slice(0, 10)).toBe('2018-02-01');
    expect(new Date(end).toISOString().slice(0, 10)).toBe('2018-04-30');
    expect(new Date(solid?.start ?? 0).toISOString().slice(0, 10)).toBe('2018-02-28');
    expect(new Date(solid?.end ?? 0).toISOString().slice(0, 10)).toBe('2018-04-01');
  });

  it('is open where the value is, and is put where it ends then', () => {
    expect(mark('../2018').start).toBe(Number.NEGATIVE_INFINITY);
    expect(placeOf(mark('../2018'))).toBe(mark('../2018').end);
    expect(mark('2018/..').end).toBe(Number.POSITIVE_INFINITY);
  });

  it.each([
    ['2018~', true, false],
    ['2018?', false, true],
    ['2018%', true, true],
    ['2018', false, false],
    ['201X', false, false],
  ])('%s: approximate %s, uncertain %s', (edtf, approximate, uncertain) => {
    expect(mark(edtf)).toMatchObject({ approximate, uncertain });
  });

  it('is null for what cannot be read', () => {
    expect(markOf({ edtf: '2018-13-45' }, 0)).toBeNull();
    expect(markOf({ edtf: null }, 0)).toBeNull();
  });
});

describe('eventTimes', () => {
  it('has the claim that places the event, and the others beside it', () => {
    const claims = [
      aMoment('2018-02-16T19:04:11+09:00'),
      aMoment('2018-02-16T10:04:11+09:00', { by: 'received' }),
      aMoment(null, { by: 'received' }),
    ];
    const times = eventTimes(anEvent('aa', { moments: claims }), japan);
    expect(times).toMatchObject({ by: 'date-header', isApart: true });
    expect(times?.others).toEqual([{ by: 'received', place: Date.parse('2018-02-16T10:04:11Z') }]);
  });

  it('is null where nobody says when', () => {
    expect(eventTimes(anEvent('aa', { moments: [] }), 0)).toBeNull();
  });
});

describe('zones', () => {
  it.each([
    ['2018-02-16T19:04:11+09:00', japan, '+09:00'],
    ['2018-02-16T19:04:11-03:30', -3.5 * hour, '-03:30'],
    ['2018-02-16T19:04:11Z', 0, 'UTC'],
  ])('%s', (edtf, offset, text) => {
    expect(offsetOf(edtf)).toBe(offset);
    expect(offsetText(offset)).toBe(text);
  });

  it('a day or a time without one has none', () => {
    expect(offsetOf('2018-02-16')).toBeNull();
    expect(offsetOf('2018-02-16T19:04')).toBeNull();
  });

  it('are offered by how often they were written', () => {
    const at = (edtf: string) => anEvent(edtf, { moments: [aMoment(edtf)] });
    const events = [at('2018-01-01T00:00Z'), at('2018-01-01T00:00+09:00'), at('2018-01-02T00:00+09:00')];
    expect(writtenOffsets(events)).toEqual([japan, 0]);
  });
});
