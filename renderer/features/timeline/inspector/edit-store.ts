import { createStore } from '../../../app/store.ts';

export type EditField = 'title' | 'text' | 'when' | 'part';

/** Which event is being edited in its place, and where the cursor goes first. */
export const editStore = createStore<{ event: string; field: EditField } | null>(null);
