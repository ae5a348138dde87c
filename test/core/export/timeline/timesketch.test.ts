import { describe, expect, it } from 'vitest';
import { timesketchCsv } from '../../../../electron/core/export/timeline/timesketch-csv.ts';
import { timesketchJsonl } from '../../../../electron/core/export/timeline/timesketch-jsonl.ts';
import type { Event } from '../../../../shared/domain/event.ts';
import { aCitation, aMoment, aNote, anEvent, drain, hostile, timeline } from '../../../support/events.ts';
import { hasPython, python } from '../../../support/python.ts';

const context = { caseName: '足跡', language: 'en' } as const;
const rows = (...events: Event[]) => {
  const { text, left } = drain(timesketchJsonl(timeline(...events), context));
  return {
    rows: text
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line)),
    left,
  };
};
const readCsv =
  'import csv,io,json,sys\nt=sys.stdin.buffer.read().decode("utf-8")\nprint(json.dumps(list(csv.DictReader(io.StringIO(t,newline=""),strict=True))))';

describe('timesketch', () => {
  it('gives one row for each claim of a time, and says who claims it', () => {
    const moments = [
      aMoment('2011-03-09T08:15:30+09:00'),
      aMoment('2011-03-09T00:20:00Z', { by: 'received', zone: 'GMT' }),
      aMoment('2011-03-10', { by: 'reporter', precision: 'day' }),
      aMoment('2011-03-09T08:15:30+09:00'),
    ];
    const { rows: list, left } = rows(anEvent('a', { moments }));
    expect(left).toEqual([]);
    expect(
      list.map(({ datetime, claimed_by, zone_unknown, latest }) => [datetime, claimed_by, zone_unknown, latest]),
    ).toEqual([
      ['2011-03-08T23:15:30+00:00', 'date-header', false, undefined],
      ['2011-03-09T00:20:00+00:00', 'received', false, undefined],
      ['2011-03-10T00:00:00+00:00', 'reporter', true, '2011-03-10T23:59:59.999+00:00'],
    ]);
    expect(list[1]).toMatchObject({
      timestamp_desc: 'Received header (claimed by receiving server)',
      zone: 'GMT',
      edtf: '2011-03-09T00:20:00Z',
      event_id: 'a',
    });
  });

  it('takes the earliest instant of what is fuzzy, keeps the EDTF, and marks a zone that nobody wrote', () => {
    const edtfs = [
      '2011',
      '2011-05~',
      '201X',
      '2011-05-03/2011-06',
      '../2011-02',
      '2011-05-03T10:00:00',
      '2012-02-29T23:59:60Z',
    ];
    const { rows: list } = rows(anEvent('a', { moments: edtfs.map((edtf) => aMoment(edtf)) }));
    expect(
      Object.fromEntries(list.map(({ edtf, datetime, zone_unknown }) => [edtf, [datetime, zone_unknown]])),
    ).toEqual({
      '2011': ['2011-01-01T00:00:00+00:00', true],
      '2011-05~': ['2011-05-01T00:00:00+00:00', true],
      '201X': ['2010-01-01T00:00:00+00:00', true],
      '2011-05-03/2011-06': ['2011-05-03T00:00:00+00:00', true],
      '../2011-02': ['2011-02-28T23:59:59.999+00:00', true],
      '2011-05-03T10:00:00': ['2011-05-03T10:00:00+00:00', true],
      '2012-02-29T23:59:60Z': ['2012-03-01T00:00:00+00:00', false],
    });
  });

  it('names what has no row', () => {
    const { left } = rows(
      anEvent('a'),
      anEvent('b', { moments: [] }),
      anEvent('c', { moments: [aMoment(null), aMoment('2011')] }),
    );
    expect(left).toEqual([
      { id: 'c', reason: 'no-readable-moment', count: 1 },
      { id: 'b', reason: 'no-readable-moment', count: 1 },
    ]);
    expect(() => rows(aNote('x', { moments: [] }))).toThrow(
      expect.objectContaining({ code: 'export/nothing-to-export' }),
    );
  });

  it('opens bytes in every row or marks the own note (P4)', () => {
    const { rows: list } = rows(anEvent('a', { citations: [aCitation(), aCitation({ offset: 5 })] }), aNote('b'));
    expect(list.map(({ own_note, anchors }) => [own_note, anchors.length])).toEqual([
      [false, 2],
      [true, 0],
    ]);
  });

  it.skipIf(!hasPython('csv'))('says the same in CSV, read by Python, whatever the texts are', () => {
    const events = hostile.map((text, i) =>
      anEvent(`h${i}`, {
        title: { en: text },
        text: { en: text },
        citations: [aCitation({ exact: text, title: text })],
        moments: [aMoment('2011', { raw: text, zone: text })],
      }),
    );
    const json = rows(...events).rows;
    const csv = python(readCsv, drain(timesketchCsv(timeline(...events), context)).text) as Record<string, string>[];
    expect(csv).toHaveLength(hostile.length);
    expect(Object.keys(csv[0] ?? {}).slice(0, 3)).toEqual(['message', 'datetime', 'timestamp_desc']);
    for (const [i, row] of csv.entries()) {
      const { anchors, own_note, zone_unknown, part: _, ...texts } = json[i];
      expect(JSON.parse(row.anchors ?? '')).toEqual(anchors);
      expect([row.own_note, row.zone_unknown]).toEqual([String(own_note), String(zone_unknown)]);
      for (const [column, text] of Object.entries(texts))
        expect(row[column]?.replace(/^'/, ''), column).toBe(String(text).replace(/^'/, ''));
      expect(anchors[0].exact).toBe(hostile[Number(row.event_id?.slice(1))]);
    }
  });
});
