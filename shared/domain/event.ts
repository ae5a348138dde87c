import type { Anchor } from './anchor.ts';
import type { Weakness } from './document.ts';
import type { Moment } from './moment.ts';

/** A text in one or both of the case's languages. */
export interface LocalText {
  ja?: string;
  en?: string;
}

/** An anchor with what a footnote needs to be read without opening the case. */
export interface Citation extends Anchor {
  /** Id of the document. */
  document: string;
  /** SHA-256 (hex) of the document's own bytes, which anybody can compute. */
  sha256: string;
  /** Why it is weaker evidence than it looks. */
  weaknesses: Weakness[];
  /** Its subject, null when it has none. */
  title: string | null;
  /** Name of the original as it was acquired. */
  sourceName: string;
  moments: Moment[];
}

/** An entry in a timeline. */
export interface Event {
  kind: 'event';
  id: string;
  title: LocalText;
  text: LocalText;
  /** Every claim of when it was; empty when nobody says. */
  moments: Moment[];
  /** The part of the series, null when it is in none. */
  part: number | null;
  citations: Citation[];
  /** The reporter's own note: no document stands behind it, and every export says so. */
  note: boolean;
}
