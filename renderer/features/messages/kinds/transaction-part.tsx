import { Link } from 'react-aria-components';
import type { MessageView } from '../../../../shared/contract/results.ts';
import type { TransactionDetail } from '../../../../shared/domain/document.ts';
import { useWords } from '../../../app/i18n/words-context.tsx';
import { formatRoute } from '../../../app/routes.ts';
import { currentRoute } from '../../../app/use-route.ts';
import { Chip } from '../../../components/chip.tsx';
import { plainLine } from '../../../components/plain-line.ts';

/** Cells of a row that are shown. */
const most = 60;

/** A row of a statement: every cell under its own heading as written, what that was read as, and the way to the whole. */
export function TransactionPart({ message, detail }: { message: MessageView; detail: TransactionDetail }) {
  const { number, t } = useWords();
  const { cells, direction, amount, balance, currency, adds } = detail;
  const money = (value: number) =>
    currency === null || currency === 'JPY' ? number(value) : `${number(value)} ${plainLine(currency)}`;
  const written = cells.slice(0, most).map((cell, index) => ({ ...cell, key: `${index} ${cell.name}` }));
  return (
    <section className="kind-part" aria-label={t('ledger.row')}>
      <dl className="reader-head">
        <dt>{direction === null ? t('ledger.amount') : t(`ledger.${direction}`)}</dt>
        <dd>{amount === null ? '—' : <b>{money(amount)}</b>}</dd>
        <dt>{t('ledger.balance')}</dt>
        <dd>
          {balance === null ? '—' : money(balance)}
          {adds === false && (
            <>
              {' '}
              <Chip tone="shu">{t('ledger.breaks')}</Chip>
            </>
          )}
        </dd>
      </dl>
      <table className="ledger-table">
        <caption className="hidden-text">{t('ledger.cells')}</caption>
        <tbody>
          {written.map(({ key, name, value }) => (
            <tr key={key}>
              <th scope="row">{plainLine(name) || '—'}</th>
              <td>{plainLine(value)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p>
        <Link
          className="text-link"
          href={formatRoute({ case: currentRoute().case, view: 'sources', id: message.source, filter: {} })}
        >
          {t('ledger.whole')} →
        </Link>
      </p>
    </section>
  );
}
