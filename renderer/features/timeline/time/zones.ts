import type { Event } from '../../../../shared/domain/event.ts';

const minute = 60_000;

/** Milliseconds east of UTC in an EDTF value that ends in an offset; null where none was written. */
export function offsetOf(edtf: string): number | null {
  if (!edtf.includes('T')) return null;
  if (edtf.endsWith('Z')) return 0;
  const found = /([+-])(\d\d):?(\d\d)?$/.exec(edtf.slice(edtf.indexOf('T')));
  if (!found) return null;
  return (found[1] === '-' ? -1 : 1) * (Number(found[2]) * 60 + Number(found[3] ?? 0)) * minute;
}

/** '+09:00', '−03:30', 'UTC'. */
export function offsetText(offset: number): string {
  if (offset === 0) return 'UTC';
  const minutes = Math.abs(offset) / minute;
  const two = (value: number) => String(value).padStart(2, '0');
  return `${offset < 0 ? '-' : '+'}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

/** Offsets that the claims were written with, the most frequent first; the one of a tie that is farther east first. */
export function writtenOffsets(events: readonly Event[]): number[] {
  const counts = new Map<number, number>();
  for (const { moments } of events) {
    for (const { edtf } of moments) {
      const offset = edtf === null ? null : offsetOf(edtf);
      if (offset !== null) counts.set(offset, (counts.get(offset) ?? 0) + 1);
    }
  }
  return [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0]).map(([offset]) => offset);
}
