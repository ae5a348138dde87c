import type { Tally } from '../../../shared/domain/ledger.ts';
import type { IndexRow } from '../../../shared/text/search/tokens.ts';
import type { OpenCase } from '../case/open-case.ts';
import { BasisRows } from '../store/basis.ts';
import { findDocument, findPlace, hasMessage, insertDocument, insertMessage, insertPlace } from '../store/documents.ts';
import { insertLinks } from '../store/evidence.ts';
import { insertFailure } from '../store/failures.ts';
import { EntityRows, type GraphRows, insertMentions } from '../store/graph.ts';
import { placeMarks } from '../store/place-marks.ts';
import type { ReadItem } from '../store/read-document.ts';
import { insertIndexRows } from '../store/search.ts';
import { emptyTally } from './ledger.ts';

/** A transaction is closed once it has this many full-text rows or is this old (milliseconds). */
const groupRows = 500;
const groupMillis = 1000;

/**
 * Writes what the reading threads found. Batches are whole or not at all, and many of them share one transaction: the
 * full-text index writes a piece of itself at every commit, and whenever a key goes back, so its rows wait for the end of
 * the transaction and go in by the order of their keys. Whoever is done calls `commit`.
 */
export class ItemWriter {
  readonly #case: OpenCase;
  readonly #rows: GraphRows;
  /** Full-text rows that wait, by document. */
  #index = new Map<number, IndexRow>();
  #since: number | null = null;

  constructor(open: OpenCase) {
    this.#case = open;
    this.#rows = { entities: new EntityRows(open.db), bases: new BasisRows(open.db) };
  }

  /** Runs `write` whole or not at all. */
  batch<R>(write: () => R): R {
    const { db } = this.#case;
    if (this.#since === null) {
      db.exec('BEGIN IMMEDIATE');
      this.#since = performance.now();
    }
    try {
      const result = db.transaction(write)();
      const isDue = this.#index.size >= groupRows || performance.now() - this.#since >= groupMillis;
      if (isDue) this.commit();
      return result;
    } catch (error) {
      this.#forget();
      throw error;
    }
  }

  /** Puts what was written on the disk. */
  commit(): void {
    if (this.#since === null) return;
    const { db } = this.#case;
    // Documents of a batch that was taken back, or of an original that is read as something else by now, are not there.
    const rows = [...this.#index]
      .filter(([id]) => hasMessage(db, id))
      .map(([id, row]) => ({ id, row }))
      .sort((a, b) => a.id - b.id);
    this.#index = new Map();
    this.#since = null;
    try {
      insertIndexRows(db, rows);
      db.exec('COMMIT');
    } catch (error) {
      if (db.inTransaction) db.exec('ROLLBACK');
      this.#forget();
      throw error;
    }
  }

  /** Puts it on the disk and remembers no rows: others may change them now. */
  rest(): void {
    this.commit();
    this.#forget();
  }

  #forget(): void {
    this.#rows.entities.forget();
    this.#rows.bases.forget();
  }

  /** Stores one item and what is inside it; counts each. */
  write(sourceId: number, item: ReadItem, parentId: number | null = null, tally: Tally = emptyTally()): Tally {
    const { db } = this.#case;
    tally.found += 1;
    for (const failure of item.failures) insertFailure(db, sourceId, failure);
    if (!item.document) {
      tally.failed += 1;
      return tally;
    }
    const placed = findPlace(db, sourceId, item.offset, item.length);
    const known = placed ?? findDocument(db, item.document.id);
    const id = known ?? insertDocument(db, item.document);
    if (known === null) this.#derive(id, item);
    if (placed === null) insertPlace(db, sourceId, item, id, parentId);
    tally[known === null ? 'stored' : 'seen'] += 1;
    for (const inner of item.inside) this.write(sourceId, inner, id, tally);
    return tally;
  }

  /** Stores a new reading of a document whose row and places stay. */
  rewrite(id: number, item: ReadItem): void {
    if (!item.document) return;
    insertMessage(this.#case.db, id, item.document);
    this.#derive(id, item);
  }

  /** What follows from a document's own bytes, and from what a person marked in them. */
  #derive(id: number, item: ReadItem): void {
    const { document } = item;
    if (!document) return;
    insertMentions(this.#case.db, this.#rows, id, document.mentions);
    insertLinks(this.#case.db, this.#rows, id, document.tied);
    placeMarks(this.#case.db, this.#rows, id, document.id);
    this.#index.set(id, document.index);
  }
}
