import { useMutation } from '@tanstack/react-query';
import { Button, Link } from 'react-aria-components';
import type { Mark } from '../../../../shared/domain/mark.ts';
import { defang } from '../../../../shared/text/identifiers/defang.ts';
import { both } from '../../../app/i18n/both.ts';
import { useWords } from '../../../app/i18n/words-context.tsx';
import { tell } from '../../../app/notices/notices.ts';
import { tellFailure } from '../../../app/notices/tell-failure.ts';
import { formatRoute } from '../../../app/routes.ts';
import { currentRoute } from '../../../app/use-route.ts';
import { KindMark } from '../../../components/kind-mark.tsx';
import { plainLine } from '../../../components/plain-line.ts';
import { useConnection } from '../../../rpc/connection-context.tsx';
import { useCall, useRefresh } from '../../../rpc/use-call.ts';

/** What the reporter marked in this message, and what of it the text no longer shows. */
export function MarksSection({ document }: { document: string }) {
  const { t } = useWords();
  const { data: marks } = useCall('mention.marked', { document });
  if (!marks || marks.length === 0) return null;
  return (
    <section>
      <h3>{t('mark.section')}</h3>
      <ul className="ties">
        {marks.map((mark) => (
          <MarkItem key={mark.id} mark={mark} />
        ))}
      </ul>
    </section>
  );
}

function MarkItem({ mark: { id, type, exact, normalised, entity, found } }: { mark: Mark }) {
  const { t } = useWords();
  const { client } = useConnection();
  const refresh = useRefresh();
  const words = plainLine(exact);
  const { mutate, isPending } = useMutation({
    mutationFn: () => client.mention.unmark({ id }),
    onSuccess: () => {
      refresh();
      tell(both('mark.removed', { words: words.slice(0, 60) }), {
        label: both('claim.takeBack'),
        run: () => void client.decision.undo({}).then(() => refresh(), tellFailure),
      });
    },
    onError: tellFailure,
  });
  const label = plainLine(type === 'domain' ? defang(normalised) : normalised);
  const href = formatRoute({ case: currentRoute().case, view: 'entities', id: entity, filter: {} });
  return (
    <li>
      <p>
        <KindMark kind={type} /> <span className="serif">“{words}”</span>{' '}
        {found ? (
          <Link className="text-link" href={href}>
            {label}
          </Link>
        ) : (
          <span>{label}</span>
        )}
      </p>
      {!found && <p className="small caution">{t('mark.gone')}</p>}
      <p className="actions">
        <Button className="text-button small" isDisabled={isPending} onPress={() => mutate()}>
          {t('claim.remove')}
          <span className="hidden-text">: {words}</span>
        </Button>
      </p>
    </li>
  );
}
