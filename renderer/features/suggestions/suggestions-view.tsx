import { useCallback, useRef, useState } from 'react';
import { Button, ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import { suggestionStates } from '../../../shared/domain/suggestion.ts';
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
import { OperatorList } from './operator-list.tsx';
import { SuggestionPage } from './suggestion-page.tsx';
import { SuggestionRow } from './suggestion-row.tsx';
import { type Decision, useDecide } from './use-decide.ts';

/** Which senders may have one operator: one at a time with the evidence beside it, or many at once. */
export function SuggestionsView() {
  const { number, t } = useWords();
  const { id, filter } = useCurrentRoute();
  const go = useGo();
  const state = suggestionStates.find((one) => one === filter.state) ?? 'open';
  const rows = useRowWindows('suggestion.list', { state });
  const summary = useCall('suggestion.list', { state, limit: 1 }, { keep: true }).data;
  const selected = useCall('suggestion.show', id === null ? null : { id });
  const [marked, setMarked] = useState<ReadonlySet<string>>(new Set());
  const { find, isRunning } = useFind('suggestions');
  const move = useRef<(step: number) => void>(() => {});
  const setMover = useCallback((mover: (step: number) => void) => {
    move.current = mover;
  }, []);
  const { decide, isPending } = useDecide((ids) => {
    setMarked((now) => new Set([...now].filter((one) => !ids.includes(one))));
    // What was decided leaves the list: the one after it is next.
    if (id !== null && ids.includes(id)) move.current(1);
  });
  const toggle = (one: string) =>
    setMarked((now) => new Set(now.has(one) ? [...now].filter((other) => other !== one) : [...now, one]));
  const decideOne = (decision: Decision) => {
    if (id !== null) decide([id], decision);
  };
  // Nobody decides of what is not on the screen yet.
  const has = id !== null && selected.data?.id === id;
  useCommands([
    { id: 'list.next', group: 'go', title: { ja: '次へ', en: 'Next' }, keys: 'j', run: () => move.current(1) },
    { id: 'list.previous', group: 'go', title: { ja: '前へ', en: 'Previous' }, keys: 'k', run: () => move.current(-1) },
    {
      id: 'suggestion.accept',
      group: 'decision',
      title: both('suggestions.accept'),
      keys: 'a',
      enabled: has,
      run: () => decideOne('accepted'),
    },
    {
      id: 'suggestion.reject',
      group: 'decision',
      title: both('suggestions.reject'),
      keys: 'x',
      enabled: has,
      run: () => decideOne('rejected'),
    },
    {
      id: 'suggestion.later',
      group: 'decision',
      title: both('suggestions.later'),
      keys: 'l',
      enabled: has,
      run: () => decideOne('later'),
    },
    {
      id: 'suggestion.mark',
      group: 'decision',
      title: both('suggestions.mark'),
      keys: 'm',
      enabled: has,
      run: () => has && toggle(id),
    },
    { id: 'suggestion.find', group: 'case', title: both('suggestions.find'), enabled: !isRunning, run: find },
  ]);
  const findButton = (
    <Button className="button" isDisabled={isRunning} onPress={find}>
      {t(summary?.run === 'none' ? 'suggestions.find' : 'suggestions.findAgain')}
    </Button>
  );
  if (summary?.run === 'none') {
    return (
      <Empty title={t('suggestions.none.title')} actions={findButton}>
        {t('suggestions.none.text')}
      </Empty>
    );
  }
  return (
    <div className="panes">
      <Pane name="suggestions" label={t('pane.list')} initial={420} least={300} most={720} side="before">
        <div className="view-bar">
          <ToggleButtonGroup
            className="kinds"
            aria-label={t('suggestions.states')}
            selectionMode="single"
            disallowEmptySelection
            selectedKeys={[state]}
            onSelectionChange={(keys) => go({ id: null, filter: { state: String([...keys][0] ?? '') } })}
          >
            {suggestionStates.map((one) => (
              <ToggleButton key={one} id={one} className="filter-chip">
                {t(`suggestions.state.${one}`)} {number(summary?.states[one] ?? 0)}
              </ToggleButton>
            ))}
          </ToggleButtonGroup>
          {findButton}
        </div>
        {summary?.run === 'stale' && <p className="list-count quiet">{t('suggestions.stale')}</p>}
        {marked.size > 0 && (
          <p className="view-bar actions" role="status">
            {t('suggestions.marked', { count: marked.size })}
            <Button className="button small" isDisabled={isPending} onPress={() => decide([...marked], 'accepted')}>
              {t('suggestions.accept')}
            </Button>
            <Button className="button small" isDisabled={isPending} onPress={() => decide([...marked], 'rejected')}>
              {t('suggestions.reject')}
            </Button>
            <Button className="button small" isDisabled={isPending} onPress={() => decide([...marked], 'later')}>
              {t('suggestions.later')}
            </Button>
          </p>
        )}
        {rows.error && <Failure error={rows.error} retry={rows.retry} />}
        {!rows.isLoading && rows.total === 0 && (
          <Empty title={t('suggestions.nothing.title')}>{t('suggestions.nothing.text')}</Empty>
        )}
        {rows.total > 0 && (
          <VirtualList
            place={`suggestions ${state}`}
            label={t('suggestions.list')}
            rows={rows}
            rowHeight={72}
            idOf={(suggestion) => suggestion.id}
            selected={id}
            onSelect={(suggestion) => go({ id: suggestion.id, replace: true })}
            render={(suggestion) => <SuggestionRow suggestion={suggestion} isMarked={marked.has(suggestion.id)} />}
            waiting={() => <p className="source-row faint">{t('list.loading')}</p>}
            mover={setMover}
          />
        )}
      </Pane>
      <div className="suggestion-side">
        {selected.error && <Failure error={selected.error} retry={() => void selected.refetch()} />}
        {selected.data ? (
          <SuggestionPage
            suggestion={selected.data}
            isPending={isPending}
            isMarked={marked.has(selected.data.id)}
            decide={decideOne}
            mark={() => has && toggle(id)}
          />
        ) : (
          <Empty title={t('suggestions.choose.title')}>{t('suggestions.choose.text')}</Empty>
        )}
        <OperatorList />
      </div>
    </div>
  );
}
