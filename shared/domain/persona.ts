import type { AboutKind } from '../text/personas/about.ts';
import type { StyleChange } from '../text/personas/hand-over.ts';
import type { QuietHours } from '../text/personas/hours.ts';
import type { PromiseKind } from '../text/personas/promises.ts';
import type { TextPlace } from './campaign.ts';
import type { EntityKind, Reason, Standing } from './graph.ts';

/** Words of a persona: a range (UTF-16 units) of a field of a document, and the bytes that it stands in. */
export interface PersonaQuote extends TextPlace {
  start: number;
  end: number;
  exact: string;
  /** Seconds since 1970 (UTC) by which the document is sorted. */
  epoch: number | null;
}

/** A name that an account presents. Not a person until that is shown. */
export interface Persona {
  kind: 'persona';
  /** Id of the entity. */
  id: string;
  /** The spelling seen most often. */
  name: string;
  /** What presents it. */
  account: { id: string; type: EntityKind; normalised: string };
  /** Id of the link `presents`: it is accepted and rejected as a link. */
  link: string;
  standing: Standing;
  reasons: Reason[];
  /** Messages that it wrote, as far as its account has no other name in them. */
  messages: number;
  first: number | null;
  last: number | null;
}

export interface PersonaHandle {
  entity: string;
  type: EntityKind;
  normalised: string;
  /** `presents`: it writes with it · `names`: it gives it as its own or another's in its texts. */
  how: 'presents' | 'names';
  messages: number;
  document: string;
}

/** A picture that it sent. */
export interface PersonaFace {
  sha256: string;
  name: string | null;
  type: string;
  /** The document that carries it, and the document that it is where it was read as a picture. */
  document: string;
  picture: string | null;
  messages: number;
  /** Documents of others that carry the same bytes, or a picture that looks alike (at most 10 of 64 bits differ). */
  alike: { document: string; same: boolean; distance: number; personas: { id: string; name: string }[] }[];
}

export interface PersonaPhrase extends PersonaQuote {
  /** Messages of the persona that say it, of those that were read; and others of the case. */
  messages: number;
  of: number;
  others: number;
  ofOthers: number;
}

export interface PersonaHandOver {
  /** The last message before it and the first behind it. */
  before: PersonaQuote;
  after: PersonaQuote;
  messagesBefore: number;
  messagesAfter: number;
  chance: number;
  shuffles: number;
  changes: StyleChange[];
}

/** Seconds between a message that was written to it and its answer. */
export interface PersonaLatency {
  answers: number;
  quickest: number;
  median: number;
  slowest: number;
}

export interface PersonaPage extends Persona {
  spellings: { name: string; messages: number }[];
  handles: PersonaHandle[];
  faces: PersonaFace[];
  introductions: PersonaQuote[];
  about: (PersonaQuote & { about: AboutKind; value: string })[];
  phrases: PersonaPhrase[];
  promises: { promise: PromiseKind; messages: number; quotes: PersonaQuote[] }[];
  /** Messages that were read for what stands here, the oldest; of all of `messages`. */
  read: number;
  hours: {
    /** By weekday (Monday first) and hour, as the clocks that wrote them showed. */
    week: number[][];
    timed: number;
    zones: { zone: string | null; messages: number }[];
    quiet: QuietHours | null;
    /** Messages that a zone needs before it is suggested. */
    fewest: number;
  };
  handOver: PersonaHandOver | null;
  /** Messages that a hand-over needs before it is looked for. */
  fewestForHandOver: number;
  latency: PersonaLatency | null;
  documents: TextPlace[];
}
