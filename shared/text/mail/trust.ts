import type { Boundary, Trust } from '../../domain/boundary.ts';
import type { Address, Hop } from '../../domain/message.ts';

type HopNames = Pick<Hop, 'by' | 'fromIp' | 'fromHost' | 'for'>;

/** The mailboxes that a message came to, as far as it says: what the newest hop was for, then To and Cc; lower case. */
export function mailboxesOf(hops: readonly Pick<Hop, 'for'>[], recipients: readonly Address[]): string[] {
  const stated = [hops[0]?.for ?? '', ...recipients.map(({ address }) => address)];
  return [
    ...new Set(stated.map((address) => address.toLowerCase()).filter((address) => /^[^@]+@[^@]+$/.test(address))),
  ];
}

export const domainOf = (mailbox: string): string => mailbox.slice(mailbox.lastIndexOf('@') + 1);

/** The decision that holds for these mailboxes: one for an address comes before one for its domain. */
export function boundaryFor(mailboxes: readonly string[], boundaries: readonly Boundary[]): Boundary | null {
  const byMailbox = new Map(boundaries.map((boundary) => [boundary.mailbox, boundary]));
  for (const name of [...mailboxes, ...mailboxes.map(domainOf)]) {
    const found = byMailbox.get(name);
    if (found) return found;
  }
  return null;
}

const isLoopback = (ip: string | null): boolean => ip !== null && /^(?:127\.|::1$)/.test(ip);

/**
 * What each Received line (newest first) is worth once the recipient's outermost server is known: its line and all above
 * are observed, all below is what the sender claims. The first line by that name counts, since anybody can write its name
 * further down; a server that hands over to itself wrote the next one too. Null where the mail never passed that server.
 */
export function trustOf(hops: readonly HopNames[], server: string): (Trust | null)[] {
  const isOwn = (name: string | null | undefined) => name?.toLowerCase() === server;
  let last = hops.findIndex(({ by }) => isOwn(by));
  if (last < 0) return hops.map(() => null);
  while (isOwn(hops[last + 1]?.by) && (isLoopback(hops[last]?.fromIp ?? null) || isOwn(hops[last]?.fromHost)))
    last += 1;
  return hops.map((_hop, index) => (index <= last ? 'observed' : 'claimed'));
}
