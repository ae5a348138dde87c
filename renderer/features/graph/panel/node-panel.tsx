import { useState } from 'react';
import { Button, Link } from 'react-aria-components';
import { useWords } from '../../../app/i18n/words-context.tsx';
import { formatRoute } from '../../../app/routes.ts';
import { currentRoute } from '../../../app/use-route.ts';
import { Failure } from '../../../components/failure.tsx';
import { KindMark } from '../../../components/kind-mark.tsx';
import { plainLine } from '../../../components/plain-line.ts';
import { useCall } from '../../../rpc/use-call.ts';
import { entityLabel } from '../../entities/entity-label.ts';
import { type DrawnGraph, otherEnd, type Tie } from '../drawn-graph.ts';
import type { GraphFilter } from '../graph-filter.ts';
import { nodeLabel } from '../node-label.ts';
import { expandedAround } from './expanded-around.ts';

interface NodePanelProps {
  id: string;
  graph: DrawnGraph;
  filter: GraphFilter;
  change(change: Partial<GraphFilter>): void;
  onSelect(id: string): void;
  onSelectTie(id: string): void;
}

/** Neighbours that are listed before somebody asks for more. */
const first = 30;

/** The selected entity: what it is, what can be done with it here, and its neighbours in the picture. */
export function NodePanel({ id, graph, filter, change, onSelect, onSelectTie }: NodePanelProps) {
  const { number, t } = useWords();
  const { data: page, error } = useCall('entity.show', { id }, { keep: true });
  const [shown, setShown] = useState(first);
  const ties = graph.tiesOf(id);
  const node = graph.node(id);
  const isFolded = filter.folded.includes(id);
  const hasEnds = ties.some((tie) => graph.tiesOf(otherEnd(tie, id)).length === 1);
  const isStart = filter.around.includes(id);
  if (error) return <Failure error={error} />;
  return (
    <>
      <section>
        <h2 className="page-title">
          {page && <KindMark kind={page.type} />} {page ? plainLine(entityLabel(page)) : node && nodeLabel(node)}
        </h2>
        <p className="quiet small">
          {page &&
            `${t(`entity.${page.type}`)} · ${t('inspect.inDocuments', { count: page.documents })} · ${t('entities.mentions')} ${number(page.mentions)}`}
        </p>
        <div className="actions">
          <Link className="button" href={formatRoute({ case: currentRoute().case, view: 'entities', id, filter: {} })}>
            {t('graph.openPage')} <kbd>↵</kbd>
          </Link>
          <Button className="button" onPress={() => change(expandedAround(filter, id))}>
            {t('graph.expand')} <kbd>o</kbd>
          </Button>
          {!(filter.around.length === 1 && isStart) && (
            <Button className="button" onPress={() => change({ around: [id], folded: [] })}>
              {t('graph.only')}
            </Button>
          )}
          {isStart && filter.around.length > 1 && (
            <Button
              className="button"
              onPress={() => change({ around: filter.around.filter((start) => start !== id) })}
            >
              {t('graph.leave')}
            </Button>
          )}
          {(isFolded || hasEnds) && (
            <Button
              className="button"
              onPress={() =>
                change({ folded: isFolded ? filter.folded.filter((other) => other !== id) : [...filter.folded, id] })
              }
            >
              {isFolded ? t('graph.unfold') : t('graph.fold')} <kbd>f</kbd>
            </Button>
          )}
          <Button className="button" onPress={() => change({ path: { from: id, to: null } })}>
            {t('graph.pathFrom')} <kbd>p</kbd>
          </Button>
        </div>
      </section>
      <section>
        <h3>{t('graph.neighbours', { count: ties.length })}</h3>
        <ul className="neighbours">
          {ties.slice(0, shown).map((tie) => (
            <Neighbour
              key={tie.id}
              tie={tie}
              id={otherEnd(tie, id)}
              graph={graph}
              onSelect={onSelect}
              onSelectTie={onSelectTie}
            />
          ))}
        </ul>
        {ties.length > shown && (
          <Button className="text-button small" onPress={() => setShown(shown + 100)}>
            {t('entities.showMore', { count: ties.length - shown })}
          </Button>
        )}
      </section>
    </>
  );
}

function Neighbour({
  tie,
  id,
  graph,
  onSelect,
  onSelectTie,
}: {
  tie: Tie;
  id: string;
  graph: DrawnGraph;
  onSelect(id: string): void;
  onSelectTie(id: string): void;
}) {
  const { t } = useWords();
  const node = graph.node(id);
  if (!node) return null;
  const kinds = [...new Set(tie.links.map((link) => t(`graph.verb.${link.type}`)))].join(' · ');
  return (
    <li>
      <KindMark kind={node.type} />
      <Button className="text-button row-sender" onPress={() => onSelect(id)}>
        {nodeLabel(node)}
      </Button>
      <Button
        className="text-button small neighbour-why"
        aria-label={`${kinds}, ${t(`standing.${tie.standing}`)}, ${t('inspect.evidenceCount', { count: tie.count })}`}
        onPress={() => onSelectTie(tie.id)}
      >
        <span className={tie.standing === 'suggested' ? 'caution' : 'quiet'}>{kinds}</span>
      </Button>
    </li>
  );
}
