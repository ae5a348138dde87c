import type { MailProblem } from '../../parsed-mail.ts';

/** A record of a web archive: its own head, and its block. */
export interface ArchiveRecord {
  /** Its range in the original: compressed where the original is. */
  offset: number;
  length: number;
  /** SHA-256 (hex) of these bytes. */
  sha256: string;
  head: Buffer;
  /** Cut at `limits.messageBytes`. */
  block: Buffer;
  whole: boolean;
  problems: MailProblem[];
}

/** How records stand one behind the other in an archive that is not compressed. */
export interface ArchiveSyntax {
  /** The head of the record that begins here; null where none does, or where it has no end in these bytes. */
  head(bytes: Buffer): ArchiveHead | null;
  /** Where the next record begins behind `from`, -1 where none does. */
  next(bytes: Buffer, from: number): number;
}

export interface ArchiveHead {
  /** With the end of its last line. */
  length: number;
  /** Bytes of the block, null where it is not said, or by no number. */
  block: number | null;
}

/** Bytes of a head; a longer one is none. */
export const longestHead = 64 * 1024;
