import type { SourceRow } from '../store/sources.ts';
import type { MessageRange } from './tasks.ts';

/** Ranges that are worth a trip to a reading thread. */
export const rangesAtOnce = { count: 64, bytes: 2 * 1024 * 1024 };

/** An original that is one message of usual size. */
export const isSmall = ({ format, size }: Pick<SourceRow, 'format' | 'size'>): boolean =>
  format === 'eml' && size <= rangesAtOnce.bytes;

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

export const wholeOf = ({ size }: Pick<SourceRow, 'size'>): MessageRange => ({
  offset: 0,
  length: size,
  separator: null,
  ambiguous: false,
});
