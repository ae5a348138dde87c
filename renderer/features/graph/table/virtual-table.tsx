// biome-ignore-all lint/a11y/useSemanticElements: rows that are placed by hand are no table rows to the browser

import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, type ReactNode, useId, useRef, useState } from 'react';
import { Button } from 'react-aria-components';
import type { Sorting } from './sorted-rows.ts';

export interface Column<T, C extends string> {
  id: C;
  title: string;
  isNumber?: boolean;
  /** Its share of the width. */
  share: number;
  cell(row: T): ReactNode;
}

interface VirtualTableProps<T, C extends string> {
  label: string;
  rows: readonly T[];
  columns: readonly Column<T, C>[];
  sorting: Sorting<C>;
  onSort(sorting: Sorting<C>): void;
  selected: string | null;
  idOf(row: T): string;
  onSelect(row: T): void;
  /** Enter, or a second click. */
  onOpen(row: T): void;
}

/** Pixels, as in graph.css. */
const rowHeight = 28;

/** A table of any length as a grid: one stop of the Tab key, arrows inside; the titles sort. */
export function VirtualTable<T, C extends string>({
  rows,
  columns,
  sorting,
  selected,
  ...props
}: VirtualTableProps<T, C>) {
  const scroller = useRef<HTMLDivElement>(null);
  const gridId = useId();
  const [at, setAt] = useState(-1);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 16,
  });
  const items = virtual.getVirtualItems();
  const moveTo = (wanted: number) => {
    const next = Math.max(0, Math.min(rows.length - 1, wanted));
    const row = rows[next];
    if (row === undefined) return;
    setAt(next);
    virtual.scrollToIndex(next);
    props.onSelect(row);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.metaKey || event.ctrlKey || event.altKey) return;
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / rowHeight) - 2);
    const row = rows[at];
    if (event.key === 'ArrowDown') moveTo(at + 1);
    else if (event.key === 'ArrowUp') moveTo(at - 1);
    else if (event.key === 'PageDown') moveTo(at + page);
    else if (event.key === 'PageUp') moveTo(at - page);
    else if (event.key === 'Home') moveTo(0);
    else if (event.key === 'End') moveTo(rows.length - 1);
    else if (event.key === 'Enter' && row !== undefined) props.onOpen(row);
    else return;
    event.preventDefault();
  };
  const gridTemplateColumns = columns.map(({ share }) => `minmax(0, ${share}fr)`).join(' ');
  const isActive = items.some(({ index }) => index === at);
  return (
    <div
      className="virtual-table"
      ref={scroller}
      role="grid"
      aria-label={props.label}
      aria-rowcount={rows.length + 1}
      aria-colcount={columns.length}
      aria-activedescendant={isActive ? `${gridId}-${at}` : undefined}
      tabIndex={0}
      onKeyDown={onKeyDown}
    >
      <div className="table-head" style={{ gridTemplateColumns }} role="row" aria-rowindex={1} tabIndex={-1}>
        {columns.map(({ id, title, isNumber }) => {
          const isSorted = sorting.column === id;
          const direction = sorting.descending ? 'descending' : 'ascending';
          return (
            <div
              key={id}
              role="columnheader"
              className={isNumber ? 'numbers' : ''}
              aria-sort={isSorted ? direction : 'none'}
              tabIndex={-1}
            >
              <Button
                className="table-sort"
                onPress={() =>
                  props.onSort({ column: id, descending: isSorted ? !sorting.descending : Boolean(isNumber) })
                }
              >
                {title} <span aria-hidden="true">{isSorted ? (sorting.descending ? '↓' : '↑') : ''}</span>
              </Button>
            </div>
          );
        })}
      </div>
      <div className="table-body" role="rowgroup" style={{ height: virtual.getTotalSize() }}>
        {items.map(({ index, start }) => {
          const row = rows[index];
          if (row === undefined) return null;
          return (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the grid's
            <div
              key={props.idOf(row)}
              id={`${gridId}-${index}`}
              className="table-row"
              role="row"
              tabIndex={-1}
              aria-rowindex={index + 2}
              aria-selected={props.idOf(row) === selected}
              style={{ gridTemplateColumns, transform: `translateY(${start}px)` }}
              onClick={() => {
                setAt(index);
                props.onSelect(row);
              }}
              onDoubleClick={() => props.onOpen(row)}
            >
              {columns.map(({ id, cell, isNumber }) => (
                <div key={id} role="gridcell" className={isNumber ? 'numbers' : ''} tabIndex={-1}>
                  {cell(row)}
                </div>
              ))}
            </div>
          );
        })}
      </div>
    </div>
  );
}
