import type { Link } from '../../../../shared/domain/graph.ts';
import { useWords } from '../../../app/i18n/words-context.tsx';
import { Failure } from '../../../components/failure.tsx';
import { useCall } from '../../../rpc/use-call.ts';
import { LinkItem } from '../../entities/link-item.tsx';
import type { DrawnGraph, Tie } from '../drawn-graph.ts';
import { nodeLabel } from '../node-label.ts';

/** All that ties two entities, with the reasons and the evidence of each link. */
export function TiePanel({ tie, graph }: { tie: Tie; graph: DrawnGraph }) {
  const { t } = useWords();
  const { a, b } = tie;
  // The page of an entity carries its first links alone: the one with fewer is the one that has this.
  const [asked, other] = graph.tiesOf(a).length <= graph.tiesOf(b).length ? [a, b] : [b, a];
  const { data: page, error } = useCall('entity.show', { id: asked });
  const isBetween = ({ from, to }: Link) => [from.id, to.id].includes(other) && [from.id, to.id].includes(asked);
  const links = page?.links.filter(isBetween) ?? [];
  const { data: way } = useCall('graph.path', page && links.length === 0 ? { from: a, to: b } : null);
  const shown = links.length > 0 ? links : (way?.links.filter(isBetween) ?? []);
  const [nodeA, nodeB] = [graph.node(a), graph.node(b)];
  if (error) return <Failure error={error} />;
  return (
    <section>
      <h2 className="page-title">{nodeA && nodeB && t('graph.tie', { a: nodeLabel(nodeA), b: nodeLabel(nodeB) })}</h2>
      <h3>{t('graph.tieLinks')}</h3>
      <ul className="link-list">
        {shown.map((link) => (
          <LinkItem key={link.id} link={link} of={null} isOpen />
        ))}
      </ul>
      {way && shown.length < tie.links.length && <p className="quiet small">{t('graph.tieMissing')}</p>}
    </section>
  );
}
