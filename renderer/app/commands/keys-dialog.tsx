import { useSyncExternalStore } from 'react';
import { Button, Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { QueryHelp } from '../../features/messages/query-help.tsx';
import { useWords } from '../i18n/words-context.tsx';
import { closeOverlay, overlayStore } from '../overlay.ts';
import { isMac } from '../platform.ts';
import { commandGroups } from './command.ts';
import { keyText } from './keys.ts';
import { useAllCommands } from './use-commands.tsx';

/** What `?` shows: the keys of this moment, and how to search. */
export function KeysDialog() {
  const overlay = useSyncExternalStore(overlayStore.subscribe, overlayStore.get);
  const { t } = useWords();
  const isOpen = overlay?.kind === 'keys' || overlay?.kind === 'query-help';
  return (
    <ModalOverlay className="veil" isDismissable isOpen={isOpen} onOpenChange={(next) => !next && closeOverlay()}>
      <Modal className="dialog">
        <Dialog>
          <Heading slot="title">{t(overlay?.kind === 'keys' ? 'keys.title' : 'query.help')}</Heading>
          {overlay?.kind === 'keys' ? <KeyTable /> : <QueryHelp />}
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

function KeyTable() {
  const { of, t } = useWords();
  const commands = useAllCommands();
  return (
    <div className="key-groups">
      {commandGroups.map((group) => {
        const some = commands.filter((command) => command.group === group && command.keys !== undefined);
        if (some.length === 0) return null;
        return (
          <section key={group}>
            <h3>{t(`group.${group}`)}</h3>
            <dl className="key-list">
              {some.map(({ id, keys = '', title }) => (
                <div key={id}>
                  <dt>
                    <kbd>{keyText(keys, isMac)}</kbd>
                  </dt>
                  <dd>{of(title)}</dd>
                </div>
              ))}
            </dl>
          </section>
        );
      })}
    </div>
  );
}
