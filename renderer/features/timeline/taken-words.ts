import { createStore } from '../../app/store.ts';
import type { SelectedWords } from '../messages/text/selection-store.ts';

/** Words that go into the form that is opened next; the selection itself is gone by then. */
export const takenWords = createStore<SelectedWords | null>(null);
