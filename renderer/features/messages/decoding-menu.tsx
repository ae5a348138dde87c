import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
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
import type { MessageView } from '../../../shared/contract/results.ts';
import { useCommands } from '../../app/commands/use-commands.tsx';
import { both } from '../../app/i18n/both.ts';
import { useWords } from '../../app/i18n/words-context.tsx';
import { tellFailure } from '../../app/notices/tell-failure.ts';
import { useConnection } from '../../rpc/connection-context.tsx';
import { useCall, useRefresh } from '../../rpc/use-call.ts';
import { DecodingText } from './decoding-text.tsx';

/** Which decoding made the text and why, and the others with what they would make of it. */
export function DecodingMenu({ message: { id, decoding } }: { message: MessageView }) {
  const { t } = useWords();
  const { client } = useConnection();
  const refresh = useRefresh();
  const [isOpen, setOpen] = useState(false);
  useCommands([
    { id: 'reader.decode', group: 'message', title: both('reader.decodings'), keys: 'd', run: () => setOpen(true) },
  ]);
  const { data: choices } = useCall('message.decodings', isOpen ? { id } : null);
  const { mutate } = useMutation({
    mutationFn: (charset: string | null) => client.message.decode({ id, charset }),
    onSuccess: () => refresh(),
    onError: tellFailure,
  });
  const choose = (charset: string | null) => {
    setOpen(false);
    mutate(charset);
  };
  return (
    <>
      <DecodingText decoding={decoding} />
      <DialogTrigger isOpen={isOpen} onOpenChange={setOpen}>
        <Button className="text-button">{t('reader.change')}</Button>
        <ModalOverlay className="veil" isDismissable>
          <Modal className="dialog">
            <Dialog>
              <Heading slot="title">{t('reader.decodings')}</Heading>
              <ListBox
                className="choice-list"
                aria-label={t('reader.decodings')}
                items={choices ?? []}
                dependencies={[t]}
                selectionMode="single"
                selectedKeys={(choices ?? []).filter(({ chosen }) => chosen).map(({ charset }) => charset)}
                renderEmptyState={() => <p className="quiet">{t('list.loading')}</p>}
                onAction={(key) => choose(String(key))}
              >
                {(choice) => (
                  <ListBoxItem id={choice.charset} className="choice" textValue={choice.charset}>
                    <span>
                      <code>{choice.charset}</code>
                      {choice.undecodable > 0 && (
                        <span className="attention"> {t('reader.undecodable', { count: choice.undecodable })}</span>
                      )}
                    </span>
                    <span className="serif choice-preview">{choice.preview}</span>
                  </ListBoxItem>
                )}
              </ListBox>
              <div className="actions">
                <Button className="button" onPress={() => choose(null)} isDisabled={decoding?.why !== 'override'}>
                  {t('reader.automatic')}
                </Button>
                <Button className="button" slot="close">
                  {t('action.close')}
                </Button>
              </div>
            </Dialog>
          </Modal>
        </ModalOverlay>
      </DialogTrigger>
    </>
  );
}
