import { useCallback, useRef, useState } from 'react';
import { Button, ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import { type Standing, standings } from '../../../shared/domain/graph.ts';
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
import { makeEventOf } from '../timeline/make-event.ts';
import { CampaignPageView } from './campaign-page.tsx';
import { CampaignRowView } from './campaign-row.tsx';
import { useDecide } from './use-decide.ts';

/** Messages of a campaign that are asked for at once, and at most. */
const step = 50;
const mostMembers = 500;

/** Messages made from one template: the campaigns that were found, and one of them with everything that was counted in it. */
export function CampaignsView() {
  const { t } = useWords();
  const { id, filter } = useCurrentRoute();
  const go = useGo();
  const standing = standings.find((one) => one === filter.standing) ?? null;
  const rows = useRowWindows('campaign.list', { standing });
  const summary = useCall('campaign.list', { limit: 1 }, { keep: true }).data;
  const [asked, setAsked] = useState({ id, limit: step });
  const limit = asked.id === id ? asked.limit : step;
  const selected = useCall('campaign.show', id === null ? null : { id, limit }, { keep: true });
  // What was kept of another campaign is not what is decided of.
  const page = id !== null && selected.data?.id === id ? selected.data : null;
  const { find, isRunning } = useFind('campaigns');
  const { decide, decideMember, isPending } = useDecide();
  const move = useRef<(step: number) => void>(() => {});
  const setMover = useCallback((mover: (step: number) => void) => {
    move.current = mover;
  }, []);
  const decideOne = (decision: Standing) => {
    if (page !== null && page.standing !== decision) decide(page, decision);
  };
  const makeEvent = () => {
    if (page !== null) makeEventOf(page.document);
  };
  const has = page !== null;
  useCommands([
    { id: 'list.next', group: 'go', title: { ja: '次へ', en: 'Next' }, keys: 'j', run: () => move.current(1) },
    { id: 'list.previous', group: 'go', title: { ja: '前へ', en: 'Previous' }, keys: 'k', run: () => move.current(-1) },
    {
      id: 'campaign.accept',
      group: 'decision',
      title: both('campaigns.accept'),
      keys: 'a',
      enabled: has && !isPending,
      run: () => decideOne('accepted'),
    },
    {
      id: 'campaign.reject',
      group: 'decision',
      title: both('campaigns.reject'),
      keys: 'x',
      enabled: has && !isPending,
      run: () => decideOne('rejected'),
    },
    { id: 'event.make', group: 'message', title: both('event.make'), keys: 'e', enabled: has, run: makeEvent },
    { id: 'campaign.find', group: 'case', title: both('campaigns.find'), enabled: !isRunning, run: find },
  ]);
  const findButton = (
    <Button className="button" isDisabled={isRunning} onPress={find}>
      {t(summary?.state === 'none' ? 'campaigns.find' : 'campaigns.findAgain')}
    </Button>
  );
  if (summary?.state === 'none') {
    return (
      <Empty title={t('campaigns.none.title')} actions={findButton}>
        {t('campaigns.none.text')}
      </Empty>
    );
  }
  const isMore = page !== null && page.members.length < Math.min(page.memberTotal, mostMembers);
  return (
    <div className="panes">
      <Pane name="campaigns" label={t('pane.list')} initial={400} least={300} most={720} side="before">
        <div className="view-bar">
          <ToggleButtonGroup
            className="kinds"
            aria-label={t('campaigns.standings')}
            selectionMode="single"
            disallowEmptySelection
            selectedKeys={[standing ?? 'all']}
            onSelectionChange={(keys) => {
              const [key] = [...keys];
              go({ id: null, filter: key === 'all' ? {} : { standing: String(key ?? '') } });
            }}
          >
            <ToggleButton id="all" className="filter-chip">
              {t('campaigns.all')}
            </ToggleButton>
            {standings.map((one) => (
              <ToggleButton key={one} id={one} className="filter-chip">
                {t(`standing.${one}`)}
              </ToggleButton>
            ))}
          </ToggleButtonGroup>
          {findButton}
        </div>
        {summary?.state === 'stale' && <p className="list-count quiet">{t('campaigns.stale')}</p>}
        {rows.error && <Failure error={rows.error} retry={rows.retry} />}
        {!rows.isLoading && rows.total === 0 && (
          <Empty title={t('campaigns.nothing.title')}>{t('campaigns.nothing.text')}</Empty>
        )}
        {rows.total > 0 && (
          <>
            <p className="list-count quiet">{t('campaigns.count', { count: rows.total })}</p>
            <VirtualList
              place={`campaigns ${standing}`}
              label={t('campaigns.list')}
              rows={rows}
              rowHeight={76}
              idOf={(campaign) => campaign.id}
              selected={id}
              onSelect={(campaign) => go({ id: campaign.id, replace: true })}
              render={(campaign) => <CampaignRowView campaign={campaign} />}
              waiting={() => <p className="source-row faint">{t('list.loading')}</p>}
              mover={setMover}
            />
          </>
        )}
      </Pane>
      <div className="campaign-side">
        {selected.error && <Failure error={selected.error} retry={() => void selected.refetch()} />}
        {page ? (
          <CampaignPageView
            key={page.id}
            page={page}
            isPending={isPending}
            decide={decideOne}
            decideMember={(member, decision) => decideMember(page, member, decision)}
            makeEvent={makeEvent}
            more={isMore ? () => setAsked({ id, limit: Math.min(limit + step, mostMembers) }) : null}
          />
        ) : (
          <Empty title={t('campaigns.choose.title')}>{t('campaigns.choose.text')}</Empty>
        )}
      </div>
    </div>
  );
}
