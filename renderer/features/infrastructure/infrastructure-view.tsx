import { useCallback, useRef, useState } from 'react';
import { Button, ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import { sightingStandings } from '../../../shared/domain/infrastructure.ts';
import { sightingText } from '../../../shared/i18n/infrastructure-texts.ts';
import { useCommands } from '../../app/commands/use-commands.tsx';
import { both } from '../../app/i18n/both.ts';
import { useWords } from '../../app/i18n/words-context.tsx';
import { useFind } from '../../app/jobs/use-find.ts';
import { useCurrentRoute, useGo } from '../../app/use-route.ts';
import { Empty } from '../../components/empty.tsx';
import { Failure } from '../../components/failure.tsx';
import { Pane } from '../../components/panes.tsx';
import { useCall } from '../../rpc/use-call.ts';
import { makeEventOf } from '../timeline/make-event.ts';
import { CountList } from './count-list.tsx';
import { DetailPage } from './detail-page.tsx';
import { kindOf, lists } from './lists.ts';
import { SummaryPage } from './summary-page.tsx';

/** Rows of evidence that are asked for at once, and at most. */
const step = 50;
const mostRows = 500;

/** Servers, networks and sites of the whole case: the lists, and one of them with everything that says so. */
export function InfrastructureView() {
  const { language, t } = useWords();
  const { id, filter } = useCurrentRoute();
  const go = useGo();
  const list = lists.find((one) => one === filter.list) ?? 'servers';
  const standing = list === 'sites' ? null : (sightingStandings.find((one) => one === filter.standing) ?? null);
  const summary = useCall('infrastructure.summary', {}, { keep: true });
  const [asked, setAsked] = useState({ id, limit: step });
  const limit = asked.id === id ? asked.limit : step;
  const selected = useCall('infrastructure.show', id === null ? null : { type: kindOf[list], name: id, limit }, {
    keep: true,
  });
  // What was kept of another one is not what is shown.
  const page = id !== null && selected.data?.name === id && selected.data.kind === kindOf[list] ? selected.data : null;
  const [chosen, setChosen] = useState<string | null>(null);
  const cited = page === null ? null : (page.rows.find(({ document }) => document === chosen) ?? page.rows[0] ?? null);
  const { find, isRunning } = useFind('infrastructure');
  const move = useRef<(step: number) => void>(() => {});
  const setMover = useCallback((mover: (step: number) => void) => {
    move.current = mover;
  }, []);
  useCommands([
    { id: 'list.next', group: 'go', title: { ja: '次へ', en: 'Next' }, keys: 'j', run: () => move.current(1) },
    { id: 'list.previous', group: 'go', title: { ja: '前へ', en: 'Previous' }, keys: 'k', run: () => move.current(-1) },
    {
      id: 'event.make',
      group: 'message',
      title: both('event.make'),
      keys: 'e',
      enabled: cited !== null,
      run: () => {
        if (cited !== null) makeEventOf(cited.document);
      },
    },
    { id: 'infrastructure.find', group: 'case', title: both('infrastructure.find'), enabled: !isRunning, run: find },
  ]);
  const state = summary.data?.state;
  const findButton = (
    <Button className="button" isDisabled={isRunning} onPress={find}>
      {t(state === 'none' ? 'infrastructure.find' : 'infrastructure.findAgain')}
    </Button>
  );
  if (state === 'none') {
    return (
      <Empty title={t('infrastructure.none.title')} actions={findButton}>
        {t('infrastructure.none.text')}
      </Empty>
    );
  }
  const isMore = page !== null && page.rows.length < Math.min(page.total, mostRows);
  return (
    <div className="panes">
      <Pane name="infrastructure" label={t('pane.list')} initial={400} least={300} most={720} side="before">
        <div className="view-bar">
          <ToggleButtonGroup
            className="kinds"
            aria-label={t('infrastructure.lists')}
            selectionMode="single"
            disallowEmptySelection
            selectedKeys={[list]}
            onSelectionChange={(keys) => go({ id: null, filter: { list: String([...keys][0] ?? 'servers') } })}
          >
            {lists.map((one) => (
              <ToggleButton key={one} id={one} className="filter-chip">
                {t(`infrastructure.${one}`)}
              </ToggleButton>
            ))}
          </ToggleButtonGroup>
          {findButton}
        </div>
        {list !== 'sites' && (
          <div className="view-bar">
            <ToggleButtonGroup
              className="kinds"
              aria-label={t('infrastructure.standings')}
              selectionMode="single"
              disallowEmptySelection
              selectedKeys={[standing ?? 'all']}
              onSelectionChange={(keys) => {
                const key = String([...keys][0] ?? 'all');
                go({ id: null, filter: key === 'all' ? { list } : { list, standing: key } });
              }}
            >
              <ToggleButton id="all" className="filter-chip">
                {t('infrastructure.all')}
              </ToggleButton>
              {sightingStandings.map((one) => (
                <ToggleButton key={one} id={one} className="filter-chip">
                  {sightingText(one, language)}
                </ToggleButton>
              ))}
            </ToggleButtonGroup>
          </div>
        )}
        {state === 'stale' && <p className="list-count attention">{t('infrastructure.stale')}</p>}
        <CountList key={`${list} ${standing}`} list={list} standing={standing} selected={id} setMover={setMover} />
      </Pane>
      <div className="campaign-side">
        {selected.error && <Failure error={selected.error} retry={() => void selected.refetch()} />}
        {id !== null && (
          <p className="view-bar">
            <Button className="text-button small" onPress={() => go({ id: null })}>
              {t('infrastructure.overview')}
            </Button>
            <Button
              className="button small"
              isDisabled={cited === null}
              onPress={() => cited && makeEventOf(cited.document)}
            >
              {t('event.make')} <kbd>e</kbd>
            </Button>
          </p>
        )}
        {page && (
          <DetailPage
            key={`${page.kind} ${page.name}`}
            page={page}
            more={isMore ? () => setAsked({ id, limit: Math.min(limit + step, mostRows) }) : null}
            onChoose={setChosen}
          />
        )}
        {id === null && summary.data && <SummaryPage summary={summary.data} />}
      </div>
    </div>
  );
}
