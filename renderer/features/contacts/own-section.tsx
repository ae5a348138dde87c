import { Button, Link } from 'react-aria-components';
import type { Entity } from '../../../shared/domain/graph.ts';
import { ownRoles } from '../../../shared/domain/own-identity.ts';
import { ownRoleText } from '../../../shared/i18n/leak-texts.ts';
import { reasonText } from '../../../shared/i18n/reason-texts.ts';
import { useWords } from '../../app/i18n/words-context.tsx';
import { formatRoute } from '../../app/routes.ts';
import { currentRoute } from '../../app/use-route.ts';
import { KindMark } from '../../components/kind-mark.tsx';
import { plainLine } from '../../components/plain-line.ts';
import { useCall } from '../../rpc/use-call.ts';
import { entityLabel } from '../entities/entity-label.ts';
import { useOwn } from './use-own.ts';

/** Candidates that are named at most. */
const most = 8;

/** Which entities stand on this side, and which may. */
export function OwnSection() {
  const { language, t } = useWords();
  const { data: own = [] } = useCall('own.list', {});
  const { data: candidates = [] } = useCall('own.suggest', { limit: most });
  const { decide, isPending } = useOwn();
  return (
    <section>
      <h3>{t('contacts.own')}</h3>
      <p className="quiet small">{t(own.length === 0 ? 'contacts.noOwn' : 'contacts.ownText')}</p>
      <ul className="own-list">
        {own.map(({ id, role, period, note, entity }) => {
          const name = entity ? plainLine(entityLabel(entity)) : id;
          return (
            <li key={id} className="row-line">
              <span className="row-sender">
                {entity ? <EntityName entity={entity} /> : <span className="quiet">{t('contacts.gone')}</span>}{' '}
                <span className="quiet small">
                  {[ownRoleText(role, language), period ?? '', plainLine(note)].filter(Boolean).join(' · ')}
                </span>
              </span>
              <Button
                className="button small"
                isDisabled={isPending}
                onPress={() => decide({ entity: id, name, role: null })}
              >
                {t('contacts.unmark')}
                <span className="hidden-text">: {name}</span>
              </Button>
            </li>
          );
        })}
      </ul>
      {candidates.length > 0 && (
        <>
          <h4>{t('contacts.candidates')}</h4>
          <p className="quiet small">{t('contacts.candidatesText')}</p>
          <ul className="own-list">
            {candidates.map(({ entity, reasons }) => {
              const name = plainLine(entityLabel(entity));
              return (
                <li key={entity.id} className="row-line">
                  <span className="row-sender">
                    <EntityName entity={entity} />{' '}
                    <span className="quiet small">
                      {reasons.map((reason) => plainLine(reasonText(reason, language))).join(' · ')}
                    </span>
                  </span>
                  {/* biome-ignore lint/a11y/useSemanticElements: a fieldset would stand on lines of its own */}
                  <span className="own-roles" role="group" aria-label={t('contacts.markAs', { name })}>
                    {ownRoles.map((role) => (
                      <Button
                        key={role}
                        className="button small"
                        isDisabled={isPending}
                        onPress={() => decide({ entity: entity.id, name, role })}
                      >
                        {ownRoleText(role, language)}
                      </Button>
                    ))}
                  </span>
                </li>
              );
            })}
          </ul>
        </>
      )}
    </section>
  );
}

export const EntityName = ({ entity }: { entity: Entity }) => (
  <>
    <KindMark kind={entity.type} />{' '}
    <Link
      className="text-link"
      href={formatRoute({ case: currentRoute().case, view: 'entities', id: entity.id, filter: {} })}
    >
      {plainLine(entityLabel(entity))}
    </Link>
  </>
);
