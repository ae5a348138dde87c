import { Link } from 'react-aria-components';
import type { SourceView } from '../../../shared/contract/results.ts';
import { formatText } from '../../../shared/i18n/format-names.ts';
import { clockText } from '../../app/i18n/moments.ts';
import { useWords } from '../../app/i18n/words-context.tsx';
import { formatRoute } from '../../app/routes.ts';
import { currentRoute, useCurrentRoute } from '../../app/use-route.ts';
import { CopyButton } from '../../components/copy-button.tsx';
import { Failure } from '../../components/failure.tsx';
import { shortHash } from '../../components/hash-text.tsx';
import { plainLine } from '../../components/plain-line.ts';
import { useCall } from '../../rpc/use-call.ts';
import { ColumnsForm } from './columns-form.tsx';
import { FailureTable } from './failure-table.tsx';
import { LedgerTable } from './ledger-table.tsx';
import { QuestionsForm } from './questions-form.tsx';
import { SourceBytes } from './source-bytes.tsx';
import { TallyView } from './tally-view.tsx';

/** One original: what it is, how it came in, what became of it, and its bytes. */
export function SourcePage({ sha256 }: { sha256: string }) {
  const { t } = useWords();
  const { filter } = useCurrentRoute();
  const { data: source, error, refetch } = useCall('source.show', { sha256 }, { keep: true });
  if (error) return <Failure error={error} retry={() => void refetch()} />;
  if (!source) return <section className="page" />;
  const at = Number(filter.at ?? 0);
  const offset = Number.isSafeInteger(at) && at >= 0 ? at : 0;
  return (
    <section className="page">
      <h2 className="page-title">{plainLine(source.acquisitions[0]?.name ?? '') || shortHash(sha256)}</h2>
      <SourceFacts source={source} />
      <QuestionsForm sha256={sha256} />
      {source.format === 'statement' && (
        <>
          <ColumnsForm sha256={sha256} />
          <LedgerTable sha256={sha256} />
        </>
      )}
      <h3>{t('source.ledger')}</h3>
      <TallyView source={source} />
      <h3>{t('source.failures')}</h3>
      <FailureTable sha256={sha256} />
      {source.members.length > 0 && <Members members={source.members} />}
      <h3>{t('source.raw')}</h3>
      <SourceBytes key={`${sha256} ${offset}`} sha256={sha256} offset={offset} length={Number(filter.length ?? 0)} />
    </section>
  );
}

function SourceFacts({ source }: { source: SourceView }) {
  const { language, number, size, t } = useWords();
  return (
    <dl className="facts">
      <dt>{t('source.sha256')}</dt>
      <dd>
        <code className="whole-hash">{source.sha256}</code>
        <CopyButton text={source.sha256} what="SHA-256" />
      </dd>
      <dt>{t('source.size')}</dt>
      <dd>
        {size(source.size)} <span className="quiet">({number(source.size)})</span>
      </dd>
      <dt>{t('source.format')}</dt>
      <dd>
        {formatText(source.format, language)} <span className="quiet">{t('source.formatHelp')}</span>
      </dd>
      <dt>{t('source.acquired')}</dt>
      <dd>
        <ul>
          {source.acquisitions.map((acquisition) => (
            <li key={`${acquisition.at} ${acquisition.name}`}>
              <b>{plainLine(acquisition.name)}</b>{' '}
              <span className="quiet">
                {clockText(acquisition.at, language)} · {t('source.by', { by: plainLine(acquisition.by) })} ·{' '}
                {t(`source.${acquisition.how}`)}
                {acquisition.modified !== null &&
                  ` · ${t('source.modified')} ${clockText(acquisition.modified, language)}`}
              </span>
              {acquisition.container !== null && (
                <>
                  {' '}
                  <SourceLink sha256={acquisition.container}>{shortHash(acquisition.container)}</SourceLink>
                </>
              )}
            </li>
          ))}
        </ul>
      </dd>
    </dl>
  );
}

/** Files shown of a container. */
const most = 200;

function Members({ members }: { members: SourceView['members'] }) {
  const { language, number, size, t } = useWords();
  return (
    <>
      <h3>{t('source.members')}</h3>
      <ul className="members">
        {members.slice(0, most).map(({ sha256, name, size: bytes, format }) => (
          <li key={`${sha256} ${name}`} className="row-line">
            <SourceLink sha256={sha256}>{plainLine(name)}</SourceLink>
            <span className="quiet">
              {formatText(format, language)} · {size(bytes)}
            </span>
          </li>
        ))}
      </ul>
      {members.length > most && <p className="quiet">+{number(members.length - most)}</p>}
    </>
  );
}

const SourceLink = ({ sha256, children }: { sha256: string; children: string }) => (
  <Link
    className="text-link"
    href={formatRoute({ case: currentRoute().case, view: 'sources', id: sha256, filter: {} })}
  >
    {children}
  </Link>
);
