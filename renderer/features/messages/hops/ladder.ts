import type { HopView } from '../../../../shared/contract/results.ts';
import { epochOf } from '../../../app/i18n/moments.ts';

export interface Rung {
  hop: HopView;
  /** Place from the top of the header; the newest is 0. */
  index: number;
  /** Milliseconds since the hop before it in time (the one under it); negative where a clock runs back; null where unknown. */
  since: number | null;
}

/** Received lines as they stand, newest first. */
export function ladderOf(hops: readonly HopView[]): Rung[] {
  return hops.map((hop, index) => {
    const before = hops[index + 1];
    const [now, then] = [epochOf(hop.moment), before ? epochOf(before.moment) : null];
    return { hop, index, since: now === null || then === null ? null : now - then };
  });
}
