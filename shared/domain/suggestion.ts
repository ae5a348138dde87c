import type { Field } from './anchor.ts';
import type { EntityKind, Reason, Standing } from './graph.ts';

/** What two senders can share. */
export const sharedKinds = [
  'bank-account',
  'prepaid-code',
  'phone',
  'line-account',
  'account',
  'address',
  'token',
  'picture',
  'look',
  'template',
  'site',
  'redirect',
  'server',
  'network',
  'mailer',
  'signature',
  'greeting',
] as const;
export type SharedKind = (typeof sharedKinds)[number];

/** Where one side of a suggestion shows what both share. */
export interface SharedPlace {
  document: string;
  field: Field;
  /** UTF-16 units in the field, bytes in a header. */
  start: number;
  end: number;
  raw: string;
}

/** Why two are held to be one operator: what they share, how many others have it as well, and where each of them shows it. */
export interface SharedReason extends Reason {
  shared: SharedKind;
  /** In its normal form. */
  thing: string;
  /** Senders in the case that have it, these two among them. */
  senders: number;
  from: SharedPlace;
  to: SharedPlace;
  /** Whether what it rests on was rejected: it counts no more. */
  fallen: boolean;
}

export interface SuggestionEnd {
  id: string;
  type: EntityKind;
  label: string;
}

export const suggestionStates = ['open', 'later', 'decided', 'follows', 'fallen'] as const;
export type SuggestionState = (typeof suggestionStates)[number];

/**
 * Two senders that may have one operator. `open`: to be decided · `follows`: decided already by other decisions, which is said in
 * `standing` · `fallen`: nothing that it rested on stands.
 */
export interface Suggestion {
  kind: 'suggestion';
  /** Id of the link. */
  id: string;
  from: SuggestionEnd;
  to: SuggestionEnd;
  standing: Standing;
  state: SuggestionState;
  /** How much speaks for it, in thousandths: what is rarer and harder to share by chance counts more. */
  weight: number;
  reasons: SharedReason[];
}

/** Entities that accepted suggestions and merges make one operator: a hypothesis as strong as what was accepted. */
export interface Operator {
  kind: 'operator';
  /** Id of its first member. */
  id: string;
  members: SuggestionEnd[];
  /** Ids of the accepted links that hold it together, and why each was suggested. */
  ties: { id: string; from: string; to: string; reasons: SharedReason[] }[];
}
