import { Link } from 'react-aria-components';
import type { PaymentRow } from '../../../shared/domain/payment.ts';
import { groupedNumber } from '../../../shared/i18n/numbers.ts';
import { amountText } from '../../../shared/i18n/sum-text.ts';
import { shortMoment } from '../../app/i18n/moments.ts';
import type { Words } from '../../app/i18n/words.ts';
import { useWords } from '../../app/i18n/words-context.tsx';
import { formatRoute } from '../../app/routes.ts';
import { currentRoute } from '../../app/use-route.ts';
import { plainLine } from '../../components/plain-line.ts';

/** What moved, with its sign; empty where the statement does not say. */
export function movedText({ direction, amount, currency }: PaymentRow, { language }: Pick<Words, 'language'>): string {
  if (amount === null) return '';
  const sign = direction === 'out' ? '−' : direction === 'in' ? '+' : '';
  return `${sign}${amountText(amount, currency, language)}`;
}

export const dayText = ({ moment }: PaymentRow, { t }: Pick<Words, 't'>): string =>
  moment ? plainLine(shortMoment(moment)) : t('messages.noDate');

/** A row of a statement in words, and the way to it. */
export function RowLine({ row }: { row: PaymentRow }) {
  const words = useWords();
  const { t } = words;
  const href = formatRoute({ case: currentRoute().case, view: 'messages', id: row.id, filter: {} });
  return (
    <div className="payment-line">
      <p>
        <span className="quiet">{dayText(row, words)}</span> <b>{movedText(row, words)}</b>{' '}
        <span className="serif">{plainLine(row.payee ?? '')}</span>
      </p>
      <p className="quiet small">
        {plainLine(row.account.label)}
        {row.balance !== null && ` · ${t('payments.balance')} ${groupedNumber(row.balance)}`}
        {row.adds !== null && ` (${t(row.adds ? 'payments.adds' : 'payments.addsNot')})`}{' '}
        <Link className="text-link" href={href}>
          {t('payments.openRow')}
        </Link>
      </p>
    </div>
  );
}
