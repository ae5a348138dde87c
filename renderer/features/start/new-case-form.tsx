import { useState } from 'react';
import { Button, Input, Label, TextField } from 'react-aria-components';
import { isComposing } from '../../app/commands/keys.ts';
import { useWords } from '../../app/i18n/words-context.tsx';
import { useCaseActions } from '../../app/use-case-actions.ts';
import { useDraft } from '../../drafts/page-store.tsx';

const empty = { name: '' };

/** A name is all that a case needs. Enter that ends a word of an input method does not send it. */
export function NewCaseForm() {
  const { t } = useWords();
  const { create } = useCaseActions();
  const { value, change, clear } = useDraft('start.new', empty);
  const [isBusy, setBusy] = useState(false);
  const name = value.name.trim();
  const send = async () => {
    if (name === '' || isBusy) return;
    setBusy(true);
    if (await create(name)) clear();
    setBusy(false);
  };
  return (
    <>
      <TextField value={value.name} onChange={(next) => change({ name: next })} maxLength={120}>
        <Label>{t('start.name')}</Label>
        <Input
          className="field"
          placeholder={t('start.nameExample')}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && !isComposing(event.nativeEvent)) void send();
          }}
        />
      </TextField>
      <div className="actions">
        <Button className="button strong" isDisabled={name === '' || isBusy} onPress={() => void send()}>
          {t('start.create')}
        </Button>
      </div>
    </>
  );
}
