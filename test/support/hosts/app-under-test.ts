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
  /** Addresses that the page asked for and that are not the app: must stay empty, or be the refused ones that a test asked for. */
  outside(): string[];
  /** A page of the same app in the place of one that was killed. */
  reopen(): Promise<Page>;
  close(): Promise<void>;
}
