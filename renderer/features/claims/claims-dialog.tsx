import { useState, useSyncExternalStore } from 'react';
import { Button, Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { useWords } from '../../app/i18n/words-context.tsx';
import { closeOverlay, overlayStore } from '../../app/overlay.ts';
import { useCall } from '../../rpc/use-call.ts';
import { ClaimCard } from './claim-card.tsx';

/** Claims that are shown before somebody asks for more. */
const step = 100;

/** Every claim of the case, with a way to the document of each. */
export function ClaimsDialog() {
  const overlay = useSyncExternalStore(overlayStore.subscribe, overlayStore.get);
  const { t } = useWords();
  const isOpen = overlay?.kind === 'claims';
  return (
    <ModalOverlay className="veil" isDismissable isOpen={isOpen} onOpenChange={(next) => !next && closeOverlay()}>
      <Modal className="dialog wide">
        <Dialog>
          <Heading slot="title">{t('claims.title')}</Heading>
          {isOpen && <Claims />}
          <div className="actions">
            <Button slot="close" className="button">
              {t('action.close')}
            </Button>
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

function Claims() {
  const { t } = useWords();
  const [most, setMost] = useState(step);
  const { data: claims } = useCall('claim.list', {});
  if (!claims) return <p className="quiet">{t('list.loading')}</p>;
  if (claims.length === 0) return <p className="quiet">{t('claims.none')}</p>;
  return (
    <>
      <p className="quiet small">{t('claims.count', { count: claims.length })}</p>
      <ul>
        {claims.slice(0, most).map((claim) => (
          <ClaimCard key={claim.id} claim={claim} isApart />
        ))}
      </ul>
      {claims.length > most && (
        <Button className="button" onPress={() => setMost(most + step)}>
          {t('entities.showMore', { count: claims.length - most })}
        </Button>
      )}
    </>
  );
}
