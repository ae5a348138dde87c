import { useState } from 'react';
import {
  Button,
  Dialog,
  DialogTrigger,
  FieldError,
  Form,
  Input,
  Label,
  Popover,
  TextField,
} from 'react-aria-components';
import { parseTypedDate } from '../../../shared/text/dates/typed-date.ts';
import { useWords } from '../../app/i18n/words-context.tsx';
import type { GraphFilter } from './graph-filter.ts';

interface TimeMenuProps {
  filter: GraphFilter;
  change(change: Partial<GraphFilter>): void;
}

/** From when to when documents have to be: days, months or years, as one types them. */
export function TimeMenu({ filter, change }: TimeMenuProps) {
  const { t } = useWords();
  const { since, until } = filter;
  const isOpen = since === null && until === null;
  const summary = isOpen ? t('graph.time') : `${t('graph.time')}: ${since ?? ''} – ${until ?? ''}`;
  return (
    <DialogTrigger>
      <Button className="filter-chip" {...(!isOpen && { 'data-on': true })}>
        {summary} <span aria-hidden="true">▾</span>
      </Button>
      <Popover className="graph-menu" placement="bottom start">
        <Dialog aria-label={t('graph.time')} className="time-menu">
          {({ close }) => (
            <TimeForm
              filter={filter}
              change={(next) => {
                change(next);
                close();
              }}
            />
          )}
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}

function TimeForm({ filter, change }: TimeMenuProps) {
  const { t } = useWords();
  const [since, setSince] = useState(filter.since ?? '');
  const [until, setUntil] = useState(filter.until ?? '');
  const isBad = (text: string) => text.trim() !== '' && parseTypedDate(text) === null;
  const typed = (text: string) => (text.trim() === '' ? null : text.trim());
  return (
    <Form
      onSubmit={(event) => {
        event.preventDefault();
        if (!isBad(since) && !isBad(until)) change({ since: typed(since), until: typed(until) });
      }}
    >
      {(
        [
          ['graph.since', since, setSince],
          ['graph.until', until, setUntil],
        ] as const
      ).map(([label, value, set], at) => (
        <TextField
          key={label}
          value={value}
          onChange={set}
          isInvalid={isBad(value)}
          maxLength={40}
          autoFocus={at === 0}
        >
          <Label>{t(label)}</Label>
          <Input className="field" placeholder="2018-02" />
          <FieldError className="small attention">{t('graph.badDate')}</FieldError>
        </TextField>
      ))}
      <p className="quiet small">{t('graph.timeHelp')}</p>
      <p className="actions">
        <Button className="button strong" type="submit" isDisabled={isBad(since) || isBad(until)}>
          {t('graph.timeUse')}
        </Button>
        <Button className="button" onPress={() => change({ since: null, until: null })}>
          {t('graph.timeClear')}
        </Button>
      </p>
    </Form>
  );
}
