import { both } from '../../../app/i18n/both.ts';
import { tell } from '../../../app/notices/notices.ts';
import { showOverlay } from '../../../app/overlay.ts';
import { takenWords } from '../../timeline/taken-words.ts';
import { selectionStore } from './selection-store.ts';

/** Opens the form that marks the selected words of this document; says what to do where none are. */
export function markWordsOf(document: string): void {
  const selected = selectionStore.get();
  if (selected?.document !== document) {
    tell(both('claim.noQuote'));
    return;
  }
  takenWords.set(selected);
  showOverlay({ kind: 'mark', document });
}
