import { AppError } from '../../../shared/errors.ts';
import { limits } from '../import/limits.ts';
import { answeredSources, answersOf } from '../store/answers.ts';
import { databaseOfLog, logsToReadAgain } from '../store/database-logs.ts';
import { decodingDecisions } from '../store/decisions.ts';
import { dropSourceReading } from '../store/derived.ts';
import type { ReadItem, Whole } from '../store/read-document.ts';
import { findSource, type SourceRow, sourceById, sourceMembers } from '../store/sources.ts';
import { enterSource, recount } from './enter-source.ts';
import { holdersOf, holdsNone } from './extracted.ts';
import { isContainer, isOneMail } from './formats.ts';
import { headOf } from './head-of.ts';
import { orderedMap } from './ordered-map.ts';
import { rangeGroups, readRanges } from './read-ranges.ts';
import { type Container, isFirst, newOutcome, type Outcome, type Reading, takeRoom, within } from './reading.ts';
import { isSmall, rangeOf, rangesAtOnce, smallTogether } from './small-messages.ts';
import { SourceWriter } from './source-writer.ts';
import type { Acquired, ReadingChoices, RecordsInput, Unread } from './tasks.ts';

/** Most messages of one original that share a transaction with others. */
const itemsAtOnce = 200;

/** Takes originals into the case and reads them: acquire → split → parse → store, each original once. */
export class SourceReader {
  readonly #reading: Reading;
  readonly #writer: SourceWriter;
  /** Originals that are being read now, each inside the one before. */
  readonly #underWay = new Set<number>();
  readonly choices: ReadingChoices;

  constructor(reading: Reading) {
    this.#reading = reading;
    this.#writer = new SourceWriter(reading);
    const { db } = reading.open;
    this.choices = { decodings: [...decodingDecisions(db)], answered: answeredSources(db) };
  }

  /** Takes a group of files that were acquired together. Single messages share one transaction. */
  async take(group: (Acquired | Unread)[], container: Container | null = null): Promise<void> {
    let simple: (Acquired & { read: Whole })[] = [];
    const writeSimple = () => {
      if (simple.length > 0) this.#writer.takeWhole(simple, container);
      simple = [];
    };
    for (const entry of group) {
      if (container && !isFirst(container, entry)) continue;
      if ('code' in entry) {
        this.#takeUnread(entry, container);
        continue;
      }
      const { read } = entry;
      if (read && read.items.length <= itemsAtOnce && holdsNone(read.items)) {
        simple.push({ ...entry, read });
        continue;
      }
      writeSimple();
      await this.#visit(this.#writer.acquire(entry, container), entry.name, container, read);
      await this.#giveWay();
    }
    writeSimple();
    await this.#giveWay();
  }

  /** Puts on the disk what was read so far. */
  commit(): void {
    this.#writer.commit();
  }

  /** Between two batches: what waits for the case gets it. */
  async #giveWay(): Promise<void> {
    await this.#reading.giveWay?.(() => this.#writer.rest());
  }

  /**
   * Reads originals that are in the case already, several small ones in one transaction. Members of a container stand in
   * the list themselves, and are read with it where it comes before them.
   */
  async readAll(ids: number[]): Promise<void> {
    const { open, pool, signal, step } = this.#reading;
    const sources = ids.map((id) => sourceById(open.db, id));
    const groups = orderedMap(smallTogether(sources), pool.size * 2, async (group) => ({
      group,
      wholes: group.every(isSmall) ? await Promise.all(group.map((source) => this.#readAhead(source))) : [],
    }));
    for await (const { group, wholes } of groups) {
      if (signal.aborted) throw new AppError('job/cancelled');
      if (group.every(isSmall)) {
        await this.#storeGroup(group, wholes);
        continue;
      }
      for (const { id, size, sha256 } of group) {
        const source = sourceById(open.db, id);
        if (source.read) step(size, 0);
        else await this.#visit(source, sha256, null);
      }
    }
  }

  #takeUnread(entry: Unread, container: Container | null): void {
    const { book, step } = this.#reading;
    if (container) return this.#writer.failMember(entry, container);
    book.addUnread(entry.name, entry.code, entry.detail);
    step(0, 1);
  }

  /** Reads an original that is not read to its end, or counts it and what came out of it, and enters it into the ledger. */
  async #visit(source: SourceRow, name: string, container: Container | null, read: Whole | null = null) {
    // It holds itself, and is being read.
    if (this.#underWay.has(source.id)) return;
    this.#underWay.add(source.id);
    const outcome = newOutcome();
    try {
      if (source.read) outcome.tally = recount(this.#reading, source);
      else await this.#read(source, name, container, read, outcome);
    } finally {
      // When it was stopped half-way as well: what is stored is in the ledger.
      enterSource(this.#reading, source, name, container, outcome);
      this.#underWay.delete(source.id);
    }
    if (source.read) await this.#visitMembers(source, name, container);
  }

  async #visitMembers(source: SourceRow, name: string, outer: Container | null): Promise<void> {
    const { open, signal } = this.#reading;
    const container = within(source, name, newOutcome(), outer);
    this.#underWay.add(source.id);
    // Members that are there by a shorter way are too deep by this one, today as on the day when it came in first.
    const members = this.#underWay.size > limits.containerDepth ? [] : sourceMembers(open.db, source.id);
    for (const member of members) {
      if (signal.aborted) throw new AppError('job/cancelled');
      await this.#visit(sourceById(open.db, member.id), member.name, container);
    }
    this.#underWay.delete(source.id);
  }

  async #read(
    source: SourceRow,
    name: string,
    outer: Container | null,
    read: Whole | null,
    outcome: Outcome,
  ): Promise<void> {
    if (this.#reading.signal.aborted) throw new AppError('job/cancelled');
    const { format, size } = source;
    if (read) await this.#store(source, name, outer, read, outcome);
    else if (isOneMail(format)) {
      await this.#store(source, name, outer, await this.#readWhole(source), outcome);
    } else if (format === 'mbox') await this.#readMbox(source, name, outer, outcome);
    else if (isContainer(format)) await this.#expand(source, name, outer, outcome);
    else if (size === 0) {
      this.#writer.fail(source, { offset: 0, length: 0, code: 'import/empty', detail: { format } }, 0, outcome);
    } else await this.#readRecords(source, name, outer, outcome);
  }

  /** What a small original holds, null where it was read before. */
  async #readAhead(source: Pick<SourceRow, 'sha256' | 'size' | 'format'>): Promise<Whole | null> {
    const isRead = findSource(this.#reading.open.db, source.sha256)?.read === true;
    return isRead ? null : this.#readWhole(source);
  }

  /** A mail, and what is around it in a file of Apple Mail. */
  async #readWhole(source: Pick<SourceRow, 'sha256' | 'size' | 'format'>): Promise<Whole> {
    const range = rangeOf(source, (bytes) => headOf(this.#reading.open.paths.original(source.sha256), bytes));
    const items = await readRanges(this.#reading, source, [range], this.choices);
    return { items, framing: source.size - range.length };
  }

  async #storeGroup(group: SourceRow[], wholes: (Whole | null)[]): Promise<void> {
    const { open, step } = this.#reading;
    const unread = group.flatMap((source, index) => {
      const read = sourceById(open.db, source.id).read ? null : (wholes[index] ?? null);
      return read ? [{ source, read, outcome: newOutcome() }] : [];
    });
    this.#writer.wholes(unread.filter(({ read }) => holdsNone(read.items)));
    for (const { source, read, outcome } of unread) {
      if (!holdsNone(read.items)) await this.#store(source, source.sha256, null, read, outcome);
    }
    const bytes = group.reduce((sum, { size }) => sum + size, 0);
    step(
      bytes,
      unread.reduce((sum, { outcome }) => sum + outcome.tally.found, 0),
    );
  }

  async #store(source: SourceRow, name: string, outer: Container | null, read: Whole, outcome: Outcome): Promise<void> {
    if (holdsNone(read.items)) return this.#writer.wholes([{ source, read, outcome }]);
    this.#writer.items(source, read.items, outcome);
    for (const question of read.questions ?? []) this.#writer.ask(source, question);
    await this.#takeExtracted(within(source, name, outcome, outer), read.items);
    // It counts as read once all that came out of it is there: a stop before that starts it again.
    this.#writer.finish(source, read.framing);
  }

  async #readMbox(source: SourceRow, name: string, outer: Container | null, outcome: Outcome): Promise<void> {
    const { open, pool, signal, step } = this.#reading;
    const container = within(source, name, outcome, outer);
    const { tally, told } = outcome;
    const isFile = outer === null;
    let framing = 0;
    let done = 0;
    const groups = rangeGroups(pool, open.paths.original(source.sha256));
    try {
      for await (const group of orderedMap(groups, pool.size * 2, async ({ ranges, framing }) => ({
        items: await readRanges(this.#reading, source, ranges, this.choices),
        framing,
      }))) {
        this.#writer.items(source, group.items, outcome);
        framing += group.framing;
        const bytes = group.items.reduce((sum, { length }) => sum + length, group.framing);
        done += bytes;
        step(isFile ? bytes : 0, tally.found - told.items);
        Object.assign(told, { bytes: isFile ? done : 0, items: tally.found });
        await this.#takeExtracted(container, group.items);
        await this.#giveWay();
        if (signal.aborted) throw new AppError('job/cancelled');
      }
    } catch (error) {
      if (!(error instanceof AppError) || error.code === 'job/cancelled') throw error;
      // The thread that splits it is lost: what it has not come to fails, the rest is there.
      const rest = { offset: done, length: source.size - done, code: error.code, detail: error.details };
      return this.#writer.fail(source, rest, framing, outcome);
    }
    this.#writer.finish(source, framing);
  }

  /** Reads what is neither mail nor container; what is between its documents is framing. */
  async #readRecords(source: SourceRow, name: string, outer: Container | null, outcome: Outcome): Promise<void> {
    const { open, pool, signal, step } = this.#reading;
    const { sha256, size, format } = source;
    const container = within(source, name, outcome, outer);
    const { tally, told } = outcome;
    const isFile = outer === null;
    const answers = answersOf(open.db, sha256);
    const input = { path: open.paths.original(sha256), sha256, size, format, answers, dir: open.paths.dir };
    const database = this.#databaseOf(source);
    let covered = 0;
    let end = 0;
    let group: ReadItem[] = [];
    const write = async () => {
      this.#writer.items(source, group, outcome);
      for (const { length } of group) covered += length;
      end = Math.max(end, ...group.map((item) => item.offset + item.length));
      step(isFile ? end - told.bytes : 0, tally.found - told.items);
      Object.assign(told, { bytes: isFile ? end : 0, items: tally.found });
      await this.#takeExtracted(container, group);
      group = [];
      await this.#giveWay();
    };
    try {
      for await (const part of pool.stream('records', { ...input, ...(database && { database }) })) {
        if (signal.aborted) throw new AppError('job/cancelled');
        if ('question' in part) this.#writer.ask(source, part.question);
        else group.push(part.item);
        if (group.length >= itemsAtOnce) await write();
      }
      await write();
    } catch (error) {
      if (!(error instanceof AppError) || error.code === 'job/cancelled') throw error;
      // The thread that reads it is lost: what it has not come to fails, the rest is there.
      const rest = { offset: end, length: size - end, code: error.code, detail: error.details };
      return this.#writer.fail(source, rest, end - covered, outcome);
    }
    this.#writer.finish(source, size - covered);
  }

  #databaseOf({ id, format }: SourceRow): RecordsInput['database'] | null {
    const { db, paths } = this.#reading.open;
    const found = format === 'sqlite-wal' ? databaseOfLog(db, id) : null;
    const source = found && findSource(db, found.sha256);
    return source ? { path: paths.original(source.sha256), sha256: source.sha256, size: source.size } : null;
  }

  /** Reads logs again whose database came after them. */
  async readLogsAgain(): Promise<void> {
    const { open, book, signal } = this.#reading;
    this.commit();
    for (const id of logsToReadAgain(open.db)) {
      if (signal.aborted) throw new AppError('job/cancelled');
      const { sha256, size } = sourceById(open.db, id);
      const name = book.forget(sha256, size) ?? sha256;
      open.db.transaction(() => dropSourceReading(open.db, id))();
      await this.#visit(sourceById(open.db, id), name, null);
    }
  }

  async #takeExtracted(container: Container, items: ReadItem[]): Promise<void> {
    const holders = holdersOf(items);
    if (holders.length === 0) return;
    if (this.#writer.isTooDeep(container.source)) return this.#writer.leaveInside(container.source, holders);
    const entries = holders.flatMap(({ extracted }) => extracted);
    const acquired = entries.map(({ read = null, ...entry }) => ({ ...entry, modified: null, read }));
    await this.#takeMembers(acquired, container);
  }

  async #expand(source: SourceRow, name: string, outer: Container | null, outcome: Outcome): Promise<void> {
    const { open, pool, signal } = this.#reading;
    const { size, format, sha256 } = source;
    const fail = ({ code, details }: AppError) =>
      this.#writer.fail(source, { offset: 0, length: size, code, detail: details }, 0, outcome);
    if (this.#writer.isTooDeep(source)) return fail(new AppError('import/limit', { limit: 'containerDepth' }));
    const container = within(source, name, outcome, outer);
    try {
      let group: (Acquired | Unread)[] = [];
      for await (const member of pool.stream('expand', {
        path: open.paths.original(sha256),
        format,
        dir: open.paths.dir,
        room: container.room,
      })) {
        if (signal.aborted) throw new AppError('job/cancelled');
        group.push(member);
        takeRoom(container, format, member);
        if (container.room.bytes < 0 || container.room.members < 0) {
          const detail = { limit: container.room.bytes < 0 ? 'expandedBytes' : 'members', rest: true };
          group.push({ name: member.name, code: 'import/limit', detail });
          break;
        }
        if (group.length < rangesAtOnce.count) continue;
        await this.#takeMembers(group, container);
        group = [];
      }
      await this.#takeMembers(group, container);
    } catch (error) {
      if (!(error instanceof AppError) || error.code === 'job/cancelled') throw error;
      return fail(error);
    }
    this.#writer.finish(source, size);
  }

  /** Takes what came out of a container; small messages among them are read together. */
  async #takeMembers(group: (Acquired | Unread)[], container: Container): Promise<void> {
    const ahead = group.map(async (entry) => {
      if ('code' in entry || !isSmall(entry)) return entry;
      const known = findSource(this.#reading.open.db, entry.sha256);
      const read = known && known.format !== entry.format ? null : await this.#readAhead(entry);
      return read ? { ...entry, read } : entry;
    });
    await this.take(await Promise.all(ahead), container);
  }
}
