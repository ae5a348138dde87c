import { useMutation } from '@tanstack/react-query';
import type { CampaignMember, CampaignPage } from '../../../shared/domain/campaign.ts';
import type { Standing } from '../../../shared/domain/graph.ts';
import { both } from '../../app/i18n/both.ts';
import { wordsIn } from '../../app/i18n/words.ts';
import { tell } from '../../app/notices/notices.ts';
import { tellFailure } from '../../app/notices/tell-failure.ts';
import { useConnection } from '../../rpc/connection-context.tsx';
import { useRefresh } from '../../rpc/use-call.ts';

interface Choice {
  id: string;
  /** Of which member; null for the campaign. */
  member: Pick<CampaignMember, 'document' | 'standing'> | null;
  standing: Standing;
  /** What stood there before. */
  before: Standing;
}

const told = ({ member, standing }: Choice) => {
  if (member !== null) return both(standing === 'rejected' ? 'campaigns.tookOut' : 'campaigns.tookBack');
  const of = (language: 'ja' | 'en') => {
    const { t } = wordsIn(language);
    return t('campaigns.decided', { standing: t(`standing.${standing}`) });
  };
  return { ja: of('ja'), en: of('en') };
};

/** Decides of a campaign or of one of its members; the notice that says so takes it back. */
export function useDecide(): {
  decide(page: CampaignPage, standing: Standing): void;
  decideMember(page: CampaignPage, member: CampaignMember, standing: Standing): void;
  isPending: boolean;
} {
  const { client } = useConnection();
  const refresh = useRefresh();
  const put = ({ id, member }: Choice, standing: Standing) =>
    client.campaign.decide({ id, document: member?.document ?? null, standing });
  const { mutate, isPending } = useMutation({
    mutationFn: (choice: Choice) => put(choice, choice.standing),
    onSuccess: (_answer, choice) => {
      refresh();
      tell(told(choice), {
        label: both('entities.undo'),
        // Not the log's latest decision, which may be another by then: the one that stood here before.
        run: () => {
          put(choice, choice.before).then(() => refresh(), tellFailure);
        },
      });
    },
    onError: tellFailure,
  });
  return {
    decide: ({ id, standing: before }, standing) => mutate({ id, member: null, standing, before }),
    decideMember: ({ id }, member, standing) => mutate({ id, member, standing, before: member.standing }),
    isPending,
  };
}
