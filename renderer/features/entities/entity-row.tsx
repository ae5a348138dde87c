import type { Entity } from '../../../shared/domain/graph.ts';
import { useWords } from '../../app/i18n/words-context.tsx';
import { KindMark } from '../../components/kind-mark.tsx';
import { plainLine } from '../../components/plain-line.ts';
import { entityLabel } from './entity-label.ts';

export function EntityRow({ entity }: { entity: Entity }) {
  const { number, t } = useWords();
  return (
    <div className="source-row">
      <p className="row-line">
        <span className="row-sender">
          <KindMark kind={entity.type} /> <b>{plainLine(entityLabel(entity))}</b>
        </span>
        <span className="quiet">{number(entity.documents)}</span>
      </p>
      <p className="row-line small">
        <span className="quiet">{t(`entity.${entity.type}`)}</span>
        {entity.standing !== 'accepted' && (
          <span className="chip" data-tone="yamabuki">
            {t(`standing.${entity.standing}`)}
          </span>
        )}
      </p>
    </div>
  );
}
