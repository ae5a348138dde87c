import { sourcesOfCapture } from '../store/captures.ts';
import { messageById } from '../store/messages.ts';
import type { HandlersOf } from './handlers.ts';
import { findMessage, rowOf } from './message-view.ts';

export const pageHandlers: HandlersOf<'page'> = {
  'page.source': ({ case: open }, { id }) => {
    const key = findMessage(open, id);
    const { detail } = messageById(open.db, key);
    if (detail?.type !== 'page') return [];
    return sourcesOfCapture(open.db, key, detail).map((found) => rowOf(open, findMessage(open, found)));
  },
};
