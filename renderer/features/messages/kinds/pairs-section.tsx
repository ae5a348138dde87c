import { useState } from 'react';
import { Button } from 'react-aria-components';
import type { PairRow } from '../../../../shared/contract/results.ts';
import { type Standing, standings } from '../../../../shared/domain/graph.ts';
import { reasonText } from '../../../../shared/i18n/reason-texts.ts';
import { useCommands } from '../../../app/commands/use-commands.tsx';
import { both } from '../../../app/i18n/both.ts';
import { shortMoment } from '../../../app/i18n/moments.ts';
import { useWords } from '../../../app/i18n/words-context.tsx';
import { useGo } from '../../../app/use-route.ts';
import { Chip } from '../../../components/chip.tsx';
import { plainLine } from '../../../components/plain-line.ts';
import { nameOf, senderOf } from '../name-of.ts';
import { usePair } from './use-pair.ts';

interface PairsProps {
  /** The document that is shown. */
  id: string;
  side: 'picture' | 'message';
  rows: readonly PairRow[];
}

/** Pairs that are shown before more are asked for. */
const step = 10;
const tones = { accepted: 'matsu', suggested: 'yamabuki', rejected: 'shu' } as const satisfies Record<Standing, string>;

/**
 * What a picture shows, or which pictures show a message: each a guess with its reasons until it is accepted or rejected. The
 * keys decide the one that is marked, the first that nobody decided.
 */
export function PairsSection({ id, side, rows }: PairsProps) {
  const { t } = useWords();
  const { decide, isPending } = usePair();
  const [passed, setPassed] = useState({ id, ids: [] as readonly string[] });
  const [limit, setLimit] = useState(step);
  const over = passed.id === id ? passed.ids : [];
  const shown = rows.slice(0, limit);
  const current = shown.find((row) => row.standing === 'suggested' && !over.includes(row.id)) ?? null;
  const put = (row: PairRow, standing: Standing) => {
    const [picture, message] = side === 'picture' ? [id, row.id] : [row.id, id];
    decide({ picture, message, standing, before: row.standing });
  };
  const enabled = current !== null && !isPending;
  useCommands([
    {
      id: 'pair.accept',
      group: 'decision',
      title: both('pair.accept'),
      keys: 'a',
      enabled,
      run: () => current && put(current, 'accepted'),
    },
    {
      id: 'pair.reject',
      group: 'decision',
      title: both('pair.reject'),
      keys: 'x',
      enabled,
      run: () => current && put(current, 'rejected'),
    },
    {
      id: 'pair.next',
      group: 'decision',
      title: both('pair.next'),
      keys: 'n',
      enabled: current !== null,
      run: () => current && setPassed({ id, ids: [...over, current.id] }),
    },
  ]);
  if (rows.length === 0) return null;
  return (
    <section className="pairs" aria-label={t(`pair.of.${side}`)}>
      <h3>
        {t(`pair.of.${side}`)} {rows.length}
      </h3>
      <ul>
        {shown.map((row) => (
          <PairItem key={row.id} row={row} isCurrent={row === current} isPending={isPending} put={put} />
        ))}
      </ul>
      {rows.length > limit && (
        <Button className="text-button" onPress={() => setLimit(limit + step)}>
          +{rows.length - limit}
        </Button>
      )}
    </section>
  );
}

interface PairItemProps {
  row: PairRow;
  isCurrent: boolean;
  isPending: boolean;
  put(row: PairRow, standing: Standing): void;
}

function PairItem({ row, isCurrent, isPending, put }: PairItemProps) {
  const words = useWords();
  const { language, t } = words;
  const go = useGo();
  const snippet = row.type === 'message' ? plainLine(row.snippet?.text ?? '').slice(0, 80) : '';
  const name = nameOf(row, words);
  return (
    <li data-current={isCurrent || undefined}>
      <p>
        <Button className="text-button" onPress={() => go({ id: row.id, filter: { tab: '' } })}>
          {row.type === 'message' ? senderOf(row, words) : name} →
        </Button>{' '}
        <span className="quiet">{row.moment ? shortMoment(row.moment) : t('messages.noDate')}</span>{' '}
        <Chip tone={tones[row.standing]}>{t(`standing.${row.standing}`)}</Chip>
      </p>
      {snippet !== '' && <p className="serif">{snippet}</p>}
      <ul className="small quiet">
        {row.reasons.map((reason) => (
          <li key={reason.code}>{plainLine(reasonText(reason, language))}</li>
        ))}
      </ul>
      <p className="actions">
        {standings
          .filter((standing) => standing !== row.standing)
          .map((standing) => (
            <Button
              key={standing}
              className="text-button small"
              isDisabled={isPending}
              onPress={() => put(row, standing)}
            >
              {t(`pair.put.${standing}`)}
              <span className="hidden-text">: {name}</span>
            </Button>
          ))}
      </p>
    </li>
  );
}
