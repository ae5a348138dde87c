import { useCallback, useRef, useState } from 'react';
import { Button, Link } from 'react-aria-components';
import type { PaymentRow } from '../../../shared/domain/payment.ts';
import { groupedNumber } from '../../../shared/i18n/numbers.ts';
import { useCommands } from '../../app/commands/use-commands.tsx';
import { both } from '../../app/i18n/both.ts';
import { useWords } from '../../app/i18n/words-context.tsx';
import { formatRoute } from '../../app/routes.ts';
import { currentRoute, useCurrentRoute, useGo } from '../../app/use-route.ts';
import { Empty } from '../../components/empty.tsx';
import { Failure } from '../../components/failure.tsx';
import { Pane } from '../../components/panes.tsx';
import { plainLine } from '../../components/plain-line.ts';
import { VirtualList } from '../../components/virtual-list.tsx';
import { useCall } from '../../rpc/use-call.ts';
import { type RowWindows, useRowWindows, windowSize } from '../../rpc/use-row-windows.ts';
import { makeEventWith } from '../timeline/make-event.ts';
import { GroupFilter, useGroup } from './group-filter.tsx';
import { PartyLink } from './request-page.tsx';
import { dayText, movedText } from './row-line.tsx';

/** The rows of all statements, oldest first, each with what was left and what its account has come to. */
export function LedgerTab() {
  const { t } = useWords();
  const { id, filter } = useCurrentRoute();
  const go = useGo();
  const group = useGroup();
  const text = (filter.q ?? '').slice(0, 200);
  const rows = useRowWindows('payment.list', { text: text === '' ? null : text, ...group });
  // The row as its statement has it: all its words.
  const document = useCall('message.show', id === null ? null : { id }).data;
  const [kept, keep] = useState<PaymentRow | null>(null);
  const move = useRef<(step: number) => void>(() => {});
  const setMover = useCallback((mover: (step: number) => void) => {
    move.current = mover;
  }, []);
  const row = kept?.id === id ? kept : rowWith(rows, id);
  const words = document?.id === id ? (document?.text ?? null) : null;
  const makeEvent = () => {
    if (id !== null && words) makeEventWith({ document: id, field: 'text', start: 0, quote: words });
  };
  useCommands([
    { id: 'list.next', group: 'go', title: { ja: '次へ', en: 'Next' }, keys: 'j', run: () => move.current(1) },
    { id: 'list.previous', group: 'go', title: { ja: '前へ', en: 'Previous' }, keys: 'k', run: () => move.current(-1) },
    {
      id: 'event.make',
      group: 'message',
      title: both('event.make'),
      keys: 'e',
      enabled: words !== null,
      run: makeEvent,
    },
  ]);
  return (
    <div className="panes">
      <Pane name="payment-ledger" label={t('pane.list')} initial={760} least={480} most={1200} side="before">
        <div className="view-bar">
          <input
            className="field"
            type="search"
            aria-label={t('payments.search')}
            placeholder={t('payments.search')}
            value={filter.q ?? ''}
            onChange={(event) => go({ id: null, filter: { q: event.target.value }, replace: true })}
          />
          <GroupFilter />
        </div>
        {rows.error && <Failure error={rows.error} retry={rows.retry} />}
        {!rows.isLoading && rows.total === 0 && (
          <Empty title={t('payments.noRows.title')}>{t('payments.noRows.text')}</Empty>
        )}
        {rows.total > 0 && (
          <>
            <p className="list-count quiet">
              {t('payments.count', { count: rows.total })} · {t('payments.runningHint')}
            </p>
            <div className="ledger-grid ledger-head quiet small" aria-hidden="true">
              <span>{t('payments.date')}</span>
              <span>{t('payments.party')}</span>
              <span className="numbers">{t('payments.moved')}</span>
              <span className="numbers">{t('payments.balance')}</span>
              <span className="numbers">{t('payments.running')}</span>
            </div>
            <VirtualList
              place={`ledger ${text} ${group.by} ${group.key}`}
              label={t('payments.ledger')}
              rows={rows}
              rowHeight={50}
              idOf={(one) => one.id}
              selected={id}
              onSelect={(one) => {
                keep(one);
                go({ id: one.id, replace: true });
              }}
              render={(one) => <LedgerRow row={one} />}
              waiting={() => <p className="source-row faint">{t('list.loading')}</p>}
              mover={setMover}
            />
          </>
        )}
      </Pane>
      <div className="payment-side">
        {row ? (
          <RowPage row={row} words={words} makeEvent={makeEvent} />
        ) : (
          <Empty title={t('payments.chooseRow.title')}>{t('payments.chooseRow.text')}</Empty>
        )}
      </div>
    </div>
  );
}

/** The row with this id where the first window has it: after a reload nobody has chosen it. */
function rowWith(rows: RowWindows<PaymentRow>, id: string | null): PaymentRow | null {
  for (let at = 0; at < windowSize && id !== null; at += 1) {
    const row = rows.rowAt(at);
    if (row?.id === id) return row;
  }
  return null;
}

function LedgerRow({ row }: { row: PaymentRow }) {
  const words = useWords();
  const { t } = words;
  const { payee, balance, adds, running, account, answers } = row;
  return (
    <div className="source-row payment-ledger-row" data-adds={adds ?? undefined}>
      <div className="ledger-grid">
        <span>{dayText(row, words)}</span>
        <span className="row-sender serif">{plainLine(payee ?? '')}</span>
        <b className="numbers">{movedText(row, words)}</b>
        <span className="numbers" title={adds === null ? undefined : t(adds ? 'payments.adds' : 'payments.addsNot')}>
          {balance === null ? '' : groupedNumber(balance)}
          {adds === null ? '' : adds ? ' ✓' : ' ✗'}
        </span>
        <span className="numbers">{running === null ? '' : groupedNumber(running)}</span>
      </div>
      <p className="row-line small quiet">
        <span className="row-sender">{plainLine(account.label)}</span>
        {answers && (
          <span className="chip" data-tone={answers.standing === 'accepted' ? 'matsu' : 'yamabuki'}>
            {t(`payments.answers.${answers.standing}`)}
          </span>
        )}
      </p>
    </div>
  );
}

interface RowPageProps {
  row: PaymentRow;
  words: string | null;
  makeEvent(): void;
}

function RowPage({ row, words: text, makeEvent }: RowPageProps) {
  const words = useWords();
  const { t } = words;
  const { answers, account } = row;
  const token = currentRoute().case;
  return (
    <article className="reader-body payment-page" aria-label={t('payments.ledger')}>
      <h2>
        {movedText(row, words)} <small>{plainLine(row.payee ?? '')}</small>
      </h2>
      <p className="quiet">
        {dayText(row, words)} · {plainLine(account.label)}
      </p>
      <p className="actions">
        <Button className="button" isDisabled={text === null} onPress={makeEvent}>
          {t('event.make')} <kbd>e</kbd>
        </Button>
        <Link className="button" href={formatRoute({ case: token, view: 'messages', id: row.id, filter: {} })}>
          {t('payments.openRow')}
        </Link>
      </p>
      {text !== null && <p className="serif payment-row-words">{text.split('\t').map(plainLine).join(' · ')}</p>}
      {answers && (
        <section>
          <h3>{t(`payments.answers.${answers.standing}`)}</h3>
          <p>
            <PartyLink party={answers.sender} />{' '}
            <Link
              className="text-link"
              href={formatRoute({ case: token, view: 'payments', id: answers.request, filter: {} })}
            >
              {t('payments.openRequest')}
            </Link>
          </p>
        </section>
      )}
    </article>
  );
}
