import { describe, expect, it } from 'vitest';
import { filePaths, graphWriters } from '../../../../electron/core/export/graph/index.ts';
import { timelineWriters } from '../../../../electron/core/export/timeline/index.ts';
import {
  extensionOf,
  fileName,
  fileNameWith,
  readChoice,
  shownTimelineFormats,
} from '../../../../renderer/features/exports/export-choice.ts';
import { graphFormats, timelineFormats } from '../../../../shared/contract/formats.ts';

describe('the choice of an export', () => {
  it('is read from the address, and is something that can be written whatever the address says', () => {
    expect(readChoice({}, 'ja')).toEqual({ what: 'timeline', format: 'html', language: 'ja', part: null });
    expect(readChoice({ what: 'timeline', format: 'csv', lang: 'en', part: '2' }, 'ja')).toEqual({
      what: 'timeline',
      format: 'csv',
      language: 'en',
      part: 2,
    });
    expect(readChoice({ what: 'graph', format: 'html', part: '-1' }, 'en')).toEqual({
      what: 'graph',
      format: 'ftm',
      language: 'en',
    });
    expect(readChoice({ what: 'verify' }, 'ja')).toEqual({ what: 'verify' });
  });

  it('offers every format of the contract, with the extension that the engine writes', () => {
    expect([...shownTimelineFormats].sort()).toEqual([...timelineFormats].sort());
    for (const format of timelineFormats) expect(extensionOf(format)).toBe(timelineWriters[format].extension);
    for (const format of graphFormats) expect(extensionOf(format)).toBe(graphWriters[format][0]?.extension);
  });

  it('names files so that two exports of one case do not have one name, and as the engine will', () => {
    const names = timelineFormats.map((format) =>
      fileName('足跡', { what: 'timeline', format, language: 'ja', part: null }),
    );
    expect(new Set(names).size).toBe(names.length);
    const graph = fileName('足跡', { what: 'graph', format: 'csv', language: 'en' });
    expect(graphWriters.csv.map(({ suffix }) => fileNameWith(graph, suffix))).toEqual(
      filePaths(graph, graphWriters.csv),
    );
    expect(fileName('足跡', { what: 'timeline', format: 'html', language: 'ja', part: 3 })).toBe(
      '足跡-timeline-part3-ja.html',
    );
    expect(fileName('足跡', { what: 'bundle', language: 'ja' })).toBe('足跡-bundle-ja');
  });
});
