import { emlxLine, emlxRange } from '../import/emlx.ts';
import type { SourceRow } from '../store/sources.ts';
import { isOneMail } from './formats.ts';
import type { MessageRange } from './tasks.ts';

/** Ranges that are worth a trip to a reading thread. */
export const rangesAtOnce = { count: 64, bytes: 2 * 1024 * 1024 };

/** An original that is one message of usual size. */
export const isSmall = ({ format, size }: Pick<SourceRow, 'format' | 'size'>): boolean =>
  isOneMail(format) && size <= rangesAtOnce.bytes;

/** Runs of small messages together, any other original alone. */
export function* smallTogether(sources: SourceRow[]): Generator<SourceRow[]> {
  let group: SourceRow[] = [];
  for (const source of sources) {
    if (group.length > 0 && (group.length >= rangesAtOnce.count || !isSmall(source))) {
      yield group;
      group = [];
    }
    if (isSmall(source)) group.push(source);
    else yield [source];
  }
  if (group.length > 0) yield group;
}

/** Where the mail stands in an original that is one; `head` gives its first bytes. */
export function rangeOf(
  { size, format }: Pick<SourceRow, 'size' | 'format'>,
  head: (bytes: number) => Buffer,
): MessageRange {
  const whole = { offset: 0, length: size, ambiguous: false };
  return { separator: null, ...(format === 'emlx' ? emlxRange(head(emlxLine), size) : whole) };
}
