import type { Entity, Reason } from './graph.ts';

/** Whose it is: the reporter's, a helper's who lends it, or a victim's. */
export const ownRoles = ['reporter', 'helper', 'victim'] as const;
export type OwnRole = (typeof ownRoles)[number];

/** An entity that stands on this side of the case: who asks whom, and who pays, is told from here. */
export interface OwnIdentity {
  kind: 'own';
  /** Id of the entity; it stays where the entity is gone. */
  id: string;
  role: OwnRole;
  /** When it was used, as EDTF; null for always. */
  period: string | null;
  note: string;
  entity: Entity | null;
}

/** An entity that may be one, and why. Nothing is taken for one until a person says so. */
export interface OwnCandidate {
  kind: 'own-candidate';
  entity: Entity;
  reasons: Reason[];
}
