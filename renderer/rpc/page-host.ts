import type { DroppedFile, Host } from '../../shared/contract/host.ts';

/** A host as a page sees it: what is dropped are the browser's files. */
export type PageHost = Host<File>;
export type PageFile = DroppedFile<File>;
