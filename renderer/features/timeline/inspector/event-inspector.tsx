import { useMemo, useSyncExternalStore } from 'react';
import { Button } from 'react-aria-components';
import type { Event } from '../../../../shared/domain/event.ts';
import { useWords } from '../../../app/i18n/words-context.tsx';
import { useCaseInfo } from '../../../app/use-case.ts';
import { useDraft } from '../../../drafts/page-store.tsx';
import { draftOf } from '../event-draft.ts';
import type { Decisions } from '../use-decisions.ts';
import { CitationCard } from './citation-card.tsx';
import { ClaimList } from './claim-list.tsx';
import { editStore } from './edit-store.ts';
import { EventEdit } from './event-edit.tsx';
import { EventHead } from './event-head.tsx';

interface EventInspectorProps {
  event: Event;
  parts: number[];
  decisions: Decisions;
}

/** Who says so, where is it, is it certain; and the words themselves, to be changed where they stand. */
export function EventInspector({ event, parts, decisions }: EventInspectorProps) {
  const { t } = useWords();
  const info = useCaseInfo();
  const editing = useSyncExternalStore(editStore.subscribe, editStore.get);
  const initial = useMemo(() => draftOf(event), [event]);
  // The same draft as that of the dialog: what was begun in one place goes on in the other.
  const draft = useDraft(`event:${info?.path ?? ''}:${event.id}`, initial);
  const isEditing = editing?.event === event.id;
  return (
    <aside className="inspector event-inspector" aria-label={t('inspector.label')}>
      {!isEditing && draft.isRestored && (
        <p className="small caution actions">
          {t('timeline.draft')}
          <Button className="text-button" onPress={() => editStore.set({ event: event.id, field: 'title' })}>
            {t('timeline.continue')}
          </Button>
          <Button className="text-button" onPress={draft.clear}>
            {t('event.discard')}
          </Button>
        </p>
      )}
      {isEditing ? (
        <EventEdit event={event} draft={draft} field={editing.field} />
      ) : (
        <EventHead event={event} parts={parts} decisions={decisions} />
      )}
      <ClaimList event={event} />
      <section>
        <h3>{t('timeline.citations')}</h3>
        {event.note && <p className="own-note">{t('timeline.ownNote')}</p>}
        <ol className="citation-list">
          {event.citations.map((citation, index) => (
            <CitationCard
              // biome-ignore lint/suspicious/noArrayIndexKey: two citations can be the same, and their order is theirs
              key={index}
              citation={citation}
              number={index + 1}
            />
          ))}
        </ol>
      </section>
    </aside>
  );
}
