import type { CheckedInput } from '../../../shared/contract/procedures.ts';
import type { Event, LocalText } from '../../../shared/domain/event.ts';
import { AppError } from '../../../shared/errors.ts';
import type { OpenCase } from '../case/open-case.ts';
import { record } from '../case/record.ts';
import { allEvents, findEvent, type StoredEvent } from '../store/events.ts';
import { messageById } from '../store/messages.ts';
import { newEvent } from '../timeline/new-event.ts';
import type { HandlersOf } from './handlers.ts';
import { findMessage } from './message-view.ts';

const textOf = ({ ja, en }: CheckedInput<'event.add'>['title']): LocalText => ({
  ...(ja === undefined ? {} : { ja }),
  ...(en === undefined ? {} : { en }),
});

function eventOf(open: OpenCase, { title, text, when, part, quotes }: CheckedInput<'event.add'>): StoredEvent {
  const found = quotes.map(({ document, quote, field }) => ({
    message: messageById(open.db, findMessage(open, document)),
    quote,
    field,
  }));
  return newEvent({ title: textOf(title), text: textOf(text), when, part, quotes: found });
}

function known(open: OpenCase, id: string): Event {
  const event = findEvent(open.db, id);
  if (!event) throw new AppError('event/not-found', { id });
  return event;
}

export const eventHandlers: HandlersOf<'event'> = {
  'event.add': ({ case: open }, input) => {
    const event = eventOf(open, input);
    // The same event again is the same event: nothing is added.
    if (!findEvent(open.db, event.id)) record(open.db, open, 'event.add', event);
    return known(open, event.id);
  },
  'event.change': ({ case: open }, { id, ...input }) => {
    known(open, id);
    record(open.db, open, 'event.change', { ...eventOf(open, input), id });
    return known(open, id);
  },
  'event.remove': ({ case: open }, { id }) => {
    known(open, id);
    record(open.db, open, 'event.remove', { id });
    return { removed: id };
  },
  'event.list': ({ case: open }) => [...allEvents(open.db)],
};
