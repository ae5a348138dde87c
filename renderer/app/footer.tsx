import { useIsMutating, useQuery } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';
import { Button } from 'react-aria-components';
import { usePageStore } from '../drafts/page-store.tsx';
import { useConnection } from '../rpc/connection-context.tsx';
import { clockText } from './i18n/moments.ts';
import { useWords } from './i18n/words-context.tsx';
import { useCaseInfo } from './use-case.ts';
import { useCaseActions } from './use-case-actions.ts';
import { readVerified, verifiedKey } from './verified.ts';

/** The three things that let one sleep: saved, originals verified, outgoing connections 0. */
export function Footer() {
  const { t } = useWords();
  const { host } = useConnection();
  const info = useCaseInfo();
  const isSaving = useIsMutating() > 0;
  const { drafts } = usePageStore();
  const isKept = useSyncExternalStore(drafts.subscribe, () => drafts.isKept);
  const isWriting = useSyncExternalStore(drafts.subscribe, () => drafts.isWriting);
  const { data: about } = useQuery({ queryKey: ['about'], queryFn: () => host.about(), refetchInterval: 15_000 });
  return (
    <footer className="footer">
      {/* A stroke is kept within milliseconds: words that come and go with each would blink. */}
      <span data-tone={isKept ? 'matsu' : 'yamabuki'} aria-busy={isWriting}>
        {isKept ? t(isSaving ? 'foot.saving' : 'foot.saved') : t('foot.unkept')}
      </span>
      <span className="footer-space" />
      {info && info.counts.unread > 0 && (
        <span data-tone="yamabuki">{t('foot.unread', { count: info.counts.unread })}</span>
      )}
      {info && <VerifiedText token={info.path} sources={info.counts.sources} />}
      {about && (
        <span data-tone={about.connections === 0 ? 'matsu' : 'shu'} title={t('foot.connectionsHelp')}>
          {t('foot.connections', { count: about.connections })}
        </span>
      )}
    </footer>
  );
}

function VerifiedText({ token, sources }: { token: string; sources: number }) {
  const { language, t } = useWords();
  const { preferences } = usePageStore();
  const stored = useSyncExternalStore(preferences.subscribe, () => preferences.get(verifiedKey(token)));
  const { verify } = useCaseActions();
  const verified = readVerified(stored);
  const isDone = verified !== null && verified.problems === 0 && verified.originals === sources;
  const text = isDone
    ? t('foot.verified', { count: verified.originals, time: clockText(verified.at, language) })
    : verified !== null && verified.problems > 0
      ? t('foot.problems', { count: verified.problems })
      : t('foot.unverified', { count: sources });
  return (
    <Button className="footer-button" onPress={() => void verify()} aria-label={`${text}. ${t('foot.verify')}`}>
      <span data-tone={isDone ? 'matsu' : verified && verified.problems > 0 ? 'shu' : 'yamabuki'}>{text}</span>
    </Button>
  );
}
