import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placingMoment as exportedPlace } from '../../../../electron/core/export/moments.ts';
import { timelineEntries } from '../../../../electron/core/export/timeline/entries.ts';
import {
  boundsOf,
  claimsApart,
  distinctClaims,
  placingMoment,
} from '../../../../renderer/features/timeline/time/claims.ts';
import type { Citation } from '../../../../shared/domain/event.ts';
import { aCitation, aMoment, anEvent, sha256, timeline } from '../../../support/events.ts';

const edtf = fc.constantFrom(
  null,
  '2018',
  '2018-02',
  '2018-02-16',
  '2018-02-16~',
  '2018-02-16T19:04',
  '2018-02-16T19:04:11+09:00',
  '2018-02-16T10:20:00Z',
  '2018-02-17T19:04:11+09:00',
  '2018-02-01/2018-03',
  '../2018-02-15',
  '2018-02-18/..',
  'nonsense',
);
const by = fc.constantFrom('date-header', 'received', 'file', 'reporter');
const moment = fc.tuple(edtf, by).map(([value, claimant]) => aMoment(value, { by: claimant }));
const moments = fc.array(moment, { maxLength: 4 });
const cited = moments.map((some) => some.filter((one) => one.by !== 'reporter'));

describe('claims of time (P6)', () => {
  it('disagree here where exports say that they do, and are placed by the same claim', () => {
    fc.assert(
      fc.property(moments, fc.array(cited, { minLength: 1, maxLength: 3 }), (own, documents) => {
        const citations = documents.map(
          (claims, index): Citation => aCitation({ document: sha256(String(index)), moments: claims }),
        );
        const event = anEvent('aa', { moments: own, citations });
        const [entry] = timelineEntries(timeline(event), { caseName: 'x', language: 'ja' });
        expect(claimsApart(event) !== null).toBe(entry?.disagree);
        expect(placingMoment(own)).toEqual(exportedPlace(own));
      }),
      { numRuns: 500 },
    );
  });

  it('are each shown once', () => {
    const claim = aMoment('2018-02-16');
    expect(distinctClaims([claim, { ...claim }, aMoment('2018-02-17')])).toHaveLength(2);
  });

  it('of an open interval have an infinite bound', () => {
    expect(boundsOf(aMoment('2018/..'))?.latest).toBe(Number.POSITIVE_INFINITY);
    expect(boundsOf(aMoment(null))).toBeNull();
  });
});
