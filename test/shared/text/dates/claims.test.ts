import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { timelineEntries } from '../../../../electron/core/export/timeline/entries.ts';
import type { Citation, Event } from '../../../../shared/domain/event.ts';
import type { Moment } from '../../../../shared/domain/moment.ts';
import {
  boundsOf,
  claimsApart,
  disagree,
  distinctClaims,
  placingMoment,
} from '../../../../shared/text/dates/claims.ts';
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

/** The rule as it is written down: no instant, and none ten minutes off it, is left that every claim allows. */
function cannotAllBeTrue(claims: readonly Moment[]): boolean {
  const ranges = claims.flatMap((claim) => (claim.by === 'file' ? [] : (boundsOf(claim) ?? [])));
  const widest = (hours: number, isUnknown: boolean) => (isUnknown ? hours * 3_600_000 : 0);
  return ranges.some((a) =>
    ranges.some((b) => a.earliest - widest(14, a.zoneUnknown) - (b.latest + widest(12, b.zoneUnknown)) > 10 * 60_000),
  );
}

function claimsDisagree({ moments: all, citations }: Event): boolean {
  const own = all.filter((claim) => claim.by === 'reporter');
  const byDocument = new Map(citations.map((citation) => [citation.document, citation.moments]));
  const lists = byDocument.size > 1 ? [...byDocument.values()] : [all.filter((claim) => claim.by !== 'reporter')];
  const dated = lists.filter((claims) => claims.some((claim) => boundsOf(claim) !== null));
  if (cannotAllBeTrue(own) || dated.some(cannotAllBeTrue)) return true;
  return dated.length > 0 && dated.every((claims) => cannotAllBeTrue([...own, ...claims]));
}

describe('claims of time (P6)', () => {
  it('disagree by the rule, here and in exports, and are placed by the reporter or the first that can be read', () => {
    fc.assert(
      fc.property(moments, fc.array(cited, { minLength: 1, maxLength: 3 }), (own, documents) => {
        const citations = documents.map(
          (claims, index): Citation => aCitation({ document: sha256(String(index)), moments: claims }),
        );
        const event = anEvent('aa', { moments: own, citations });
        const [entry] = timelineEntries(timeline(event), { caseName: 'x', language: 'ja' });
        expect(claimsApart(event) !== null).toBe(claimsDisagree(event));
        expect(entry?.disagree).toBe(claimsDisagree(event));
        expect(disagree(own)).toBe(cannotAllBeTrue(own));
        const readable = own.filter((claim) => boundsOf(claim) !== null);
        expect(placingMoment(own)).toBe(readable.find((claim) => claim.by === 'reporter') ?? readable[0] ?? null);
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
