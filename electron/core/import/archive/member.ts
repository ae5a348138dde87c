import type { ErrorCode, ErrorDetails } from '../../../../shared/errors.ts';

/** A file in a container. Its stream must be read, or left alone, before the next member is asked for. */
export interface ArchiveMember {
  /** A label, safe to show and to join; never a path to write to. */
  name: string;
  /** The name in the container pointed outside (`../`, an absolute path, a drive), or held control characters. */
  unsafe: boolean;
  /** UTC ISO 8601, null when the container does not say. */
  modified: string | null;
  /** Bytes as the container declares them, null when it does not. */
  size: number | null;
  /** The expanded bytes. Throws an AppError: `import/limit`, `import/malformed`, `import/truncated` … */
  stream: AsyncIterable<Uint8Array>;
}

/** A member that cannot be read, or the end of a container that is damaged. */
export interface ArchiveProblem {
  name: string;
  code: ErrorCode;
  detail: ErrorDetails;
}

export type ArchiveEntry = ArchiveMember | ArchiveProblem;
