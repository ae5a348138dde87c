import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { Button } from 'react-aria-components';
import type { Event } from '../../../shared/domain/event.ts';
import { useWords } from '../../app/i18n/words-context.tsx';
import { useCurrentRoute, useGo } from '../../app/use-route.ts';
import { Boundary } from '../../components/boundary.tsx';
import { Empty } from '../../components/empty.tsx';
import { Pane } from '../../components/panes.tsx';
import { VirtualList } from '../../components/virtual-list.tsx';
import { usePreference } from '../../drafts/page-store.tsx';
import type { TimelineDrawing } from './drawing/timeline-drawing.ts';
import { EventRow } from './event-row.tsx';
import { eventTitle } from './event-title.ts';
import { editStore } from './inspector/edit-store.ts';
import { EventInspector } from './inspector/event-inspector.tsx';
import type { Span } from './layout/span.ts';
import { timelineModel } from './layout/timeline-model.ts';
import { rowsOf } from './list-rows.ts';
import { RowSplit } from './row-split.tsx';
import { partsOf, readFilter, shownEvents } from './shown-events.ts';
import { formatSpan, parseSpan } from './span-address.ts';
import { whenText } from './time/when-text.ts';
import { TimelineBar } from './timeline-bar.tsx';
import { TimelinePicture } from './timeline-picture.tsx';
import { useAxisOffset } from './use-axis-offset.ts';
import { useDecisions } from './use-decisions.ts';
import { useTimelineCommands } from './use-timeline-commands.ts';
import { ZoneMenu } from './zone-menu.tsx';

/** Milliseconds after the last movement until the address says what is shown. */
const settle = 400;

export function TimelinePanes({ events }: { events: Event[] }) {
  const words = useWords();
  const { t } = words;
  const route = useCurrentRoute();
  const go = useGo();
  const decisions = useDecisions();
  const { offset, written } = useAxisOffset(events);
  const { part, only, q, sort } = route.filter;
  const filter = useMemo(
    () => readFilter({ part: part ?? '', only: only ?? '', q: q ?? '', sort: sort ?? '' }),
    [part, only, q, sort],
  );
  const shown = useMemo(() => shownEvents(events, filter, offset), [events, filter, offset]);
  const model = useMemo(() => timelineModel(shown, offset), [shown, offset]);
  const rows = useMemo(() => rowsOf(shown), [shown]);
  const parts = useMemo(() => partsOf(events), [events]);
  const selected = route.id === null ? -1 : (model.indexOf.get(route.id) ?? -1);
  const event = events.find(({ id }) => id === route.id) ?? null;
  const [listHeight, setListHeight] = usePreference('timeline.listHeight', 264);

  const drawing = useRef<TimelineDrawing | null>(null);
  const setDrawing = useCallback((made: TimelineDrawing | null) => {
    drawing.current = made;
  }, []);
  const move = useRef<(step: number) => void>(() => {});
  const setMover = useCallback((mover: (step: number) => void) => {
    move.current = mover;
  }, []);
  const [initial] = useState(() => parseSpan(route.filter.at ?? ''));
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const onSpan = useCallback(
    (span: Span) => {
      clearTimeout(timer.current);
      timer.current = setTimeout(() => go({ filter: { at: formatSpan(span) }, replace: true }), settle);
    },
    [go],
  );
  useEffect(() => () => clearTimeout(timer.current), []);

  const select = useCallback((index: number) => go({ id: shown[index]?.id ?? null, replace: true }), [go, shown]);
  const edit = (of: Event | null) => of && editStore.set({ event: of.id, field: 'title' });
  useTimelineCommands({
    drawing,
    event,
    parts,
    selected,
    move: (step) => move.current(step),
    edit: () => edit(event),
    decisions,
  });

  return (
    <div className="panes timeline-panes">
      <section className="timeline-main">
        <TimelineBar
          parts={parts}
          filter={filter}
          onFit={() => drawing.current?.fit()}
          onZoom={(factor) => drawing.current?.zoom(factor)}
        />
        <TimelinePicture
          model={model}
          selected={selected}
          initial={initial}
          onSelect={select}
          onOpen={(index) => {
            select(index);
            edit(shown[index] ?? null);
          }}
          onSpan={onSpan}
          onMove={(index, to) => {
            const moved = shown[index];
            if (moved) void decisions.move(moved, to);
          }}
          onDrawing={setDrawing}
          corner={<ZoneMenu offset={offset} written={written} />}
        />
        <RowSplit label={t('timeline.split')} height={listHeight} least={96} most={560} onChange={setListHeight} />
        <div className="timeline-list" style={{ height: listHeight }}>
          <div className="view-bar timeline-list-bar">
            <input
              className="field"
              type="search"
              aria-label={t('timeline.filter')}
              placeholder={t('timeline.filter')}
              value={filter.text}
              onChange={(change) => go({ filter: { q: change.target.value }, replace: true })}
            />
            <Button
              className="filter-chip"
              aria-label={`${t('timeline.sort')}: ${t(filter.sort === 'part' ? 'timeline.sortPart' : 'timeline.sortTime')}`}
              onPress={() => go({ filter: { sort: filter.sort === 'part' ? 'time' : '' } })}
            >
              {t(filter.sort === 'part' ? 'timeline.sortPart' : 'timeline.sortTime')} ⇅
            </Button>
            <span className="bar-space" />
            <span className="quiet small" role="status">
              {t('list.of', { shown: shown.length, total: events.length })}
            </span>
          </div>
          {shown.length === 0 ? (
            <Empty
              title={t('timeline.none')}
              actions={
                <Button className="button" onPress={() => go({ filter: { part: '', only: '', q: '' } })}>
                  {t('timeline.clear')}
                </Button>
              }
            />
          ) : (
            <VirtualList<Event>
              place={`timeline ${filter.part} ${filter.only} ${filter.text} ${filter.sort}`}
              label={t('timeline.list')}
              rows={rows}
              rowHeight={28}
              idOf={(row) => row.id}
              selected={route.id}
              onSelect={(row) => go({ id: row.id, replace: true })}
              onOpen={(row) => edit(row)}
              render={(row) => <EventRow event={row} />}
              waiting={() => null}
              mover={setMover}
            />
          )}
        </div>
        <p className="hidden-text" role="status">
          {event &&
            t('timeline.selected', { title: eventTitle(event, words), when: whenText(event) ?? t('timeline.noTime') })}
        </p>
      </section>
      <Pane name="event" label={t('pane.inspector')} initial={340} least={260} most={560} side="after">
        {event ? (
          <Boundary name={event.id}>
            <EventInspector key={event.id} event={event} parts={parts} decisions={decisions} />
          </Boundary>
        ) : (
          <Empty title={t('timeline.choose')}>{t('timeline.chooseText')}</Empty>
        )}
      </Pane>
    </div>
  );
}
