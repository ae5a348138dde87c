import type { Tally } from '../../../shared/domain/ledger.ts';
import { AppError } from '../../../shared/errors.ts';
import type { OpenCase } from '../case/open-case.ts';
import { type LogBodies, record } from '../case/record.ts';
import { limits } from '../import/limits.ts';
import { decodingDecisions } from '../store/decisions.ts';
import { failuresOf, insertFailure } from '../store/failures.ts';
import type { ReadItem } from '../store/read-document.ts';
import {
  findSource,
  hasAcquisition,
  markSourceRead,
  type SourceRow,
  sourceAccount,
  sourceById,
  sourceMembers,
  sourceTally,
} from '../store/sources.ts';
import { ItemWriter } from './item-writer.ts';
import { addTally, emptyTally, type LedgerBook } from './ledger.ts';
import { orderedMap } from './ordered-map.ts';
import type { ReadingPool } from './pool.ts';
import type { Acquired, Decodings, MessageRange, Unread } from './tasks.ts';

export interface Reading {
  open: OpenCase;
  pool: ReadingPool;
  book: LedgerBook;
  signal: AbortSignal;
  /** Called with bytes and items that are done. */
  step(bytes: number, items: number): void;
}

/** Where an original came from, when it came out of another. */
interface Container {
  source: SourceRow;
  name: string;
  depth: number;
}

const rangesAtOnce = { count: 64, bytes: 2 * 1024 * 1024 };

/** Most messages of one original that share a transaction with others. */
const itemsAtOnce = 200;

/** Takes originals into the case and reads them: acquire → split → parse → store, each original once. */
export class SourceReader {
  readonly #reading: Reading;
  readonly #writer: ItemWriter;
  readonly decodings: Decodings;

  constructor(reading: Reading) {
    this.#reading = reading;
    this.#writer = new ItemWriter(reading.open);
    this.decodings = [...decodingDecisions(reading.open.db)];
  }

  /** Takes a group of files that were acquired together. Single messages share one transaction. */
  async take(group: (Acquired | Unread)[], container: Container | null = null): Promise<void> {
    let simple: Acquired[] = [];
    const writeSimple = () => {
      if (simple.length > 0) this.#takeMessages(simple, container);
      simple = [];
    };
    for (const entry of group) {
      if ('code' in entry) {
        this.#takeUnread(entry, container);
      } else if (entry.read && entry.read.items.length <= itemsAtOnce && !hasExtracted(entry.read.items)) {
        simple.push(entry);
      } else {
        writeSimple();
        await this.#takeOne(entry, container);
      }
    }
    writeSimple();
  }

  /** Puts on the disk what was read so far. */
  commit(): void {
    this.#writer.commit();
  }

  /** Reads an original that the case has but has not read to its end. */
  async read(
    source: SourceRow,
    name: string,
    container: Container | null,
    read: Acquired['read'] = null,
  ): Promise<Tally> {
    const { signal } = this.#reading;
    const depth = (container?.depth ?? 0) + 1;
    if (signal.aborted) throw new AppError('job/cancelled');
    if (read) return this.#store(source, name, depth, read);
    if (source.format === 'eml') {
      const items = await this.#readRanges(source, [wholeOf(source)]);
      return this.#store(source, name, depth, { items, framing: 0 });
    }
    if (source.format === 'mbox') return this.#readMbox(source, name, depth);
    if (['zip', 'tar', 'gzip'].includes(source.format)) return this.#expand(source, name, depth);
    return this.#refuse(source, source.size === 0 ? 'import/empty' : 'import/unsupported-format', {
      format: source.format,
    });
  }

  /**
   * Reads originals that are in the case already, several small ones in one trip and one transaction. Members of a
   * container were acquired with it and stand in the list themselves.
   */
  async readAll(ids: number[], done: (size: number, documents: number) => void): Promise<void> {
    const { open, pool } = this.#reading;
    const sources = ids.map((id) => sourceById(open.db, id));
    const small = (source: SourceRow) => source.format === 'eml' && source.size <= rangesAtOnce.bytes;
    const groups = groupBy(sources, small);
    const read = async (group: SourceRow[]) =>
      group.every(small) ? Promise.all(group.map((s) => this.#readRanges(s, [wholeOf(s)]))) : null;
    for await (const { group, items } of orderedMap(groups, pool.size * 2, async (group) => ({
      group,
      items: await read(group),
    }))) {
      if (items) await this.#storeGroup(group, items);
      else
        for (const source of group)
          if (!sourceById(open.db, source.id).read) await this.read(source, source.sha256, null);
      for (const source of group) done(source.size, sourceTally(open.db, source.id).documents);
    }
  }

  #takeUnread(entry: Unread, container: Container | null): void {
    const { book, open } = this.#reading;
    if (!container) return book.addUnread(entry.name, entry.code, entry.detail);
    // A member that cannot be read is a failure of its container, whose bytes are kept.
    const { source, name } = container;
    const detail = { ...entry.detail, member: entry.name };
    const failure = { offset: 0, length: 0, code: entry.code, detail, fatal: true };
    insertFailure(open.db, source.id, failure);
    book.ledger.found += 1;
    book.ledger.failed += 1;
    book.addFailure({ source: source.sha256, name, ...failure });
  }

  #takeMessages(entries: Acquired[], container: Container | null): void {
    const results = this.#writer.batch(() =>
      entries.map((entry) => {
        const source = this.#acquire(entry, container);
        if (source.read) return { entry, source, tally: null };
        const tally = this.#writeAll(source, entry.read as NonNullable<Acquired['read']>);
        return { entry, source, tally };
      }),
    );
    for (const { entry, source, tally } of results) {
      this.#enter(source, entry.name, container, tally ?? this.#recount(source), tally === null);
    }
  }

  async #takeOne(entry: Acquired, container: Container | null): Promise<void> {
    const source = this.#writer.batch(() => this.#acquire(entry, container));
    if (source.read) this.#enter(source, entry.name, container, this.#recount(source), true);
    else this.#enter(source, entry.name, container, await this.read(source, entry.name, container, entry.read), false);
  }

  /** The row of an original and of the name under which it came, new or known. */
  #acquire(entry: Acquired, container: Container | null): SourceRow {
    const { open } = this.#reading;
    const known = findSource(open.db, entry.sha256);
    if (!known || !hasAcquisition(open.db, known.id, entry.name, container?.source.id ?? null)) {
      const body: LogBodies['source.acquire'] = {
        sha256: entry.sha256,
        size: entry.size,
        format: known?.format ?? entry.format,
        name: entry.name,
        how: container ? 'extracted' : 'copied',
        container: container?.source.sha256 ?? null,
        modified: entry.modified,
      };
      record(open.db, open, 'source.acquire', body);
    }
    return known ?? (findSource(open.db, entry.sha256) as SourceRow);
  }

  /** Enters an original into the ledger, and its failures. */
  #enter(source: SourceRow, name: string, container: Container | null, tally: Tally, again: boolean): void {
    const { open, book, step } = this.#reading;
    const account = sourceAccount(open.db, source.id);
    const { sha256, format, size } = source;
    const framing = size - account.places - account.failed;
    const entry = { sha256, name, format, size, framing, container: container?.source.sha256 ?? null, ...tally };
    book.addSource(entry, account.places + account.failed + (again ? source.framing : framing));
    for (const failure of failuresOf(open.db, source.id)) {
      if (failure.detail.member === undefined || again) book.addFailure({ ...failure, name });
    }
    step(container ? 0 : source.size, tally.found);
    if (again) this.#enterMembers(source, container?.depth ?? 0);
  }

  /** Originals that came out of one that was seen before were seen before too. */
  #enterMembers(source: SourceRow, depth: number): void {
    for (const member of sourceMembers(this.#reading.open.db, source.id)) {
      if (depth > limits.containerDepth) return;
      const container = { source, name: member.name, depth: depth + 1 };
      this.#enter(member, member.name, container, this.#recount(member), true);
    }
  }

  /** Everything that an original read before holds: documents seen again, failures that fail again. */
  #recount(source: SourceRow): Tally {
    const { documents, failed } = sourceTally(this.#reading.open.db, source.id);
    return { found: documents + failed, stored: 0, seen: documents, failed };
  }

  /** Everything that a small original holds, in the transaction that the caller has open. */
  #writeAll(source: SourceRow, read: NonNullable<Acquired['read']>): Tally {
    const tally = emptyTally();
    for (const item of read.items) this.#writer.write(source.id, item, null, tally);
    markSourceRead(this.#reading.open.db, source.id, read.framing);
    return tally;
  }

  async #storeGroup(group: SourceRow[], items: ReadItem[][]): Promise<void> {
    this.#writer.batch(() => {
      for (const [index, source] of group.entries()) this.#writeAll(source, { items: items[index] ?? [], framing: 0 });
    });
    for (const [index, source] of group.entries())
      await this.#takeExtracted(source, source.sha256, 1, items[index] ?? []);
  }

  async #store(source: SourceRow, name: string, depth: number, read: NonNullable<Acquired['read']>): Promise<Tally> {
    const tally = this.#writer.batch(() => this.#writeAll(source, read));
    await this.#takeExtracted(source, name, depth, read.items);
    return tally;
  }

  async #readMbox(source: SourceRow, name: string, depth: number): Promise<Tally> {
    const { open, pool, signal, step } = this.#reading;
    const tally = emptyTally();
    let framing = 0;
    const path = open.paths.original(source.sha256);
    const groups = segmentGroups(pool, path, (bytes) => {
      framing += bytes;
    });
    for await (const items of orderedMap(groups, pool.size * 2, (ranges) => this.#readRanges(source, ranges))) {
      const part = this.#writer.batch(() => items.map((item) => this.#writer.write(source.id, item)));
      for (const one of part) addTally(tally, one);
      step(0, items.length);
      await this.#takeExtracted(source, name, depth, items);
      if (signal.aborted) throw new AppError('job/cancelled');
    }
    markSourceRead(open.db, source.id, framing);
    return tally;
  }

  /** Reads ranges in a reading thread; when one of them kills it, each is tried alone, so that only that one fails. */
  async #readRanges(source: SourceRow, ranges: MessageRange[]): Promise<ReadItem[]> {
    const { open, pool, signal } = this.#reading;
    if (signal.aborted) throw new AppError('job/cancelled');
    const path = open.paths.original(source.sha256);
    try {
      return await pool.run('read', { path, ranges, dir: open.paths.dir, decodings: this.decodings });
    } catch (error) {
      if (!(error instanceof AppError) || error.code === 'job/cancelled') throw error;
      const [only] = ranges;
      if (ranges.length === 1 && only) {
        const failure = {
          offset: only.offset,
          length: only.length,
          code: error.code,
          detail: error.details,
          fatal: true,
        };
        const separator = only.separator;
        return [{ ...only, separator, document: null, failures: [failure], inside: [], extracted: [] }];
      }
      const items: ReadItem[] = [];
      for (const range of ranges) items.push(...(await this.#readRanges(source, [range])));
      return items;
    }
  }

  async #takeExtracted(source: SourceRow, name: string, depth: number, items: ReadItem[]): Promise<void> {
    for (const inner of extractedOf(items)) {
      const entry: Acquired = { ...inner, format: 'eml', modified: null, read: null };
      if (depth <= limits.containerDepth) await this.take([entry], { source, name, depth });
    }
  }

  async #expand(source: SourceRow, name: string, depth: number): Promise<Tally> {
    const { open, pool, signal } = this.#reading;
    if (depth > limits.containerDepth) return this.#refuse(source, 'import/limit', { limit: 'containerDepth' });
    const input = {
      path: open.paths.original(source.sha256),
      format: source.format,
      dir: open.paths.dir,
    };
    const container = { source, name, depth };
    try {
      let group: (Acquired | Unread)[] = [];
      for await (const member of pool.stream('expand', input)) {
        if (signal.aborted) throw new AppError('job/cancelled');
        group.push(member);
        if (group.length < rangesAtOnce.count) continue;
        await this.take(group, container);
        group = [];
      }
      await this.take(group, container);
    } catch (error) {
      if (!(error instanceof AppError) || error.code === 'job/cancelled') throw error;
      return this.#refuse(source, error.code, error.details);
    }
    markSourceRead(open.db, source.id, source.size);
    return emptyTally();
  }

  /** Keeps the bytes as an original and says why they gave no document. */
  #refuse(source: SourceRow, code: AppError['code'], detail: AppError['details']): Tally {
    const { db } = this.#reading.open;
    this.#writer.batch(() => {
      insertFailure(db, source.id, { offset: 0, length: source.size, code, detail, fatal: true });
      markSourceRead(db, source.id, 0);
    });
    return { found: 1, stored: 0, seen: 0, failed: 1 };
  }
}

const wholeOf = (source: SourceRow): MessageRange => ({
  offset: 0,
  length: source.size,
  separator: null,
  ambiguous: false,
});

/** Runs of small originals together, any other alone. */
function* groupBy(sources: SourceRow[], small: (source: SourceRow) => boolean): Generator<SourceRow[]> {
  let group: SourceRow[] = [];
  for (const source of sources) {
    if (group.length > 0 && (group.length >= rangesAtOnce.count || !small(source))) {
      yield group;
      group = [];
    }
    if (small(source)) group.push(source);
    else yield [source];
  }
  if (group.length > 0) yield group;
}

const extractedOf = (items: ReadItem[]): ReadItem['extracted'] =>
  items.flatMap((item) => [...item.extracted, ...extractedOf(item.inside)]);

const hasExtracted = (items: ReadItem[]): boolean => extractedOf(items).length > 0;

/** The message ranges of an mbox in groups that are worth a trip to a reading thread; bytes between are counted aside. */
async function* segmentGroups(
  pool: ReadingPool,
  path: string,
  framing: (bytes: number) => void,
): AsyncGenerator<MessageRange[]> {
  let group: MessageRange[] = [];
  let bytes = 0;
  for await (const segment of pool.stream('split', { path })) {
    if (typeof segment === 'number') {
      framing(segment);
      continue;
    }
    group.push(segment);
    bytes += segment.length;
    if (group.length >= rangesAtOnce.count || bytes >= rangesAtOnce.bytes) {
      yield group;
      group = [];
      bytes = 0;
    }
  }
  if (group.length > 0) yield group;
}
