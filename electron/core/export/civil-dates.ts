import type { Moment } from '../../../shared/domain/moment.ts';
import type { CivilDate } from '../../../shared/text/dates/civil-date.ts';
import { parseEdtf } from '../../../shared/text/dates/edtf.ts';

export type { CivilDate } from '../../../shared/text/dates/civil-date.ts';

/** Where a moment begins and, for an interval, ends, in civil parts; null where there is no beginning to draw. */
export function civilDates({ edtf }: Pick<Moment, 'edtf'>): { start: CivilDate; end: CivilDate | null } | null {
  const value = edtf === null ? null : parseEdtf(edtf);
  const start = value?.start ?? value?.end;
  if (!value || !start) return null;
  const end = value.end && value.end !== start ? value.end.civil : null;
  return { start: start.civil, end };
}
