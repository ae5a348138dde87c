import type { Point } from './affine.ts';

export interface PointerEvents {
  nodeAt(point: Point): string | null;
  onHover(id: string | null, point: Point): void;
  onClick(point: Point): void;
  onDoubleClick(point: Point): void;
  onPan(by: Point): void;
  onZoom(factor: number, at: Point): void;
  /** Takes hold of a mark, moves it to a point and lets it go. */
  onGrab(id: string): void;
  onDrag(id: string, to: Point): void;
  onRelease(id: string): void;
}

/** Pixels that a hand trembles in a click. */
const tremble = 4;
/** Pixels of the wheel that double or halve the scale. */
const wheelStep = 420;

/**
 * Mouse, pen and fingers on the picture. Not sigma's own: those ask the graphics processor what lies under the pointer, and
 * wait for its answer with every move. Returns what ends it.
 */
export function followPointers(element: HTMLElement, events: PointerEvents): () => void {
  const down = new Map<number, Point>();
  let grabbed: string | null = null;
  let start: Point | null = null;
  let hasMoved = false;
  const placeOf = ({ clientX, clientY }: MouseEvent): Point => {
    const { left, top } = element.getBoundingClientRect();
    return { x: clientX - left, y: clientY - top };
  };
  const onDown = (event: PointerEvent) => {
    if (event.button !== 0) return;
    const point = placeOf(event);
    element.setPointerCapture(event.pointerId);
    down.set(event.pointerId, point);
    if (down.size === 1) [start, hasMoved, grabbed] = [point, false, events.nodeAt(point)];
    // A second finger: both zoom, and nothing is dragged any more.
    else [grabbed, hasMoved] = [null, true];
  };
  const onMove = (event: PointerEvent) => {
    const point = placeOf(event);
    const before = down.get(event.pointerId);
    if (!before) {
      if (event.buttons === 0) events.onHover(events.nodeAt(point), point);
      return;
    }
    if (!hasMoved && start && Math.hypot(point.x - start.x, point.y - start.y) < tremble) return;
    if (!hasMoved) {
      hasMoved = true;
      events.onHover(null, point);
      if (grabbed !== null) events.onGrab(grabbed);
    }
    const other = [...down].find(([id]) => id !== event.pointerId)?.[1];
    down.set(event.pointerId, point);
    if (other) {
      const [was, is] = [before, point].map(({ x, y }) => Math.hypot(x - other.x, y - other.y));
      if (was && is) events.onZoom(is / was, { x: (point.x + other.x) / 2, y: (point.y + other.y) / 2 });
    } else if (grabbed !== null) events.onDrag(grabbed, point);
    else events.onPan({ x: point.x - before.x, y: point.y - before.y });
  };
  const onUp = (event: PointerEvent) => {
    if (!down.delete(event.pointerId)) return;
    if (grabbed !== null && hasMoved) events.onRelease(grabbed);
    else if (!hasMoved && event.type === 'pointerup') events.onClick(placeOf(event));
    grabbed = null;
  };
  const onWheel = (event: WheelEvent) => {
    event.preventDefault();
    const pixels = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? event.deltaY * 20 : event.deltaY;
    events.onZoom(2 ** (-pixels / wheelStep), placeOf(event));
  };
  const onDouble = (event: MouseEvent) => events.onDoubleClick(placeOf(event));
  const onLeave = (event: PointerEvent) => events.onHover(null, placeOf(event));
  element.addEventListener('pointerdown', onDown);
  element.addEventListener('pointermove', onMove);
  element.addEventListener('pointerup', onUp);
  element.addEventListener('pointercancel', onUp);
  element.addEventListener('pointerleave', onLeave);
  element.addEventListener('dblclick', onDouble);
  element.addEventListener('wheel', onWheel, { passive: false });
  return () => {
    element.removeEventListener('pointerdown', onDown);
    element.removeEventListener('pointermove', onMove);
    element.removeEventListener('pointerup', onUp);
    element.removeEventListener('pointercancel', onUp);
    element.removeEventListener('pointerleave', onLeave);
    element.removeEventListener('dblclick', onDouble);
    element.removeEventListener('wheel', onWheel);
  };
}
