import { useSyncExternalStore } from 'react';
import { Dialog, Modal, ModalOverlay } from 'react-aria-components';
import { useWords } from '../../app/i18n/words-context.tsx';
import { closeOverlay, overlayStore } from '../../app/overlay.ts';
import { useCaseInfo } from '../../app/use-case.ts';
import { useCall } from '../../rpc/use-call.ts';
import { draftOf, newDraft } from './event-draft.ts';
import { EventForm } from './event-form.tsx';

/** The form for an event, new or there already. Closing it keeps what was typed. */
export function EventDialog() {
  const overlay = useSyncExternalStore(overlayStore.subscribe, overlayStore.get);
  const { t } = useWords();
  const info = useCaseInfo();
  const shown = overlay?.kind === 'event' && info ? overlay : null;
  const { data: events } = useCall('event.list', shown?.event ? {} : null);
  const event = shown?.event ? events?.find(({ id }) => id === shown.event) : undefined;
  const isReady = shown !== null && (shown.event === null || event !== undefined);
  return (
    <ModalOverlay className="veil" isOpen={shown !== null} onOpenChange={(isOpen) => !isOpen && closeOverlay()}>
      <Modal className="dialog wide">
        <Dialog aria-label={t(shown?.event ? 'event.change' : 'event.make')}>
          {isReady && info && (
            <EventForm
              key={shown.event ?? shown.document ?? 'new'}
              draftKey={`event:${info.path}:${shown.event ?? shown.document ?? 'new'}`}
              document={shown.document}
              event={shown.event}
              initial={event ? draftOf(event) : newDraft(shown.document)}
            />
          )}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
