import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bandLanes, bandRoom, laneHeight } from '../../../../renderer/features/timeline/layout/band-heights.ts';
import { density } from '../../../../renderer/features/timeline/layout/density.ts';
import { placeMarks } from '../../../../renderer/features/timeline/layout/place-marks.ts';
import {
  around,
  farthest,
  fitted,
  nearest,
  panned,
  showing,
  zoomed,
} from '../../../../renderer/features/timeline/layout/span.ts';
import { type Band, timelineModel } from '../../../../renderer/features/timeline/layout/timeline-model.ts';
import { aMoment, aNote } from '../../../support/events.ts';
import { generatedEvents } from './generated-events.ts';

const width = 800;
const bandOf = (count: number, seed = 7) => {
  const events = generatedEvents(count, seed).map((event) => ({ ...event, part: 1 }));
  const band = timelineModel(events, 0).bands.find(({ key }) => key === 1);
  if (!band) throw new Error('no band');
  return band;
};
const spanOf = (from: number, days: number) => {
  const start = Date.UTC(2008, 0, 1) + from * 86_400_000;
  return { from: start, to: start + days * 86_400_000 };
};
const spans = fc
  .tuple(fc.integer({ min: 0, max: 3650 }), fc.double({ min: 0.01, max: 4000, noNaN: true }))
  .map(([from, days]) => spanOf(from, days));

describe('placeMarks', () => {
  it('lays no name over another, and counts whatever has no place', () => {
    const band = bandOf(900);
    fc.assert(
      fc.property(spans, fc.integer({ min: 1, max: 8 }), fc.constantFrom(120, 400), (span, lanes, name) => {
        const { placed, crowds } = placeMarks(band, { span, width, lanes, labelWidth: () => name });
        for (let lane = 0; lane < lanes; lane += 1) {
          const row = placed.filter((mark) => mark.lane === lane).sort((a, b) => a.x0 - b.x0);
          row.forEach((mark, at) => {
            const next = row[at + 1];
            const end = Math.max(mark.x1, mark.label ? mark.label.x + mark.label.width : mark.x1);
            if (next) expect(end).toBeLessThanOrEqual(next.x0);
          });
        }
        // Every event that begins on the screen is drawn or counted.
        const seen = new Set(placed.map(({ index }) => index)).size;
        const counted = crowds.reduce((sum, { count }) => sum + count, 0);
        const begun = band.starts.filter((start) => start >= span.from && start < span.to).length;
        expect(seen + counted).toBeGreaterThanOrEqual(begun);
      }),
      { numRuns: 200 },
    );
  });

  it('keeps rows and names while one pans within a step', () => {
    const band = bandOf(300);
    const length = 90 * 86_400_000;
    const step = Math.floor(Date.UTC(2012, 0, 1) / length) * length;
    const at = (part: number) => {
      const from = step + part * length;
      const { placed } = placeMarks(band, { span: { from, to: from + length }, width, lanes: 4, labelWidth: () => 90 });
      return new Map(placed.map(({ index, lane }) => [index, lane]));
    };
    const [before, after] = [at(0.1), at(0.4)];
    const both = [...before.keys()].filter((index) => after.has(index));
    expect(both.length).toBeGreaterThan(0);
    for (const index of both) expect(after.get(index)).toBe(before.get(index));
  });

  it('shows a long name as far as nothing else stands there, and to the edge of the picture', () => {
    const day = 86_400_000;
    const span = { from: 0, to: 100 * day };
    const named = (...days: number[]) => {
      const times = Float64Array.from(days, (one) => one * day);
      const band: Band = { key: 1, items: Int32Array.from(days.keys()), starts: times, ends: times };
      const { placed } = placeMarks(band, { span, width: 1000, lanes: 1, labelWidth: () => 400 });
      return placed.map(({ label }) => label?.width);
    };
    expect(named(10)).toEqual([400]);
    expect(named(10, 45)).toEqual([325, 400]);
    expect(named(70)).toEqual([290]);
    expect(named(90)).toEqual([210]);
  });

  it('counts where there are too many to be drawn one by one', () => {
    const band = bandOf(5000);
    const span = spanOf(0, 3700);
    const { placed, crowds } = placeMarks(band, { span, width, lanes: 4, labelWidth: () => 90 });
    expect(placed).toEqual([]);
    expect(crowds.reduce((sum, { count }) => sum + count, 0)).toBe(band.items.length);
    expect(density(band, span, 200).reduce((sum, count) => sum + count, 0)).toBe(band.items.length);
  });
});

describe('timelineModel', () => {
  it('has a band for each part, one for events in none, one for those without a time, each event once', () => {
    const events = [
      aNote('a', { part: 2 }),
      aNote('b', { part: null }),
      aNote('c', { part: 1, moments: [] }),
      aNote('d', { part: 1 }),
      aNote('e', { part: 1, moments: [aMoment(null)] }),
    ];
    const { bands, bandOf: numberOf } = timelineModel(events, 0);
    expect(bands.map(({ key, items }) => [key, [...items]])).toEqual([
      [1, [3]],
      [2, [0]],
      ['none', [1]],
      ['undated', [2, 4]],
    ]);
    expect([...numberOf]).toEqual([1, 2, 3, 0, 3]);
  });

  it('has a place to drop what is taken out of every part', () => {
    expect(timelineModel([aNote('a', { part: 1 })], 0).bands.map(({ key }) => key)).toEqual([1, 'none']);
    expect(timelineModel([aNote('a', { part: null })], 0).bands.map(({ key }) => key)).toEqual(['none']);
  });
});

describe('bandLanes', () => {
  it('fills the height and never goes over it while rows can be taken away', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 50_000 }), { minLength: 1, maxLength: 30 }),
        fc.integer({ min: 100, max: 1500 }),
        (counts, height) => {
          const lanes = bandLanes(counts, height);
          const tall = lanes.reduce((sum, some) => sum + some * laneHeight + bandRoom, 0);
          expect(lanes.every((some, at) => some >= 1 && (some > 1 || (counts[at] ?? 0) < 2))).toBe(true);
          const least = counts.reduce((sum, count) => sum + (count < 2 ? 1 : 2) * laneHeight + bandRoom, 0);
          if (least <= height) expect(tall).toBeLessThanOrEqual(height);
        },
      ),
    );
  });
});

describe('the span on the screen', () => {
  const span = { from: Date.UTC(2018, 0, 1), to: Date.UTC(2018, 11, 31) };

  it('stays still at the point that one zooms at', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.05, max: 20, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (factor, at) => {
          const next = zoomed(span, factor, at);
          const still = span.from + (span.to - span.from) * at;
          expect(Math.abs(next.from + (next.to - next.from) * at - still)).toBeLessThan(1000);
        },
      ),
    );
  });

  it('has a nearest and a farthest, however often one turns the wheel', () => {
    let near = span;
    let far = span;
    for (let turn = 0; turn < 200; turn += 1) [near, far] = [zoomed(near, 0.5, 1), panned(zoomed(far, 2, 0), 5)];
    expect(near.to - near.from).toBeCloseTo(nearest);
    expect(far.to - far.from).toBeCloseTo(farthest, -1);
    expect(Number.isNaN(new Date(far.from).getTime()) || Number.isNaN(new Date(far.to).getTime())).toBe(false);
  });

  it('fits all times that are finite, with room for the last name', () => {
    const all = fitted([Number.NEGATIVE_INFINITY, span.from, span.to, Number.NaN], 0.25);
    expect(all && all.from < span.from && all.to > span.to).toBe(true);
    expect(all && (all.to - span.to) / (all.to - all.from)).toBeCloseTo(0.25);
    expect(fitted([], 0.2)).toBeNull();
    expect(fitted([Number.POSITIVE_INFINITY], 0.2)).toBeNull();
  });

  it('moves no farther than it must to show something', () => {
    expect(showing(span, span.from + 86_400_000 * 40)).toEqual(span);
    const moved = showing(span, span.to + 1);
    expect(moved.from < span.to + 1 && moved.to > span.to + 1).toBe(true);
    expect(moved.to - moved.from).toBe(span.to - span.from);
    expect(around(span.from, Number.POSITIVE_INFINITY).from).toBeLessThan(span.from);
  });
});
