import { useState, useSyncExternalStore } from 'react';
import { Autocomplete, Dialog, Input, Menu, MenuItem, Modal, ModalOverlay, SearchField } from 'react-aria-components';
import { useWords } from '../i18n/words-context.tsx';
import { closeOverlay, overlayStore } from '../overlay.ts';
import { isMac } from '../platform.ts';
import { commandGroups } from './command.ts';
import { fits } from './fits.ts';
import { keyText } from './keys.ts';
import { procedureWords } from './reach.ts';
import { useAllCommands } from './use-commands.tsx';

/** Every command by its name in either language; those that cannot be done now are left out. */
export function Palette() {
  const overlay = useSyncExternalStore(overlayStore.subscribe, overlayStore.get);
  const { t } = useWords();
  return (
    <ModalOverlay
      className="veil"
      isDismissable
      isOpen={overlay?.kind === 'palette'}
      onOpenChange={(isOpen) => !isOpen && closeOverlay()}
    >
      <Modal className="palette">
        <Dialog aria-label={t('palette.label')}>
          <PaletteList />
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

function PaletteList() {
  const { of, t } = useWords();
  const commands = useAllCommands();
  const [text, setText] = useState('');
  const shown = commands
    .filter(({ id, enabled }) => enabled !== false && id !== 'palette')
    .filter(({ id, title }) => fits(text, `${title.ja} ${title.en} ${procedureWords(id)}`))
    .sort((a, b) => commandGroups.indexOf(a.group) - commandGroups.indexOf(b.group));
  return (
    <Autocomplete inputValue={text} onInputChange={setText}>
      <SearchField className="palette-field" aria-label={t('palette.placeholder')} autoFocus>
        <Input placeholder={t('palette.placeholder')} />
      </SearchField>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: the rows are never focused themselves, so what scrolls must be */}
      <section className="palette-scroll" aria-label={t('palette.label')} tabIndex={0}>
        <Menu
          className="palette-list"
          aria-label={t('palette.label')}
          items={shown}
          dependencies={[of]}
          renderEmptyState={() => <p className="quiet palette-none">{t('palette.none')}</p>}
          onAction={(id) => {
            closeOverlay();
            // After the dialog has given the focus back, so that what the command focuses keeps it.
            const chosen = commands.find((command) => command.id === id);
            if (chosen) setTimeout(chosen.run, 0);
          }}
        >
          {(command) => (
            <MenuItem className="palette-item" textValue={of(command.title)}>
              <span>{of(command.title)}</span>
              <span className="quiet small">{t(`group.${command.group}`)}</span>
              {command.keys && <kbd>{keyText(command.keys, isMac)}</kbd>}
            </MenuItem>
          )}
        </Menu>
      </section>
    </Autocomplete>
  );
}
