import fc from 'fast-check';

/** A second between 1900 and 9999 and the clock that somebody wrote it down by. */
export interface Written {
  /** Seconds since 1970 (UTC). */
  epoch: number;
  /** Minutes east of UTC. */
  offset: number;
  /** What that clock showed, as UTC fields. */
  local: Date;
}

export const writtenTime: fc.Arbitrary<Written> = fc
  .record({
    epoch: fc.integer({ min: Date.UTC(1900, 0, 3) / 1000, max: Date.UTC(9999, 11, 29) / 1000 }),
    offset: fc.integer({ min: -14 * 60, max: 14 * 60 }),
  })
  .map(({ epoch, offset }) => ({ epoch, offset, local: new Date((epoch + offset * 60) * 1000) }));

/** `+0900`, or `+09:00` with a colon as separator. */
export function offsetText(offset: number, separator = ''): string {
  const size = Math.abs(offset);
  const two = (value: number) => String(value).padStart(2, '0');
  return `${offset < 0 ? '-' : '+'}${two(Math.floor(size / 60))}${separator}${two(size % 60)}`;
}
