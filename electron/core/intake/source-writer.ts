import type { Tally } from '../../../shared/domain/ledger.ts';
import type { Question } from '../../../shared/domain/question.ts';
import { type LogBodies, record } from '../case/record.ts';
import { limits } from '../import/limits.ts';
import { putQuestion } from '../store/answers.ts';
import { insertFailure } from '../store/failures.ts';
import { containerDepth, forgetTooDeep, tooDeepWithin } from '../store/nesting.ts';
import type { ReadFailure, ReadItem, Whole } from '../store/read-document.ts';
import { findSource, hasAcquisition, markSourceRead, type SourceRow, sourceById } from '../store/sources.ts';
import { enterSource, recount } from './enter-source.ts';
import { betterFormat } from './formats.ts';
import { ItemWriter } from './item-writer.ts';
import { type Container, newOutcome, type Outcome, type Reading } from './reading.ts';
import type { Acquired, Unread } from './tasks.ts';

/** Writes originals, what they hold and what could not be read, each whole or not at all. */
export class SourceWriter {
  readonly #reading: Reading;
  readonly #items: ItemWriter;

  constructor(reading: Reading) {
    this.#reading = reading;
    this.#items = new ItemWriter(reading.open);
  }

  /** Puts on the disk what was written so far. */
  commit(): void {
    this.#items.commit();
  }

  /** Leaves the case to others for a moment, who may write. */
  rest(): void {
    this.#items.rest();
  }

  /** The row of an original and of the name under which it came, new or known. */
  acquire(entry: Acquired, container: Container | null): SourceRow {
    return this.#items.batch(() => this.#acquire(entry, container));
  }

  #acquire(entry: Acquired, container: Container | null): SourceRow {
    const { open } = this.#reading;
    const known = findSource(open.db, entry.sha256);
    const format = betterFormat(known?.format, entry.format);
    const isNew = !known || !hasAcquisition(open.db, known.id, entry.name, container?.source.id ?? null);
    if (known && !isNew && format === known.format) return known;
    const body: LogBodies['source.acquire'] = {
      sha256: entry.sha256,
      size: entry.size,
      format,
      name: entry.name,
      how: container ? 'extracted' : 'copied',
      container: container?.source.sha256 ?? null,
      modified: entry.modified,
    };
    record(open.db, open, 'source.acquire', body);
    if (known) this.#reopen(known);
    return findSource(open.db, entry.sha256) as SourceRow;
  }

  /** What lay too deep before may be near enough by the way that its container came in now. */
  #reopen(source: SourceRow): void {
    const { open, book } = this.#reading;
    for (const id of tooDeepWithin(open.db, source.id)) {
      if (this.isTooDeep({ id })) continue;
      forgetTooDeep(open.db, id);
      book.forgetTooDeep(sourceById(open.db, id).sha256);
    }
  }

  isTooDeep({ id }: Pick<SourceRow, 'id'>): boolean {
    return containerDepth(this.#reading.open.db, id, limits.containerDepth + 1) > limits.containerDepth;
  }

  /** Acquires and stores originals that were read in passing, all in one transaction, and enters them. */
  takeWhole(entries: (Acquired & { read: Whole })[], container: Container | null): void {
    const results = this.#items.batch(() =>
      entries.map((entry) => {
        const source = this.#acquire(entry, container);
        const outcome = newOutcome();
        if (source.read) outcome.tally = recount(this.#reading, source);
        else this.#whole(source, entry.read, outcome.tally);
        return { source, name: entry.name, outcome };
      }),
    );
    for (const { source, name, outcome } of results) enterSource(this.#reading, source, name, container, outcome);
  }

  /** Stores all that originals hold, in one transaction. */
  wholes(sources: { source: SourceRow; read: Whole; outcome: Outcome }[]): void {
    this.#items.batch(() => {
      for (const { source, read, outcome } of sources) this.#whole(source, read, outcome.tally);
    });
  }

  #whole(source: SourceRow, { items, framing, questions = [] }: Whole, tally: Tally): void {
    for (const item of items) this.#items.write(source.id, item, null, tally);
    for (const question of questions) putQuestion(this.#reading.open.db, source.id, question);
    markSourceRead(this.#reading.open.db, source.id, framing);
  }

  /** Stores some of what an original holds. */
  items(source: SourceRow, items: ReadItem[], { tally }: Outcome): void {
    this.#items.batch(() => {
      for (const item of items) this.#items.write(source.id, item, null, tally);
    });
  }

  /** Keeps what an original leaves open. */
  ask({ id }: SourceRow, question: Question): void {
    this.#items.batch(() => putQuestion(this.#reading.open.db, id, question));
  }

  /** Everything in an original is stored or said to have failed; `framing` are its bytes that hold no item. */
  finish({ id }: SourceRow, framing: number): void {
    this.#items.batch(() => markSourceRead(this.#reading.open.db, id, framing));
  }

  /** Finishes an original whose bytes, or those from somewhere on, gave no document, and says why. */
  fail({ id }: SourceRow, failure: Omit<ReadFailure, 'fatal'>, framing: number, { tally }: Outcome): void {
    const { db } = this.#reading.open;
    this.#items.batch(() => {
      insertFailure(db, id, { ...failure, fatal: true });
      markSourceRead(db, id, framing);
    });
    tally.found += 1;
    tally.failed += 1;
  }

  /** A member that cannot be read is a failure of its container, whose bytes are kept. */
  failMember({ name, code, detail }: Unread, { source, tally }: Container): void {
    const failure = { offset: 0, length: 0, code, detail: { ...detail, member: name }, fatal: true };
    this.#items.batch(() => insertFailure(this.#reading.open.db, source.id, failure));
    tally.found += 1;
    tally.failed += 1;
  }

  /** Messages out of which others came that lie too deep to be followed. */
  leaveInside({ id }: SourceRow, holders: ReadItem[]): void {
    this.#items.batch(() => {
      for (const { offset, length, extracted } of holders) {
        const detail = { limit: 'containerDepth', inside: extracted.length };
        insertFailure(this.#reading.open.db, id, { offset, length, code: 'import/limit', detail, fatal: false });
      }
    });
  }
}
