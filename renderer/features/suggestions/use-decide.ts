import { useMutation } from '@tanstack/react-query';
import type { Input } from '../../../shared/contract/procedures.ts';
import { both } from '../../app/i18n/both.ts';
import { tell } from '../../app/notices/notices.ts';
import { tellFailure } from '../../app/notices/tell-failure.ts';
import { useConnection } from '../../rpc/connection-context.tsx';
import { useRefresh } from '../../rpc/use-call.ts';

export type Decision = Input<'suggestion.decide'>['decision'];

/** Decides of suggestions, one or many, and tells what followed from it. */
export function useDecide(after: (ids: readonly string[]) => void = () => {}) {
  const { client } = useConnection();
  const refresh = useRefresh();
  const { mutate, isPending } = useMutation({
    mutationFn: ({ ids, decision }: { ids: string[]; decision: Decision }) =>
      client.suggestion.decide({ ids, decision }),
    onSuccess: ({ decided, open, parted }, { ids }) => {
      refresh();
      after(ids);
      tell(both('suggestions.decided', { count: decided, open }));
      for (const members of parted) tell(both('suggestions.parted', { count: members.length }));
    },
    onError: tellFailure,
  });
  return { decide: (ids: string[], decision: Decision) => mutate({ ids, decision }), isPending };
}
