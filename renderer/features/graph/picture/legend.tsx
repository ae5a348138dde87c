import { entityKinds } from '../../../../shared/domain/graph.ts';
import { useWords } from '../../../app/i18n/words-context.tsx';
import { lookOf } from '../../../components/kind-mark.tsx';
import { nodeGlyph } from '../canvas/node-look.ts';
import type { DrawnGraph } from '../drawn-graph.ts';

/** What the marks and lines of this picture mean; only those that are in it. */
export function Legend({ graph, hasPath }: { graph: DrawnGraph; hasPath: boolean }) {
  const { t } = useWords();
  const kinds = entityKinds.filter((kind) => graph.nodes.some(({ type }) => type === kind));
  const has = (standing: string) => graph.ties.some((tie) => tie.standing === standing);
  return (
    <section className="graph-legend small" aria-label={t('graph.legend')}>
      <p>
        {kinds.map((kind) => (
          <span key={kind}>
            <span className="kind-mark" data-tone={lookOf(kind).tone} aria-hidden="true">
              {nodeGlyph(kind)}
            </span>{' '}
            {t(`entity.${kind}`)}
          </span>
        ))}
      </p>
      <p>
        {has('accepted') && (
          <span>
            <span className="legend-line" data-standing="accepted" /> {t('standing.accepted')}
          </span>
        )}
        {has('suggested') && (
          <span>
            <span className="legend-line" data-standing="suggested" /> {t('graph.suggested')}
          </span>
        )}
        {has('rejected') && (
          <span>
            <span className="legend-line" data-standing="rejected" /> {t('standing.rejected')}
          </span>
        )}
        {hasPath && (
          <span className="attention">
            <span className="legend-line" data-standing="path" /> {t('graph.chosenPath')}
          </span>
        )}
      </p>
    </section>
  );
}
