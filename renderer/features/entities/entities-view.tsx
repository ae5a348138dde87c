import { useCallback, useRef } from 'react';
import { Button, ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import { type EntityKind, entityKinds } from '../../../shared/domain/graph.ts';
import { useCommands } from '../../app/commands/use-commands.tsx';
import { useWords } from '../../app/i18n/words-context.tsx';
import { useCaseInfo } from '../../app/use-case.ts';
import { useCurrentRoute, useGo } from '../../app/use-route.ts';
import { Boundary } from '../../components/boundary.tsx';
import { Empty } from '../../components/empty.tsx';
import { Failure } from '../../components/failure.tsx';
import { KindMark } from '../../components/kind-mark.tsx';
import { Pane } from '../../components/panes.tsx';
import { VirtualList } from '../../components/virtual-list.tsx';
import { useRowWindows } from '../../rpc/use-row-windows.ts';
import { ImportButtons } from '../sources/import-buttons.tsx';
import { EntityPageView } from './entity-page.tsx';
import { EntityRow } from './entity-row.tsx';

/** Everything that mentions resolve to, by kind, and a page for each. */
export function EntitiesView() {
  const { t } = useWords();
  const info = useCaseInfo();
  const { id, filter } = useCurrentRoute();
  const go = useGo();
  const type: EntityKind | null = entityKinds.find((kind) => kind === filter.type) ?? null;
  const text = (filter.q ?? '').slice(0, 200);
  const rows = useRowWindows('entity.rows', { type, text });
  const move = useRef<(step: number) => void>(() => {});
  const setMover = useCallback((mover: (step: number) => void) => {
    move.current = mover;
  }, []);
  useCommands([
    { id: 'list.next', group: 'go', title: { ja: '次へ', en: 'Next' }, keys: 'j', run: () => move.current(1) },
    { id: 'list.previous', group: 'go', title: { ja: '前へ', en: 'Previous' }, keys: 'k', run: () => move.current(-1) },
  ]);
  if (info?.counts.entities === 0) {
    return (
      <Empty title={t('entities.empty.title')} actions={<ImportButtons />}>
        {t('entities.empty.text')}
      </Empty>
    );
  }
  return (
    <div className="panes">
      <Pane name="entities" label={t('pane.list')} initial={400} least={280} most={720} side="before">
        <div className="view-bar">
          <input
            className="field"
            type="search"
            aria-label={t('entities.filter')}
            placeholder={t('entities.filter')}
            value={filter.q ?? ''}
            onChange={(event) => go({ filter: { q: event.target.value }, replace: true })}
          />
          <ToggleButtonGroup
            className="kinds"
            aria-label={t('entities.kinds')}
            selectionMode="single"
            selectedKeys={type === null ? [] : [type]}
            onSelectionChange={(keys) => go({ filter: { type: String([...keys][0] ?? '') } })}
          >
            {entityKinds.map((kind) => (
              <ToggleButton key={kind} id={kind} className="filter-chip">
                <KindMark kind={kind} /> {t(`entity.${kind}`)}
              </ToggleButton>
            ))}
          </ToggleButtonGroup>
        </div>
        <p className="list-count quiet" role="status">
          {rows.isLoading ? t('list.loading') : t('list.of', { shown: rows.total, total: info?.counts.entities ?? 0 })}
        </p>
        {rows.error && <Failure error={rows.error} retry={rows.retry} />}
        {!rows.isLoading && rows.total === 0 && (
          <Empty
            title={t('entities.none')}
            actions={
              <Button className="button" onPress={() => go({ filter: { q: '', type: '' } })}>
                {t('messages.clear')}
              </Button>
            }
          />
        )}
        {rows.total > 0 && (
          <VirtualList
            place={`entities ${type} ${text}`}
            label={t('entities.list')}
            rows={rows}
            rowHeight={50}
            idOf={(entity) => entity.id}
            selected={id}
            onSelect={(entity) => go({ id: entity.id, replace: true })}
            render={(entity) => <EntityRow entity={entity} />}
            waiting={() => <p className="source-row faint">{t('list.loading')}</p>}
            mover={setMover}
          />
        )}
      </Pane>
      {id === null ? (
        <Empty title={t('entities.choose')}>{t('entities.chooseText')}</Empty>
      ) : (
        <Boundary name={id}>
          <EntityPageView id={id} />
        </Boundary>
      )}
    </div>
  );
}
