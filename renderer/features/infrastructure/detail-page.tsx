import { Link } from 'react-aria-components';
import type { ServerPage, SitePage } from '../../../shared/domain/infrastructure.ts';
import { knowledgeTexts, rangeText } from '../../../shared/i18n/infrastructure-texts.ts';
import { defang } from '../../../shared/text/identifiers/defang.ts';
import { useWords } from '../../app/i18n/words-context.tsx';
import { formatRoute } from '../../app/routes.ts';
import { currentRoute } from '../../app/use-route.ts';
import { plainLine } from '../../components/plain-line.ts';
import { StandingChips } from './count-row.tsx';
import { EvidenceList } from './evidence-list.tsx';
import { listOf } from './lists.ts';
import { NameList } from './name-list.tsx';
import { RedirectChains } from './redirect-chains.tsx';

interface Props {
  page: ServerPage | SitePage;
  more: (() => void) | null;
  onChoose(document: string): void;
}

/** One server, network, country's label or site: what was observed beside what is claimed, and the messages that say so. */
export function DetailPage({ page, more, onChoose }: Props) {
  const { t } = useWords();
  const senders = page.senderList.map(({ id, address, messages }) => ({
    name: address,
    messages,
    to: { view: 'entities' as const, id, filter: {} },
  }));
  return (
    <article className="reader-body infrastructure-page" aria-label={t('infrastructure.page')}>
      {page.kind === 'site' ? <SiteHead page={page} /> : <ServerHead page={page} />}
      <div className="counted">
        <NameList title={t('infrastructure.senders')} names={senders} />
        {page.kind === 'site' ? (
          <NameList
            title={t('infrastructure.hosts')}
            names={page.hostList.map(({ host, messages }) => ({ name: defang(host), messages }))}
          />
        ) : (
          <>
            <NameList title={t('infrastructure.lookedUp')} names={page.lookedUp} />
            <div className="claimed-names">
              <NameList title={t('infrastructure.calledItself')} names={page.calledItself} />
            </div>
            <NameList
              title={t('infrastructure.members')}
              names={page.members.map(({ name, observed, claimed, open }) => ({
                name,
                messages: Math.max(observed, claimed, open),
                to: { view: 'infrastructure' as const, id: name, filter: { list: 'servers' } },
              }))}
            />
          </>
        )}
      </div>
      {page.kind === 'site' && <RedirectChains chains={page.chains} site={page.name} />}
      <EvidenceList page={page} more={more} onChoose={onChoose} />
    </article>
  );
}

function ServerHead({ page }: { page: ServerPage }) {
  const { language, t } = useWords();
  const { kind, name, network, special } = page;
  return (
    <>
      <h2 className={kind === 'country' ? '' : 'mono'}>{plainLine(kind === 'country' ? `.${name}` : name)}</h2>
      <p className="actions">
        <StandingChips count={page} />
        {network !== null && (
          <span className="quiet small">
            {t('infrastructure.network')}{' '}
            <Link
              className="text-link mono"
              href={formatRoute({
                case: currentRoute().case,
                view: 'infrastructure',
                id: network,
                filter: { list: listOf('network') },
              })}
            >
              {network}
            </Link>
          </span>
        )}
        {special !== null && <span className="quiet small">{rangeText(special, language)}</span>}
      </p>
      <p className="quiet small">{knowledgeTexts[kind === 'country' ? 'countries' : 'standings'][language]}</p>
    </>
  );
}

function SiteHead({ page }: { page: SitePage }) {
  const { t } = useWords();
  return (
    <>
      <h2>{plainLine(defang(page.name))}</h2>
      <p className="quiet small">
        {[
          t('infrastructure.messages', { count: page.messages }),
          t('infrastructure.senderCount', { count: page.senders }),
          t('infrastructure.redirectCount', { count: page.redirects }),
        ].join(' · ')}
      </p>
      {page.addresses.length > 0 && (
        <section>
          <h3>{t('infrastructure.addresses')}</h3>
          <ul>
            {page.addresses.map(({ ip, host, document, others }) => (
              <li key={`${host} ${ip}`}>
                <Link
                  className="text-link mono"
                  href={formatRoute({ case: currentRoute().case, view: 'messages', id: document, filter: {} })}
                >
                  {ip}
                </Link>{' '}
                <span className="quiet">{plainLine(defang(host))}</span>{' '}
                {others.length > 0 && (
                  <span>
                    {t('infrastructure.sameAddress', {
                      names: others.map((other) => plainLine(defang(other))).join(', '),
                    })}
                  </span>
                )}
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
