import { Button, ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import type { GraphView } from '../../../shared/contract/results.ts';
import { useCommandRegistry } from '../../app/commands/use-commands.tsx';
import { useWords } from '../../app/i18n/words-context.tsx';
import type { DrawnGraph } from './drawn-graph.ts';
import { KindMenu, StandingMenu } from './filter-menus.tsx';
import { fewEntities, type GraphFilter, manyEntities } from './graph-filter.ts';
import { nodeLabel } from './node-label.ts';
import { TimeMenu } from './time-menu.tsx';

interface GraphBarProps {
  view: GraphView | undefined;
  graph: DrawnGraph;
  filter: GraphFilter;
  isLoading: boolean;
  change(change: Partial<GraphFilter>): void;
}

/** What is drawn and what is left out, and how many of how many. */
export function GraphBar({ view, graph, filter, isLoading, change }: GraphBarProps) {
  const { t } = useWords();
  const registry = useCommandRegistry();
  return (
    <div className="view-bar graph-bar">
      {filter.around.length > 0 && <Around graph={graph} filter={filter} change={change} />}
      <KindMenu filter={filter} change={change} />
      <StandingMenu filter={filter} change={change} />
      <TimeMenu filter={filter} change={change} />
      <span className="graph-bar-space" />
      <p className="quiet small" role="status">
        {isLoading || !view
          ? t('graph.loading')
          : t('graph.counts', {
              shown: graph.nodes.length,
              total: view.total.nodes,
              ties: view.links.length,
              links: view.total.links,
            })}
      </p>
      {view && filter.around.length === 0 && filter.most === fewEntities && view.total.nodes > fewEntities && (
        <Button className="button" onPress={() => change({ most: manyEntities })}>
          {t('graph.more')}
        </Button>
      )}
      <ToggleButtonGroup
        className="segmented"
        aria-label={t('graph.as')}
        selectionMode="single"
        disallowEmptySelection
        selectedKeys={[filter.as]}
        onSelectionChange={(keys) => change({ as: keys.has('table') ? 'table' : 'picture' })}
      >
        <ToggleButton id="picture">{t('graph.asPicture')}</ToggleButton>
        <ToggleButton id="table">{t('graph.asTable')}</ToggleButton>
      </ToggleButtonGroup>
      {filter.as === 'picture' && (
        <>
          <Button className="button" aria-label={t('graph.png')} onPress={() => registry.run('graph.png')}>
            PNG
          </Button>
          <Button className="button" aria-label={t('graph.svg')} onPress={() => registry.run('graph.svg')}>
            SVG
          </Button>
        </>
      )}
    </div>
  );
}

function Around({ graph, filter, change }: Pick<GraphBarProps, 'graph' | 'filter' | 'change'>) {
  const { t } = useWords();
  const { around, depth } = filter;
  const node = graph.node(around[0] ?? '');
  const what =
    around.length === 1
      ? t('graph.around', { name: node ? nodeLabel(node) : '…', depth })
      : t('graph.aroundMany', { count: around.length, depth });
  return (
    <span className="around">
      <Button
        className="button plain copy"
        aria-label={t('graph.nearer')}
        isDisabled={depth === 0}
        onPress={() => change({ depth: depth - 1 })}
      >
        −
      </Button>
      <Button
        className="button plain copy"
        aria-label={t('graph.farther')}
        isDisabled={depth === 3}
        onPress={() => change({ depth: depth + 1 })}
      >
        ＋
      </Button>
      <Button
        className="filter-chip"
        data-on
        aria-label={t('graph.aroundRemove', { what })}
        onPress={() => change({ around: [] })}
      >
        {what} ×
      </Button>
    </span>
  );
}
