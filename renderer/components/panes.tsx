import { type CSSProperties, type KeyboardEvent, type PointerEvent, type ReactNode, useRef } from 'react';
import { usePreference } from '../drafts/page-store.tsx';

interface PaneProps {
  /** Under which its width is kept. */
  name: string;
  label: string;
  /** Widths in CSS pixels. */
  initial: number;
  least: number;
  most: number;
  /** On which side of the separator the pane is. */
  side: 'before' | 'after';
  children: ReactNode;
}

/** A pane with a separator that is dragged, or moved with the arrow keys; its width is kept. */
export function Pane({ name, label, initial, least, most, side, children }: PaneProps) {
  const [stored, setWidth] = usePreference(`pane.${name}`, initial);
  const width = Math.min(most, Math.max(least, stored));
  const start = useRef<{ x: number; width: number } | null>(null);
  const sign = side === 'before' ? 1 : -1;
  const set = (next: number) => setWidth(Math.round(Math.min(most, Math.max(least, next))));
  const onKeyDown = (event: KeyboardEvent) => {
    const step = event.shiftKey ? 64 : 16;
    if (event.key === 'ArrowLeft') set(width - sign * step);
    else if (event.key === 'ArrowRight') set(width + sign * step);
    else if (event.key === 'Home') set(least);
    else if (event.key === 'End') set(most);
    else return;
    event.preventDefault();
  };
  const onPointerDown = (event: PointerEvent) => {
    event.currentTarget.setPointerCapture(event.pointerId);
    start.current = { x: event.clientX, width };
  };
  const onPointerMove = (event: PointerEvent) => {
    if (start.current) set(start.current.width + sign * (event.clientX - start.current.x));
  };
  const stop = () => {
    start.current = null;
  };
  const separator = (
    // biome-ignore lint/a11y/useSemanticElements: an hr takes no focus and has no value
    <div
      className="pane-separator"
      role="separator"
      aria-orientation="vertical"
      aria-label={label}
      aria-valuenow={width}
      aria-valuemin={least}
      aria-valuemax={most}
      tabIndex={0}
      onKeyDown={onKeyDown}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerUp={stop}
      onPointerCancel={stop}
      onDoubleClick={() => set(initial)}
    />
  );
  const style: CSSProperties = { width };
  return (
    <>
      {side === 'after' && separator}
      <div className="pane" data-pane={name} style={style}>
        {children}
      </div>
      {side === 'before' && separator}
    </>
  );
}
