import { useSyncExternalStore } from 'react';
import { Dialog, Modal, ModalOverlay } from 'react-aria-components';
import { useWords } from '../../app/i18n/words-context.tsx';
import { closeOverlay, overlayStore } from '../../app/overlay.ts';
import { useCaseInfo } from '../../app/use-case.ts';
import { useCall } from '../../rpc/use-call.ts';
import { claimDraftOf, newClaimDraft } from './claim-draft.ts';
import { ClaimForm } from './claim-form.tsx';

/** The form for a claim, new or there already. Closing it keeps what was typed. */
export function ClaimDialog() {
  const overlay = useSyncExternalStore(overlayStore.subscribe, overlayStore.get);
  const { t } = useWords();
  const info = useCaseInfo();
  const shown = overlay?.kind === 'claim' && info ? overlay : null;
  const { data: claims } = useCall('claim.list', shown?.claim ? {} : null);
  const claim = shown?.claim ? claims?.find(({ id }) => id === shown.claim) : undefined;
  const isReady = shown !== null && (shown.claim === null || claim !== undefined);
  const document = claim?.quote.document ?? shown?.document ?? null;
  return (
    <ModalOverlay className="veil" isOpen={shown !== null} onOpenChange={(isOpen) => !isOpen && closeOverlay()}>
      <Modal className="dialog">
        <Dialog aria-label={t(shown?.claim ? 'claim.change' : 'claim.make')}>
          {isReady && info && document !== null && (
            <ClaimForm
              key={shown.claim ?? document}
              draftKey={`claim:${info.path}:${shown.claim ?? document}`}
              document={document}
              claim={shown.claim}
              initial={claim ? claimDraftOf(claim) : newClaimDraft}
            />
          )}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
