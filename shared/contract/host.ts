/** A file or folder of the user's, named so that a page can hand it back; only the host knows where it lies. */
export type FileToken = string & { readonly fileToken?: never };

export interface RecentCase {
  token: FileToken;
  name: string;
  /** UTC, ISO 8601. */
  opened: string;
}

/** A file that the user dropped or picked; `path` is relative to what was dropped, '/' between folders. */
export interface DroppedFile<F extends { readonly name: string; readonly size: number }> {
  file: F;
  path: string;
}

/**
 * What only a host can do: windows, dialogs, and the way from a file to a token and back. The desktop asks its own dialogs;
 * the loopback host keeps cases and exports in its own folder and takes files as uploads. `F` is what the page has of a file
 * (the DOM's File).
 */
export interface Host<F extends { readonly name: string; readonly size: number }> {
  readonly kind: 'desktop' | 'web';
  /** Cases that were opened here before, latest first. */
  recentCases(): Promise<RecentCase[]>;
  /** Where a new case of this name would lie: the desktop asks, the loopback host takes its own folder. Null: cancelled. */
  newCase(name: string): Promise<FileToken | null>;
  /** Lets the user choose a case; null where the host has no dialog for it, or the user cancelled. */
  pickCase(): Promise<FileToken | null>;
  /** Lets the user choose files or a folder to import; empty when cancelled. */
  pickSources(folder: boolean): Promise<FileToken[]>;
  /** Takes dropped files in; each result is one file or one folder. `onProgress` counts bytes where they are copied. */
  takeDropped(
    files: DroppedFile<F>[],
    options: { signal?: AbortSignal; onProgress?(done: number, total: number): void },
  ): Promise<FileToken[]>;
  /** Where an export of this name goes; null: cancelled. */
  saveTarget(name: string): Promise<FileToken | null>;
  /** Gives what was written to the user: a download in a browser, the file manager on the desktop. */
  reveal(token: FileToken): Promise<void>;
  /** The sample case, made new; null where the host cannot make one. */
  sampleCase(): Promise<FileToken | null>;
  /** What the host tells of itself, for the footer and for reports of errors. */
  about(): Promise<{ version: string; host: 'desktop' | 'web'; connections: number }>;
}
