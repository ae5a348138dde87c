import type { Verdict } from '../text/leaks/verdict.ts';
import type { Interval } from '../text/leaks/wilson.ts';
import type { TextRange } from './anchor.ts';
import type { Decoy } from './decoy.ts';
import type { Reason } from './graph.ts';
import type { Moment } from './moment.ts';

/** A message that came to a decoy, with the words of it that name the decoy. */
export interface LeakHit {
  kind: 'leak-hit';
  /** Id of the document. */
  document: string;
  subject: string | null;
  /** Where it names the decoy, and how it is written there. */
  range: TextRange;
  raw: string;
  /** Names a variant of it (`name+tag@`), or the decoy itself. */
  variant: boolean;
  /** The claim by which it is sorted; the others are at the message. */
  moment: Moment | null;
  sender: string | null;
  /** Whether it came before the decoy was planted, by its own claim of time. */
  early: boolean;
}

/** A decoy with what came to it. */
export interface Leak {
  kind: 'leak';
  decoy: Decoy;
  hits: number;
  /** Hits whose bytes claim no readable time: they are in no order. */
  undated: number;
  first: LeakHit | null;
  /** Seconds from the planting to the first hit, as far as the two claims bound it; null where either has no time. */
  after: Interval | null;
}

/** One who used a decoy: the domain of the senders, or the address where the domain is of a free mail provider. */
export interface LeakUser {
  name: string;
  first: LeakHit;
  messages: number;
  /** Decoys that it wrote to, by address. */
  decoys: string[];
  /** Name of the user that it may have it from; null: from the place itself. A hypothesis, with its reasons. */
  from: string | null;
  reasons: Reason[];
}

export interface LeakPage extends Omit<Leak, 'kind'> {
  kind: 'leak-page';
  /** Everybody who wrote to a decoy of this place, in the order of their first hit. */
  users: LeakUser[];
  /** What the decoys of this place say beside the controls. */
  verdict: Verdict;
  rows: LeakHit[];
  total: number;
}

/** Every decoy, and whether what came to them can be told from guesses. */
export interface LeakRows {
  rows: Leak[];
  total: number;
  verdict: Verdict;
  /** Addresses of the decoys' domains that are no decoy and got mail all the same: what a guesser tries. */
  guessed: number;
}
