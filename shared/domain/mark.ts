import type { Anchor } from './anchor.ts';
import type { IdentifierKind } from './identifier.ts';

/** Kinds that a reporter can mark words as: those that name somebody or something. */
export const markKinds = [
  'email',
  'domain',
  'phone',
  'line',
  'account',
  'bank-account',
  'prepaid-code',
  'postal-address',
  'ip',
  'persona',
  'person',
  'organisation',
] as const satisfies readonly IdentifierKind[];
export type MarkKind = (typeof markKinds)[number];

/** Words of a document that the reporter marked as a mention. */
export interface Mark extends Anchor {
  kind: 'mark';
  id: string;
  /** Id of the document. */
  document: string;
  type: MarkKind;
  normalised: string;
  /** Id of the entity that it names. */
  entity: string;
  /** Whether the words stand in the document as it is read now: another decoding can take them away, never the decision. */
  found: boolean;
}
