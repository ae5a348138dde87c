import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { useCurrentRoute } from '../../../app/use-route.ts';
import { usePageStore } from '../../../drafts/page-store.tsx';
import type { DrawnGraph } from '../drawn-graph.ts';
import { positionsKey, readPositions, writePositions } from '../layout/kept-positions.ts';
import { runLayout } from '../layout/layout-run.ts';
import { startPositions } from '../layout/start-positions.ts';
import { type DrawingEvents, GraphDrawing } from './graph-drawing.ts';
import type { Marks } from './marks.ts';
import { watchTokens } from './read-tokens.ts';

/** Entities without a place, as a part of all, from which on everything is laid out anew. */
const anewFrom = 0.5;

export interface Drawing {
  /** Null until it is there. */
  current: RefObject<GraphDrawing | null>;
  isSettling: boolean;
  /** The browser cannot draw it. */
  isImpossible: boolean;
  stop(): void;
  again(): void;
}

/** The picture in `container`: shows the graph, lays out what has no place yet, and keeps the places of the case. */
export function useDrawing(
  container: RefObject<HTMLElement | null>,
  graph: DrawnGraph,
  marks: Marks,
  events: Omit<DrawingEvents, 'onDragStart' | 'onDragEnd'>,
): Drawing {
  const { preferences } = usePageStore();
  const token = useCurrentRoute().case ?? '';
  const drawing = useRef<GraphDrawing | null>(null);
  const stopLayout = useRef<(() => void) | null>(null);
  const [isSettling, setSettling] = useState(false);
  const [isImpossible, setImpossible] = useState(false);
  const latest = useRef(events);
  useLayoutEffect(() => {
    latest.current = events;
  });

  const keep = useCallback(() => {
    const places = drawing.current?.places();
    if (!places || places.size === 0) return;
    const key = positionsKey(token);
    preferences.set(key, writePositions(readPositions(preferences.get(key)), places));
  }, [preferences, token]);

  const halt = useCallback(() => {
    stopLayout.current?.();
    stopLayout.current = null;
    drawing.current?.rest();
    setSettling(false);
  }, []);
  // Places of a layout that something else broke off are not worth keeping: it begins anew.
  const stop = useCallback(() => {
    if (!stopLayout.current) return;
    halt();
    keep();
  }, [halt, keep]);

  const settle = useCallback(
    (shown: DrawnGraph, isAnew: boolean) => {
      halt();
      const kept = readPositions(preferences.get(positionsKey(token)));
      const places = startPositions(shown, isAnew ? new Map() : kept);
      const missing = shown.nodes.filter(({ id }) => !kept.has(id)).length;
      const isToSettle = shown.nodes.length > 0 && (missing > 0 || isAnew);
      try {
        drawing.current?.show(shown, places, isToSettle);
      } catch {
        setImpossible(true);
        return;
      }
      if (!isToSettle) return;
      const isFree = isAnew || missing > shown.nodes.length * anewFrom;
      setSettling(true);
      stopLayout.current = runLayout(shown, places, isFree ? null : (id) => kept.has(id), ({ places: moved, done }) => {
        drawing.current?.move(moved, done);
        if (done) stop();
      });
    },
    [preferences, token, halt, stop],
  );

  useEffect(() => {
    if (!container.current) return;
    const made = new GraphDrawing(container.current, {
      onNode: (id) => latest.current.onNode(id),
      onTie: (id) => latest.current.onTie(id),
      onNothing: () => latest.current.onNothing(),
      onOpen: (id) => latest.current.onOpen(id),
      onHover: (id, at) => latest.current.onHover(id, at),
      onDragStart: stop,
      onDragEnd: keep,
    });
    drawing.current = made;
    const observer = new ResizeObserver(() => made.resize());
    observer.observe(container.current);
    const unwatch = watchTokens(() => made.repaint());
    return () => {
      halt();
      observer.disconnect();
      unwatch();
      made.end();
      drawing.current = null;
    };
  }, [container, halt, stop, keep]);

  useEffect(() => {
    drawing.current?.mark(marks);
  }, [marks]);
  useEffect(() => {
    settle(graph, false);
  }, [graph, settle]);
  const again = useCallback(() => settle(graph, true), [graph, settle]);
  return { current: drawing, isSettling, isImpossible, stop, again };
}
