import type { Moment } from '../../../shared/domain/moment.ts';
import { epochOf } from '../../app/i18n/moments.ts';

/** Milliseconds by which a mail may take its time without anybody being wrong. */
const tolerance = 15 * 60_000;

/**
 * How far apart the sender's claim and the first record of a server are, in milliseconds; null where they agree or nothing can
 * be compared. The file's own time is when somebody saved it, and says nothing against the others.
 */
export function disagreement(moments: readonly Moment[]): number | null {
  const epochs = moments
    .filter(({ by }) => by === 'date-header' || by === 'received')
    .map(epochOf)
    .filter((epoch) => epoch !== null);
  if (epochs.length < 2) return null;
  const apart = Math.max(...epochs) - Math.min(...epochs);
  return apart > tolerance ? apart : null;
}
