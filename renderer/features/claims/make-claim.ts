import { showOverlay } from '../../app/overlay.ts';
import { selectionStore } from '../messages/text/selection-store.ts';
import { takenWords } from '../timeline/taken-words.ts';

/** Opens the form for a claim in this document, with the words that are selected in it. */
export function makeClaimOf(document: string): void {
  const selected = selectionStore.get();
  takenWords.set(selected?.document === document ? selected : null);
  showOverlay({ kind: 'claim', document, claim: null });
}
