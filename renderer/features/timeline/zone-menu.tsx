import {
  Button,
  Dialog,
  DialogTrigger,
  Heading,
  ListBox,
  ListBoxItem,
  Modal,
  ModalOverlay,
} from 'react-aria-components';
import { useWords } from '../../app/i18n/words-context.tsx';
import { usePreference } from '../../drafts/page-store.tsx';
import { offsetText } from './time/zones.ts';
import { hereOffset } from './use-axis-offset.ts';

/** In which zone the axis is drawn; the claims keep the zones that they were written in. */
export function ZoneMenu({ offset, written }: { offset: number; written: number[] }) {
  const { t } = useWords();
  const [, set] = usePreference('timeline.offset', Number.NaN);
  const offsets = [...new Set([...written.slice(0, 12), 0, hereOffset()])];
  return (
    <DialogTrigger>
      <Button className="button" aria-label={t('timeline.zoneTitle', { zone: offsetText(offset) })}>
        {offsetText(offset)}
      </Button>
      <ModalOverlay className="veil" isDismissable>
        <Modal className="dialog">
          <Dialog>
            {({ close }) => (
              <>
                <Heading slot="title">{t('timeline.zone')}</Heading>
                <p className="quiet small">{t('timeline.zoneHelp')}</p>
                <ListBox
                  className="choice-list"
                  aria-label={t('timeline.zone')}
                  selectionMode="single"
                  selectedKeys={[String(offset)]}
                  onAction={(key) => {
                    set(Number(key));
                    close();
                  }}
                >
                  {offsets.map((some) => (
                    <ListBoxItem key={some} id={String(some)} className="choice" textValue={offsetText(some)}>
                      <code>{offsetText(some)}</code>{' '}
                      <span className="quiet small">
                        {[
                          written.includes(some) && t('timeline.zoneWritten'),
                          some === hereOffset() && t('timeline.zoneHere'),
                        ]
                          .filter(Boolean)
                          .join(' · ')}
                      </span>
                    </ListBoxItem>
                  ))}
                </ListBox>
                <div className="actions">
                  <Button slot="close" className="button">
                    {t('action.close')}
                  </Button>
                </div>
              </>
            )}
          </Dialog>
        </Modal>
      </ModalOverlay>
    </DialogTrigger>
  );
}
