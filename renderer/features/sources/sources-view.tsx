import { useCallback, useRef } from 'react';
import { useCommands } from '../../app/commands/use-commands.tsx';
import { useWords } from '../../app/i18n/words-context.tsx';
import { useCaseInfo } from '../../app/use-case.ts';
import { useCurrentRoute, useGo } from '../../app/use-route.ts';
import { Boundary } from '../../components/boundary.tsx';
import { Empty } from '../../components/empty.tsx';
import { Failure } from '../../components/failure.tsx';
import { Pane } from '../../components/panes.tsx';
import { VirtualList } from '../../components/virtual-list.tsx';
import { FailureTable } from './failure-table.tsx';
import { ImportButtons } from './import-buttons.tsx';
import { OpenQuestions } from './open-questions.tsx';
import { SourcePage } from './source-page.tsx';
import { SourceRow } from './source-row.tsx';
import { useSources } from './use-sources.ts';

/** Every original that was acquired, and what became of it. */
export function SourcesView() {
  const { size, t } = useWords();
  const info = useCaseInfo();
  const route = useCurrentRoute();
  const go = useGo();
  const filter = route.filter.q ?? '';
  const { rows, error, retry } = useSources(filter);
  const move = useRef<(step: number) => void>(() => {});
  const setMover = useCallback((mover: (step: number) => void) => {
    move.current = mover;
  }, []);
  useCommands([
    { id: 'list.next', group: 'go', title: { ja: '次へ', en: 'Next' }, keys: 'j', run: () => move.current(1) },
    { id: 'list.previous', group: 'go', title: { ja: '前へ', en: 'Previous' }, keys: 'k', run: () => move.current(-1) },
  ]);
  if (error) return <Failure error={error} retry={retry} />;
  if (info?.counts.sources === 0 && info.counts.failures === 0) {
    return (
      <Empty title={t('sources.empty.title')} actions={<ImportButtons />}>
        {t('sources.empty.text')}
      </Empty>
    );
  }
  return (
    <div className="panes">
      <Pane name="sources" label={t('pane.list')} initial={380} least={260} most={720} side="before">
        <div className="view-bar">
          <input
            className="field"
            type="search"
            aria-label={t('sources.filter')}
            placeholder={t('sources.filter')}
            value={filter}
            onChange={(event) => go({ filter: { q: event.target.value }, replace: true })}
          />
        </div>
        <p className="list-count quiet" role="status">
          {info &&
            (filter.trim() === ''
              ? t('sources.count', { count: info.counts.sources, size: size(info.counts.bytes) })
              : t('messages.matchesOf', { count: rows.total, all: info.counts.sources }))}
        </p>
        <VirtualList
          place={`sources ${filter}`}
          label={t('sources.list')}
          rows={rows}
          rowHeight={50}
          idOf={(source) => source.sha256}
          selected={route.id}
          onSelect={(source) => go({ id: source.sha256, filter: { at: '', length: '' }, replace: true })}
          render={(source) => <SourceRow source={source} />}
          waiting={() => <p className="source-row faint">{t('list.loading')}</p>}
          mover={setMover}
        />
        <div className="view-bar bottom">
          <ImportButtons />
        </div>
      </Pane>
      {route.id === null ? (
        <section className="page">
          <OpenQuestions />
          <h2>{t('source.allFailures')}</h2>
          <FailureTable sha256={null} />
        </section>
      ) : (
        <Boundary name={route.id}>
          <SourcePage sha256={route.id} />
        </Boundary>
      )}
    </div>
  );
}
