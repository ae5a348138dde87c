import { useMutation } from '@tanstack/react-query';
import { type KeyboardEvent, useEffect, useState } from 'react';
import { Button, FieldError, Heading, Input, Label, Text, TextArea, TextField } from 'react-aria-components';
import { isComposing } from '../../app/commands/keys.ts';
import { both } from '../../app/i18n/both.ts';
import { useWords } from '../../app/i18n/words-context.tsx';
import { tell } from '../../app/notices/notices.ts';
import { tellFailure } from '../../app/notices/tell-failure.ts';
import { closeOverlay } from '../../app/overlay.ts';
import { SaveActions } from '../../components/save-actions.tsx';
import { useDraft } from '../../drafts/page-store.tsx';
import { useConnection } from '../../rpc/connection-context.tsx';
import { useRefresh } from '../../rpc/use-call.ts';
import { type EventDraft, inputOf, isPart, withQuote } from './event-draft.ts';
import { QuoteFields } from './quote-fields.tsx';
import { takenWords } from './taken-words.ts';

interface EventFormProps {
  draftKey: string;
  /** The document that new quotes are of. */
  document: string | null;
  /** The event that is changed; null for a new one. */
  event: string | null;
  initial: EventDraft;
}

/** Everything typed is kept with every stroke. Mod+Enter sends; Enter alone never does, least of all in an input method. */
export function EventForm({ draftKey, document, event, initial: given }: EventFormProps) {
  const { t } = useWords();
  const { client } = useConnection();
  const refresh = useRefresh();
  const [initial] = useState(given);
  const { value: draft, change, clear, isRestored } = useDraft(draftKey, initial);
  const [wasRestored] = useState(isRestored);
  useEffect(() => {
    // Taken once: there are none left the next time.
    const words = takenWords.get();
    takenWords.set(null);
    if (words) change(withQuote(draft, { document: words.document, quote: words.quote, field: words.field }));
  }, [draft, change]);
  const { mutate, isPending } = useMutation({
    mutationFn: () =>
      event ? client.event.change({ id: event, ...inputOf(draft) }) : client.event.add(inputOf(draft)),
    onSuccess: ({ title }) => {
      clear();
      refresh();
      closeOverlay();
      tell(both(event ? 'event.changed' : 'event.added', { title: title.ja ?? title.en ?? '' }));
    },
    onError: tellFailure,
  });
  const hasTitle = draft.titleJa.trim() !== '' || draft.titleEn.trim() !== '';
  const isValid = hasTitle && isPart(draft.part);
  const onKeyDown = (press: KeyboardEvent) => {
    if (press.key !== 'Enter' || !(press.ctrlKey || press.metaKey) || isComposing(press.nativeEvent)) return;
    press.preventDefault();
    if (isValid && !isPending) mutate();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a shortcut for the button at the end
    <div className="event-form" onKeyDown={onKeyDown}>
      <Heading slot="title">{t(event ? 'event.change' : 'event.make')}</Heading>
      {wasRestored && (
        <p className="small caution actions">
          {t('event.restored')}
          <Button className="text-button" onPress={clear}>
            {t('event.discard')}
          </Button>
        </p>
      )}
      <div className="form-columns">
        <Line
          label={t('event.titleJa')}
          lang="ja"
          value={draft.titleJa}
          onChange={(titleJa) => change({ titleJa })}
          isFirst
        />
        <Line label={t('event.titleEn')} lang="en" value={draft.titleEn} onChange={(titleEn) => change({ titleEn })} />
        <Area label={t('event.textJa')} lang="ja" value={draft.textJa} onChange={(textJa) => change({ textJa })} />
        <Area label={t('event.textEn')} lang="en" value={draft.textEn} onChange={(textEn) => change({ textEn })} />
        <TextField value={draft.when} onChange={(when) => change({ when })} maxLength={200}>
          <Label>{t('event.when')}</Label>
          <Input className="field mono" spellCheck="false" />
          <Text slot="description" className="small quiet">
            {t('event.whenHelp')}
          </Text>
        </TextField>
        <TextField value={draft.part} onChange={(part) => change({ part })} isInvalid={!isPart(draft.part)}>
          <Label>{t('event.part')}</Label>
          <Input className="field" inputMode="numeric" />
          <FieldError className="small attention">{t('event.badPart')}</FieldError>
        </TextField>
      </div>
      <QuoteFields quotes={draft.quotes} document={document} onChange={(quotes) => change({ quotes })} />
      <SaveActions
        missing={hasTitle ? null : t('event.needsTitle')}
        isDisabled={!isValid || isPending}
        onSave={() => mutate()}
      />
    </div>
  );
}

interface FieldProps {
  label: string;
  lang: string;
  value: string;
  onChange(value: string): void;
}

function Line({ label, lang, value, onChange, isFirst = false }: FieldProps & { isFirst?: boolean }) {
  return (
    <TextField value={value} onChange={onChange} maxLength={20_000} autoFocus={isFirst}>
      <Label>{label}</Label>
      <Input className="field" lang={lang} />
    </TextField>
  );
}

function Area({ label, lang, value, onChange }: FieldProps) {
  return (
    <TextField value={value} onChange={onChange} maxLength={20_000}>
      <Label>{label}</Label>
      <TextArea className="field" lang={lang} rows={3} />
    </TextField>
  );
}
