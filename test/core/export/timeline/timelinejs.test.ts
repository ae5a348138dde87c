import { describe, expect, it } from 'vitest';
import { timelineJs } from '../../../../electron/core/export/timeline/timelinejs.ts';
import type { Event } from '../../../../shared/domain/event.ts';
import { aCitation, aMoment, aNote, anEvent, drain, hostile, timeline } from '../../../support/events.ts';
import { readTimeline } from '../../../support/timelinejs.ts';

const written = (events: Event[], language: 'ja' | 'en' = 'ja') =>
  drain(timelineJs(timeline(...events), { caseName: '足跡', language }));
const at = (id: string, edtf: string) => anEvent(id, { moments: [aMoment(edtf)] });

describe('timelineJs', () => {
  it('is taken by TimelineJS without an error, every slide under its own ASCII id', () => {
    const events = [anEvent('a1', { part: 2 }), aNote('b2', { title: { ja: '記者のメモ' } }), at('c3', '2011-05')];
    const read = readTimeline(written(events).text);
    expect(read.errors).toEqual([]);
    expect(read.scale).toBe('human');
    expect(read.ids.sort()).toEqual(['case', 'event-a1', 'event-b2', 'event-c3']);
    expect(read.events.every((event) => event.autolink === false)).toBe(true);
    expect(read.events.find((event) => event.unique_id === 'event-a1')?.group).toBe('第2部');
    expect(read.events.find((event) => event.unique_id === 'event-b2')?.text.text).toContain(
      '記者のメモ(裏づけとなる文書なし)',
    );
  });

  it('gives civil parts as they were written, names the zone, and leaves unknown parts out', () => {
    const { text } = written(
      [
        at('a', '2011-03-09T08:15:30+09:00'),
        at('b', '2011'),
        at('c', '2011-05'),
        at('d', '2011-06-01T10:20'),
        at('e', '2011-07-XX'),
        at('f', '2012-21'),
      ],
      'en',
    );
    const dates = Object.fromEntries(
      readTimeline(text).events.map((event) => [event.unique_id.slice(6), [event.start_date, event.display_date]]),
    );
    const raw: { unique_id: string; start_date: object }[] = JSON.parse(text).events;
    expect(raw.map(({ unique_id, start_date }) => [unique_id, start_date])).toEqual([
      ['event-b', { year: 2011 }],
      ['event-a', { year: 2011, month: 3, day: 9, hour: 8, minute: 15, second: 30 }],
      ['event-c', { year: 2011, month: 5 }],
      ['event-d', { year: 2011, month: 6, day: 1, hour: 10, minute: 20 }],
      ['event-e', { year: 2011, month: 7 }],
      ['event-f', { year: 2012 }],
    ]);
    expect(dates.a?.[1]).toContain('+09:00');
    expect(dates.d?.[1]).toContain('no zone written');
  });

  it('keeps the end of an interval, and drops one that TimelineJS would take for the start', () => {
    const { text } = written([
      at('a', '2011-03-09/2011-04-01'),
      at('b', '2011-05-01/2011-05-01'),
      at('c', '2012/2012-05'),
      at('d', '2013/..'),
      at('e', '../2014-02'),
    ]);
    const events: { unique_id: string; start_date: object; end_date?: object }[] = JSON.parse(text).events;
    const ends = Object.fromEntries(events.map((event) => [event.unique_id, event.end_date]));
    expect(ends).toEqual({
      'event-a': { year: 2011, month: 4, day: 1 },
      'event-b': undefined,
      'event-c': undefined,
      'event-d': undefined,
      'event-e': undefined,
    });
    const read = readTimeline(text);
    expect(read.errors).toEqual([]);
    expect(read.events.filter((event) => event.end_date)).toHaveLength(1);
  });

  it('names events without a time that can be read as left out', () => {
    const { text, left } = written([
      anEvent('a'),
      anEvent('b', { moments: [] }),
      anEvent('c', { moments: [aMoment(null)] }),
      at('d', '2011-13-40'),
      at('e', 'Y170000002'),
    ]);
    expect(JSON.parse(text).events).toHaveLength(1);
    expect(left).toEqual(['b', 'c', 'd', 'e'].map((id) => ({ id, reason: 'no-readable-moment' })));
    expect(() => written([anEvent('b', { moments: [] })])).toThrow(
      expect.objectContaining({ code: 'export/nothing-to-export' }),
    );
    expect(() => written([])).toThrow(expect.objectContaining({ code: 'export/nothing-to-export' }));
  });

  it('carries the exact anchor for programs beside the defanged quote for people', () => {
    const exact = 'reply to http://evil.example/x or me@evil.example';
    const { text } = written([anEvent('a', { citations: [aCitation({ exact })] })]);
    expect(text).not.toMatch(/http:\/\/|evil\.example|@evil/);
    const [event] = JSON.parse(text).events;
    expect(event.anchors).toEqual([
      expect.objectContaining({ exact, source: aCitation().source, offset: 100, length: 2000 }),
    ]);
    expect(event.text.text).toContain('hxxp');
  });

  it('survives hostile text: no tag of theirs, and nothing in the one field that is decoded and written as markup', () => {
    const events = hostile.map((text, i) =>
      anEvent(`h${i}`, {
        title: { en: text },
        text: { en: text },
        moments: [aMoment('2011-03-09T08:15:30+09:00', { zone: text, raw: text })],
        citations: [aCitation({ exact: text, title: text, sourceName: text, moments: [aMoment(null, { raw: text })] })],
      }),
    );
    const read = readTimeline(written(events, 'en').text);
    expect(read.errors).toEqual([]);
    expect(read.events).toHaveLength(hostile.length);
    for (const event of read.events) {
      expect(event.display_date).not.toMatch(/[<>&]/);
      expect(event.text.headline).not.toMatch(/[<>]/);
      expect(event.text.text.replace(/<\/?(p|ol|li|em|strong)>|<br>|<ol start="\d+">/g, '')).not.toMatch(/[<>]/);
    }
  });

  it('gives the same bytes for the same events in any order (P10)', () => {
    const events = [anEvent('a'), anEvent('b'), aNote('c'), at('d', '2010')];
    expect(written([...events].reverse()).text).toBe(written(events).text);
  });
});
