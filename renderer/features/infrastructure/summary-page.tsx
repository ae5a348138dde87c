import { useMutation } from '@tanstack/react-query';
import { Button, Link } from 'react-aria-components';
import {
  type CountClaimed,
  type InfrastructureSummary,
  sightingStandings,
} from '../../../shared/domain/infrastructure.ts';
import { figureText } from '../../../shared/i18n/figure-text.ts';
import { countedThingText, knowledgeTexts } from '../../../shared/i18n/infrastructure-texts.ts';
import { both } from '../../app/i18n/both.ts';
import { useWords } from '../../app/i18n/words-context.tsx';
import { tell } from '../../app/notices/notices.ts';
import { tellFailure } from '../../app/notices/tell-failure.ts';
import { formatRoute } from '../../app/routes.ts';
import { currentRoute } from '../../app/use-route.ts';
import { plainLine } from '../../components/plain-line.ts';
import { useConnection } from '../../rpc/connection-context.tsx';
import { useRefresh } from '../../rpc/use-call.ts';
import { shownText } from '../campaigns/pieces.ts';
import { StandingChip } from './count-row.tsx';

const things = ['servers', 'networks', 'countries'] as const;

/** The whole of it: what was observed beside what is claimed, what is to be decided, and where the knowledge ends. */
export function SummaryPage({ summary }: { summary: InfrastructureSummary }) {
  const { language, number, t } = useWords();
  const { messages, bounded, missed, claims, undecided } = summary;
  const counts = { messages, bounded, missed, undecided: messages - bounded - missed };
  return (
    <article className="reader-body infrastructure-page" aria-label={t('infrastructure.overview')}>
      <h2>{t('infrastructure.beside')}</h2>
      <table className="beside-table">
        <thead>
          <tr>
            <td />
            {sightingStandings.map((standing) => (
              <th key={standing} scope="col">
                <StandingChip standing={standing} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {things.map((thing) => (
            <tr key={thing}>
              <th scope="row">{t(`infrastructure.${thing}`)}</th>
              {sightingStandings.map((standing) => (
                <td key={standing} data-sighting={standing}>
                  <Link
                    className="text-link"
                    href={formatRoute({
                      case: currentRoute().case,
                      view: 'infrastructure',
                      id: null,
                      filter: { list: thing, standing },
                    })}
                  >
                    {number(summary[standing][thing])}
                  </Link>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <p>{t('infrastructure.mails', counts)}</p>
      <section>
        <h3>{t('infrastructure.claims')}</h3>
        {claims.length === 0 && <p className="quiet small">{t('infrastructure.noClaims')}</p>}
        <ul>
          {claims.map((claim) => (
            <ClaimedCount key={`${claim.claim} ${claim.figure.raw}`} claim={claim} summary={summary} />
          ))}
        </ul>
      </section>
      {undecided.length > 0 && <Undecided undecided={undecided} />}
      <section>
        <h3>{t('infrastructure.limits')}</h3>
        {Object.values(knowledgeTexts).map((text) => (
          <p key={text.en} className="small">
            {text[language]}
          </p>
        ))}
      </section>
    </article>
  );
}

function ClaimedCount({ claim, summary }: { claim: CountClaimed; summary: InfrastructureSummary }) {
  const { language, t } = useWords();
  const { thing, figure, quote, speaker } = claim;
  return (
    <li className="claimed-count">
      <p>
        <b>
          {t('infrastructure.claimed', {
            thing: countedThingText(thing, language),
            figure: figureText(figure, language),
          })}
        </b>{' '}
        <Link
          className="text-link"
          href={formatRoute({ case: currentRoute().case, view: 'messages', id: quote.document, filter: {} })}
        >
          “{plainLine(shownText(quote.exact.slice(0, 300)))}”
        </Link>{' '}
        <span className="quiet small">{plainLine(speaker)}</span>
      </p>
      <p className="small">
        {thing === 'sites'
          ? t('infrastructure.claimSites', { count: summary.sites })
          : t('infrastructure.claimBeside', {
              observed: summary.observed[thing],
              claimed: summary.claimed[thing],
              open: summary.open[thing],
            })}
      </p>
    </li>
  );
}

function Undecided({ undecided }: Pick<InfrastructureSummary, 'undecided'>) {
  const { t } = useWords();
  const { client } = useConnection();
  const refresh = useRefresh();
  const { mutate, isPending } = useMutation({
    mutationFn: (decided: { mailbox: string; server: string }) => client.boundary.set(decided),
    onSuccess: (_boundaries, { mailbox, server }) => {
      tell(both('infrastructure.trusted', { domain: plainLine(mailbox), server: plainLine(server) }));
      refresh();
    },
    onError: tellFailure,
  });
  return (
    <section>
      <h3>{t('infrastructure.undecided')}</h3>
      <p className="quiet small">{t('infrastructure.undecidedText')}</p>
      <ul>
        {undecided.map(({ domain, messages, servers }) => (
          <li key={domain} className="undecided">
            <p>
              {t('infrastructure.domain', {
                domain: domain === '' ? t('infrastructure.noDomain') : plainLine(domain),
                count: messages,
              })}
            </p>
            {domain !== '' && (
              <p className="actions">
                {servers.map(({ name, messages: count }) => (
                  <Button
                    key={name}
                    className="button small"
                    isDisabled={isPending}
                    onPress={() => mutate({ mailbox: domain, server: name })}
                  >
                    {t('infrastructure.trust', { server: plainLine(name), count })}
                  </Button>
                ))}
              </p>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
