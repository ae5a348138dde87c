import { useMutation } from '@tanstack/react-query';
import type { OwnRole } from '../../../shared/domain/own-identity.ts';
import { both } from '../../app/i18n/both.ts';
import { tell } from '../../app/notices/notices.ts';
import { tellFailure } from '../../app/notices/tell-failure.ts';
import { useConnection } from '../../rpc/connection-context.tsx';
import { useRefresh } from '../../rpc/use-call.ts';

interface Choice {
  entity: string;
  name: string;
  /** Null: it is no own identity any more. */
  role: OwnRole | null;
}

/** Marks an own identity, or takes the mark away; the notice that says so takes it back. */
export function useOwn(): { decide(choice: Choice): void; isPending: boolean } {
  const { client } = useConnection();
  const refresh = useRefresh();
  const { mutate, isPending } = useMutation({
    mutationFn: async ({ entity, role }: Choice) => {
      if (role === null) await client.own.unmark({ entity });
      else await client.own.mark({ entity, role });
    },
    onSuccess: (_answer, { name, role }) => {
      refresh();
      tell(both(role === null ? 'contacts.unmarked' : 'contacts.marked', { name }), {
        label: both('contacts.undo'),
        run: () => void client.decision.undo({}).then(() => refresh(), tellFailure),
      });
    },
    onError: tellFailure,
  });
  return { decide: mutate, isPending };
}
