import { useCallback, useRef, useState } from 'react';
import { Button, ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import { type Standing, standings } from '../../../shared/domain/graph.ts';
import type { PersonaPage, PersonaQuote } from '../../../shared/domain/persona.ts';
import { useCommands } from '../../app/commands/use-commands.tsx';
import { both } from '../../app/i18n/both.ts';
import { useWords } from '../../app/i18n/words-context.tsx';
import { useFind } from '../../app/jobs/use-find.ts';
import { useCurrentRoute, useGo } from '../../app/use-route.ts';
import { Empty } from '../../components/empty.tsx';
import { Failure } from '../../components/failure.tsx';
import { Pane } from '../../components/panes.tsx';
import { VirtualList } from '../../components/virtual-list.tsx';
import { useCall } from '../../rpc/use-call.ts';
import { useRowWindows } from '../../rpc/use-row-windows.ts';
import { quoteKey } from '../entities/quote-line.tsx';
import { makeEventOf, makeEventWith } from '../timeline/make-event.ts';
import { PersonaPageView } from './persona-page.tsx';
import { PersonaRowView } from './persona-row.tsx';
import { useDecide } from './use-decide.ts';

/** Messages of a persona that are asked for at once, and at most. */
const step = 20;
const mostDocuments = 500;

/** Names that accounts go by: those that were found, and one of them with everything that shows how it writes. */
export function PersonasView() {
  const { t } = useWords();
  const { id, filter } = useCurrentRoute();
  const go = useGo();
  const standing = standings.find((one) => one === filter.standing) ?? null;
  const rows = useRowWindows('persona.list', { standing });
  const summary = useCall('persona.list', { limit: 1 }, { keep: true }).data;
  const [asked, setAsked] = useState({ id, limit: step });
  const limit = asked.id === id ? asked.limit : step;
  const selected = useCall('persona.show', id === null ? null : { id, limit }, { keep: true });
  // What was kept of another persona is not what is decided of; a part of a merged one is answered by the whole.
  const isOwn = !selected.isPlaceholderData || selected.data?.id === id;
  const page = id !== null && isOwn ? (selected.data ?? null) : null;
  const { find, isRunning } = useFind('personas');
  const { decide, isPending } = useDecide();
  const move = useRef<(step: number) => void>(() => {});
  const setMover = useCallback((mover: (step: number) => void) => {
    move.current = mover;
  }, []);
  const decideOne = (decision: Standing) => {
    if (page !== null && page.standing !== decision) decide(page, decision);
  };
  const makeEvent = () => {
    if (page !== null) makeEventOfPersona(page);
  };
  const has = page !== null;
  useCommands([
    { id: 'list.next', group: 'go', title: { ja: '次へ', en: 'Next' }, keys: 'j', run: () => move.current(1) },
    { id: 'list.previous', group: 'go', title: { ja: '前へ', en: 'Previous' }, keys: 'k', run: () => move.current(-1) },
    {
      id: 'persona.accept',
      group: 'decision',
      title: both('personas.accept'),
      keys: 'a',
      enabled: has && !isPending,
      run: () => decideOne('accepted'),
    },
    {
      id: 'persona.reject',
      group: 'decision',
      title: both('personas.reject'),
      keys: 'x',
      enabled: has && !isPending,
      run: () => decideOne('rejected'),
    },
    { id: 'event.make', group: 'message', title: both('event.make'), keys: 'e', enabled: has, run: makeEvent },
    { id: 'persona.find', group: 'case', title: both('personas.find'), enabled: !isRunning, run: find },
  ]);
  const findButton = (
    <Button className="button" isDisabled={isRunning} onPress={find}>
      {t(summary?.state === 'none' ? 'personas.find' : 'personas.findAgain')}
    </Button>
  );
  if (summary?.state === 'none') {
    return (
      <Empty title={t('personas.none.title')} actions={findButton}>
        {t('personas.none.text')}
      </Empty>
    );
  }
  const isMore = page !== null && page.documents.length < Math.min(page.messages, mostDocuments);
  return (
    <div className="panes">
      <Pane name="personas" label={t('pane.list')} initial={400} least={300} most={720} side="before">
        <div className="view-bar">
          <ToggleButtonGroup
            className="kinds"
            aria-label={t('personas.standings')}
            selectionMode="single"
            disallowEmptySelection
            selectedKeys={[standing ?? 'all']}
            onSelectionChange={(keys) => {
              const [key] = [...keys];
              go({ id: null, filter: key === 'all' ? {} : { standing: String(key ?? '') } });
            }}
          >
            <ToggleButton id="all" className="filter-chip">
              {t('personas.all')}
            </ToggleButton>
            {standings.map((one) => (
              <ToggleButton key={one} id={one} className="filter-chip">
                {t(`standing.${one}`)}
              </ToggleButton>
            ))}
          </ToggleButtonGroup>
          {findButton}
        </div>
        {summary?.state === 'stale' && <p className="list-count quiet">{t('personas.stale')}</p>}
        {rows.error && <Failure error={rows.error} retry={rows.retry} />}
        {!rows.isLoading && rows.total === 0 && (
          <Empty title={t('personas.nothing.title')}>{t('personas.nothing.text')}</Empty>
        )}
        {rows.total > 0 && (
          <>
            <p className="list-count quiet">{t('personas.count', { count: rows.total })}</p>
            <VirtualList
              place={`personas ${standing}`}
              label={t('personas.list')}
              rows={rows}
              rowHeight={76}
              idOf={(persona) => persona.id}
              selected={id}
              onSelect={(persona) => go({ id: persona.id, replace: true })}
              render={(persona) => <PersonaRowView persona={persona} />}
              waiting={() => <p className="source-row faint">{t('list.loading')}</p>}
              mover={setMover}
            />
          </>
        )}
      </Pane>
      <div className="persona-side">
        {selected.error && <Failure error={selected.error} retry={() => void selected.refetch()} />}
        {page ? (
          <PersonaPageView
            key={page.id}
            page={page}
            isPending={isPending}
            decide={decideOne}
            makeEvent={makeEvent}
            more={isMore ? () => setAsked({ id, limit: Math.min(limit + step, mostDocuments) }) : null}
          />
        ) : (
          <Empty title={t('personas.choose.title')}>{t('personas.choose.text')}</Empty>
        )}
      </div>
    </div>
  );
}

/** Cites the quote that has the focus; without one, where it first says its name, or what it wrote first. */
function makeEventOfPersona(page: PersonaPage): void {
  const focused = document.activeElement?.closest<HTMLElement>('[data-quote]')?.dataset.quote;
  const quotes: PersonaQuote[] = [
    ...page.introductions,
    ...page.about,
    ...page.phrases,
    ...page.promises.flatMap((one) => one.quotes),
    ...(page.handOver ? [page.handOver.before, page.handOver.after] : []),
  ];
  const quote = quotes.find((one) => quoteKey(one) === focused) ?? page.introductions[0];
  const [first] = page.documents;
  if (quote) makeEventWith({ ...quote, quote: quote.exact });
  else if (first) makeEventOf(first.document);
}
