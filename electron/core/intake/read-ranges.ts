import { AppError } from '../../../shared/errors.ts';
import type { ReadItem } from '../store/read-document.ts';
import type { SourceRow } from '../store/sources.ts';
import type { ReadingPool } from './pool.ts';
import type { Reading } from './reading.ts';
import { rangesAtOnce } from './small-messages.ts';
import type { MessageRange, ReadingChoices } from './tasks.ts';

/** Reads ranges in a reading thread; when one of them kills it, each is tried alone, so that only that one fails. */
export async function readRanges(
  reading: Reading,
  source: Pick<SourceRow, 'sha256'>,
  ranges: MessageRange[],
  choices: ReadingChoices,
): Promise<ReadItem[]> {
  const { open, pool, signal } = reading;
  if (signal.aborted) throw new AppError('job/cancelled');
  const path = open.paths.original(source.sha256);
  try {
    return await pool.run('read', { path, ranges, dir: open.paths.dir, ...choices });
  } catch (error) {
    if (!(error instanceof AppError) || error.code === 'job/cancelled') throw error;
    // What is attached may have killed it: each message is read again without, and alone.
    const plain = { ...choices, answered: null };
    const [only] = ranges;
    if (ranges.length === 1 && only && choices.answered !== null) return readRanges(reading, source, ranges, plain);
    if (ranges.length === 1 && only) {
      const { offset, length } = only;
      const failure = { offset, length, code: error.code, detail: error.details, fatal: true };
      return [{ ...only, document: null, failures: [failure], inside: [], extracted: [] }];
    }
    const items: ReadItem[] = [];
    for (const range of ranges) items.push(...(await readRanges(reading, source, [range], plain)));
    return items;
  }
}

/** Messages of an mbox that follow each other, and the bytes before, between and behind them. */
export interface RangeGroup {
  ranges: MessageRange[];
  framing: number;
}

/** The message ranges of an mbox in groups that are worth a trip to a reading thread. Together they cover every byte. */
export async function* rangeGroups(pool: ReadingPool, path: string): AsyncGenerator<RangeGroup> {
  let group: RangeGroup = { ranges: [], framing: 0 };
  let bytes = 0;
  for await (const segment of pool.stream('split', { path })) {
    if (typeof segment === 'number') {
      group.framing += segment;
      continue;
    }
    group.ranges.push(segment);
    bytes += segment.length;
    if (group.ranges.length >= rangesAtOnce.count || bytes >= rangesAtOnce.bytes) {
      yield group;
      group = { ranges: [], framing: 0 };
      bytes = 0;
    }
  }
  if (group.ranges.length > 0 || group.framing > 0) yield group;
}
