import type { EntityTable } from 'dexie';

interface Entry {
  key: string;
  value: unknown;
  at: number;
}

/**
 * A table in memory: read at once, written through on every change, so that a tab that is killed has lost nothing. Without
 * storage (a private window, a full disk) it goes on in memory, and `isKept` says so.
 */
export class StoredMap {
  readonly #table: EntityTable<Entry, 'key'> | null;
  readonly #values = new Map<string, unknown>();
  readonly #listeners = new Set<() => void>();
  isKept: boolean;
  #writes = 0;

  constructor(table: EntityTable<Entry, 'key'> | null) {
    this.#table = table;
    this.isKept = table !== null;
  }

  /** Whether the last strokes are still on their way to the disk. */
  get isWriting(): boolean {
    return this.#writes > 0;
  }

  async load(): Promise<this> {
    try {
      for (const { key, value } of (await this.#table?.toArray()) ?? []) this.#values.set(key, value);
    } catch {
      this.isKept = false;
    }
    return this;
  }

  get(key: string): unknown {
    return this.#values.get(key);
  }

  set(key: string, value: unknown): void {
    this.#values.set(key, value);
    this.#written(this.#table?.put({ key, value, at: Date.now() }));
  }

  delete(key: string): void {
    if (!this.#values.delete(key)) return;
    this.#written(this.#table?.delete(key));
  }

  keys(): string[] {
    return [...this.#values.keys()];
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  #written(write: PromiseLike<unknown> | undefined): void {
    if (write) {
      this.#writes += 1;
      const settle = (isKept: boolean) => {
        this.#writes -= 1;
        this.isKept &&= isKept;
        this.#tell();
      };
      write.then(
        () => settle(true),
        () => settle(false),
      );
    }
    this.#tell();
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
}
