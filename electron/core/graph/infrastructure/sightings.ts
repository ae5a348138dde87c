import type { Trust } from '../../../../shared/domain/boundary.ts';
import type { SightingPart, SightingStanding } from '../../../../shared/domain/infrastructure.ts';
import type { Hop } from '../../../../shared/domain/message.ts';
import { serverOf } from '../message-mentions.ts';

/** A server that a Received header names, before it is stored. */
export interface SeenServer {
  server: string;
  standing: SightingStanding;
  part: SightingPart;
  helo: string | null;
  host: string | null;
  hop: number;
  raw: string;
}

/** Received headers of one message that are looked at; more are a bomb, and the newest say most. */
export const hopsRead = 60;

/**
 * The servers that the Received headers of one message name, the newest header first. Where the trust ends the recipient's
 * outermost server saw who handed over: that address is observed, the name that it gave is a claim. What stands in the headers
 * below is claimed; those above are the recipient's own and name no server of the sender's. Each server once in each standing.
 */
export function serversIn(hops: readonly Hop[], trust: readonly (Trust | null)[]): SeenServer[] {
  const found: SeenServer[] = [];
  const seen = new Set<string>();
  const last = trust.lastIndexOf('observed');
  const add = (at: number, part: SightingPart, standing: SightingStanding, raw: string | null) => {
    const server = serverOf(raw)?.normalised;
    const hop = hops[at];
    if (raw === null || server === undefined || !hop || seen.has(`${standing} ${server}`)) return;
    seen.add(`${standing} ${server}`);
    const { helo, fromHost: host } = part === 'from' ? hop : { helo: null, fromHost: null };
    found.push({ server, standing, part, helo, host, hop: at, raw });
  };
  for (const [at, { fromIp, fromHost, helo, by }] of hops.slice(0, hopsRead).entries()) {
    if (at < last) continue;
    const standing = last < 0 ? 'open' : at === last ? 'observed' : 'claimed';
    add(at, 'from', standing, fromIp ?? fromHost);
    add(at, 'helo', last < 0 ? 'open' : 'claimed', helo);
    if (at > last) add(at, 'by', standing, by);
  }
  return found;
}
