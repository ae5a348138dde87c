import { keepPreviousData, QueryClient, type UseQueryResult, useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import type { Input, Output, ProcedureName } from '../../shared/contract/procedures.ts';
import { useConnection } from './connection-context.tsx';

/** Answers stay until somebody says that the case has changed: it changes by our own calls alone. */
export const createQueryClient = (): QueryClient =>
  new QueryClient({
    defaultOptions: {
      queries: {
        retry: false,
        staleTime: Number.POSITIVE_INFINITY,
        gcTime: 5 * 60_000,
        refetchOnWindowFocus: false,
        refetchOnReconnect: false,
        // The browser may think it is offline, and most often it is; the engine is on this machine.
        networkMode: 'always',
      },
      mutations: { networkMode: 'always' },
    },
  });

export const callKey = (name: ProcedureName, input?: unknown): unknown[] =>
  input === undefined ? ['call', name] : ['call', name, input];

/** Takes another case in the place of the one whose answers are held. */
export function holdCase(queries: QueryClient, info: Output<'case.info'>): void {
  // Whoever shows the case's name looks at this one answer, and would go on looking at it if it were taken out.
  queries.removeQueries({ queryKey: ['call'], predicate: ({ queryKey }) => queryKey[1] !== 'case.info' });
  queries.setQueryData(callKey('case.info', {}), info);
}

/** The answer to a query of the contract; asks nothing while `input` is null. `keep`: the answer before stands until the new one is there. */
export function useCall<N extends ProcedureName>(
  name: N,
  input: Input<N> | null,
  { keep = false }: { keep?: boolean } = {},
): UseQueryResult<Output<N>, Error> {
  const { transport } = useConnection();
  return useQuery({
    queryKey: callKey(name, input),
    queryFn: ({ signal }) => transport.call(name, input, { signal }) as Promise<Output<N>>,
    enabled: input !== null,
    ...(keep && { placeholderData: keepPreviousData }),
  });
}

/** Asks again whatever is on the screen: the case has changed. */
export function useRefresh(): (...names: ProcedureName[]) => void {
  const queries = useQueryClient();
  return useCallback(
    (...names: ProcedureName[]) => {
      if (names.length === 0) void queries.invalidateQueries({ queryKey: ['call'] });
      for (const name of names) void queries.invalidateQueries({ queryKey: callKey(name) });
    },
    [queries],
  );
}
