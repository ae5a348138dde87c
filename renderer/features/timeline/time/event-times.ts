import type { Event } from '../../../../shared/domain/event.ts';
import type { Claimant } from '../../../../shared/domain/moment.ts';
import { claimsApart, distinctClaims, placingMoment } from '../../../../shared/text/dates/claims.ts';
import { type Mark, markOf, placeOf } from './mark.ts';

/** All that is drawn of an event's times, told once and not in every frame. */
export interface EventTimes {
  /** The claim that places it. */
  by: Claimant;
  mark: Mark;
  /** Every other claim that can be read, and where on the axis it is. */
  others: { by: Claimant; place: number }[];
  isApart: boolean;
}

/** Null for an event without a time that can be read. */
export function eventTimes(event: Pick<Event, 'moments' | 'citations'>, offset: number): EventTimes | null {
  const moment = placingMoment(event.moments);
  const mark = moment && markOf(moment, offset);
  if (!moment || !mark) return null;
  const others = distinctClaims(event.moments).flatMap((claim) => {
    const other = claim === moment ? null : markOf(claim, offset);
    return other ? [{ by: claim.by, place: placeOf(other) }] : [];
  });
  return { by: moment.by, mark, others, isApart: claimsApart(event) !== null };
}
