import { Link } from 'react-aria-components';
import type { StatedRange } from '../../../shared/domain/payment.ts';
import { amountText, sumText } from '../../../shared/i18n/sum-text.ts';
import { defang } from '../../../shared/text/identifiers/defang.ts';
import { useWords } from '../../app/i18n/words-context.tsx';
import { formatRoute } from '../../app/routes.ts';
import { currentRoute } from '../../app/use-route.ts';
import { plainLine } from '../../components/plain-line.ts';
import { useCall } from '../../rpc/use-call.ts';

const shown = 100;

/** What points cost and how many were bought, site by site, each figure with the message that states it. */
export function PointsTable() {
  const { language, t } = useWords();
  const { data } = useCall('payment.points', { limit: shown }, { keep: true });
  if (!data || data.total === 0) return null;
  return (
    <section aria-label={t('payments.pointsTitle')}>
      <h3>{t('payments.pointsTitle')}</h3>
      <table className="ledger-table">
        <thead>
          <tr>
            <th scope="col">{t('payments.by.site')}</th>
            <th scope="col" className="numbers">
              {t('payments.bought')}
            </th>
            <th scope="col" className="numbers">
              {t('payments.paidFor')}
            </th>
            <th scope="col">{t('payments.yenPerPoint')}</th>
            <th scope="col">{t('payments.pointsPerMessage')}</th>
            <th scope="col">{t('payments.yenPerMessage')}</th>
          </tr>
        </thead>
        <tbody>
          {data.rows.map(({ site, bought, yenPerPoint, pointsPerMessage, yenPerMessage }) => (
            <tr key={site}>
              <th scope="row">{plainLine(defang(site))}</th>
              <td className="numbers">{bought.payments > 0 && amountText(bought.points, 'PT', language)}</td>
              <td className="numbers">
                {bought.amounts.map(({ amount, currency }) => amountText(amount, currency, language)).join(' + ')}{' '}
                {bought.payments > 0 && (
                  <Link
                    className="text-link small"
                    href={formatRoute({
                      case: currentRoute().case,
                      view: 'payments',
                      id: null,
                      filter: {
                        by: 'site',
                        key: site,
                        name: site,
                        state: 'confirmed',
                        currency: bought.amounts[0]?.currency ?? '',
                      },
                    })}
                  >
                    {t('payments.from', { count: bought.payments })}
                  </Link>
                )}
              </td>
              <td>
                <Stated range={yenPerPoint} currency="JPY" />
              </td>
              <td>
                <Stated range={pointsPerMessage} currency="PT" />
              </td>
              <td>
                {yenPerMessage && (
                  <>
                    {sumText({ ...yenPerMessage, bound: 'exact', currency: 'JPY' }, language)}{' '}
                    <span className="quiet small">{t(`payments.how.${yenPerMessage.how}`)}</span>
                  </>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** A value as messages state it, and the way to the first that does. */
function Stated({ range, currency }: { range: StatedRange | null; currency: string }) {
  const { language, t } = useWords();
  if (!range) return null;
  const href = formatRoute({ case: currentRoute().case, view: 'messages', id: range.document, filter: {} });
  return (
    <>
      {sumText({ ...range, bound: 'exact', currency }, language)}{' '}
      <Link
        className="text-link small"
        href={href}
        aria-label={`${plainLine(range.raw)}. ${t('payments.from', { count: range.count })}`}
      >
        {t('payments.from', { count: range.count })}
      </Link>
    </>
  );
}
