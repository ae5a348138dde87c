import { useMutation } from '@tanstack/react-query';
import { Button } from 'react-aria-components';
import type { Decoy } from '../../../shared/domain/decoy.ts';
import type { LeakPage } from '../../../shared/domain/leak.ts';
import { decoyWarningText } from '../../../shared/i18n/leak-texts.ts';
import { both } from '../../app/i18n/both.ts';
import { useWords } from '../../app/i18n/words-context.tsx';
import { tell } from '../../app/notices/notices.ts';
import { tellFailure } from '../../app/notices/tell-failure.ts';
import { showOverlay } from '../../app/overlay.ts';
import { useGo } from '../../app/use-route.ts';
import { CopyButton } from '../../components/copy-button.tsx';
import { plainLine } from '../../components/plain-line.ts';
import { useConnection } from '../../rpc/connection-context.tsx';
import { useRefresh } from '../../rpc/use-call.ts';
import { QuoteList } from '../entities/quote-list.tsx';
import { afterText } from './after-text.ts';
import { HitList } from './hit-list.tsx';
import { UserList } from './user-list.tsx';
import { VerdictPanel } from './verdict-panel.tsx';

interface Props {
  page: LeakPage;
  makeEvent(): void;
  more: (() => void) | null;
}

/** One decoy: where and when it was planted, what came first, who used it after, and everything that came. */
export function LeakPageView({ page, makeEvent, more }: Props) {
  const words = useWords();
  const { language, t } = words;
  const { decoy, hits, undated, first, after, users, verdict, rows, total } = page;
  const address = plainLine(decoy.address);
  return (
    <article className="reader-body leak-page" aria-label={t(decoy.control ? 'leaks.controlRow' : 'leaks.decoy')}>
      <h2>
        {address} <CopyButton text={decoy.address} what={address} />
      </h2>
      <p className="actions">
        <Button className="button" onPress={() => showOverlay({ kind: 'decoy', decoy, address: decoy.address })}>
          {t('leaks.change')}
        </Button>
        <RemoveButton decoy={decoy} />
        {first && (
          <Button className="button" onPress={makeEvent}>
            {t('event.make')} <kbd>e</kbd>
          </Button>
        )}
      </p>
      <dl className="facts">
        <dt>{t('leaks.place')}</dt>
        <dd>{decoy.control ? t('leaks.control') : plainLine(decoy.place)}</dd>
        {!decoy.control && (
          <>
            <dt>{t('leaks.at')}</dt>
            <dd>{decoy.at ?? t('leaks.unknown')}</dd>
            <dt>{t('leaks.says')}</dt>
            <dd>{plainLine(decoy.by) || t('leaks.unknown')}</dd>
          </>
        )}
        <dt>{t('leaks.bits')}</dt>
        <dd>
          {t('leaks.bitsUpTo', { count: decoy.bits })}
          {decoy.warnings.map((code) => (
            <span key={code} className="caution">
              {' '}
              · {decoyWarningText(code, decoy.bits, language)}
            </span>
          ))}
        </dd>
        {decoy.note !== '' && (
          <>
            <dt>{t('leaks.note')}</dt>
            <dd>{plainLine(decoy.note)}</dd>
          </>
        )}
      </dl>
      {first === null ? (
        <p className="quiet">{t('leaks.nothing')}</p>
      ) : (
        <section>
          <h3>{t('leaks.first')}</h3>
          {first.early ? <p className="attention">{t('leaks.early')}</p> : after && <p>{afterText(after, words)}</p>}
          <QuoteList quotes={[{ document: first.document, ...first.range, raw: first.raw }]} first={1} />
        </section>
      )}
      {users.length > 0 && (
        <section>
          <h3>{t(decoy.control ? 'leaks.users' : 'leaks.usersOfPlace')}</h3>
          {!decoy.control && <p className="quiet small">{t('leaks.usersText')}</p>}
          <UserList users={users} isControl={decoy.control} />
        </section>
      )}
      {!decoy.control && (
        <section>
          <h3>{t('leaks.beside')}</h3>
          <VerdictPanel verdict={verdict} guessed={null} />
        </section>
      )}
      {hits > 0 && (
        <section>
          <h3>{t('leaks.messages')}</h3>
          <p className="quiet small">
            {t('leaks.shown', { shown: rows.length, total })}
            {undated > 0 && ` · ${t('leaks.undated', { count: undated })}`}
          </p>
          <HitList hits={rows} />
          {more && (
            <Button className="button" onPress={more}>
              {t('action.more')}
            </Button>
          )}
        </section>
      )}
    </article>
  );
}

function RemoveButton({ decoy: { id, address } }: { decoy: Decoy }) {
  const { t } = useWords();
  const { client } = useConnection();
  const refresh = useRefresh();
  const go = useGo();
  const { mutate, isPending } = useMutation({
    mutationFn: () => client.decoy.remove({ id }),
    onSuccess: () => {
      go({ id: null });
      refresh();
      tell(both('decoy.removed', { address: plainLine(address) }), {
        label: both('decoy.takeBack'),
        run: () => void client.decision.undo({}).then(() => refresh(), tellFailure),
      });
    },
    onError: tellFailure,
  });
  return (
    <Button className="button" isDisabled={isPending} onPress={() => mutate()}>
      {t('leaks.remove')}
    </Button>
  );
}
