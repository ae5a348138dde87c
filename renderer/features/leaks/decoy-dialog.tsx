import { useSyncExternalStore } from 'react';
import { Dialog, Modal, ModalOverlay } from 'react-aria-components';
import { useWords } from '../../app/i18n/words-context.tsx';
import { closeOverlay, overlayStore } from '../../app/overlay.ts';
import { useCaseInfo } from '../../app/use-case.ts';
import { DecoyForm } from './decoy-form.tsx';
import { MakeForm } from './make-form.tsx';

/** The forms for decoys: addresses that are made, one that is recorded, one that is changed. */
export function DecoyDialog() {
  const overlay = useSyncExternalStore(overlayStore.subscribe, overlayStore.get);
  const { t } = useWords();
  const info = useCaseInfo();
  const shown = overlay?.kind === 'decoy' || overlay?.kind === 'decoy-make' ? overlay : null;
  const change = shown?.kind === 'decoy' ? shown.decoy : null;
  const label = shown?.kind === 'decoy-make' ? 'make.title' : change ? 'decoy.changeTitle' : 'decoy.title';
  return (
    <ModalOverlay
      className="veil"
      isOpen={shown !== null && info !== null}
      onOpenChange={(isOpen) => !isOpen && closeOverlay()}
    >
      <Modal className="dialog">
        <Dialog aria-label={t(label)}>
          {shown?.kind === 'decoy-make' && <MakeForm />}
          {shown?.kind === 'decoy' && info && (
            <DecoyForm
              key={change?.id ?? shown.address}
              draftKey={`decoy:${info.path}:${change?.id ?? shown.address}`}
              decoy={change}
              address={shown.address}
            />
          )}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
