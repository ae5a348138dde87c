import { useCallback, useMemo } from 'react';
import { useCurrentRoute } from '../../../app/use-route.ts';
import { usePreference } from '../../../drafts/page-store.tsx';

/** The recipient's own servers of this case, as the reporter marked them: how one reads, not a finding. */
export function useTrustedServers(): [ReadonlySet<string>, (server: string, isTrusted: boolean) => void] {
  const token = useCurrentRoute().case ?? '';
  const [stored, store] = usePreference(`trusted:${token}`, '');
  const trusted = useMemo(() => new Set(stored.split(' ').filter((name) => name !== '')), [stored]);
  const mark = useCallback(
    (server: string, isTrusted: boolean) => {
      const next = new Set(trusted);
      const name = server.toLowerCase();
      if (isTrusted) next.add(name);
      else next.delete(name);
      store([...next].join(' '));
    },
    [trusted, store],
  );
  return [trusted, mark];
}
