import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef } from 'react';
import type { RowWindows } from '../rpc/use-row-windows.ts';
import type { RowLayout, RowLayoutOptions } from './row-layout.ts';
import { useFixedRows } from './use-fixed-rows.ts';
import { useMeasuredRows } from './use-measured-rows.ts';

export interface VirtualListProps<T> {
  /** Under which the place of the scrollbar is kept while the page lives. */
  place: string;
  label: string;
  rows: RowWindows<T>;
  rowHeight: number;
  /** Where the selected row stands, for a list that is to begin there; null while it is not known. */
  at?: number | null;
  idOf(row: T): string;
  selected: string | null;
  onSelect(row: T): void;
  /** Enter on the selected row. */
  onOpen?(row: T): void;
  render(row: T, index: number): ReactNode;
  /** What stands in the place of a row that is on its way. */
  waiting(index: number): ReactNode;
  /** Receives what moves the selection, for the keys j and k. */
  mover?(move: (step: number) => void): void;
}

const places = new Map<string, number>();

/**
 * A list of any length as a listbox: one stop of the Tab key, arrows inside. Only the rows on the screen exist, and each says
 * which of how many it is.
 */
export const VirtualList = <T,>(props: VirtualListProps<T>) => <RowList {...props} useRows={useFixedRows} />;

/** The same with rows as high as what is in them; `rowHeight` is a guess until they have been seen. */
export const MeasuredList = <T,>(props: VirtualListProps<T>) => <RowList {...props} useRows={useMeasuredRows} />;

interface RowListProps<T> extends VirtualListProps<T> {
  /** The same one as long as the list lives. */
  useRows(options: RowLayoutOptions): RowLayout;
}

function RowList<T>({ rows, idOf, selected, onSelect, useRows, ...props }: RowListProps<T>) {
  const scroller = useRef<HTMLDivElement>(null);
  const listId = useId();
  const { place } = props;
  const layout = useRows({
    scroller,
    count: rows.total,
    rowHeight: props.rowHeight,
    startOffset: places.get(place) ?? 0,
  });
  const latest = useRef(layout);
  latest.current = layout;
  const [first, last] = [layout.rows[0]?.index ?? 0, layout.rows.at(-1)?.index ?? 0];
  const { setRange } = rows;
  useEffect(() => setRange(first, last), [setRange, first, last]);

  const shownPlace = useRef(place);
  useEffect(() => {
    // Another query is another list: it begins at its top, or where it was left.
    if (shownPlace.current !== place) latest.current.goTo(places.get(place) ?? 0);
    shownPlace.current = place;
  }, [place]);

  const index = useRef(-1);
  const { at: start = null } = props;
  const shownAt = useRef<number | null>(null);
  useEffect(() => {
    if (start === null || start < 0 || start >= rows.total || shownAt.current === start) return;
    shownAt.current = start;
    index.current = start;
    latest.current.show(start);
  }, [start, rows.total]);
  /** A row that was moved to before it was there. */
  const wanted = useRef<number | null>(null);
  const isAt = (at: number): boolean => {
    const row = rows.rowAt(at);
    return row !== undefined && idOf(row) === selected;
  };
  if (selected === null) index.current = -1;
  else if (wanted.current === null && !isAt(index.current)) {
    for (let at = first; at <= last; at += 1) if (isAt(at)) index.current = at;
  }

  const moveTo = (asked: number) => {
    const next = Math.max(0, Math.min(rows.total - 1, asked));
    const row = rows.rowAt(next);
    if (rows.total === 0) return;
    layout.show(next);
    index.current = next;
    wanted.current = row === undefined ? next : null;
    if (row !== undefined) onSelect(row);
  };
  // A far row is on its way when the key is pressed; it is selected when it has come.
  useEffect(() => {
    const row = wanted.current === null ? undefined : rows.rowAt(wanted.current);
    if (row === undefined) return;
    wanted.current = null;
    onSelect(row);
  });
  const move = (step: number) => moveTo(index.current + step);
  const latestMove = useRef(move);
  const { mover } = props;
  useEffect(() => {
    latestMove.current = move;
  });
  useEffect(
    () =>
      mover?.((step) => {
        scroller.current?.focus({ preventScroll: true });
        latestMove.current(step);
      }),
    [mover],
  );

  const onKeyDown = (event: KeyboardEvent) => {
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / props.rowHeight) - 1);
    const current = rows.rowAt(index.current);
    if (event.metaKey || event.ctrlKey || event.altKey) return;
    if (event.key === 'ArrowDown') move(1);
    else if (event.key === 'ArrowUp') move(-1);
    else if (event.key === 'PageDown') move(page);
    else if (event.key === 'PageUp') move(-page);
    else if (event.key === 'Home') moveTo(0);
    else if (event.key === 'End') moveTo(rows.total - 1);
    else if (event.key === 'Enter' && current !== undefined) props.onOpen?.(current);
    else return;
    event.preventDefault();
  };
  const rowId = (at: number) => `${listId}-${at}`;
  const isActiveShown = index.current >= first && index.current <= last;
  return (
    <div
      className="virtual-list"
      ref={scroller}
      role="listbox"
      aria-label={props.label}
      aria-activedescendant={isActiveShown && selected !== null ? rowId(index.current) : undefined}
      tabIndex={0}
      onKeyDown={onKeyDown}
      onScroll={() => places.set(place, layout.offset())}
    >
      <div className="virtual-height" role="presentation" style={{ height: layout.height }}>
        {layout.rows.map(({ index: at, top }) => {
          const row = rows.rowAt(at);
          const isSelected = row !== undefined && idOf(row) === selected;
          return (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the listbox's
            // biome-ignore lint/a11y/useFocusableInteractive: the listbox has the focus and names its active row
            <div
              key={at}
              id={rowId(at)}
              className={layout.measure ? 'virtual-row measured' : 'virtual-row'}
              ref={layout.measure}
              data-index={at}
              role="option"
              aria-selected={isSelected}
              aria-setsize={rows.total}
              aria-posinset={at + 1}
              style={{
                ...(!layout.measure && { height: props.rowHeight }),
                transform: `translateY(${top}px)`,
              }}
              onClick={() => {
                if (row === undefined) return;
                index.current = at;
                onSelect(row);
              }}
            >
              {row === undefined ? props.waiting(at) : props.render(row, at)}
            </div>
          );
        })}
      </div>
    </div>
  );
}
