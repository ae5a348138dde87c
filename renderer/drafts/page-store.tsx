import { createContext, type ReactNode, useCallback, useContext, useSyncExternalStore } from 'react';
import { PageDatabase } from './database.ts';
import { StoredMap } from './stored-map.ts';

export interface PageStore {
  drafts: StoredMap;
  preferences: StoredMap;
}

export async function openPageStore(name?: string): Promise<PageStore> {
  const database = typeof indexedDB === 'undefined' ? null : new PageDatabase(name);
  const drafts = new StoredMap(database?.drafts ?? null);
  const preferences = new StoredMap(database?.preferences ?? null);
  await Promise.all([drafts.load(), preferences.load()]);
  return { drafts, preferences };
}

const Context = createContext<PageStore | null>(null);

export const PageStoreProvider = ({ store, children }: { store: PageStore; children: ReactNode }) => (
  <Context value={store}>{children}</Context>
);

export function usePageStore(): PageStore {
  const store = useContext(Context);
  if (!store) throw new Error('no page store');
  return store;
}

/** The type of which a literal is one value. */
type Widened<T> = T extends string ? string : T extends number ? number : boolean;

/** A preference that stays on this machine; `fallback` also says its type, and a stored value of another type is ignored. */
export function usePreference<T extends string | number | boolean>(
  key: string,
  fallback: T,
): [Widened<T>, (value: Widened<T>) => void] {
  const { preferences } = usePageStore();
  const stored = useSyncExternalStore(preferences.subscribe, () => preferences.get(key));
  const value = (typeof stored === typeof fallback ? stored : fallback) as Widened<T>;
  return [value, useCallback((next: Widened<T>) => preferences.set(key, next), [preferences, key])];
}

/**
 * What is being typed at `key`: kept with every stroke, there again after a reload or a crash, gone when it was handed in
 * (`clear`). `initial` must be the same object while the key is the same.
 */
export function useDraft<T extends object>(
  key: string,
  initial: T,
): { value: T; change(part: Partial<T>): void; clear(): void; isRestored: boolean } {
  const { drafts } = usePageStore();
  const stored = useSyncExternalStore(drafts.subscribe, () => drafts.get(key)) as T | undefined;
  const value = stored ?? initial;
  const change = useCallback(
    (part: Partial<T>) => drafts.set(key, { ...((drafts.get(key) as T | undefined) ?? initial), ...part }),
    [drafts, key, initial],
  );
  const clear = useCallback(() => drafts.delete(key), [drafts, key]);
  return { value, change, clear, isRestored: stored !== undefined };
}
