import type { Campaign } from '../../../shared/domain/campaign.ts';
import { useWords } from '../../app/i18n/words-context.tsx';
import { plainLine } from '../../components/plain-line.ts';
import { dayOf } from './epoch-text.ts';
import { shownText } from './pieces.ts';

export const standingTone = { accepted: 'matsu', rejected: 'plain', suggested: 'yamabuki' } as const;

/** A campaign in three lines: its subject and how many messages, how it begins, and when. */
export function CampaignRowView({ campaign }: { campaign: Campaign }) {
  const { t } = useWords();
  const { subject, opening, messages, first, last, standing } = campaign;
  return (
    <div className="source-row campaign-row" data-standing={standing}>
      <p className="row-line">
        <span className="row-sender">
          <b>{plainLine(shownText(subject ?? '')) || t('messages.noSubject')}</b>
        </span>
        <span className="quiet small">{t('campaigns.messages', { count: messages })}</span>
      </p>
      <p className="row-line">
        <span className="row-sender quiet serif">{plainLine(shownText(opening))}</span>
      </p>
      <p className="row-line small quiet">
        <span className="row-sender">
          {first === null || last === null ? t('messages.noDate') : `${dayOf(first)} – ${dayOf(last)}`}
        </span>
        <span className="chip" data-tone={standingTone[standing]}>
          {t(`standing.${standing}`)}
        </span>
      </p>
    </div>
  );
}
