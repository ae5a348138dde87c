import { Button } from 'react-aria-components';
import type { MessageRow } from '../../../shared/contract/results.ts';
import { useWords } from '../../app/i18n/words-context.tsx';
import { useCaseInfo } from '../../app/use-case.ts';
import { useGo } from '../../app/use-route.ts';
import { Empty } from '../../components/empty.tsx';
import { Failure } from '../../components/failure.tsx';
import { VirtualList } from '../../components/virtual-list.tsx';
import { useRowWindows } from '../../rpc/use-row-windows.ts';
import { ImportButtons } from '../sources/import-buttons.tsx';
import { MessageRowView, WaitingRow } from './message-row.tsx';

/** Height of a row of three lines, as in styles/lists.css. */
const rowHeight = 74;

interface MessageListProps {
  query: string;
  selected: string | null;
  onSelect(row: MessageRow): void;
  mover(move: (step: number) => void): void;
}

export function MessageList({ query, selected, onSelect, mover }: MessageListProps) {
  const { t } = useWords();
  const info = useCaseInfo();
  const go = useGo();
  const rows = useRowWindows('message.rows', { query });
  const all = info?.counts.documents ?? 0;
  if (rows.error) return <Failure error={rows.error} retry={rows.retry} />;
  if (!rows.isLoading && rows.total === 0) {
    return query === '' ? (
      <Empty title={t('messages.empty.title')} actions={<ImportButtons />}>
        {t('sources.empty.text')}
      </Empty>
    ) : (
      <Empty
        title={t('messages.none.title')}
        actions={
          <Button className="button" onPress={() => go({ filter: { q: '' } })}>
            {t('messages.clear')}
          </Button>
        }
      >
        {t('messages.none.text')}
      </Empty>
    );
  }
  const count =
    query === '' ? t('messages.matches', { count: rows.total }) : t('messages.matchesOf', { count: rows.total, all });
  return (
    <>
      <p className="list-count quiet" role="status">
        {rows.isLoading ? t('list.loading') : count}
      </p>
      <VirtualList
        place={`messages ${query}`}
        label={t('messages.list')}
        rows={rows}
        rowHeight={rowHeight}
        idOf={(row) => row.id}
        selected={selected}
        onSelect={onSelect}
        onOpen={() => document.querySelector<HTMLElement>('.reader')?.focus()}
        render={(row) => <MessageRowView row={row} />}
        waiting={(index) => <WaitingRow index={index} />}
        mover={mover}
      />
    </>
  );
}
