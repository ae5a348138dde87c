import { Button, Link } from 'react-aria-components';
import type { CampaignMember, CampaignPage } from '../../../shared/domain/campaign.ts';
import type { Standing } from '../../../shared/domain/graph.ts';
import { reasonText } from '../../../shared/i18n/reason-texts.ts';
import { useWords } from '../../app/i18n/words-context.tsx';
import { formatRoute } from '../../app/routes.ts';
import { currentRoute } from '../../app/use-route.ts';
import { plainLine } from '../../components/plain-line.ts';
import { minuteOf } from './epoch-text.ts';
import { shownText } from './pieces.ts';

interface Props {
  page: CampaignPage;
  isPending: boolean;
  decide(member: CampaignMember, standing: Standing): void;
  /** Asks for more of them; null where no more are shown. */
  more: (() => void) | null;
}

/** The messages of a campaign, each with why it is one of them; one can be taken out and put back. */
export function MemberList({ page: { members, memberTotal }, isPending, decide, more }: Props) {
  const { t } = useWords();
  return (
    <section aria-label={t('campaigns.members')}>
      <h3>{t('campaigns.members')}</h3>
      <p className="quiet small">{t('campaigns.shown', { count: members.length, total: memberTotal })}</p>
      <ul className="campaign-members">
        {members.map((member) => (
          <Member key={member.document} member={member} isPending={isPending} decide={decide} />
        ))}
      </ul>
      {more && (
        <Button className="button" onPress={more}>
          {t('campaigns.more')}
        </Button>
      )}
    </section>
  );
}

function Member({ member, isPending, decide }: { member: CampaignMember } & Pick<Props, 'isPending' | 'decide'>) {
  const { language, t } = useWords();
  const { document, subject, from, epoch, standing, reasons } = member;
  const isOut = standing === 'rejected';
  const name = plainLine(shownText(subject ?? '')) || t('messages.noSubject');
  return (
    <li className="campaign-member" data-standing={standing}>
      <p className="row-line">
        <Link
          className="text-link row-sender"
          href={formatRoute({ case: currentRoute().case, view: 'messages', id: document, filter: {} })}
        >
          {name}
        </Link>
        <span className="quiet small">{epoch === null ? t('messages.noDate') : minuteOf(epoch)}</span>
        <Button
          className="button small"
          isDisabled={isPending}
          aria-label={t(isOut ? 'campaigns.putBackOf' : 'campaigns.takeOutOf', { name })}
          onPress={() => decide(member, isOut ? 'suggested' : 'rejected')}
        >
          {t(isOut ? 'campaigns.putBack' : 'campaigns.takeOut')}
        </Button>
      </p>
      <p className="small quiet">
        {[
          plainLine(from[0]?.address ?? '') || t('messages.noSender'),
          ...(isOut ? [t('campaigns.out')] : []),
          ...reasons.map((reason) => plainLine(reasonText(reason, language))),
        ].join(' · ')}
      </p>
    </li>
  );
}
