import type { Field, TextRange } from './anchor.ts';
import type { IdentifierKind } from './identifier.ts';

export const entityKinds = [
  'address',
  'site',
  'server',
  'phone',
  'line-account',
  'account',
  'bank-account',
  'prepaid-code',
  'place',
  'persona',
  'person',
  'organisation',
] as const;
export type EntityKind = (typeof entityKinds)[number];

export const standings = ['suggested', 'accepted', 'rejected'] as const;
export type Standing = (typeof standings)[number];

/** Why something is held to be so: a key of the catalogue and the values that its sentence names. */
export interface Reason {
  code: string;
  values?: Record<string, string | number>;
}

export interface Mention {
  kind: 'mention';
  id: string;
  /** Id of the document. */
  document: string;
  type: IdentifierKind;
  range: TextRange;
  raw: string;
  normalised: string;
  standing: Standing;
  reasons: Reason[];
  /** Id of the entity that it resolves to, where its kind has one. */
  entity: string | null;
  /** Id of the reporter's mark that it is; null for what was found. */
  mark: string | null;
}

export interface Entity {
  kind: 'entity';
  id: string;
  type: EntityKind;
  /** The normal form that makes it one thing. */
  normalised: string;
  /** The spelling seen most often. */
  raw: string;
  /** All spellings seen, most frequent first. */
  spellings: string[];
  /** Where it was seen first, in document order. */
  document: string | null;
  range: TextRange | null;
  standing: Standing;
  reasons: Reason[];
  mentions: number;
  documents: number;
  /** What was merged into it, by a decision: everything above counts these too. */
  merged: MergedEntity[];
}

/** An entity that is part of another since somebody merged them. */
export interface MergedEntity {
  id: string;
  type: EntityKind;
  normalised: string;
}

/**
 * `wrote-to`: a From named a To or Cc · `names`: an address wrote a message that names a thing · `relayed-to`: a Received
 * header hands over from one server to the next · `sent-through`: the first server seen for an address · `belongs-to`: an
 * address or host under a registrable domain · `replies-to`: one document answers another · `presents`: an account goes by the
 * name of a persona · `same-operator`: the same people stand behind both.
 */
export const linkKinds = [
  'wrote-to',
  'names',
  'relayed-to',
  'sent-through',
  'belongs-to',
  'replies-to',
  'presents',
  'same-operator',
] as const;
export type LinkKind = (typeof linkKinds)[number];

/** One end of a link. */
export interface LinkEnd {
  type: 'entity' | 'document';
  id: string;
  label: string;
}

/** A place in a document that supports a link. */
export interface Evidence {
  document: string;
  field: Field;
  start: number;
  end: number;
  raw: string;
}

export interface Link {
  kind: 'link';
  id: string;
  type: LinkKind;
  from: LinkEnd;
  to: LinkEnd;
  /** What the first piece of evidence says, as written and in normal form, and where. */
  raw: string;
  normalised: string;
  range: TextRange | null;
  standing: Standing;
  reasons: Reason[];
  /** How many documents support it; `evidence` carries the first ones. */
  count: number;
  evidence: Evidence[];
}
