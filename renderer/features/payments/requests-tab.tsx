import { useCallback, useRef } from 'react';
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import { type PaymentMatch, type PaymentPage, requestStates } from '../../../shared/domain/payment.ts';
import { useCommands } from '../../app/commands/use-commands.tsx';
import { both } from '../../app/i18n/both.ts';
import { useWords } from '../../app/i18n/words-context.tsx';
import { useCurrentRoute, useGo } from '../../app/use-route.ts';
import { Empty } from '../../components/empty.tsx';
import { Failure } from '../../components/failure.tsx';
import { Pane } from '../../components/panes.tsx';
import { VirtualList } from '../../components/virtual-list.tsx';
import { useCall } from '../../rpc/use-call.ts';
import { useRowWindows } from '../../rpc/use-row-windows.ts';
import { makeEventWith } from '../timeline/make-event.ts';
import { GroupFilter, useGroup } from './group-filter.tsx';
import { RequestPage } from './request-page.tsx';
import { RequestRow } from './request-row.tsx';
import { type Decision, useDecide } from './use-decide.ts';

const chips = ['all', ...requestStates, 'confirmed', 'claimed'] as const;

/** The row that a decision by key is about: what answers the request or would, else the first that fits. */
export const meantRow = ({ row, matches }: PaymentPage): PaymentMatch | undefined =>
  matches.find((match) => match.row.id === row) ?? matches[0];

/** What messages ask for, one at a time beside the rows that would answer it. */
export function RequestsTab() {
  const { number, t } = useWords();
  const { id, filter } = useCurrentRoute();
  const go = useGo();
  const group = useGroup();
  const chip = chips.find((one) => one === filter.state) ?? 'all';
  const said = chip === 'confirmed' || chip === 'claimed' ? chip : 'request';
  const state = requestStates.find((one) => one === chip) ?? null;
  const rows = useRowWindows('payment.requests', { said, state, ...group });
  const states = useCall('payment.requests', { limit: 1 }, { keep: true }).data?.states;
  const selected = useCall('payment.show', id === null ? null : { id }, { keep: true });
  const page = id !== null && selected.data?.id === id ? selected.data : null;
  const move = useRef<(step: number) => void>(() => {});
  const setMover = useCallback((mover: (step: number) => void) => {
    move.current = mover;
  }, []);
  const { decide, isPending } = useDecide((decision) => {
    if (decision !== 'suggested') move.current(1);
  });
  const decideOf = (match: PaymentMatch | undefined, decision: Decision) => {
    if (page && match) decide(page.id, match.row.id, decision);
  };
  const byKey = (decision: Decision) => decideOf(page ? meantRow(page) : undefined, decision);
  const makeEvent = () => {
    if (page) makeEventWith({ document: page.document, ...page.range, quote: page.raw });
  };
  const has = page !== null && page.matches.length > 0 && !isPending;
  useCommands([
    { id: 'list.next', group: 'go', title: { ja: '次へ', en: 'Next' }, keys: 'j', run: () => move.current(1) },
    { id: 'list.previous', group: 'go', title: { ja: '前へ', en: 'Previous' }, keys: 'k', run: () => move.current(-1) },
    {
      id: 'payment.accept',
      group: 'decision',
      title: both('payments.accept'),
      keys: 'a',
      enabled: has,
      run: () => byKey('accepted'),
    },
    {
      id: 'payment.reject',
      group: 'decision',
      title: both('payments.reject'),
      keys: 'x',
      enabled: has,
      run: () => byKey('rejected'),
    },
    {
      id: 'payment.later',
      group: 'decision',
      title: both('payments.later'),
      keys: 'l',
      enabled: has,
      run: () => byKey('later'),
    },
    {
      id: 'event.make',
      group: 'message',
      title: both('event.make'),
      keys: 'e',
      enabled: page !== null,
      run: makeEvent,
    },
  ]);
  return (
    <div className="panes">
      <Pane name="payment-requests" label={t('pane.list')} initial={400} least={300} most={720} side="before">
        <div className="view-bar">
          <ToggleButtonGroup
            className="kinds"
            aria-label={t('payments.states')}
            selectionMode="single"
            disallowEmptySelection
            selectedKeys={[chip]}
            onSelectionChange={(keys) => go({ id: null, filter: { state: String([...keys][0] ?? '') } })}
          >
            {chips.map((one) => (
              <ToggleButton key={one} id={one} className="filter-chip">
                {one === 'all'
                  ? t('payments.all')
                  : one === 'confirmed' || one === 'claimed'
                    ? t(`payments.said.${one}`)
                    : `${t(`payments.state.${one}`)} ${number(states?.[one] ?? 0)}`}
              </ToggleButton>
            ))}
          </ToggleButtonGroup>
          <GroupFilter />
        </div>
        {rows.error && <Failure error={rows.error} retry={rows.retry} />}
        {!rows.isLoading && rows.total === 0 && (
          <Empty title={t('payments.nothing.title')}>{t('payments.nothing.text')}</Empty>
        )}
        {rows.total > 0 && (
          <>
            <p className="list-count quiet">{t('payments.count', { count: rows.total })}</p>
            <VirtualList
              place={`payments ${chip} ${group.by} ${group.key}`}
              label={t('payments.list')}
              rows={rows}
              rowHeight={76}
              idOf={(request) => request.id}
              selected={id}
              onSelect={(request) => go({ id: request.id, replace: true })}
              render={(request) => <RequestRow request={request} />}
              waiting={() => <p className="source-row faint">{t('list.loading')}</p>}
              mover={setMover}
            />
          </>
        )}
      </Pane>
      <div className="payment-side">
        {selected.error && <Failure error={selected.error} retry={() => void selected.refetch()} />}
        {page ? (
          <RequestPage page={page} isPending={isPending} decide={decideOf} makeEvent={makeEvent} />
        ) : (
          <Empty title={t('payments.choose.title')}>{t('payments.choose.text')}</Empty>
        )}
      </div>
    </div>
  );
}
