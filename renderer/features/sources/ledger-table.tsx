import { useInfiniteQuery } from '@tanstack/react-query';
import { Button, Link } from 'react-aria-components';
import type { TransactionRow } from '../../../shared/contract/results.ts';
import type { TransactionDetail } from '../../../shared/domain/document.ts';
import { balanceText } from '../../../shared/i18n/balance-text.ts';
import { shortMoment } from '../../app/i18n/moments.ts';
import { useWords } from '../../app/i18n/words-context.tsx';
import { formatRoute } from '../../app/routes.ts';
import { currentRoute } from '../../app/use-route.ts';
import { Failure } from '../../components/failure.tsx';
import { plainLine } from '../../components/plain-line.ts';
import { useConnection } from '../../rpc/connection-context.tsx';
import { callKey } from '../../rpc/use-call.ts';

const atOnce = 200;

/** The rows of a statement as a ledger: when, with whom, in, out, what was left, and whether that adds up. */
export function LedgerTable({ sha256 }: { sha256: string }) {
  const { t, language } = useWords();
  const { client } = useConnection();
  const { data, error, fetchNextPage, hasNextPage, isPending } = useInfiniteQuery({
    queryKey: [...callKey('source.transactions'), sha256],
    queryFn: ({ pageParam }) => client.source.transactions({ sha256, offset: pageParam, limit: atOnce }),
    initialPageParam: 0,
    getNextPageParam: ({ total }, pages) => (pages.length * atOnce < total ? pages.length * atOnce : null),
  });
  if (error) return <Failure error={error} />;
  if (isPending) return <p className="quiet">{t('list.loading')}</p>;
  const [first] = data.pages;
  const rows = data.pages.flatMap((page) => page.rows).map((row, index) => ({ row, index }));
  if (!first || rows.length === 0) return null;
  return (
    <section>
      <h3>{t('ledger.title')}</h3>
      <p className={first.failing > 0 ? 'caution' : 'quiet'}>{balanceText(first, language)}</p>
      <table className="ledger-table">
        <thead>
          <tr>
            <th scope="col">{t('ledger.date')}</th>
            <th scope="col">{t('ledger.payee')}</th>
            <th scope="col" className="numbers">
              {t('ledger.in')}
            </th>
            <th scope="col" className="numbers">
              {t('ledger.out')}
            </th>
            <th scope="col" className="numbers">
              {t('ledger.balance')}
            </th>
            <th scope="col">{t('ledger.adds')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ row, index }) => (
            <LedgerRow key={index} row={row} />
          ))}
        </tbody>
      </table>
      {hasNextPage && (
        <Button className="button" onPress={() => void fetchNextPage()}>
          {t('action.more')}
        </Button>
      )}
    </section>
  );
}

function LedgerRow({ row: { id, moment, detail } }: { row: TransactionRow }) {
  const { number, t } = useWords();
  const { direction, amount, balance, adds, currency } = detail;
  const money = (way: TransactionDetail['direction']): string => {
    if (amount === null || direction !== way) return '';
    return currency === 'JPY' || currency === null ? number(amount) : `${number(amount)} ${currency}`;
  };
  return (
    <tr data-adds={adds ?? undefined}>
      <td className="ledger-date">{moment ? shortMoment(moment) : ''}</td>
      <td>
        <Link className="text-link" href={formatRoute({ case: currentRoute().case, view: 'messages', id, filter: {} })}>
          {plainLine(wordsOf(detail)) || t('ledger.noPayee')}
        </Link>
      </td>
      <td className="numbers">{money('in')}</td>
      <td className="numbers">{money('out')}</td>
      <td className="numbers">{balance === null ? '' : number(balance)}</td>
      <td>{adds === null ? '' : adds ? t('ledger.does') : <b className="caution">{t('ledger.doesNot')}</b>}</td>
    </tr>
  );
}

/** Whom it was with, or, where no column says it, what the row says besides. */
const wordsOf = ({ payee, cells }: TransactionDetail): string =>
  payee ??
  cells
    .map(({ value }) => value)
    .filter((value) => /\p{L}/u.test(value))
    .join(' ');
