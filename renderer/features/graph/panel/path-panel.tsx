import { Button } from 'react-aria-components';
import { useWords } from '../../../app/i18n/words-context.tsx';
import { Failure } from '../../../components/failure.tsx';
import { plainLine } from '../../../components/plain-line.ts';
import { useCall } from '../../../rpc/use-call.ts';
import { entityLabel } from '../../entities/entity-label.ts';
import { LinkItem } from '../../entities/link-item.tsx';
import type { DrawnGraph } from '../drawn-graph.ts';
import { nodeLabel } from '../node-label.ts';
import { pathNodes } from './path-nodes.ts';

/** The shortest path between two entities, told step by step; each step opens its evidence. */
export function PathPanel({
  from,
  to,
  graph,
  onEnd,
}: {
  from: string;
  to: string | null;
  graph: DrawnGraph;
  onEnd(): void;
}) {
  const { t } = useWords();
  const start = useName(from, graph);
  const end = useName(to, graph);
  const { data: path, error } = useCall('graph.path', to === null || to === from ? null : { from, to });
  const weak = path?.links.filter(({ standing }) => standing !== 'accepted').length ?? 0;
  const names = path && to !== null ? pathNodes(from, path.links) : [];
  return (
    <section className="path">
      <h3>{t('graph.path')}</h3>
      {error && <Failure error={error} />}
      {to === null && <p className="attention">{t('graph.pathPick', { name: start })}</p>}
      {to === from && <p className="quiet">{t('graph.pathSame')}</p>}
      {path && !path.found && <p>{t('graph.pathNone', { from: start, to: end })}</p>}
      {path?.found && path.links.length > 0 && (
        <>
          <p className="path-title serif">{names.map(({ label }) => label).join(' → ')}</p>
          <p className="quiet small">{t('graph.pathSteps', { from: start, to: end, count: path.links.length })}</p>
          {weak > 0 && <p className="caution small">{t('graph.pathWeak', { count: weak })}</p>}
          <ol className="link-list path-steps">
            {path.links.map((link) => (
              <LinkItem key={link.id} link={link} of={null} />
            ))}
          </ol>
        </>
      )}
      <Button className="button" onPress={onEnd}>
        {t('graph.pathEnd')}
      </Button>
    </section>
  );
}

/** What an entity is called, whether it is in the picture or not. */
function useName(id: string | null, graph: DrawnGraph): string {
  const node = id === null ? undefined : graph.node(id);
  const { data: page } = useCall('entity.show', id === null || node ? null : { id });
  return node ? nodeLabel(node) : page ? plainLine(entityLabel(page)) : '…';
}
