import { useMutation } from '@tanstack/react-query';
import type { Link, Standing } from '../../../shared/domain/graph.ts';
import { both } from '../../app/i18n/both.ts';
import { wordsIn } from '../../app/i18n/words.ts';
import { tell } from '../../app/notices/notices.ts';
import { tellFailure } from '../../app/notices/tell-failure.ts';
import { useConnection } from '../../rpc/connection-context.tsx';
import { useRefresh } from '../../rpc/use-call.ts';
import { linkSentence } from './link-sentence.ts';

/** Decides of a link; the notice that says so takes it back. */
export function useLinkDecision(link: Link): { decide(standing: Standing): void; isPending: boolean } {
  const { client } = useConnection();
  const refresh = useRefresh();
  const { mutate, isPending } = useMutation({
    mutationFn: (standing: Standing) => client.link.decide({ id: link.id, standing }),
    onSuccess: (_answer, standing) => {
      refresh();
      const [ja, en] = [wordsIn('ja'), wordsIn('en')];
      tell(
        {
          ja: ja.t('entities.decided', { standing: ja.t(`standing.${standing}`), what: linkSentence(link, ja) }),
          en: en.t('entities.decided', { standing: en.t(`standing.${standing}`), what: linkSentence(link, en) }),
        },
        {
          label: both('entities.undo'),
          // Not the log's latest decision, which may be another by then: the one that stood here before.
          run: () => {
            client.link.decide({ id: link.id, standing: link.standing }).then(() => refresh(), tellFailure);
          },
        },
      );
    },
    onError: tellFailure,
  });
  return { decide: mutate, isPending };
}
