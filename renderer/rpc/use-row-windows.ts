import { useQueries } from '@tanstack/react-query';
import { useCallback, useRef, useState } from 'react';
import type { Input, Output, ProcedureName } from '../../shared/contract/procedures.ts';
import type { Rows } from '../../shared/contract/results.ts';
import { useConnection } from './connection-context.tsx';
import { callKey } from './use-call.ts';
import { windowsAround } from './windows.ts';

type RowsName = { [N in ProcedureName]: Output<N> extends Rows<unknown> ? N : never }[ProcedureName];
type RowOf<N extends RowsName> = Output<N>['rows'][number];

/** Rows that are asked for at once. */
export const windowSize = 200;

export interface RowWindows<T> {
  total: number;
  /** Undefined while it is on its way. */
  rowAt(index: number): T | undefined;
  /** Says which rows are on the screen. */
  setRange(first: number, last: number): void;
  isLoading: boolean;
  error: Error | null;
  retry(): void;
}

/** A list of any length by windows: those on the screen and their neighbours are there, the rest is asked for when it comes near. */
export function useRowWindows<N extends RowsName>(
  name: N,
  filter: Omit<Input<N>, 'offset' | 'limit'>,
): RowWindows<RowOf<N>> {
  const { transport } = useConnection();
  const [windows, setWindows] = useState<readonly number[]>([0]);
  const key = JSON.stringify(filter);
  const total = useRef({ key: '', count: 0 });
  const answers = useQueries({
    queries: windows.map((index) => {
      const input = { ...filter, offset: index * windowSize, limit: windowSize };
      return {
        queryKey: callKey(name, input),
        queryFn: ({ signal }: { signal: AbortSignal }) => transport.call(name, input, { signal }) as Promise<Output<N>>,
      };
    }),
  });
  const known = answers.find((answer) => answer.data)?.data?.total;
  // While the first window of a new query is on its way, the list keeps its height and does not jump to the top.
  if (known !== undefined) total.current = { key, count: known };
  const setRange = useCallback((first: number, last: number) => {
    const next = windowsAround(first, last, windowSize, total.current.count);
    setWindows((now) => (now.join() === next.join() ? now : next));
  }, []);
  const first = answers[0];
  return {
    total: total.current.count,
    rowAt(index) {
      const answer = answers[windows.indexOf(Math.floor(index / windowSize))];
      return answer?.data?.rows[index % windowSize];
    },
    setRange,
    isLoading: known === undefined && (first?.isPending ?? true),
    error: answers.find((answer) => answer.error)?.error ?? null,
    retry: () => {
      for (const answer of answers) void answer.refetch();
    },
  };
}
