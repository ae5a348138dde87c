import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from 'react-aria-components';
import type { EntityPage } from '../../../shared/contract/results.ts';
import { both } from '../../app/i18n/both.ts';
import { useWords } from '../../app/i18n/words-context.tsx';
import { tell } from '../../app/notices/notices.ts';
import { tellFailure } from '../../app/notices/tell-failure.ts';
import { useGo } from '../../app/use-route.ts';
import { KindMark } from '../../components/kind-mark.tsx';
import { plainLine } from '../../components/plain-line.ts';
import { useConnection } from '../../rpc/connection-context.tsx';
import { useCall, useRefresh } from '../../rpc/use-call.ts';
import { entityLabel } from './entity-label.ts';

/** Entities that are offered at once. */
const offered = 8;

/** What was merged into an entity, each with its way out, and a search for another of its kind that is the same thing. */
export function MergeSection({ page }: { page: EntityPage }) {
  const { t } = useWords();
  const { client } = useConnection();
  const refresh = useRefresh();
  const go = useGo();
  const [isOpen, setOpen] = useState(page.merged.length > 0);
  const [text, setText] = useState('');
  const wanted = text.trim().slice(0, 200);
  const found = useCall('entity.rows', wanted === '' ? null : { type: page.type, text: wanted, limit: offered + 1 });
  const others = (found.data?.rows ?? []).filter(({ id }) => id !== page.id).slice(0, offered);
  const done = (label: string, key: 'entities.merged' | 'entities.split') => {
    refresh();
    tell(both(key, { what: plainLine(label) }));
  };
  const merge = useMutation({
    mutationFn: ({ id }: { id: string; label: string }) => client.entity.merge({ id, into: page.id }),
    onSuccess: (_whole, { label }) => {
      setText('');
      done(label, 'entities.merged');
    },
    onError: tellFailure,
  });
  const split = useMutation({
    mutationFn: ({ id }: { id: string; label: string }) => client.entity.split({ id }),
    onSuccess: (_part, { label }) => done(label, 'entities.split'),
    onError: tellFailure,
  });
  return (
    <section aria-label={t('entities.merge')}>
      <h3>
        {t('entities.merge')}{' '}
        <Button className="text-button small" aria-expanded={isOpen} onPress={() => setOpen(!isOpen)}>
          {t(isOpen ? 'entities.mergeClose' : 'entities.mergeOpen')}
        </Button>
      </h3>
      {isOpen && (
        <>
          <p className="quiet small">{t('entities.mergeText')}</p>
          <ul className="found merged-list">
            {page.merged.map((part) => {
              const label = plainLine(entityLabel({ ...part, raw: part.normalised }));
              return (
                <li key={part.id} className="row-line">
                  <span className="row-sender">
                    <KindMark kind={part.type} /> {label}
                  </span>
                  <Button className="button small" onPress={() => split.mutate({ id: part.id, label })}>
                    {t('entities.splitOff')}
                    <span className="hidden-text">: {label}</span>
                  </Button>
                </li>
              );
            })}
          </ul>
          <input
            className="field"
            type="search"
            aria-label={t('entities.mergeSearch')}
            placeholder={t('entities.mergeSearch')}
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
          {wanted !== '' && found.data && others.length === 0 && <p className="quiet small">{t('entities.none')}</p>}
          <ul className="found merged-list">
            {others.map((other) => {
              const label = plainLine(entityLabel(other));
              return (
                <li key={other.id} className="row-line">
                  <Button className="text-button row-sender" onPress={() => go({ id: other.id })}>
                    <KindMark kind={other.type} /> {label}
                  </Button>
                  <Button
                    className="button small"
                    isDisabled={merge.isPending}
                    onPress={() => merge.mutate({ id: other.id, label })}
                  >
                    {t('entities.mergeThis')}
                    <span className="hidden-text">: {label}</span>
                  </Button>
                </li>
              );
            })}
          </ul>
        </>
      )}
    </section>
  );
}
