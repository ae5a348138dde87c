import { Button, ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import { useCommands } from '../../app/commands/use-commands.tsx';
import { both } from '../../app/i18n/both.ts';
import { useWords } from '../../app/i18n/words-context.tsx';
import { useFind } from '../../app/jobs/use-find.ts';
import { useCurrentRoute, useGo } from '../../app/use-route.ts';
import { Empty } from '../../components/empty.tsx';
import { useCall } from '../../rpc/use-call.ts';
import { noGroup } from './group-filter.tsx';
import { LedgerTab } from './ledger-tab.tsx';
import { RequestsTab } from './requests-tab.tsx';
import { TotalsTab } from './totals-tab.tsx';

const tabs = ['requests', 'ledger', 'totals'] as const;

/** Where the money went: what was asked for beside what answered it, the ledger of all statements, and what it comes to. */
export function PaymentsView() {
  const { t } = useWords();
  const { filter } = useCurrentRoute();
  const go = useGo();
  const tab = tabs.find((one) => one === filter.tab) ?? 'requests';
  const run = useCall('payment.requests', { limit: 1 }, { keep: true }).data?.run;
  const { find, isRunning } = useFind('payments');
  useCommands([{ id: 'payment.find', group: 'case', title: both('payments.find'), enabled: !isRunning, run: find }]);
  const findButton = (
    <Button className="button" isDisabled={isRunning} onPress={find}>
      {t(run === 'none' ? 'payments.find' : 'payments.findAgain')}
    </Button>
  );
  if (run === 'none') {
    return (
      <Empty title={t('payments.none.title')} actions={findButton}>
        {t('payments.none.text')}
      </Empty>
    );
  }
  return (
    <div className="payments-view">
      <div className="view-bar">
        <ToggleButtonGroup
          className="kinds"
          aria-label={t('payments.tabs')}
          selectionMode="single"
          disallowEmptySelection
          selectedKeys={[tab]}
          onSelectionChange={(keys) =>
            go({ id: null, filter: { ...noGroup, state: '', q: '', tab: String([...keys][0] ?? '') } })
          }
        >
          {tabs.map((one) => (
            <ToggleButton key={one} id={one} className="filter-chip">
              {t(`payments.tab.${one}`)}
            </ToggleButton>
          ))}
        </ToggleButtonGroup>
        {findButton}
        {run === 'stale' && <span className="quiet small">{t('payments.stale')}</span>}
      </div>
      {tab === 'requests' && <RequestsTab />}
      {tab === 'ledger' && <LedgerTab />}
      {tab === 'totals' && <TotalsTab />}
    </div>
  );
}
