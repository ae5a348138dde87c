import {
  type KeyboardEvent,
  type PointerEvent,
  type ReactNode,
  useCallback,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { useWords } from '../../app/i18n/words-context.tsx';
import { type BandBox, gutter } from './drawing/band-boxes.ts';
import { TimelineDrawing } from './drawing/timeline-drawing.ts';
import { eventTitle } from './event-title.ts';
import type { Span } from './layout/span.ts';
import type { TimelineModel } from './layout/timeline-model.ts';
import { bandText } from './part-text.ts';

interface TimelinePictureProps {
  model: TimelineModel;
  /** Index of the selected event; -1 for none. */
  selected: number;
  /** Where it begins; everything where null. */
  initial: Span | null;
  onSelect(index: number): void;
  onOpen(index: number): void;
  onSpan(span: Span): void;
  onMove(index: number, part: number | null): void;
  /** Receives the drawing, for the keys of the view. */
  onDrawing(drawing: TimelineDrawing | null): void;
  /** Where the axis and the names of the bands meet. */
  corner: ReactNode;
}

/** CSS pixels that a pointer may tremble before a press becomes a drag. */
const tremble = 5;

interface Press {
  x: number;
  y: number;
  /** Index of the event that is held; -1 where it is the ground. */
  held: number;
  isDrag: boolean;
}

/** The drawing with its pointer: drag the ground to move, an event to another part; the wheel comes nearer. */
export function TimelinePicture(props: TimelinePictureProps) {
  const { model, selected, initial, onSpan, onDrawing } = props;
  const words = useWords();
  const { t } = words;
  const scroller = useRef<HTMLDivElement>(null);
  const axis = useRef<HTMLCanvasElement>(null);
  const picture = useRef<HTMLCanvasElement>(null);
  const labels = useRef<HTMLDivElement>(null);
  const drawing = useRef<TimelineDrawing | null>(null);
  const [boxes, setBoxes] = useState<readonly BandBox[]>([]);
  const [size, setSize] = useState({ width: 0, height: 0 });
  const [ghost, setGhost] = useState<{ x: number; y: number; text: string } | null>(null);
  const press = useRef<Press | null>(null);
  const pointers = useRef(new Map<number, { x: number; y: number }>());

  const options = useMemo(
    () => ({
      titleOf: (index: number) => {
        const event = model.events[index];
        return event ? eventTitle(event, words) : '';
      },
      words,
      onSpan,
    }),
    [model, words, onSpan],
  );
  const [first] = useState(options);

  useLayoutEffect(() => {
    const [axisCanvas, pictureCanvas, layer] = [axis.current, picture.current, labels.current];
    if (!axisCanvas || !pictureCanvas || !layer) return;
    const made = new TimelineDrawing({ axis: axisCanvas, picture: pictureCanvas, labels: layer }, first);
    drawing.current = made;
    onDrawing(made);
    return () => {
      onDrawing(null);
      made.close();
    };
  }, [onDrawing, first]);

  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const measure = () => setSize({ width: element.clientWidth, height: element.clientHeight });
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);

  const wasFitted = useRef(false);
  useLayoutEffect(() => {
    const made = drawing.current;
    if (!made) return;
    made.setOptions(options);
    made.setModel(model);
    made.resize(size.width, size.height);
    setBoxes(made.boxes);
    if (!wasFitted.current && size.width > 0) {
      wasFitted.current = true;
      if (initial) made.setSpan(initial);
      else made.fit();
    }
  }, [model, size, initial, options]);

  useEffect(() => {
    drawing.current?.select(selected);
    const box = drawing.current?.boxes[model.bandOf[selected] ?? -1];
    const element = scroller.current;
    if (!box || !element) return;
    const isSeen = box.top >= element.scrollTop && box.top + box.height <= element.scrollTop + element.clientHeight;
    if (!isSeen) element.scrollTop = box.top;
  }, [selected, model]);

  useEffect(() => {
    const repaint = () => drawing.current?.setColours();
    const observer = new MutationObserver(repaint);
    observer.observe(document.documentElement, { attributeFilter: ['data-theme'] });
    const media = matchMedia('(prefers-color-scheme: dark)');
    media.addEventListener('change', repaint);
    return () => {
      observer.disconnect();
      media.removeEventListener('change', repaint);
    };
  }, []);

  const pointOf = useCallback((event: { clientX: number; clientY: number }) => {
    const box = scroller.current?.getBoundingClientRect();
    return { x: event.clientX - (box?.left ?? 0), y: event.clientY - (box?.top ?? 0) };
  }, []);

  useEffect(() => {
    const element = scroller.current;
    if (!element) return;
    // React listens passively, and the page would scroll along.
    const onWheel = (event: WheelEvent) => {
      const made = drawing.current;
      const point = pointOf(event);
      if (!made || (point.x < gutter && !event.ctrlKey)) return;
      event.preventDefault();
      const unit = event.deltaMode === 1 ? 24 : 1;
      const [dx, dy] = event.shiftKey && event.deltaX === 0 ? [event.deltaY, 0] : [event.deltaX, event.deltaY];
      if (Math.abs(dx) > Math.abs(dy)) made.panBy((dx * unit) / made.axisWidth);
      else made.zoom(Math.exp((dy * unit) / (event.ctrlKey ? 100 : 400)), point.x);
    };
    element.addEventListener('wheel', onWheel, { passive: false });
    return () => element.removeEventListener('wheel', onWheel);
  }, [pointOf]);

  const onPointerDown = (event: PointerEvent) => {
    if (event.button !== 0) return;
    const point = pointOf(event);
    // The scrollbar is the browser's.
    if (point.x > size.width) return;
    pointers.current.set(event.pointerId, point);
    event.currentTarget.setPointerCapture(event.pointerId);
    const hit = drawing.current?.hit(point.x, point.y);
    press.current = { ...point, held: hit?.kind === 'event' ? hit.index : -1, isDrag: false };
  };

  const onPointerMove = (event: PointerEvent) => {
    const made = drawing.current;
    const point = pointOf(event);
    if (!made) return;
    const now = press.current;
    if (!now) {
      const hit = made.hit(point.x, point.y);
      made.hover(hit?.kind === 'event' ? hit.index : -1);
      event.currentTarget.toggleAttribute('data-over', hit !== null);
      return;
    }
    const before = pointers.current.get(event.pointerId) ?? point;
    const others = [...pointers.current].filter(([id]) => id !== event.pointerId);
    pointers.current.set(event.pointerId, point);
    const [other] = others;
    if (other) {
      // Two fingers: as much nearer as they go apart.
      const wide = (a: { x: number }) => Math.max(20, Math.abs(a.x - other[1].x));
      made.zoom(wide(before) / wide(point), (point.x + other[1].x) / 2);
      now.isDrag = true;
      now.held = -1;
      return;
    }
    if (!now.isDrag && Math.hypot(point.x - now.x, point.y - now.y) < tremble) return;
    now.isDrag = true;
    if (now.held < 0) {
      made.panBy((before.x - point.x) / made.axisWidth);
      return;
    }
    const box = made.bandAt(point.y);
    made.setTarget(box && box.key !== 'undated' ? box.key : null);
    setGhost({ ...point, text: options.titleOf(now.held) });
  };

  const end = (event: PointerEvent, isDone: boolean) => {
    const made = drawing.current;
    const now = press.current;
    pointers.current.delete(event.pointerId);
    if (pointers.current.size > 0 || !made || !now) return;
    press.current = null;
    made.setTarget(null);
    setGhost(null);
    if (!isDone) return;
    const point = pointOf(event);
    if (now.isDrag) {
      const key = now.held < 0 ? undefined : made.bandAt(point.y)?.key;
      if (key !== undefined && key !== 'undated') props.onMove(now.held, key === 'none' ? null : key);
      return;
    }
    const hit = made.hit(point.x, point.y);
    if (hit?.kind === 'event') props.onSelect(hit.index);
    else if (hit) made.goTo(hit.crowd);
  };

  const cancelDrag = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && selected >= 0) {
      event.preventDefault();
      props.onOpen(selected);
    }
    if (event.key !== 'Escape' || !press.current?.isDrag) return;
    event.preventDefault();
    press.current = null;
    drawing.current?.setTarget(null);
    setGhost(null);
  };

  const last = boxes.at(-1);
  const total = last ? last.top + last.height : 0;
  return (
    <div className="timeline-picture">
      <div className="timeline-axis">
        <div aria-hidden="true">
          <canvas ref={axis} />
        </div>
        <div className="timeline-corner" style={{ width: gutter }}>
          {props.corner}
        </div>
      </div>
      <div
        ref={scroller}
        className="timeline-scroller"
        role="application"
        aria-label={t('timeline.picture')}
        aria-description={t('timeline.pictureHelp')}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: the keys of the picture
        tabIndex={0}
        onScroll={(event) => drawing.current?.setScroll(event.currentTarget.scrollTop)}
        onPointerDown={onPointerDown}
        onPointerMove={onPointerMove}
        onPointerUp={(event) => end(event, true)}
        onPointerCancel={(event) => end(event, false)}
        onPointerLeave={() => drawing.current?.hover(-1)}
        onDoubleClick={(event) => {
          const point = pointOf(event);
          const hit = drawing.current?.hit(point.x, point.y);
          if (hit?.kind === 'event') props.onOpen(hit.index);
          else drawing.current?.zoom(0.5, point.x);
        }}
        onKeyDown={cancelDrag}
      >
        <div className="timeline-height" style={{ height: Math.max(total, size.height) }}>
          <div className="timeline-screen" style={{ height: size.height }} aria-hidden="true">
            <canvas ref={picture} />
            <div ref={labels} className="timeline-labels" />
          </div>
          <ul className="timeline-bands" style={{ width: gutter }}>
            {boxes.map(({ key, top, height, count }) => (
              <li key={key} style={{ top, height }}>
                <span>{bandText(key, words)}</span>
                <span className="faint">{words.number(count)}</span>
              </li>
            ))}
          </ul>
        </div>
      </div>
      {ghost && (
        <div
          className="timeline-ghost"
          style={{ transform: `translate(${ghost.x}px, ${ghost.y}px)` }}
          aria-hidden="true"
        >
          {ghost.text}
        </div>
      )}
    </div>
  );
}
