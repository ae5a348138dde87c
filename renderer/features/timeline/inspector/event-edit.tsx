import { useMutation } from '@tanstack/react-query';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import { FieldError, Input, Label, TextArea, TextField } from 'react-aria-components';
import type { Event } from '../../../../shared/domain/event.ts';
import { isComposing } from '../../../app/commands/keys.ts';
import { both } from '../../../app/i18n/both.ts';
import { useWords } from '../../../app/i18n/words-context.tsx';
import { tell } from '../../../app/notices/notices.ts';
import { tellFailure } from '../../../app/notices/tell-failure.ts';
import { SaveActions } from '../../../components/save-actions.tsx';
import { useConnection } from '../../../rpc/connection-context.tsx';
import { useRefresh } from '../../../rpc/use-call.ts';
import { type EventDraft, inputOf, isPart } from '../event-draft.ts';
import { edtfProblem } from '../time/edtf-problem.ts';
import { type EditField, editStore } from './edit-store.ts';
import { WhenField } from './when-field.tsx';

interface EventEditProps {
  event: Event;
  draft: { value: EventDraft; change(part: Partial<EventDraft>): void; clear(): void };
  /** Where the cursor goes first. */
  field: EditField;
}

/** The words of the event, to be changed where they stand. What is typed is kept; Escape puts it aside, mod+Enter sends it. */
export function EventEdit({ event, draft: { value, change, clear }, field }: EventEditProps) {
  const { t } = useWords();
  const { client } = useConnection();
  const refresh = useRefresh();
  const form = useRef<HTMLElement>(null);
  useEffect(() => {
    form.current?.querySelector<HTMLElement>(`[data-field="${field}"]`)?.focus();
  }, [field]);
  const close = () => editStore.set(null);
  const { mutate, isPending } = useMutation({
    mutationFn: () => client.event.change({ id: event.id, ...inputOf(value) }),
    onSuccess: ({ title }) => {
      clear();
      refresh();
      close();
      tell(both('event.changed', { title: title.ja ?? title.en ?? '' }));
    },
    onError: tellFailure,
  });
  const hasTitle = value.titleJa.trim() !== '' || value.titleEn.trim() !== '';
  const isTime = value.when.trim() === '' || edtfProblem(value.when.trim()) === null;
  const isValid = hasTitle && isTime && isPart(value.part);
  const onKeyDown = (press: KeyboardEvent) => {
    if (isComposing(press.nativeEvent)) return;
    if (press.key === 'Escape') close();
    else if (press.key === 'Enter' && (press.ctrlKey || press.metaKey)) {
      if (isValid && !isPending) mutate();
    } else return;
    press.preventDefault();
    press.stopPropagation();
  };
  return (
    <section className="event-edit" ref={form} aria-label={t('event.change')} onKeyDown={onKeyDown}>
      <TextField value={value.titleJa} onChange={(titleJa) => change({ titleJa })} maxLength={20_000}>
        <Label>{t('event.titleJa')}</Label>
        <Input className="field serif" lang="ja" data-field="title" />
      </TextField>
      <TextField value={value.titleEn} onChange={(titleEn) => change({ titleEn })} maxLength={20_000}>
        <Label>{t('event.titleEn')}</Label>
        <Input className="field serif" lang="en" />
      </TextField>
      <WhenField value={value.when} isNote={value.quotes.length === 0} onChange={(when) => change({ when })} />
      <TextField value={value.part} onChange={(part) => change({ part })} isInvalid={!isPart(value.part)}>
        <Label>{t('event.part')}</Label>
        <Input className="field part-field" inputMode="numeric" data-field="part" />
        <FieldError className="small attention">{t('event.badPart')}</FieldError>
      </TextField>
      <TextField value={value.textJa} onChange={(textJa) => change({ textJa })} maxLength={20_000}>
        <Label>{t('event.textJa')}</Label>
        <TextArea className="field serif" lang="ja" rows={4} data-field="text" />
      </TextField>
      <TextField value={value.textEn} onChange={(textEn) => change({ textEn })} maxLength={20_000}>
        <Label>{t('event.textEn')}</Label>
        <TextArea className="field serif" lang="en" rows={3} />
      </TextField>
      <SaveActions
        missing={hasTitle ? null : t('event.needsTitle')}
        isDisabled={!isValid || isPending}
        onSave={() => mutate()}
        onCancel={() => {
          clear();
          close();
        }}
      />
    </section>
  );
}
