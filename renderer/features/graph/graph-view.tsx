import { lazy, Suspense, useCallback, useMemo } from 'react';
import { Button } from 'react-aria-components';
import { useCommands } from '../../app/commands/use-commands.tsx';
import { both } from '../../app/i18n/both.ts';
import { useWords } from '../../app/i18n/words-context.tsx';
import { useCaseInfo } from '../../app/use-case.ts';
import { useCurrentRoute, useGo } from '../../app/use-route.ts';
import { Boundary } from '../../components/boundary.tsx';
import { Empty } from '../../components/empty.tsx';
import { Failure } from '../../components/failure.tsx';
import { Pane } from '../../components/panes.tsx';
import { useCall } from '../../rpc/use-call.ts';
import { ImportButtons } from '../sources/import-buttons.tsx';
import { drawnGraph, tieId } from './drawn-graph.ts';
import { GraphBar } from './graph-bar.tsx';
import { type GraphFilter, graphInput, graphRoute, readGraphFilter } from './graph-filter.ts';
import { expandedAround } from './panel/expanded-around.ts';
import { GraphPanel } from './panel/graph-panel.tsx';
import { pathNodes } from './panel/path-nodes.ts';
import { GraphTable } from './table/graph-table.tsx';

/** What draws is half as large again as everything else together, and most views do without it. */
const GraphPicture = lazy(async () => ({ default: (await import('./picture/graph-picture.tsx')).GraphPicture }));

const nothing = { nodes: [], links: [], total: { nodes: 0, links: 0 } };

/** Who is tied to whom: as a picture or a table, with what is selected explained beside it. All of it is in the address. */
export function GraphView() {
  const { t } = useWords();
  const info = useCaseInfo();
  const route = useCurrentRoute();
  const go = useGo();
  const filter = useMemo(() => readGraphFilter(route.filter), [route.filter]);
  const { data: view, error, isFetching, refetch } = useCall('graph.show', graphInput(filter), { keep: true });
  const foldedKey = filter.folded.join();
  const graph = useMemo(() => drawnGraph(view ?? nothing, foldedKey.split(',')), [view, foldedKey]);
  const selected = route.id;
  const selectedTie = route.filter.tie ?? null;

  const change = useCallback((next: Partial<GraphFilter>) => go({ filter: graphRoute(next) }), [go]);
  const { path } = filter;
  const isPicking = path !== null && path.to === null;
  const onSelect = (id: string | null) => {
    if (isPicking && id !== null && path)
      go({ id, filter: { ...graphRoute({ path: { from: path.from, to: id } }), tie: '' } });
    else go({ id, filter: { tie: '' }, replace: selected !== null && id !== null });
  };
  const onSelectTie = (id: string) => go({ id: null, filter: { tie: id }, replace: selectedTie !== null });
  const onOpen = (id: string) => go({ view: 'entities', id });

  const { data: way } = useCall(
    'graph.path',
    path?.to && path.to !== path.from ? { from: path.from, to: path.to } : null,
  );
  const pathMarks = useMemo(() => {
    const links = way?.links ?? [];
    return {
      nodes: new Set(path ? pathNodes(path.from, links).map(({ id }) => id) : []),
      ties: new Set(links.map(({ from, to }) => tieId(from.id, to.id))),
    };
  }, [way, path]);

  useCommands([
    {
      id: 'graph.as',
      group: 'view',
      title: both(filter.as === 'table' ? 'graph.asPicture' : 'graph.asTable'),
      keys: 't',
      run: () => change({ as: filter.as === 'table' ? 'picture' : 'table' }),
    },
    {
      id: 'graph.expand',
      group: 'view',
      title: both('graph.expand'),
      keys: 'o',
      enabled: selected !== null,
      run: () => selected !== null && change(expandedAround(filter, selected)),
    },
    {
      id: 'graph.fold',
      group: 'view',
      title: both('graph.fold'),
      keys: 'f',
      enabled: selected !== null,
      run: () => selected !== null && change({ folded: toggled(filter.folded, selected) }),
    },
    {
      id: 'graph.path',
      group: 'view',
      title: both('graph.pathFrom'),
      keys: 'p',
      enabled: selected !== null,
      run: () => selected !== null && change({ path: { from: selected, to: null } }),
    },
    {
      id: 'graph.clear',
      group: 'view',
      title: both('graph.clear'),
      run: () => change(unfiltered),
    },
  ]);

  if (info?.counts.entities === 0) {
    return (
      <Empty title={t('graph.empty.title')} actions={<ImportButtons />}>
        {t('graph.empty.text')}
      </Empty>
    );
  }
  const table = (
    <GraphTable
      view={view ?? nothing}
      selected={selected}
      selectedTie={selectedTie}
      onSelect={onSelect}
      onSelectTie={onSelectTie}
      onOpen={onOpen}
    />
  );
  return (
    <div className="panes">
      <section className="graph" aria-label={t('view.graph')}>
        <GraphBar view={view} graph={graph} filter={filter} isLoading={isFetching} change={change} />
        {error && <Failure error={error} retry={() => void refetch()} />}
        {view && view.nodes.length === 0 ? (
          <Empty
            title={t('graph.none')}
            actions={
              <Button className="button" onPress={() => change(unfiltered)}>
                {t('graph.clear')}
              </Button>
            }
          />
        ) : filter.as === 'table' ? (
          table
        ) : (
          <Suspense fallback={<p className="quiet graph-instead">{t('graph.loading')}</p>}>
            <GraphPicture
              graph={graph}
              name={info?.name ?? ''}
              selected={selected}
              selectedTie={selectedTie}
              path={pathMarks}
              onSelect={onSelect}
              onSelectTie={onSelectTie}
              onOpen={onOpen}
              instead={
                <>
                  <p className="quiet graph-instead">{t('graph.noWebgl')}</p>
                  {table}
                </>
              }
            />
          </Suspense>
        )}
      </section>
      <Pane name="inspector" label={t('pane.inspector')} initial={330} least={240} most={560} side="after">
        <Boundary name={`${selected} ${selectedTie}`}>
          <GraphPanel
            graph={graph}
            filter={filter}
            selected={selected}
            selectedTie={selectedTie}
            change={change}
            onSelect={onSelect}
            onSelectTie={onSelectTie}
          />
        </Boundary>
      </Pane>
    </div>
  );
}

const { around, depth, types, standing, folded } = readGraphFilter({});
const unfiltered: Partial<GraphFilter> = { around, depth, types, standing, folded };

const toggled = (ids: readonly string[], id: string): string[] =>
  ids.includes(id) ? ids.filter((other) => other !== id) : [...ids, id];
