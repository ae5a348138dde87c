import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { allItems } from '../../../shared/contract/client.ts';
import type { Source } from '../../../shared/domain/source.ts';
import { formatText } from '../../../shared/i18n/format-names.ts';
import { fits } from '../../app/commands/fits.ts';
import { useConnection } from '../../rpc/connection-context.tsx';
import { callKey } from '../../rpc/use-call.ts';
import type { RowWindows } from '../../rpc/use-row-windows.ts';

const none: Source[] = [];

const order = new Intl.Collator('ja', { numeric: true });
const nameOf = ({ acquisitions, sha256 }: Source): string => acquisitions[0]?.name ?? sha256;
const isExtracted = ({ acquisitions }: Source): boolean => acquisitions.every(({ how }) => how === 'extracted');

/** What the reporter brought stands before what came out of it. */
const inOrder = (a: Source, b: Source): number =>
  Number(isExtracted(a)) - Number(isExtracted(b)) ||
  order.compare(nameOf(a), nameOf(b)) ||
  (a.sha256 < b.sha256 ? -1 : 1);

/** A format is found by its name in either language. */
const formatWords = (format: string): string => `${format} ${formatText(format, 'ja')} ${formatText(format, 'en')}`;

/** All sources that fit the filter, in the order of their names. There are far fewer sources than messages, so the whole list is held. */
export function useSources(filter: string): { rows: RowWindows<Source>; error: Error | null; retry(): void } {
  const { client } = useConnection();
  const { data, error, isPending, refetch } = useQuery({
    queryKey: callKey('source.list'),
    queryFn: async () => {
      const sources: Source[] = [];
      for await (const source of allItems((cursor) => client.source.list({ cursor, limit: 1000 })))
        sources.push(source);
      return sources.sort(inOrder);
    },
  });
  const all = data ?? none;
  const shown = useMemo(
    () =>
      filter.trim() === ''
        ? all
        : all.filter(({ sha256, format, acquisitions }) =>
            fits(filter, `${sha256} ${formatWords(format)} ${acquisitions.map(({ name }) => name).join(' ')}`),
          ),
    [all, filter],
  );
  const retry = () => void refetch();
  const rows = useMemo(
    () => ({
      total: shown.length,
      rowAt: (index: number) => shown[index],
      setRange: () => {},
      isLoading: isPending,
      error: null,
      retry: () => {},
    }),
    [shown, isPending],
  );
  return { rows, error, retry };
}
