import { Button, Link } from 'react-aria-components';
import type { CampaignMember, CampaignPage } from '../../../shared/domain/campaign.ts';
import type { Standing } from '../../../shared/domain/graph.ts';
import { reasonText } from '../../../shared/i18n/reason-texts.ts';
import { useWords } from '../../app/i18n/words-context.tsx';
import { formatRoute } from '../../app/routes.ts';
import { currentRoute } from '../../app/use-route.ts';
import { plainLine } from '../../components/plain-line.ts';
import { standingTone } from './campaign-row.tsx';
import { CountedList } from './counted-list.tsx';
import { MemberList } from './member-list.tsx';
import { shownText } from './pieces.ts';
import { TemplateText, VariantText } from './template-text.tsx';
import { VolumeChart } from './volume-chart.tsx';

interface Props {
  page: CampaignPage;
  isPending: boolean;
  decide(standing: Standing): void;
  decideMember(member: CampaignMember, standing: Standing): void;
  makeEvent(): void;
  more: (() => void) | null;
}

/** One campaign: its template, its wordings beside each other, when, from whom, through what, to where, and its messages. */
export function CampaignPageView({ page, isPending, decide, decideMember, makeEvent, more }: Props) {
  const { language, t } = useWords();
  const { subject, standing, reasons, variants, wordings, text } = page;
  const token = currentRoute().case;
  return (
    <article className="reader-body campaign-page" aria-label={t('campaigns.campaign')}>
      <h2>{plainLine(shownText(subject ?? '')) || t('messages.noSubject')}</h2>
      <p className="actions">
        <span className="chip" data-tone={standingTone[standing]}>
          {t(`standing.${standing}`)}
        </span>
        <span className="quiet">{reasons.map((reason) => plainLine(reasonText(reason, language))).join(' · ')}</span>
      </p>
      <p className="actions">
        <Button className="button strong" isDisabled={isPending} onPress={() => decide('accepted')}>
          {t('campaigns.accept')} <kbd>a</kbd>
        </Button>
        <Button className="button" isDisabled={isPending} onPress={() => decide('rejected')}>
          {t('campaigns.reject')} <kbd>x</kbd>
        </Button>
        {standing !== 'suggested' && (
          <Button className="button" isDisabled={isPending} onPress={() => decide('suggested')}>
            {t('campaigns.open')}
          </Button>
        )}
        <Button className="button" onPress={makeEvent}>
          {t('event.make')} <kbd>e</kbd>
        </Button>
      </p>
      <section>
        <h3>{t('campaigns.template')}</h3>
        <TemplateText page={page} />
      </section>
      <section>
        <h3>{t('campaigns.wordings')}</h3>
        <p className="quiet small">{t('campaigns.wordingsShown', { count: variants.length, total: wordings })}</p>
        <ul className="variants">
          {variants.map((variant) => (
            <li key={variant.document} className="variant">
              <p className="row-line small">
                <Link
                  className="text-link row-sender"
                  href={formatRoute({ case: token, view: 'messages', id: variant.document, filter: {} })}
                >
                  {t('campaigns.messages', { count: variant.messages })}
                </Link>
                <span className="quiet">
                  {variant.differences.length === 0 && variant.missing.length === 0
                    ? t('campaigns.asShown')
                    : t('campaigns.differences', { count: variant.differences.length + variant.missing.length })}
                </span>
              </p>
              <VariantText variant={variant} leader={text} />
            </li>
          ))}
        </ul>
      </section>
      <section>
        <h3>{t('campaigns.volume')}</h3>
        <VolumeChart volume={page.volume} bursts={page.bursts} />
      </section>
      <div className="counted">
        <CountedList title={t('campaigns.senders')} kind="address" counted={page.senders} />
        <CountedList title={t('campaigns.recipients')} kind="address" counted={page.recipients} />
        <CountedList title={t('campaigns.sites')} kind="site" counted={page.sites} />
        <CountedList title={t('campaigns.servers')} kind="server" counted={page.servers} />
      </div>
      <MemberList page={page} isPending={isPending} decide={decideMember} more={more} />
    </article>
  );
}
