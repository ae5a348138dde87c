import { useWords } from '../../../app/i18n/words-context.tsx';
import { Empty } from '../../../components/empty.tsx';
import type { DrawnGraph } from '../drawn-graph.ts';
import type { GraphFilter } from '../graph-filter.ts';
import { NodePanel } from './node-panel.tsx';
import { PathPanel } from './path-panel.tsx';
import { TiePanel } from './tie-panel.tsx';

interface GraphPanelProps {
  graph: DrawnGraph;
  filter: GraphFilter;
  selected: string | null;
  selectedTie: string | null;
  change(change: Partial<GraphFilter>): void;
  onSelect(id: string): void;
  onSelectTie(id: string): void;
}

/** What is selected, and why it is held to be so. */
export function GraphPanel(props: GraphPanelProps) {
  const { t } = useWords();
  const { filter, graph, selected, selectedTie, change } = props;
  const tie = selectedTie === null ? undefined : graph.tie(selectedTie);
  return (
    <aside className="inspector" aria-label={t('inspector.label')}>
      {filter.path && (
        <PathPanel from={filter.path.from} to={filter.path.to} graph={graph} onEnd={() => change({ path: null })} />
      )}
      {tie ? (
        <TiePanel tie={tie} graph={graph} />
      ) : selected !== null ? (
        <NodePanel {...props} id={selected} />
      ) : (
        !filter.path && <Empty title={t('graph.choose')}>{t('graph.chooseText')}</Empty>
      )}
    </aside>
  );
}
