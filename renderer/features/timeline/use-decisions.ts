import { useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { Event } from '../../../shared/domain/event.ts';
import type { Both } from '../../../shared/i18n/language.ts';
import { both } from '../../app/i18n/both.ts';
import { wordsIn } from '../../app/i18n/words.ts';
import { tell } from '../../app/notices/notices.ts';
import { attempt } from '../../app/notices/tell-failure.ts';
import { useGo } from '../../app/use-route.ts';
import { useConnection } from '../../rpc/connection-context.tsx';
import { callKey } from '../../rpc/use-call.ts';
import { decisionWords } from './decision-words.ts';
import { draftOf, inputOf } from './event-draft.ts';
import { eventTitle } from './event-title.ts';
import { partText } from './part-text.ts';

const [ja, en] = [wordsIn('ja'), wordsIn('en')];
const titleOf = (event: Event): Both => ({ ja: eventTitle(event, ja), en: eventTitle(event, en) });

export interface Decisions {
  undo(): Promise<void>;
  redo(): Promise<void>;
  remove(event: Event): Promise<boolean>;
  move(event: Event, part: number | null): Promise<void>;
}

/** What a person decides of events; each says what it did, and how to take it back. */
export function useDecisions(): Decisions {
  const { client } = useConnection();
  const queries = useQueryClient();
  const go = useGo();
  return useMemo(() => {
    const refresh = () => queries.invalidateQueries({ queryKey: ['call'] });
    const known = () => queries.getQueryData<Event[]>(callKey('event.list', {})) ?? [];
    const turn = async (direction: 'undo' | 'redo') => {
      await attempt(async () => {
        const before = known();
        const { decision, seq } = await client.decision[direction]({});
        if (decision === null || seq === null) {
          tell(both('notice.nothingToUndo'));
          return;
        }
        await refresh();
        const [entry] = (await client.log.list({ after: seq - 1, limit: 1 })).items;
        const events = known();
        const what = decisionWords(entry ?? { kind: decision, body: {} }, (id) => {
          const event = [...events, ...before].find((some) => some.id === id);
          return event ? titleOf(event) : null;
        });
        const id = entry?.body.id;
        const text = direction === 'undo' ? 'notice.undone' : 'notice.redone';
        const isThere = events.some((event) => event.id === id);
        tell(
          { ja: both(text, { what: what.ja }).ja, en: both(text, { what: what.en }).en },
          isThere && typeof id === 'string'
            ? { label: both('timeline.show'), run: () => go({ view: 'timeline', id }) }
            : undefined,
        );
      });
    };
    const undo = () => turn('undo');
    const takeBack = { label: both('timeline.takeBack'), run: () => void undo() };
    return {
      undo,
      redo: () => turn('redo'),
      async remove(event) {
        const isDone = await attempt(async () => {
          await client.event.remove({ id: event.id });
          await refresh();
          const title = titleOf(event);
          const text = {
            ja: both('timeline.removed', { title: title.ja }).ja,
            en: both('timeline.removed', { title: title.en }).en,
          };
          tell(text, takeBack);
          return true;
        });
        return isDone ?? false;
      },
      async move(event, part) {
        if (event.part === part) return;
        await attempt(async () => {
          const draft = { ...draftOf(event), part: part === null ? '' : String(part) };
          await client.event.change({ id: event.id, ...inputOf(draft) });
          await refresh();
          const title = titleOf(event);
          tell(
            {
              ja: both('timeline.moved', { title: title.ja, part: partText(part, ja) }).ja,
              en: both('timeline.moved', { title: title.en, part: partText(part, en) }).en,
            },
            takeBack,
          );
        });
      },
    };
  }, [client, queries, go]);
}
