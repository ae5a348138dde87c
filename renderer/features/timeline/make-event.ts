import { showOverlay } from '../../app/overlay.ts';
import { type SelectedWords, selectionStore } from '../messages/text/selection-store.ts';
import { takenWords } from './taken-words.ts';

/** Opens the form for an event of this document, with the words that are selected in it. */
export function makeEventOf(document: string): void {
  const selected = selectionStore.get();
  takenWords.set(selected?.document === document ? selected : null);
  showOverlay({ kind: 'event', document, event: null });
}

/** Opens the form for an event that cites these words of a document. */
export function makeEventWith({ document, field, quote, start }: Omit<SelectedWords, 'x' | 'y'>): void {
  takenWords.set({ document, field, quote, start, x: 0, y: 0 });
  showOverlay({ kind: 'event', document, event: null });
}
