import { useCallback, useRef, useState } from 'react';
import { Button } from 'react-aria-components';
import { useCommands } from '../../app/commands/use-commands.tsx';
import { both } from '../../app/i18n/both.ts';
import { useWords } from '../../app/i18n/words-context.tsx';
import { showOverlay } from '../../app/overlay.ts';
import { useCurrentRoute, useGo } from '../../app/use-route.ts';
import { Empty } from '../../components/empty.tsx';
import { Failure } from '../../components/failure.tsx';
import { Pane } from '../../components/panes.tsx';
import { VirtualList } from '../../components/virtual-list.tsx';
import { useCall } from '../../rpc/use-call.ts';
import { useRowWindows } from '../../rpc/use-row-windows.ts';
import { makeEventOf } from '../timeline/make-event.ts';
import { LeakPageView } from './leak-page.tsx';
import { LeakRow } from './leak-row.tsx';
import { VerdictPanel } from './verdict-panel.tsx';

/** Messages of a decoy that are asked for at once, and at most. */
const step = 50;
const mostHits = 1000;

const plant = () => showOverlay({ kind: 'decoy', decoy: null, address: '' });
const make = () => showOverlay({ kind: 'decoy-make' });

/** Addresses that were planted, controls that were not, and what came to either. */
export function LeaksView() {
  const { t } = useWords();
  const { id } = useCurrentRoute();
  const go = useGo();
  const rows = useRowWindows('leak.list', {});
  const summary = useCall('leak.list', { limit: 1 }, { keep: true }).data;
  const [asked, setAsked] = useState({ id, limit: step });
  const limit = asked.id === id ? asked.limit : step;
  const selected = useCall('leak.show', id === null ? null : { id, limit }, { keep: true });
  const page = id !== null && selected.data?.decoy.id === id ? selected.data : null;
  const move = useRef<(step: number) => void>(() => {});
  const setMover = useCallback((mover: (step: number) => void) => {
    move.current = mover;
  }, []);
  const first = page?.first ?? null;
  const makeEvent = () => {
    const focused = document.activeElement?.closest<HTMLElement>('[data-document]')?.dataset.document;
    const shown = focused ?? first?.document;
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
      enabled: first !== null,
      run: makeEvent,
    },
    { id: 'decoy.plant', group: 'decision', title: both('leaks.plant'), keys: 'n', run: plant },
    { id: 'decoy.make', group: 'case', title: both('leaks.make'), run: make },
  ]);
  const buttons = (
    <>
      <Button className="button" onPress={plant}>
        {t('leaks.plant')} <kbd>n</kbd>
      </Button>
      <Button className="button" onPress={make}>
        {t('leaks.make')}
      </Button>
    </>
  );
  if (summary?.total === 0) {
    return (
      <Empty title={t('leaks.none.title')} actions={buttons}>
        {t('leaks.none.text')}
      </Empty>
    );
  }
  return (
    <div className="panes">
      <Pane name="leaks" label={t('pane.list')} initial={400} least={300} most={720} side="before">
        <div className="view-bar">{buttons}</div>
        {rows.error && <Failure error={rows.error} retry={rows.retry} />}
        {rows.total > 0 && (
          <>
            <p className="list-count quiet">{t('leaks.count', { count: rows.total })}</p>
            <VirtualList
              place="leaks"
              label={t('leaks.list')}
              rows={rows}
              rowHeight={76}
              idOf={({ decoy }) => decoy.id}
              selected={id}
              onSelect={({ decoy }) => go({ id: decoy.id, replace: true })}
              render={(leak) => <LeakRow leak={leak} />}
              waiting={() => <p className="source-row faint">{t('list.loading')}</p>}
              mover={setMover}
            />
          </>
        )}
      </Pane>
      <div className="leak-side">
        {selected.error && <Failure error={selected.error} retry={() => void selected.refetch()} />}
        {page && (
          <LeakPageView
            key={page.decoy.id}
            page={page}
            makeEvent={makeEvent}
            more={
              page.rows.length < Math.min(page.total, mostHits)
                ? () => setAsked({ id, limit: Math.min(limit + step, mostHits) })
                : null
            }
          />
        )}
        {id === null && summary && (
          <section className="reader-body leak-page" aria-label={t('leaks.overview')}>
            <h2>{t('leaks.overview')}</h2>
            <VerdictPanel verdict={summary.verdict} guessed={summary.guessed} />
            <p className="quiet">{t('leaks.choose.text')}</p>
          </section>
        )}
        {id !== null && (
          <p className="leak-page">
            <Button className="text-button" onPress={() => go({ id: null })}>
              {t('leaks.showAll')}
            </Button>
          </p>
        )}
      </div>
    </div>
  );
}
