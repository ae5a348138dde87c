import { Link, ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import { type AddedSums, type PaymentTotal, totalGroups } from '../../../shared/domain/payment.ts';
import { addedText, amountText } from '../../../shared/i18n/sum-text.ts';
import { useWords } from '../../app/i18n/words-context.tsx';
import { formatRoute } from '../../app/routes.ts';
import { currentRoute, useCurrentRoute, useGo } from '../../app/use-route.ts';
import { Failure } from '../../components/failure.tsx';
import { useCall } from '../../rpc/use-call.ts';
import { FlowPicture } from './flow-picture.tsx';
import { groupName } from './group-filter.tsx';
import { PointsTable } from './points-table.tsx';

/** Groups that are shown; the command line lists all. */
const shown = 200;

/** What the money comes to, group by group; every sum opens what it is counted from. */
export function TotalsTab() {
  const { t } = useWords();
  const { filter } = useCurrentRoute();
  const go = useGo();
  const by = totalGroups.find((one) => one === filter.by) ?? 'sender';
  const { data, error, refetch } = useCall('payment.totals', { by, limit: shown }, { keep: true });
  const isLedger = by === 'payee' || by === 'statement';
  const rows = data?.rows.filter((one) => one.by === by) ?? [];
  return (
    <div className="reader-body payment-totals">
      <FlowPicture />
      <section aria-label={t('payments.totals')}>
        <h3>{t('payments.totals')}</h3>
        <ToggleButtonGroup
          className="kinds"
          aria-label={t('payments.groups')}
          selectionMode="single"
          disallowEmptySelection
          selectedKeys={[by]}
          onSelectionChange={(keys) =>
            go({ id: null, filter: { tab: 'totals', by: String([...keys][0] ?? '') }, replace: true })
          }
        >
          {totalGroups.map((one) => (
            <ToggleButton key={one} id={one} className="filter-chip">
              {t(`payments.by.${one}`)}
            </ToggleButton>
          ))}
        </ToggleButtonGroup>
        {error && <Failure error={error} retry={() => void refetch()} />}
        {data && rows.length === 0 && (
          <p className="quiet">{t(by === 'persona' ? 'payments.noPersonas' : 'payments.noTotals')}</p>
        )}
        {rows.length > 0 && (
          <table className="ledger-table">
            <thead>
              <tr>
                <th scope="col">{t(`payments.by.${by}`)}</th>
                {(isLedger ? (['out', 'in'] as const) : (['accepted', 'suggested'] as const)).map((one) => (
                  <th key={one} scope="col" className="numbers">
                    {t(`payments.${one}`)}
                  </th>
                ))}
                {!isLedger &&
                  (['request', 'confirmed', 'claimed'] as const).map((one) => (
                    <th key={one} scope="col" className="numbers">
                      {t(`payments.said.${one}`)}
                    </th>
                  ))}
              </tr>
            </thead>
            <tbody>
              {rows.map((total) => (
                <TotalRow key={`${total.currency} ${total.key}`} total={total} isLedger={isLedger} />
              ))}
            </tbody>
          </table>
        )}
        {by === 'site' && rows.length > 0 && <p className="quiet small">{t('payments.siteHint')}</p>}
      </section>
      <PointsTable />
    </div>
  );
}

function TotalRow({ total, isLedger }: { total: PaymentTotal; isLedger: boolean }) {
  const words = useWords();
  const { language, t } = words;
  const { by, key, currency } = total;
  const name = groupName(total, words);
  const open = (filter: Record<string, string>, what: string, text: string, count: number) => {
    if (count === 0) return '';
    const all = { by, key, currency, name: total.label, ...filter };
    const href = formatRoute({ case: currentRoute().case, view: 'payments', id: null, filter: all });
    return (
      <>
        <Link
          className="text-link"
          href={href}
          aria-label={`${text}. ${t('payments.openRows', { name, what, count })}`}
        >
          {text}
        </Link>{' '}
        <span className="quiet small">({t('payments.counted', { count })})</span>
      </>
    );
  };
  const paid = (what: 'accepted' | 'suggested' | 'out' | 'in') => {
    const { count, amount } = total[what];
    return open({ tab: 'ledger' }, t(`payments.${what}`), amountText(amount, currency, language), count);
  };
  const said = (what: 'request' | 'confirmed' | 'claimed', sums: AddedSums) => {
    const state = what === 'request' ? 'all' : what;
    return open({ state }, t(`payments.said.${what}`), addedText(sums, currency, language), sums.count);
  };
  return (
    <tr>
      <th scope="row">{name}</th>
      <td className="numbers">{paid(isLedger ? 'out' : 'accepted')}</td>
      <td className="numbers">{paid(isLedger ? 'in' : 'suggested')}</td>
      {!isLedger && (
        <>
          <td className="numbers">{said('request', total.asked)}</td>
          <td className="numbers">{said('confirmed', total.confirmed)}</td>
          <td className="numbers">{said('claimed', total.claimed)}</td>
        </>
      )}
    </tr>
  );
}
