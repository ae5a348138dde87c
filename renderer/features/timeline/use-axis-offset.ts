import { useMemo } from 'react';
import type { Event } from '../../../shared/domain/event.ts';
import { usePreference } from '../../drafts/page-store.tsx';
import { writtenOffsets } from './time/zones.ts';

const minute = 60_000;

/** This machine's own offset as it is today. */
export const hereOffset = (): number => -new Date().getTimezoneOffset() * minute;

/** In which zone the axis is: the one that was chosen, else that in which most claims were written, else this machine's. */
export function useAxisOffset(events: readonly Event[]): {
  offset: number;
  written: number[];
  set(offset: number): void;
} {
  const written = useMemo(() => writtenOffsets(events), [events]);
  const [chosen, set] = usePreference('timeline.offset', Number.NaN);
  const offset = Number.isNaN(chosen) ? (written[0] ?? hereOffset()) : chosen;
  return { offset, written, set };
}
