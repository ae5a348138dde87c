import type { Event } from '../../domain/event.ts';
import type { Moment } from '../../domain/moment.ts';
import { remember } from '../remember.ts';
import { parseEdtf } from './edtf.ts';

/** Milliseconds since 1970 (UTC), both inclusive; infinite where an interval is open. */
export interface Bounds {
  earliest: number;
  latest: number;
  /** No offset was written: the bounds read it as UTC, and the truth may lie most of a day to either side. */
  zoneUnknown: boolean;
}

const hour = 3_600_000;
/** Zones of the world lie between 12 hours behind UTC and 14 before it. */
export const zoneReach = { before: 14 * hour, after: 12 * hour };
/** How far apart two claims may be and still agree: a mail's way, and clocks that are a little off. */
const slack = 10 * 60_000;

const boundsOfText = remember((edtf): Readonly<Bounds> | null => {
  const value = parseEdtf(edtf);
  if (!value) return null;
  const { start, end } = value;
  return {
    earliest: start?.earliest ?? Number.NEGATIVE_INFINITY,
    latest: end?.latest ?? Number.POSITIVE_INFINITY,
    zoneUnknown: (start?.zoneUnknown ?? false) || (end?.zoneUnknown ?? false),
  };
}, 16_384);

/** Both ends of a claim; null for one that cannot be read, or names no end at all. */
export const boundsOf = ({ edtf }: Pick<Moment, 'edtf'>): Readonly<Bounds> | null =>
  edtf === null ? null : boundsOfText(edtf);

/** The claim by which an event stands in its place: the reporter's word, or the first that can be read. */
export function placingMoment(moments: readonly Moment[]): Moment | null {
  let first: Moment | null = null;
  for (const moment of moments) {
    if (boundsOf(moment) === null) continue;
    if (moment.by === 'reporter') return moment;
    first ??= moment;
  }
  return first;
}

/** Two quotes from one message bring its claims twice. */
export function distinctClaims(moments: readonly Moment[]): readonly Moment[] {
  if (moments.length < 2) return moments;
  return [...new Map(moments.map((m) => [`${m.by}\0${m.edtf}\0${m.zone}\0${m.raw}`, m])).values()];
}

/**
 * How far apart claims stay however they are read, in milliseconds; null where they can all be true. A file's time says when that
 * copy was written, and contradicts nobody.
 */
function apart(moments: readonly Moment[]): number | null {
  let [low, high, count] = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY, 0];
  for (const claim of moments) {
    const bounds = claim.by === 'file' ? null : boundsOf(claim);
    if (bounds === null) continue;
    count += 1;
    low = Math.max(low, bounds.earliest - (bounds.zoneUnknown ? zoneReach.before : 0));
    high = Math.min(high, bounds.latest + (bounds.zoneUnknown ? zoneReach.after : 0));
  }
  return count > 1 && low - high > slack ? low - high : null;
}

/** Whether two claims of one document cannot both be true. */
export const disagree = (moments: readonly Moment[]): boolean => apart(moments) !== null;

/**
 * Milliseconds by which claims about one thing cannot all be true, null where they can: those of one document, or the
 * reporter's word and the claims of every document that gives a time. Documents of different days do not disagree: each
 * speaks of itself.
 */
export function claimsApart({ moments, citations }: Pick<Event, 'moments' | 'citations'>): number | null {
  const own = moments.filter(({ by }) => by === 'reporter');
  const cited = new Map(citations.map((citation) => [citation.document, citation.moments]));
  const all = cited.size > 1 ? [...cited.values()] : [moments.filter(({ by }) => by !== 'reporter')];
  const documents = all.filter((claims) => claims.some((claim) => boundsOf(claim) !== null));
  const first = apart(own) ?? documents.map(apart).find((gap) => gap !== null);
  if (first !== undefined && first !== null) return first;
  const gaps = documents.map((claims) => apart([...own, ...claims]));
  return gaps.length > 0 && gaps.every((gap) => gap !== null) ? Math.min(...gaps.filter((gap) => gap !== null)) : null;
}
