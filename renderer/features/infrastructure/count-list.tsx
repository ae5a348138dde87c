import type { SightingStanding } from '../../../shared/domain/infrastructure.ts';
import { useWords } from '../../app/i18n/words-context.tsx';
import { useGo } from '../../app/use-route.ts';
import { Empty } from '../../components/empty.tsx';
import { Failure } from '../../components/failure.tsx';
import { VirtualList } from '../../components/virtual-list.tsx';
import { useRowWindows } from '../../rpc/use-row-windows.ts';
import { CountRow } from './count-row.tsx';
import type { List } from './lists.ts';

interface Props {
  list: List;
  standing: SightingStanding | null;
  selected: string | null;
  setMover(move: (step: number) => void): void;
}

/** One of the lists, with as many rows as there are. */
export function CountList({ list, standing, selected, setMover }: Props) {
  const { t } = useWords();
  const go = useGo();
  const rows = useRowWindows(`infrastructure.${list}`, list === 'sites' ? {} : { standing });
  return (
    <>
      {rows.error && <Failure error={rows.error} retry={rows.retry} />}
      {!rows.isLoading && rows.total === 0 && (
        <Empty title={t('infrastructure.nothing.title')}>{t('infrastructure.nothing.text')}</Empty>
      )}
      {rows.total > 0 && (
        <>
          <p className="list-count quiet">{t('infrastructure.count', { count: rows.total })}</p>
          <VirtualList
            place={`infrastructure ${list} ${standing}`}
            label={t(`infrastructure.${list}`)}
            rows={rows}
            rowHeight={76}
            idOf={(count) => count.name}
            selected={selected}
            onSelect={(count) => go({ id: count.name, replace: true })}
            render={(count) => <CountRow count={count} />}
            waiting={() => <p className="source-row faint">{t('list.loading')}</p>}
            mover={setMover}
          />
        </>
      )}
    </>
  );
}
