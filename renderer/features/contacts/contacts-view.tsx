import { useCallback, useRef, useState } from 'react';
import { Button } from 'react-aria-components';
import { contactFilters } from '../../../shared/domain/funnel.ts';
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
import { makeEventOf } from '../timeline/make-event.ts';
import { ClaimedSection } from './claimed-section.tsx';
import { ContactPageView } from './contact-page.tsx';
import { ContactRow } from './contact-row.tsx';
import { CountTable } from './count-table.tsx';
import { OwnSection } from './own-section.tsx';
import { stageChoices } from './stage-choice.ts';

/** Messages of a contact that are asked for at once, and at most. */
const step = 50;
const mostMessages = 1000;

/** How it went: whom the own identities had to do with, who answered and who fell silent, beside what claims say. */
export function ContactsView() {
  const { t } = useWords();
  const { id, filter } = useCurrentRoute();
  const go = useGo();
  const only = contactFilters.find((one) => one === filter.only) ?? null;
  const rows = useRowWindows('funnel.show', { only });
  const summary = useCall('funnel.show', { figures: stageChoices(filter), limit: 1 }, { keep: true });
  const [asked, setAsked] = useState({ id, limit: step });
  const limit = asked.id === id ? asked.limit : step;
  const selected = useCall('contact.show', id === null ? null : { id, limit }, { keep: true });
  const isOwn = !selected.isPlaceholderData || selected.data?.entity.id === id;
  const page = id !== null && isOwn ? (selected.data ?? null) : null;
  const move = useRef<(step: number) => void>(() => {});
  const setMover = useCallback((mover: (step: number) => void) => {
    move.current = mover;
  }, []);
  const makeEvent = () => {
    const focused = document.activeElement?.closest<HTMLElement>('[data-document]')?.dataset.document;
    const shown = focused ?? page?.rows[0]?.document;
    if (shown !== undefined) makeEventOf(shown);
  };
  useCommands([
    { id: 'list.next', group: 'go', title: { ja: '次へ', en: 'Next' }, keys: 'j', run: () => move.current(1) },
    { id: 'list.previous', group: 'go', title: { ja: '前へ', en: 'Previous' }, keys: 'k', run: () => move.current(-1) },
    {
      id: 'event.make',
      group: 'message',
      title: both('event.make'),
      keys: 'e',
      enabled: page !== null,
      run: makeEvent,
    },
  ]);
  const funnel = summary.data;
  return (
    <div className="panes">
      <Pane name="contacts" label={t('pane.list')} initial={380} least={280} most={720} side="before">
        {(only !== null || id !== null) && (
          <div className="view-bar">
            {only !== null && (
              <Button className="filter-chip" onPress={() => go({ id: null, filter: { only: '' } })}>
                {t(`contacts.only.${only}`)} ×
              </Button>
            )}
            {id !== null && (
              <Button className="button" onPress={() => go({ id: null })}>
                {t('contacts.showOverview')}
              </Button>
            )}
          </div>
        )}
        {rows.error && <Failure error={rows.error} retry={rows.retry} />}
        {!rows.isLoading && rows.total === 0 && only === null && (
          <Empty title={t('contacts.nobody.title')}>{t('contacts.nobody.text')}</Empty>
        )}
        {!rows.isLoading && rows.total === 0 && only !== null && (
          <p className="list-count quiet">{t('contacts.nobodyHere')}</p>
        )}
        {rows.total > 0 && (
          <>
            <p className="list-count quiet">
              {only === null || !funnel
                ? t('contacts.count', { count: rows.total })
                : t('contacts.countOf', { count: rows.total, all: funnel.contacts })}
            </p>
            <VirtualList
              place={`contacts ${only}`}
              label={t('contacts.list')}
              rows={rows}
              rowHeight={54}
              idOf={({ entity }) => entity.id}
              selected={id}
              onSelect={({ entity }) => go({ id: entity.id, replace: true })}
              render={(contact) => <ContactRow contact={contact} />}
              waiting={() => <p className="source-row faint">{t('list.loading')}</p>}
              mover={setMover}
            />
          </>
        )}
      </Pane>
      <div className="contact-side">
        {selected.error && <Failure error={selected.error} retry={() => void selected.refetch()} />}
        {summary.error && <Failure error={summary.error} retry={() => void summary.refetch()} />}
        {page && (
          <ContactPageView
            key={page.entity.id}
            page={page}
            makeEvent={makeEvent}
            more={
              page.rows.length < Math.min(page.total, mostMessages)
                ? () => setAsked({ id, limit: Math.min(limit + step, mostMessages) })
                : null
            }
          />
        )}
        {id === null && (
          <section className="reader-body contact-page" aria-label={t('contacts.overview')}>
            <h2>{t('contacts.overview')}</h2>
            {funnel && funnel.own > 0 && (
              <section>
                <h3>{t('contacts.counts')}</h3>
                <CountTable funnel={funnel} />
                <p className="quiet small">{t('contacts.countsText')}</p>
              </section>
            )}
            <OwnSection />
            {funnel && <ClaimedSection funnel={funnel} />}
          </section>
        )}
      </div>
    </div>
  );
}
