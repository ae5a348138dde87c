import { useMutation } from '@tanstack/react-query';
import type { Input } from '../../../shared/contract/procedures.ts';
import { wordsIn } from '../../app/i18n/words.ts';
import { tell } from '../../app/notices/notices.ts';
import { tellFailure } from '../../app/notices/tell-failure.ts';
import { useConnection } from '../../rpc/connection-context.tsx';
import { useRefresh } from '../../rpc/use-call.ts';

export type Decision = Input<'payment.decide'>['decision'];

/** Decides whether a row answers a request. */
export function useDecide(after: (decision: Decision) => void) {
  const { client } = useConnection();
  const refresh = useRefresh();
  const { mutate, isPending } = useMutation({
    mutationFn: (input: { id: string; row: string; decision: Decision }) => client.payment.decide(input),
    onSuccess: (_answer, { decision }) => {
      refresh();
      const [ja, en] = [wordsIn('ja'), wordsIn('en')];
      tell({
        ja: ja.t('payments.decided', { decision: ja.t(`payments.decision.${decision}`) }),
        en: en.t('payments.decided', { decision: en.t(`payments.decision.${decision}`) }),
      });
      after(decision);
    },
    onError: tellFailure,
  });
  return { decide: (id: string, row: string, decision: Decision) => mutate({ id, row, decision }), isPending };
}
