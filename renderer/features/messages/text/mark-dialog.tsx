import { useMutation } from '@tanstack/react-query';
import { useState, useSyncExternalStore } from 'react';
import {
  Button,
  Dialog,
  Heading,
  Input,
  Label,
  Modal,
  ModalOverlay,
  Radio,
  RadioGroup,
  Text,
  TextField,
} from 'react-aria-components';
import { type MarkKind, markKinds } from '../../../../shared/domain/mark.ts';
import { both } from '../../../app/i18n/both.ts';
import { useWords } from '../../../app/i18n/words-context.tsx';
import { tell } from '../../../app/notices/notices.ts';
import { tellFailure } from '../../../app/notices/tell-failure.ts';
import { closeOverlay, overlayStore } from '../../../app/overlay.ts';
import { plainLine } from '../../../components/plain-line.ts';
import { useConnection } from '../../../rpc/connection-context.tsx';
import { useRefresh } from '../../../rpc/use-call.ts';
import { takenWords } from '../../timeline/taken-words.ts';
import type { SelectedWords } from './selection-store.ts';

/** The form that marks words of a message as a mention. */
export function MarkDialog() {
  const overlay = useSyncExternalStore(overlayStore.subscribe, overlayStore.get);
  const words = useSyncExternalStore(takenWords.subscribe, takenWords.get);
  const { t } = useWords();
  const isOpen = overlay?.kind === 'mark' && words !== null;
  return (
    <ModalOverlay className="veil" isOpen={isOpen} onOpenChange={(next) => !next && closeOverlay()}>
      <Modal className="dialog">
        <Dialog aria-label={t('mark.title')}>{isOpen && <MarkForm words={words} />}</Dialog>
      </Modal>
    </ModalOverlay>
  );
}

/** What the words look like at first sight; the reporter says what they are. */
function looksLike(quote: string): MarkKind {
  if (/[@＠]/.test(quote)) return 'email';
  if (/^[\s\d０-９()（）+＋-]{7,}$/.test(quote)) return 'phone';
  return /[a-z0-9][.．][a-z]{2,}/i.test(quote) ? 'domain' : 'account';
}

function MarkForm({ words: { document, quote, field, start } }: { words: SelectedWords }) {
  const { t } = useWords();
  const { client } = useConnection();
  const refresh = useRefresh();
  const [type, setType] = useState<MarkKind>(() => looksLike(quote));
  const [names, setNames] = useState('');
  const { mutate, isPending } = useMutation({
    mutationFn: () =>
      client.mention.mark({
        document,
        quote,
        field,
        near: start,
        type,
        names: names.trim() === '' ? null : names.trim(),
      }),
    onSuccess: ({ exact }) => {
      takenWords.set(null);
      closeOverlay();
      refresh();
      tell(both('mark.made', { words: plainLine(exact).slice(0, 60) }), {
        label: both('claim.takeBack'),
        run: () => void client.decision.undo({}).then(() => refresh(), tellFailure),
      });
    },
    onError: tellFailure,
  });
  return (
    <form
      className="event-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (!isPending) mutate();
      }}
    >
      <Heading slot="title">{t('mark.title')}</Heading>
      <blockquote className="serif quoted">{quote}</blockquote>
      <RadioGroup
        className="export-radios across"
        value={type}
        onChange={(value) => setType(markKinds.find((kind) => kind === value) ?? type)}
      >
        <Label>{t('mark.kind')}</Label>
        {markKinds.map((kind) => (
          <Radio key={kind} value={kind} className="radio export-radio">
            <span className="radio-dot" />
            {t(`identifier.${kind}`)}
          </Radio>
        ))}
      </RadioGroup>
      <TextField value={names} onChange={setNames} maxLength={500}>
        <Label>{t('mark.names')}</Label>
        <Input className="field" spellCheck="false" autoComplete="off" />
        <Text slot="description" className="small quiet">
          {t('mark.namesHelp')}
        </Text>
      </TextField>
      <div className="actions end">
        <Button className="button" slot="close">
          {t('action.cancel')}
        </Button>
        <Button className="button strong" type="submit" isDisabled={isPending}>
          {t('mark.save')}
        </Button>
      </div>
    </form>
  );
}
