import type { Contact } from '../../../shared/domain/funnel.ts';
import { useWords } from '../../app/i18n/words-context.tsx';
import { KindMark } from '../../components/kind-mark.tsx';
import { plainLine } from '../../components/plain-line.ts';
import { entityLabel } from '../entities/entity-label.ts';

/** A contact in two lines: who it is and whether silent, and how much went to and fro. */
export function ContactRow({ contact: { entity, received, sent, firstBy, lastBy } }: { contact: Contact }) {
  const { t } = useWords();
  const began =
    firstBy === null ? 'contacts.byNobody' : firstBy === 'own' ? 'contacts.byOwn' : ('contacts.byOther' as const);
  return (
    <div className="source-row">
      <p className="row-line">
        <span className="row-sender">
          <KindMark kind={entity.type} /> <b>{plainLine(entityLabel(entity))}</b>
        </span>
        {lastBy === 'own' && (
          <span className="chip" data-tone="yamabuki">
            {t('contacts.silent')}
          </span>
        )}
      </p>
      <p className="row-line small quiet">
        <span className="row-sender">
          {t('contacts.received', { count: received })} · {t('contacts.sent', { count: sent })}
        </span>
        <span>{t(began)}</span>
      </p>
    </div>
  );
}
