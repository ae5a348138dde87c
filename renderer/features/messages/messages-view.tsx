import { useCallback, useRef } from 'react';
import type { MessageRow } from '../../../shared/contract/results.ts';
import { useCommands } from '../../app/commands/use-commands.tsx';
import { both } from '../../app/i18n/both.ts';
import { useWords } from '../../app/i18n/words-context.tsx';
import { useCurrentRoute, useGo } from '../../app/use-route.ts';
import { Boundary } from '../../components/boundary.tsx';
import { Empty } from '../../components/empty.tsx';
import { Pane } from '../../components/panes.tsx';
import { Inspector } from './inspector/inspector.tsx';
import { MessageList } from './message-list.tsx';
import { QueryBar } from './query-bar.tsx';
import { Reader } from './reader.tsx';

/** List, reader and inspector. The query, the message and the reader's tab are in the address. */
export function MessagesView() {
  const { t } = useWords();
  const route = useCurrentRoute();
  const go = useGo();
  const move = useRef<(step: number) => void>(() => {});
  const setMover = useCallback((mover: (step: number) => void) => {
    move.current = mover;
  }, []);
  useCommands([
    { id: 'list.next', group: 'go', title: { ja: '次へ', en: 'Next' }, keys: 'j', run: () => move.current(1) },
    { id: 'list.previous', group: 'go', title: { ja: '前へ', en: 'Previous' }, keys: 'k', run: () => move.current(-1) },
    {
      id: 'query.clear',
      group: 'message',
      title: both('messages.clear'),
      enabled: Boolean(route.filter.q),
      run: () => go({ filter: { q: '' } }),
    },
  ]);
  const select = useCallback(
    // Moving through the list is one step back, not a hundred.
    (row: MessageRow) => go({ id: row.id, replace: true }),
    [go],
  );
  return (
    <div className="panes">
      <Pane name="list" label={t('pane.list')} initial={430} least={280} most={720} side="before">
        <QueryBar />
        <MessageList query={route.filter.q ?? ''} selected={route.id} onSelect={select} mover={setMover} />
      </Pane>
      {route.id === null ? (
        <Empty title={t('messages.choose')}>{t('messages.chooseText')}</Empty>
      ) : (
        <>
          <Boundary name={route.id}>
            <Reader id={route.id} />
          </Boundary>
          <Pane name="inspector" label={t('pane.inspector')} initial={272} least={220} most={480} side="after">
            <Boundary name={route.id}>
              <Inspector id={route.id} />
            </Boundary>
          </Pane>
        </>
      )}
    </div>
  );
}
