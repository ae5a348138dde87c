import type { Figure } from '../text/figures/figure.ts';
import type { CountedThing } from '../text/infrastructure/claimed-count.ts';
import type { SpecialRange } from '../text/infrastructure/network.ts';
import type { Field } from './anchor.ts';
import type { Citation } from './event.ts';
import type { Address } from './message.ts';

/**
 * What a Received header is worth for a server that it names. `observed`: a server of the recipient's own took the mail from
 * there · `claimed`: whoever sent it could write that · `open`: nobody decided where trust ends, or the mail never came there.
 */
export const sightingStandings = ['observed', 'claimed', 'open'] as const;
export type SightingStanding = (typeof sightingStandings)[number];

/** Which part of a Received header names it: whom it came from, what that called itself, or who took it. */
export const sightingParts = ['from', 'helo', 'by'] as const;
export type SightingPart = (typeof sightingParts)[number];

export const serverCountKinds = ['server', 'network', 'country'] as const;
export type ServerCountKind = (typeof serverCountKinds)[number];

export const infrastructureKinds = [...serverCountKinds, 'site'] as const;
export type InfrastructureKind = (typeof infrastructureKinds)[number];

/** Messages that name a server, a network or a country's names, by what that is worth. */
export interface ServerCount {
  kind: ServerCountKind;
  /** An address or host name; a prefix (`198.51.100.0/24`); the label of a country's registry (`jp`). */
  name: string;
  observed: number;
  claimed: number;
  open: number;
  /** Different servers in it. */
  servers: number;
  /** Senders of these messages, as their From headers claim. */
  senders: number;
  /** Seconds since 1970 (UTC), as the messages claim. */
  first: number | null;
  last: number | null;
  network: string | null;
  /** What the range is set aside for (RFC 6890); null for any other. */
  special: SpecialRange | null;
}

/** A registrable domain that messages lead to. */
export interface SiteCount {
  kind: 'site';
  name: string;
  messages: number;
  senders: number;
  hosts: number;
  redirects: number;
  first: number | null;
  last: number | null;
}

/** A Received header that names it; the range counts bytes of the document. */
export interface Sighting {
  document: string;
  subject: string | null;
  from: Address[];
  epoch: number | null;
  server: string;
  standing: SightingStanding;
  part: SightingPart;
  /** The name that the sender gave, and the one that the receiving server looked up. */
  helo: string | null;
  host: string | null;
  /** Which Received header, 0 for the newest. */
  hop: number;
  start: number;
  end: number;
  raw: string;
}

/** Names that came with it, and in how many messages. */
export interface NamedBeside {
  name: string;
  messages: number;
}

export interface ServerPage extends ServerCount {
  page: true;
  /** What it called itself: claims. */
  calledItself: NamedBeside[];
  /** What reverse look-ups gave, as the recipient's server noted; whoever has the address chooses it. */
  lookedUp: NamedBeside[];
  /** Of a network or country: its servers, those of most observed messages first. */
  members: ServerCount[];
  senderList: { id: string; address: string; messages: number }[];
  rows: Sighting[];
  total: number;
}

export type RedirectHow = 'status' | 'refresh' | 'in-link';

/** One step from an address to the next, and where it stands: a range in a field, bytes of the document in `header`. */
export interface RedirectStep {
  from: string;
  to: string;
  how: RedirectHow;
  document: string;
  field: Field;
  start: number;
  end: number;
}

/** A document that names a site, and where it does first. */
export interface SiteUse {
  document: string;
  subject: string | null;
  from: Address[];
  epoch: number | null;
  field: Field;
  start: number;
  end: number;
  raw: string;
}

export interface SitePage extends SiteCount {
  page: true;
  hostList: { host: string; messages: number }[];
  /** Addresses that a web archive noted for its hosts, and other sites that had the same. */
  addresses: { ip: string; host: string; document: string; others: string[] }[];
  /** Ways through it, from where they begin as far as the case knows. */
  chains: RedirectStep[][];
  senderList: { id: string; address: string; messages: number }[];
  rows: SiteUse[];
  total: number;
}

/** A figure of a claim that counts what the case can count too. */
export interface CountClaimed {
  thing: CountedThing;
  claim: string;
  speaker: string;
  quote: Citation;
  figure: Figure;
}

/** Counts of one kind, those that were observed most first; `total` of those that were asked for. */
export interface InfrastructureRows<T> {
  rows: T[];
  total: number;
  /** `none`: nobody has looked for them · `stale`: messages came or went since, or trust was decided otherwise. */
  state: 'none' | 'fresh' | 'stale';
}

/** The whole of it: what was seen beside what is claimed, and where the knowledge ends. */
export interface InfrastructureSummary {
  kind: 'infrastructure';
  state: 'none' | 'fresh' | 'stale';
  /** Messages with Received headers; those whose recipient's own servers are known; those that no such server took. */
  messages: number;
  bounded: number;
  missed: number;
  /** Different ones that are observed, and those that are only claimed. */
  observed: { servers: number; networks: number; countries: number };
  claimed: { servers: number; networks: number; countries: number };
  open: { servers: number; networks: number; countries: number };
  sites: number;
  redirects: number;
  claims: CountClaimed[];
  /** Domains of recipients for whom nobody decided it, with the servers that took their mail. */
  undecided: { domain: string; messages: number; servers: NamedBeside[] }[];
}
