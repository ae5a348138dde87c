import { type KeyboardEvent, type PointerEvent, useRef } from 'react';

interface RowSplitProps {
  label: string;
  /** Height of what is below, in CSS pixels. */
  height: number;
  least: number;
  most: number;
  onChange(height: number): void;
}

/** A separator between what is above and below, dragged or moved with the arrow keys. */
export function RowSplit({ label, height, least, most, onChange }: RowSplitProps) {
  const start = useRef<{ y: number; height: number } | null>(null);
  const set = (next: number) => onChange(Math.round(Math.min(most, Math.max(least, next))));
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'ArrowUp') set(height + 16);
    else if (event.key === 'ArrowDown') set(height - 16);
    else if (event.key === 'Home') set(most);
    else if (event.key === 'End') set(least);
    else return;
    event.preventDefault();
  };
  const onPointerDown = (event: PointerEvent) => {
    event.currentTarget.setPointerCapture(event.pointerId);
    start.current = { y: event.clientY, height };
  };
  const stop = () => {
    start.current = null;
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: an hr takes no focus and has no value
    <div
      className="row-split"
      role="separator"
      aria-orientation="horizontal"
      aria-label={label}
      aria-valuenow={height}
      aria-valuemin={least}
      aria-valuemax={most}
      tabIndex={0}
      onKeyDown={onKeyDown}
      onPointerDown={onPointerDown}
      onPointerMove={(event) => start.current && set(start.current.height + start.current.y - event.clientY)}
      onPointerUp={stop}
      onPointerCancel={stop}
    />
  );
}
