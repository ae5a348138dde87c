import { AppError } from '../../../shared/errors.ts';
import { normalForm } from '../../../shared/text/identifiers/normal-form.ts';
import type { OpenCase } from '../case/open-case.ts';
import { record } from '../case/record.ts';
import { entityFor } from '../graph/message-mentions.ts';
import { contentKey } from '../store/graph.ts';
import { findMark, markList, type StoredMark } from '../store/marks.ts';
import { mentionPage } from '../store/mentions.ts';
import { messageById } from '../store/messages.ts';
import { anchorQuote } from '../timeline/anchor.ts';
import { readCursor, writeCursor } from './cursor.ts';
import type { HandlersOf } from './handlers.ts';
import { findMessage } from './message-view.ts';

function known(open: OpenCase, id: string): StoredMark {
  const mark = findMark(open.db, id);
  if (!mark) throw new AppError('mark/not-found', { id });
  return mark;
}

const shown = (open: OpenCase, { id, document }: StoredMark) => {
  const mark = markList(open.db, document).find((one) => one.id === id);
  if (!mark) throw new AppError('mark/not-found', { id });
  return mark;
};

export const mentionHandlers: HandlersOf<'mention'> = {
  'mention.list': ({ case: open }, { type, cursor, limit }) => {
    const after = readCursor<{ document: number; position: number }>(cursor, ['document', 'position']);
    const { items, next } = mentionPage(open.db, after, limit, type);
    return { items, next: writeCursor(next) };
  },
  'mention.mark': ({ case: open }, { document, quote, field, near, type, names }) => {
    const message = messageById(open.db, findMessage(open, document));
    const anchor = anchorQuote(message, quote, field, near);
    const normalised = normalForm(type, names ?? quote);
    const entity = normalised === null ? null : entityFor(type, normalised);
    if (normalised === null || entity === null) {
      throw new AppError('mark/not-that-kind', { words: (names ?? quote).slice(0, 200), kind: type });
    }
    const id = contentKey('mark', message.id, anchor.field, String(anchor.start), anchor.exact, type, normalised);
    const mark: StoredMark = { id, ...anchor, document: message.id, type, normalised, entity };
    if (!findMark(open.db, id)) record(open.db, open, 'mention.mark', mark);
    return shown(open, mark);
  },
  'mention.unmark': ({ case: open }, { id }) => {
    known(open, id);
    record(open.db, open, 'mention.unmark', { id });
    return { removed: id };
  },
  'mention.marked': ({ case: open }, { document }) =>
    markList(open.db, document === null ? null : messageById(open.db, findMessage(open, document)).id),
};
