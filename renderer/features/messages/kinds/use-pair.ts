import { useMutation } from '@tanstack/react-query';
import type { Standing } from '../../../../shared/domain/graph.ts';
import { both } from '../../../app/i18n/both.ts';
import { wordsIn } from '../../../app/i18n/words.ts';
import { tell } from '../../../app/notices/notices.ts';
import { tellFailure } from '../../../app/notices/tell-failure.ts';
import { useConnection } from '../../../rpc/connection-context.tsx';
import { useRefresh } from '../../../rpc/use-call.ts';

interface Choice {
  picture: string;
  message: string;
  standing: Standing;
  /** What stood there before. */
  before: Standing;
}

const told = ({ standing }: Choice) => {
  const of = (language: 'ja' | 'en') => {
    const { t } = wordsIn(language);
    return t('pair.decided', { standing: t(`standing.${standing}`) });
  };
  return { ja: of('ja'), en: of('en') };
};

/** Decides whether a picture shows a message; the notice that says so takes it back. */
export function usePair(): { decide(choice: Choice): void; isPending: boolean } {
  const { client } = useConnection();
  const refresh = useRefresh();
  const put = ({ picture, message }: Choice, standing: Standing) =>
    client.picture.pair({ id: picture, message, standing });
  const { mutate, isPending } = useMutation({
    mutationFn: (choice: Choice) => put(choice, choice.standing),
    onSuccess: (_answer, choice) => {
      refresh();
      tell(told(choice), {
        label: both('entities.undo'),
        run: () => {
          put(choice, choice.before).then(() => refresh(), tellFailure);
        },
      });
    },
    onError: tellFailure,
  });
  return { decide: (choice) => mutate(choice), isPending };
}
