import { useInfiniteQuery } from '@tanstack/react-query';
import { Button, Link } from 'react-aria-components';
import type { LedgerFailure } from '../../../shared/domain/ledger.ts';
import { errorText } from '../../../shared/i18n/catalogue.ts';
import { useWords } from '../../app/i18n/words-context.tsx';
import { formatRoute } from '../../app/routes.ts';
import { currentRoute } from '../../app/use-route.ts';
import { Failure } from '../../components/failure.tsx';
import { plainLine } from '../../components/plain-line.ts';
import { useConnection } from '../../rpc/connection-context.tsx';
import { callKey } from '../../rpc/use-call.ts';

/** Every failure in words, with the way to its bytes; `sha256` null: those of all sources. */
export function FailureTable({ sha256 }: { sha256: string | null }) {
  const { t } = useWords();
  const { client } = useConnection();
  const { data, error, fetchNextPage, hasNextPage, isPending } = useInfiniteQuery({
    queryKey: [...callKey('source.failures'), sha256],
    queryFn: ({ pageParam }) => client.source.failures({ sha256, cursor: pageParam, limit: 100 }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
  });
  if (error) return <Failure error={error} />;
  if (isPending) return <p className="quiet">{t('list.loading')}</p>;
  const failures = data.pages.flatMap(({ items }) => items).map((failure, index) => ({ failure, index }));
  if (failures.length === 0) return <p className="quiet">{t('source.noFailures')}</p>;
  return (
    <>
      <ul className="failures">
        {failures.map(({ failure, index }) => (
          <FailureLine key={index} failure={failure} />
        ))}
      </ul>
      {hasNextPage && (
        <Button className="button" onPress={() => void fetchNextPage()}>
          {t('action.more')}
        </Button>
      )}
    </>
  );
}

function FailureLine({ failure }: { failure: LedgerFailure }) {
  const { language, number, t } = useWords();
  const { source, name, offset, length, code, detail, fatal } = failure;
  return (
    <li className="failure-line" data-fatal={fatal}>
      <p className="row-line">
        <b className="row-sender">{plainLine(name)}</b>
        <span className="chip" data-tone={fatal ? 'shu' : 'yamabuki'}>
          {t(fatal ? 'source.fatal' : 'source.partial')}
        </span>
      </p>
      <p title={code}>{errorText(code, detail, language)}</p>
      <p className="quiet mono">
        {t('inspect.bytes', { from: number(offset), to: number(offset + length) })}{' '}
        {source !== null && (
          <Link
            className="text-link"
            href={formatRoute({
              case: currentRoute().case,
              view: 'sources',
              id: source,
              filter: { at: String(offset), length: String(length) },
            })}
          >
            {t('source.showBytes')}
          </Link>
        )}
      </p>
    </li>
  );
}
