import { AppError } from '../../../shared/errors.ts';
import { detectFormat } from '../import/detect.ts';
import { NotKept } from './originals.ts';
import type { Acquired, Unread } from './tasks.ts';

/** First bytes that tell a format. */
export const headBytes = 64 * 1024;

/** Bytes that are among the originals now; `head` are the first of them. */
export const acquired = (
  { name, modified }: { name: string; modified: string | null },
  { sha256, size }: { sha256: string; size: number },
  head: Uint8Array,
): Acquired => ({ name, modified, sha256, size, format: detectFormat(head, { name, size }), read: null });

/** Why a file or member could not be acquired. What the case's own disk refuses is thrown on: it is not the file's fault. */
export function unread(name: string, error: unknown): Unread {
  if (error instanceof NotKept) throw error;
  if (error instanceof AppError) return { name, code: error.code, detail: error.details };
  const reason = (error as NodeJS.ErrnoException)?.code ?? 'unknown';
  return { name, code: reason === 'ENOENT' ? 'import/not-found' : 'import/unreadable', detail: { reason } };
}
