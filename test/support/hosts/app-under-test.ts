import type { Page } from 'playwright-core';

/** The app on one of its hosts, in a real browser, for specs that are written once. */
export interface AppUnderTest {
  host: 'web' | 'desktop';
  /** What the host runs on, in words for the report of the run. */
  how: string;
  page: Page;
  /** The host's folder: user data, cases and exports lie below it. */
  folder: string;
  /** What the next dialogs of the system give; the loopback host has none. */
  answerOpen(paths: string[]): Promise<void>;
  answerSave(path: string): Promise<void>;
  /** Tells where the files that are dropped next lie, by name; a browser page needs no telling. */
  namePaths(paths: Record<string, string>): Promise<void>;
  /** Requests that left the app, as far as this host can see them: must stay empty (P7). */
  outside(): string[];
  /** A page of the same app in the place of one that was killed. */
  reopen(): Promise<Page>;
  /** Ends the app as its user would. */
  end(): Promise<void>;
  /** Ends it where it still runs, and deletes its folder. */
  close(): Promise<void>;
}
