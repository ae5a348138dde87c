import { prepared, type WriteDb } from './database.ts';

/**
 * What is held of a mention or a link, and why: few different texts for millions of rows, so each stands once. Remembers
 * the rows, since every document brings the same few again.
 */
export class BasisRows {
  readonly #db: WriteDb;
  readonly #known = new Map<string, number>();

  constructor(db: WriteDb) {
    this.#db = db;
  }

  /** `reasons` is JSON. */
  row(standing: string, reasons: string): number {
    const name = `${standing} ${reasons}`;
    const known = this.#known.get(name);
    if (known !== undefined) return known;
    const sql = 'SELECT id FROM basis WHERE standing = ? AND reasons = ?';
    const found = prepared<{ id: number }>(this.#db, sql).get(standing, reasons);
    const id = found?.id ?? this.#insert(standing, reasons);
    if (this.#known.size > 10_000) this.#known.clear();
    this.#known.set(name, id);
    return id;
  }

  #insert(standing: string, reasons: string): number {
    const insert = prepared(this.#db, 'INSERT INTO basis (standing, reasons) VALUES (?, ?)');
    return Number(insert.run(standing, reasons).lastInsertRowid);
  }

  /** After a rolled back transaction the remembered rows may be gone. */
  forget(): void {
    this.#known.clear();
  }
}
