import { useMutation } from '@tanstack/react-query';
import type { Standing } from '../../../shared/domain/graph.ts';
import type { Persona } from '../../../shared/domain/persona.ts';
import { both } from '../../app/i18n/both.ts';
import { wordsIn } from '../../app/i18n/words.ts';
import { tell } from '../../app/notices/notices.ts';
import { tellFailure } from '../../app/notices/tell-failure.ts';
import { useConnection } from '../../rpc/connection-context.tsx';
import { useRefresh } from '../../rpc/use-call.ts';

/** Decides of a persona by the link that presents it; the notice that says so takes it back. */
export function useDecide(): {
  decide(persona: Pick<Persona, 'link' | 'standing'>, standing: Standing): void;
  isPending: boolean;
} {
  const { client } = useConnection();
  const refresh = useRefresh();
  const { mutate, isPending } = useMutation({
    mutationFn: ({ link, standing }: { link: string; standing: Standing; before: Standing }) =>
      client.link.decide({ id: link, standing }),
    onSuccess: (_answer, { link, standing, before }) => {
      refresh();
      const [ja, en] = [wordsIn('ja'), wordsIn('en')];
      tell(
        {
          ja: ja.t('personas.decided', { standing: ja.t(`standing.${standing}`) }),
          en: en.t('personas.decided', { standing: en.t(`standing.${standing}`) }),
        },
        {
          label: both('entities.undo'),
          // Not the log's latest decision, which may be another by then: the one that stood here before.
          run: () => {
            client.link.decide({ id: link, standing: before }).then(() => refresh(), tellFailure);
          },
        },
      );
    },
    onError: tellFailure,
  });
  return { decide: ({ link, standing: before }, standing) => mutate({ link, standing, before }), isPending };
}
