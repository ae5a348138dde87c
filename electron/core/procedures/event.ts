import type { CheckedInput } from '../../../shared/contract/procedures.ts';
import type { Event, LocalText } from '../../../shared/domain/event.ts';
import { AppError } from '../../../shared/errors.ts';
import { canonicalJson } from '../case/log-hash.ts';
import type { OpenCase } from '../case/open-case.ts';
import { record } from '../case/record.ts';
import { allEvents, findEvent, type StoredEvent, storedCitation } from '../store/events.ts';
import { messageById } from '../store/messages.ts';
import { type DraftQuote, type EventDraft, newEvent } from '../timeline/new-event.ts';
import type { HandlersOf } from './handlers.ts';
import { findMessage } from './message-view.ts';

const textOf = ({ ja, en }: CheckedInput<'event.add'>['title']): LocalText => ({
  ...(ja === undefined ? {} : { ja }),
  ...(en === undefined ? {} : { en }),
});

/** The draft with its messages. What `before` already cites is kept as it stands: the place that was chosen is still the place. */
function draftOf(
  open: OpenCase,
  { title, text, when, part, quotes }: CheckedInput<'event.add'>,
  before: Event | null = null,
): EventDraft {
  const left = before ? before.citations.map(storedCitation) : [];
  const found = quotes.map(({ document, quote, field }): DraftQuote => {
    const message = messageById(open.db, findMessage(open, document));
    const at = left.findIndex(
      (citation) =>
        citation.document === message.id && citation.exact === quote && (field ?? citation.field) === citation.field,
    );
    return { message, quote, field, kept: at < 0 ? undefined : left.splice(at, 1)[0] };
  });
  return { title: textOf(title), text: textOf(text), when, part, quotes: found };
}

/** Whether an event says the same; its id and its place in time follow from the rest. */
function saysSame({ title, text, moments, part, citations }: Event, other: StoredEvent): boolean {
  const content = { title, text, moments, part, citations: citations.map(storedCitation) };
  const { id: _id, note: _note, epoch: _epoch, ...rest } = other;
  return canonicalJson(content) === canonicalJson(rest);
}

function known(open: OpenCase, id: string): Event {
  const event = findEvent(open.db, id);
  if (!event) throw new AppError('event/not-found', { id });
  return event;
}

export const eventHandlers: HandlersOf<'event'> = {
  'event.add': ({ case: open }, input) => {
    const draft = draftOf(open, input);
    for (let again = 0; ; again += 1) {
      const event = newEvent(draft, again);
      const there = findEvent(open.db, event.id);
      // The same event again is the same event; one that was changed since is another, and keeps its id.
      if (there && !saysSame(there, event)) continue;
      if (!there) record(open.db, open, 'event.add', event);
      return known(open, event.id);
    }
  },
  'event.change': ({ case: open }, { id, ...input }) => {
    const before = known(open, id);
    const event = { ...newEvent(draftOf(open, input, before)), id };
    // What changes nothing is no decision: it would stand in the way of undo.
    if (!saysSame(before, event)) record(open.db, open, 'event.change', event);
    return known(open, id);
  },
  'event.remove': ({ case: open }, { id }) => {
    known(open, id);
    record(open.db, open, 'event.remove', { id });
    return { removed: id };
  },
  'event.list': ({ case: open }) => [...allEvents(open.db)],
};
