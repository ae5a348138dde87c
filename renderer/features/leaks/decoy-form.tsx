import { useMutation } from '@tanstack/react-query';
import { type KeyboardEvent, useState } from 'react';
import { Heading, Input, Label, Radio, RadioGroup, TextArea, TextField } from 'react-aria-components';
import type { Decoy } from '../../../shared/domain/decoy.ts';
import { isComposing } from '../../app/commands/keys.ts';
import { both } from '../../app/i18n/both.ts';
import { useWords } from '../../app/i18n/words-context.tsx';
import { tell } from '../../app/notices/notices.ts';
import { tellFailure } from '../../app/notices/tell-failure.ts';
import { closeOverlay } from '../../app/overlay.ts';
import { useGo } from '../../app/use-route.ts';
import { plainLine } from '../../components/plain-line.ts';
import { SaveActions } from '../../components/save-actions.tsx';
import { useDraft } from '../../drafts/page-store.tsx';
import { useConnection } from '../../rpc/connection-context.tsx';
import { useRefresh } from '../../rpc/use-call.ts';
import { decoyDraftOf, decoyInput, missingOf, newDecoyDraft } from './decoy-draft.ts';

interface Props {
  draftKey: string;
  /** The decoy that is changed; null for a new one. */
  decoy: Decoy | null;
  /** What a new one begins with. */
  address: string;
}

/** Where and when an address was given away, and who says so. Everything typed is kept; Mod+Enter records it. */
export function DecoyForm({ draftKey, decoy, address }: Props) {
  const { t } = useWords();
  const { client } = useConnection();
  const refresh = useRefresh();
  const go = useGo();
  const [initial] = useState(() => (decoy ? decoyDraftOf(decoy) : newDecoyDraft(address)));
  const { value: draft, change, clear } = useDraft(draftKey, initial);
  const { mutate, isPending } = useMutation({
    mutationFn: () => {
      const input = decoyInput(draft);
      return decoy ? client.decoy.change({ id: decoy.id, ...input }) : client.decoy.plant(input);
    },
    onSuccess: (planted) => {
      clear();
      refresh();
      closeOverlay();
      go({ view: 'leaks', id: planted.id, filter: {} });
      tell(both(decoy ? 'decoy.changed' : 'decoy.recorded', { address: plainLine(planted.address) }), {
        label: both('decoy.takeBack'),
        run: () => void client.decision.undo({}).then(() => refresh(), tellFailure),
      });
    },
    onError: tellFailure,
  });
  const missing = missingOf(draft);
  const onKeyDown = (press: KeyboardEvent) => {
    if (press.key !== 'Enter' || !(press.ctrlKey || press.metaKey) || isComposing(press.nativeEvent)) return;
    press.preventDefault();
    if (missing === null && !isPending) mutate();
  };
  return (
    // Caught on its way down: a radio lets no Enter up.
    <div className="event-form" onKeyDownCapture={onKeyDown}>
      <Heading slot="title">{t(decoy ? 'decoy.changeTitle' : 'decoy.title')}</Heading>
      <TextField value={draft.address} onChange={(value) => change({ address: value })} maxLength={320} autoFocus>
        <Label>{t('decoy.address')}</Label>
        <Input className="field" spellCheck="false" autoComplete="off" />
      </TextField>
      <RadioGroup
        className="export-radios across"
        value={draft.control ? 'control' : 'planted'}
        onChange={(value) => change({ control: value === 'control' })}
      >
        <Label>{t('decoy.kind')}</Label>
        {(['planted', 'control'] as const).map((kind) => (
          <Radio key={kind} value={kind} className="radio export-radio">
            <span className="radio-dot" />
            {t(`decoy.${kind}`)}
          </Radio>
        ))}
      </RadioGroup>
      {!draft.control && (
        <>
          <TextField value={draft.place} onChange={(place) => change({ place })} maxLength={500}>
            <Label>{t('decoy.place')}</Label>
            <Input className="field" autoComplete="off" />
          </TextField>
          <TextField value={draft.at} onChange={(at) => change({ at })} maxLength={100}>
            <Label>{t('decoy.at')}</Label>
            <Input className="field" spellCheck="false" autoComplete="off" />
          </TextField>
          <TextField value={draft.by} onChange={(by) => change({ by })} maxLength={200}>
            <Label>{t('decoy.by')}</Label>
            <Input className="field" autoComplete="off" />
          </TextField>
        </>
      )}
      <TextField value={draft.note} onChange={(note) => change({ note })} maxLength={2000}>
        <Label>{t('decoy.note')}</Label>
        <TextArea className="field" rows={2} />
      </TextField>
      <SaveActions
        missing={missing === null ? null : t(missing)}
        isDisabled={missing !== null || isPending}
        onSave={() => mutate()}
      />
    </div>
  );
}
