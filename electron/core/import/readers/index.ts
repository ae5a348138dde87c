import type { Reader } from '../parsed-record.ts';

/**
 * The readers of all that is no mail and no container, by format. Each is loaded when the first original of its format
 * comes, so that a case of mails waits for none of them.
 */
const readers: Record<string, () => Promise<Reader>> = {};

const anyFile = async (): Promise<Reader> => (await import('./any-file.ts')).readAnyFile;

/** The reader of a format; what none is for becomes one document, whole. */
export const readerOf = (format: string): Promise<Reader> => (readers[format] ?? anyFile)();
