import { useMutation } from '@tanstack/react-query';
import { type KeyboardEvent, useEffect, useState } from 'react';
import { Heading, Input, Label, Radio, RadioGroup, TextArea, TextField } from 'react-aria-components';
import { modalities } from '../../../shared/domain/claim.ts';
import { standings } from '../../../shared/domain/graph.ts';
import { isComposing } from '../../app/commands/keys.ts';
import { both } from '../../app/i18n/both.ts';
import { useWords } from '../../app/i18n/words-context.tsx';
import { tell } from '../../app/notices/notices.ts';
import { tellFailure } from '../../app/notices/tell-failure.ts';
import { closeOverlay } from '../../app/overlay.ts';
import { plainLine } from '../../components/plain-line.ts';
import { SaveActions } from '../../components/save-actions.tsx';
import { useDraft } from '../../drafts/page-store.tsx';
import { useConnection } from '../../rpc/connection-context.tsx';
import { useCall, useRefresh } from '../../rpc/use-call.ts';
import { takenWords } from '../timeline/taken-words.ts';
import { type ClaimDraft, claimInput } from './claim-draft.ts';

/** Senders that are offered as the one who speaks. */
const sendersAtMost = 5;

interface ClaimFormProps {
  draftKey: string;
  document: string;
  /** The claim that is changed; null for a new one. */
  claim: string | null;
  initial: ClaimDraft;
}

/** Everything typed is kept with every stroke. Mod+Enter sends; Enter alone never does, least of all in an input method. */
export function ClaimForm({ draftKey, document, claim, initial: given }: ClaimFormProps) {
  const { t } = useWords();
  const { client } = useConnection();
  const refresh = useRefresh();
  const [initial] = useState(given);
  const { value: draft, change, clear } = useDraft(draftKey, initial);
  useEffect(() => {
    // Taken once: there are none left the next time.
    const words = takenWords.get();
    takenWords.set(null);
    if (words) change({ quote: words.quote, field: words.field, near: words.start });
  }, [change]);
  const { mutate, isPending } = useMutation({
    mutationFn: () => {
      const input = claimInput(document, draft);
      return claim ? client.claim.change({ id: claim, ...input }) : client.claim.add(input);
    },
    onSuccess: ({ speaker }) => {
      clear();
      refresh();
      closeOverlay();
      tell(both(claim ? 'claim.changed' : 'claim.added', { speaker: plainLine(speaker.text) }), {
        label: both('claim.takeBack'),
        run: () => void client.decision.undo({}).then(() => refresh(), tellFailure),
      });
    },
    onError: tellFailure,
  });
  const hasSpeaker = draft.speaker.trim() !== '' || draft.entity !== null;
  const isValid = draft.quote !== '' && hasSpeaker;
  const onKeyDown = (press: KeyboardEvent) => {
    if (press.key !== 'Enter' || !(press.ctrlKey || press.metaKey) || isComposing(press.nativeEvent)) return;
    press.preventDefault();
    if (isValid && !isPending) mutate();
  };
  return (
    // Caught on its way down: a radio lets no Enter up.
    <div className="event-form" onKeyDownCapture={onKeyDown}>
      <Heading slot="title">{t(claim ? 'claim.change' : 'claim.make')}</Heading>
      <TextField
        value={draft.quote}
        // Words that were typed over may stand elsewhere than those that were selected.
        onChange={(quote) => change({ quote, field: null, near: null })}
        maxLength={20_000}
      >
        <Label>{t('claim.quote')}</Label>
        <TextArea className="field serif" rows={3} />
      </TextField>
      <TextField value={draft.speaker} onChange={(speaker) => change({ speaker })} maxLength={500} autoFocus>
        <Label>{t('claim.speaker')}</Label>
        <Input className="field" autoComplete="off" />
      </TextField>
      <Speakers document={document} draft={draft} change={change} />
      <RadioGroup
        className="export-radios across"
        value={draft.modality}
        onChange={(value) => change({ modality: modalities.find((one) => one === value) ?? draft.modality })}
      >
        <Label>{t('claim.modality')}</Label>
        {modalities.map((modality) => (
          <Choice key={modality} value={modality} text={t(`claim.${modality}`)} />
        ))}
      </RadioGroup>
      <RadioGroup
        className="export-radios across"
        value={draft.standing}
        onChange={(value) => change({ standing: standings.find((one) => one === value) ?? draft.standing })}
      >
        <Label>{t('claim.standing')}</Label>
        {standings.map((standing) => (
          <Choice key={standing} value={standing} text={t(`claim.${standing}`)} />
        ))}
      </RadioGroup>
      <SaveActions
        missing={hasSpeaker ? null : t('claim.needsSpeaker')}
        isDisabled={!isValid || isPending}
        onSave={() => mutate()}
      />
    </div>
  );
}

interface SpeakersProps {
  document: string;
  draft: ClaimDraft;
  change(part: Partial<ClaimDraft>): void;
}

/** The entities who sent the message, for the claim to be tied to; the words of the reporter stand beside them. */
function Speakers({ document, draft, change }: SpeakersProps) {
  const { t } = useWords();
  const { data: mentions } = useCall('message.mentions', { id: document });
  const senders = new Map<string, string>();
  for (const { entity, range, normalised } of mentions ?? []) {
    if (entity !== null && range.field === 'from' && senders.size < sendersAtMost) senders.set(entity, normalised);
  }
  if (draft.entity !== null && !senders.has(draft.entity)) senders.set(draft.entity, draft.speaker);
  if (senders.size === 0) return null;
  const choose = (entity: string | null) => {
    const name = entity === null ? undefined : senders.get(entity);
    change({ entity, ...(draft.speaker.trim() === '' && name !== undefined && { speaker: plainLine(name) }) });
  };
  return (
    <RadioGroup
      className="export-radios across"
      value={draft.entity ?? 'none'}
      onChange={(value) => choose(value === 'none' ? null : value)}
    >
      <Label>{t('claim.speakerIs')}</Label>
      {[...senders].map(([entity, name]) => (
        <Choice key={entity} value={entity} text={plainLine(name)} />
      ))}
      <Choice value="none" text={t('claim.nobody')} />
    </RadioGroup>
  );
}

const Choice = ({ value, text }: { value: string; text: string }) => (
  <Radio value={value} className="radio export-radio">
    <span className="radio-dot" />
    {text}
  </Radio>
);
