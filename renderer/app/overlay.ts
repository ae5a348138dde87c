import type { Decoy } from '../../shared/domain/decoy.ts';
import { createStore } from './store.ts';

/** What lies over the page; one at a time. */
export type Overlay =
  | { kind: 'palette' }
  | { kind: 'keys' }
  | { kind: 'query-help' }
  /** Words of this message become a mention. */
  | { kind: 'mark'; document: string }
  /** `document`: the message whose words are claimed; null where `claim` says it. */
  | { kind: 'claim'; document: string | null; claim: string | null }
  | { kind: 'claims' }
  /** `decoy`: the one that is changed; null for a new one, which begins with `address`. */
  | { kind: 'decoy'; decoy: Decoy | null; address: string }
  | { kind: 'decoy-make' }
  /** `document`: the message that the event is made of. */
  | { kind: 'event'; document: string | null; event: string | null };

export const overlayStore = createStore<Overlay | null>(null);
export const showOverlay = (overlay: Overlay): void => overlayStore.set(overlay);
export const closeOverlay = (): void => overlayStore.set(null);
