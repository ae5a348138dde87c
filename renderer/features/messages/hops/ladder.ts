import type { Hop } from '../../../../shared/domain/message.ts';
import { epochOf } from '../../../app/i18n/moments.ts';

export interface Rung {
  hop: Hop;
  /** Place from the top of the header; the newest is 0. */
  index: number;
  /** Milliseconds since the hop before it in time (the one under it); negative where a clock runs back; null where unknown. */
  since: number | null;
  /** Whether it was written by a server that the reporter trusts, with nobody else's line above it. */
  isTrusted: boolean;
}

/**
 * Received lines as they stand, newest first. A line can be trusted only where its own server is the recipient's and every line
 * above it is too: whoever sent the mail may have written all that is below.
 */
export function ladderOf(hops: readonly Hop[], trusted: ReadonlySet<string>): Rung[] {
  let isOpen = true;
  return hops.map((hop, index) => {
    const before = hops[index + 1];
    const [now, then] = [epochOf(hop.moment), before ? epochOf(before.moment) : null];
    isOpen &&= hop.by !== null && trusted.has(hop.by.toLowerCase());
    return { hop, index, since: now === null || then === null ? null : now - then, isTrusted: isOpen };
  });
}
