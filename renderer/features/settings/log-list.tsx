import { useInfiniteQuery } from '@tanstack/react-query';
import { Button } from 'react-aria-components';
import { logKindText } from '../../../shared/i18n/log-texts.ts';
import { clockText } from '../../app/i18n/moments.ts';
import { useWords } from '../../app/i18n/words-context.tsx';
import { Failure } from '../../components/failure.tsx';
import { shortHash } from '../../components/hash-text.tsx';
import { useConnection } from '../../rpc/connection-context.tsx';
import { callKey } from '../../rpc/use-call.ts';

/** The custody and decision log from its beginning, each entry with the hash that chains it. */
export function LogList() {
  const { language, number, t } = useWords();
  const { client } = useConnection();
  const { data, error, fetchNextPage, hasNextPage } = useInfiniteQuery({
    queryKey: callKey('log.list'),
    queryFn: ({ pageParam }) => client.log.list({ after: pageParam, limit: 100 }),
    initialPageParam: 0,
    getNextPageParam: ({ next }) => (next === null ? null : Number(next)),
  });
  if (error) return <Failure error={error} />;
  return (
    <>
      <ol className="log">
        {data?.pages
          .flatMap(({ items }) => items)
          .map((entry) => (
            <li key={entry.seq} className="row-line">
              <span className="numbers faint">{number(entry.seq)}</span>
              <span className="log-kind" title={entry.kind}>
                {logKindText(entry.kind, language)}
              </span>
              <span className="quiet">{entry.by}</span>
              <span className="quiet">{clockText(entry.at, language)}</span>
              <code className="faint">{shortHash(entry.hash)}</code>
            </li>
          ))}
      </ol>
      {hasNextPage && (
        <Button className="button" onPress={() => void fetchNextPage()}>
          {t('action.more')}
        </Button>
      )}
    </>
  );
}
