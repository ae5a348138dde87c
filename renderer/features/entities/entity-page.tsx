import { Link } from 'react-aria-components';
import type { EntityPage } from '../../../shared/contract/results.ts';
import { reasonText } from '../../../shared/i18n/reason-texts.ts';
import { useWords } from '../../app/i18n/words-context.tsx';
import { formatRoute } from '../../app/routes.ts';
import { currentRoute } from '../../app/use-route.ts';
import { CopyButton } from '../../components/copy-button.tsx';
import { Failure } from '../../components/failure.tsx';
import { shortHash } from '../../components/hash-text.tsx';
import { KindMark } from '../../components/kind-mark.tsx';
import { plainLine } from '../../components/plain-line.ts';
import { useCall } from '../../rpc/use-call.ts';
import { LinkLine } from '../messages/inspector/link-line.tsx';
import { ActivityBars } from './activity-bars.tsx';
import { entityLabel } from './entity-label.ts';

/** One entity: what it is and why, how it is spelt, when it was active, where it stands and what it is tied to. */
export function EntityPageView({ id }: { id: string }) {
  const { data: page, error, refetch } = useCall('entity.show', { id }, { keep: true });
  if (error) return <Failure error={error} retry={() => void refetch()} />;
  return <section className="page">{page && <EntitySections page={page} />}</section>;
}

function EntitySections({ page }: { page: EntityPage }) {
  const { language, number, t } = useWords();
  const label = entityLabel(page);
  return (
    <>
      <h2 className="page-title">
        <KindMark kind={page.type} /> {plainLine(label)} <CopyButton text={label} what={plainLine(label)} />
      </h2>
      <p className="quiet">
        {t(`entity.${page.type}`)} · {t(`standing.${page.standing}`)} ·{' '}
        {t('inspect.inDocuments', { count: page.documents })}
      </p>
      <p className="quiet small">{page.reasons.map((reason) => reasonText(reason, language)).join(' · ')}</p>
      {page.spellings.length > 1 && (
        <>
          <h3>{t('entities.spellings')}</h3>
          <ul className="found">
            {page.spellings.slice(0, 40).map((spelling) => (
              <li key={spelling}>
                <span className="chip serif">{plainLine(spelling)}</span>
              </li>
            ))}
          </ul>
        </>
      )}
      <h3>{t('entities.activity')}</h3>
      <ActivityBars activity={page.activity} />
      <h3>
        {t('inspect.ties')} {number(page.links.length)}
      </h3>
      {page.links.length === 0 && <p className="quiet">{t('inspect.noTies')}</p>}
      <ul className="ties">
        {page.links.map((link) => (
          <LinkLine key={link.id} link={link} />
        ))}
      </ul>
      <h3>
        {t('entities.mentions')} {number(page.mentions)}
      </h3>
      <ul className="mentions">
        {page.mentionList.map((mention) => (
          <li key={mention.id} className="row-line">
            <span className="row-sender serif">{plainLine(page.type === 'site' ? label : mention.raw)}</span>
            <span className="quiet">{t(`field.${mention.range.field}`)}</span>
            <Link
              className="text-link"
              href={formatRoute({ case: currentRoute().case, view: 'messages', id: mention.document, filter: {} })}
            >
              <code>{shortHash(mention.document)}</code>
            </Link>
          </li>
        ))}
      </ul>
    </>
  );
}
