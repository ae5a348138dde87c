import { Dexie, type EntityTable } from 'dexie';

interface Entry {
  key: string;
  value: unknown;
  /** Milliseconds since 1970. */
  at: number;
}

/** The page's own storage: what is being typed, and how the user wants the page. Nothing of a case's contents but quotes in drafts. */
export class PageDatabase extends Dexie {
  declare drafts: EntityTable<Entry, 'key'>;
  declare preferences: EntityTable<Entry, 'key'>;

  constructor(name = 'ashiato') {
    super(name);
    this.version(1).stores({ drafts: 'key, at', preferences: 'key' });
  }
}
