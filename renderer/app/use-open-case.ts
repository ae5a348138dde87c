import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { isAppError } from '../../shared/errors.ts';
import { useConnection } from '../rpc/connection-context.tsx';
import { callKey, holdCase } from '../rpc/use-call.ts';
import { tellFailure } from './notices/tell-failure.ts';
import { startRoute } from './routes.ts';
import { navigate, useCurrentRoute } from './use-route.ts';

/** Opens the case that the address names, unless it is the one that is open: after a reload, or going back to another case. */
export function useOpenCase(): void {
  const token = useCurrentRoute().case;
  const { client } = useConnection();
  const queries = useQueryClient();
  useEffect(() => {
    if (token === null) return;
    let isCurrent = true;
    const open = async () => {
      const info = await client.case.info({}).catch((error: unknown) => {
        if (isAppError(error, 'case/not-open')) return null;
        throw error;
      });
      const opened = info?.path === token ? info : await client.case.open({ path: token });
      if (!isCurrent) return;
      if (opened !== info) holdCase(queries, opened);
      else queries.setQueryData(callKey('case.info', {}), opened);
      // The host may know the case under another token than an old address does.
      if (opened.path !== token) navigate({ ...startRoute, case: opened.path, view: 'messages' }, true);
    };
    open().catch((error: unknown) => {
      if (!isCurrent) return;
      tellFailure(error);
      navigate(startRoute, true);
    });
    return () => {
      isCurrent = false;
    };
  }, [token, client, queries]);
}
