import { Button, Label, ListBox, ListBoxItem, Popover, Select, SelectValue } from 'react-aria-components';
import type { Event } from '../../../../shared/domain/event.ts';
import { claimsApart, placingMoment } from '../../../../shared/text/dates/claims.ts';
import { useWords } from '../../../app/i18n/words-context.tsx';
import { showOverlay } from '../../../app/overlay.ts';
import { Chip } from '../../../components/chip.tsx';
import { eventTitle } from '../event-title.ts';
import { partText } from '../part-text.ts';
import { edtfWords } from '../time/edtf-words.ts';
import { whenText } from '../time/when-text.ts';
import type { Decisions } from '../use-decisions.ts';
import { editStore } from './edit-store.ts';

interface EventHeadProps {
  event: Event;
  parts: number[];
  decisions: Decisions;
}

/** The event in both languages, its time in words, and what can be done with it. */
export function EventHead({ event, parts, decisions }: EventHeadProps) {
  const words = useWords();
  const { language, t } = words;
  const other = language === 'ja' ? 'en' : 'ja';
  const moment = placingMoment(event.moments);
  const inWords = moment?.edtf ? edtfWords(moment.edtf, words) : null;
  const edit = (field: 'title' | 'text' | 'when') => () => editStore.set({ event: event.id, field });
  const titleLanguage = event.title[language] ? language : other;
  return (
    <section className="event-head">
      {/* A click begins to edit; the keyboard has the button below and the key e. */}
      <h2 lang={titleLanguage} onDoubleClick={edit('title')}>
        {eventTitle(event, words)}
      </h2>
      {event.title[language] && event.title[other] && (
        <p className="other-title serif quiet" lang={other} onDoubleClick={edit('title')}>
          {event.title[other]}
        </p>
      )}
      <p className="event-chips">
        <Chip tone={event.note ? 'matsu' : 'shu'}>
          {event.note ? t('event.note') : t('timeline.cited', { count: event.citations.length })}
        </Chip>{' '}
        <Chip>{partText(event.part, words)}</Chip>{' '}
        {claimsApart(event) !== null && <Chip tone="shu">{t('timeline.apart')}</Chip>}
      </p>
      {(event.text[language] || event.text[other]) && (
        <p className="event-text serif" lang={event.text[language] ? language : other} onDoubleClick={edit('text')}>
          {event.text[language] || event.text[other]}
        </p>
      )}
      <p className="event-time" onDoubleClick={edit('when')}>
        <span className="mono">{whenText(event) ?? t('timeline.noTime')}</span>
        {inWords !== null && <span className="quiet"> {inWords}</span>}
      </p>
      <div className="actions">
        <Button className="button strong" onPress={edit('title')}>
          {t('timeline.edit')} <kbd>e</kbd>
        </Button>
        <PartSelect event={event} parts={parts} decisions={decisions} />
        <Button
          className="button"
          onPress={() =>
            showOverlay({ kind: 'event', document: event.citations[0]?.document ?? null, event: event.id })
          }
        >
          {t('timeline.editQuotes')}
        </Button>
        <Button className="button" onPress={() => void decisions.remove(event)}>
          {t('timeline.remove')}
        </Button>
      </div>
    </section>
  );
}

function PartSelect({ event, parts, decisions }: EventHeadProps) {
  const words = useWords();
  const { t } = words;
  const next = Math.min(1000, (parts.at(-1) ?? 0) + 1);
  const choices = [...parts, ...(parts.includes(next) ? [] : [next])];
  return (
    <Select
      className="part-select"
      selectedKey={event.part === null ? 'none' : String(event.part)}
      onSelectionChange={(key) => void decisions.move(event, key === 'none' ? null : Number(key))}
    >
      <Label className="hidden-text">{t('timeline.moveTo')}</Label>
      <Button className="button">
        <SelectValue /> <span aria-hidden="true">▾</span>
      </Button>
      <Popover className="choice-popover">
        <ListBox>
          {choices.map((part) => (
            <ListBoxItem key={part} id={String(part)} className="choice">
              {parts.includes(part) ? partText(part, words) : t('timeline.newPart', { number: part })}
            </ListBoxItem>
          ))}
          <ListBoxItem id="none" className="choice">
            {t('timeline.noPart')}
          </ListBoxItem>
        </ListBox>
      </Popover>
    </Select>
  );
}
