import type { ServerCount, SightingStanding, SiteCount } from '../../../shared/domain/infrastructure.ts';
import { sightingStandings } from '../../../shared/domain/infrastructure.ts';
import { rangeText, sightingText } from '../../../shared/i18n/infrastructure-texts.ts';
import { defang } from '../../../shared/text/identifiers/defang.ts';
import { useWords } from '../../app/i18n/words-context.tsx';
import { KindMark } from '../../components/kind-mark.tsx';
import { plainLine } from '../../components/plain-line.ts';
import { dayOf } from '../campaigns/epoch-text.ts';

/** What was observed stands out; what is only claimed is dashed, and never looks like it. */
const tones = { observed: 'matsu', claimed: 'yamabuki', open: 'plain' } as const;

export function StandingChip({ standing, count }: { standing: SightingStanding; count?: number }) {
  const { language, number } = useWords();
  return (
    <span className="chip sighting-chip" data-tone={tones[standing]} data-sighting={standing}>
      {sightingText(standing, language)}
      {count !== undefined && ` ${number(count)}`}
    </span>
  );
}

export function StandingChips({ count }: { count: Pick<ServerCount, SightingStanding> }) {
  return (
    <span className="sighting-chips">
      {sightingStandings
        .filter((standing) => count[standing] > 0)
        .map((standing) => (
          <StandingChip key={standing} standing={standing} count={count[standing]} />
        ))}
    </span>
  );
}

/** A server, a network, a country's label or a site in three lines. */
export function CountRow({ count }: { count: ServerCount | SiteCount }) {
  const { language, t } = useWords();
  const { kind, name, senders, first, last } = count;
  const isSite = kind === 'site';
  return (
    <div className="source-row count-row">
      <p className="row-line">
        <span className="row-sender">
          <KindMark kind={isSite ? 'site' : 'server'} />{' '}
          <b className={kind === 'server' || kind === 'network' ? 'mono' : ''}>
            {plainLine(isSite ? defang(name) : kind === 'country' ? `.${name}` : name)}
          </b>
        </span>
        {isSite && <span className="quiet small">{t('infrastructure.messages', { count: count.messages })}</span>}
      </p>
      <p className="row-line small quiet">
        <span className="row-sender">
          {[
            t('infrastructure.senderCount', { count: senders }),
            ...(isSite ? [t('infrastructure.redirectCount', { count: count.redirects })] : []),
            ...(kind === 'network' || kind === 'country'
              ? [t('infrastructure.inServers', { count: count.servers })]
              : []),
            ...(!isSite && count.special !== null ? [rangeText(count.special, language)] : []),
          ].join(' · ')}
        </span>
      </p>
      <p className="row-line small quiet">
        <span className="row-sender">
          {first === null || last === null ? t('messages.noDate') : `${dayOf(first)} – ${dayOf(last)}`}
        </span>
        {!isSite && <StandingChips count={count} />}
      </p>
    </div>
  );
}
