import type { Moment } from '../../../../shared/domain/moment.ts';
import { zoneReach } from '../../../../shared/text/dates/claims.ts';
import { type EdtfValue, parseEdtf } from '../../../../shared/text/dates/edtf.ts';

/**
 * A claim of time as it is drawn. Milliseconds on the axis: those of the civil time in the axis's zone, read as UTC; what
 * was written without a zone is read in the zone of the axis.
 */
export interface Mark {
  /** The whole of what the claim allows; infinite where it is open. */
  start: number;
  end: number;
  /** Where it certainly goes on: an interval from the latest beginning to the earliest end. Null for one date: it lies somewhere inside. */
  solid: { start: number; end: number } | null;
  approximate: boolean;
  uncertain: boolean;
  /** How much farther the truth may lie where no zone was written, to either side. */
  before: number;
  after: number;
}

/** Null for a claim that cannot be read. */
export function markOf({ edtf }: Pick<Moment, 'edtf'>, offset: number): Mark | null {
  const value = edtf === null ? null : parseEdtf(edtf);
  if (edtf === null || !value) return null;
  return toMark(value, edtf, offset);
}

function toMark({ start, end }: EdtfValue, edtf: string, offset: number): Mark {
  const shift = (side: EdtfValue['start']) => (side?.zoneUnknown ? 0 : offset);
  const first = start ? start.earliest + shift(start) : Number.NEGATIVE_INFINITY;
  const last = end ? end.latest + shift(end) : Number.POSITIVE_INFINITY;
  const inner = {
    start: start ? start.latest + shift(start) : Number.NEGATIVE_INFINITY,
    end: end ? end.earliest + shift(end) : Number.POSITIVE_INFINITY,
  };
  const isInterval = start !== end;
  const isUnknown = start?.zoneUnknown === true || end?.zoneUnknown === true;
  return {
    start: first,
    end: last,
    solid: isInterval && inner.start < inner.end ? inner : null,
    approximate: /[~%]/.test(edtf),
    uncertain: /[?%]/.test(edtf),
    // Read in the axis's zone; the zone it was meant in may be any.
    before: isUnknown ? zoneReach.before - offset : 0,
    after: isUnknown ? zoneReach.after + offset : 0,
  };
}

/** Where a mark is put among others: where it begins or, begun at no known time, where it ends. */
export const placeOf = ({ start, end }: Mark): number => (Number.isFinite(start) ? start : end);
