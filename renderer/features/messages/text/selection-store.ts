import type { Field } from '../../../../shared/domain/anchor.ts';
import { createStore } from '../../../app/store.ts';

/** Words of a document that the user has selected, exactly as they stand in its text. */
export interface SelectedWords {
  document: string;
  field: Field;
  quote: string;
  /** Where they begin in the field, in UTF-16 units. */
  start: number;
  /** Where the bar with what can be done goes, in CSS pixels of the window. */
  x: number;
  y: number;
}

export const selectionStore = createStore<SelectedWords | null>(null);
