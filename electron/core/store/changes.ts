import { prepared, type ReadDb } from './database.ts';

interface Held {
  changes: number;
  value: unknown;
}

const held = new WeakMap<ReadDb, Map<string, Held>>();

/** Keeps what is dear to count until anything is written through this connection, the only one that writes. */
export function untilChanged<T>(db: ReadDb, name: string, count: () => T): T {
  const changes = prepared<{ n: number }>(db, 'SELECT total_changes() AS n').get()?.n ?? 0;
  const values = held.get(db) ?? new Map<string, Held>();
  held.set(db, values);
  const known = values.get(name);
  if (known?.changes === changes) return known.value as T;
  const value = count();
  if (values.size > 100) values.clear();
  values.set(name, { changes: prepared<{ n: number }>(db, 'SELECT total_changes() AS n').get()?.n ?? 0, value });
  return value;
}
