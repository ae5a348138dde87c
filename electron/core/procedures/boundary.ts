import { record } from '../case/record.ts';
import { boundaryList } from '../store/boundaries.ts';
import type { HandlersOf } from './handlers.ts';

export const boundaryHandlers: HandlersOf<'boundary'> = {
  'boundary.set': ({ case: open }, { mailbox, server }) => {
    const before = boundaryList(open.db).find((boundary) => boundary.mailbox === mailbox)?.server ?? null;
    // What changes nothing is no decision: it would stand in the way of undo.
    if (before !== server) record(open.db, open, 'boundary.set', { mailbox, server });
    return boundaryList(open.db);
  },
  'boundary.list': ({ case: open }) => boundaryList(open.db),
};
