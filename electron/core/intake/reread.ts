import { AppError } from '../../../shared/errors.ts';
import type { OpenCase } from '../case/open-case.ts';
import { dropSourceReading } from '../store/derived.ts';
import { findSource } from '../store/sources.ts';
import type { Work } from '../work.ts';
import { readUnread } from './rebuild.ts';

/**
 * Reads an original again after something was decided of it. The decision and that it is to be read again are one
 * transaction: stopped after it, the next import or rebuild goes on.
 */
export async function reread(open: OpenCase, sha256: string, decide: () => void, work: Work): Promise<void> {
  const source = findSource(open.db, sha256);
  if (!source) throw new AppError('document/not-found', { id: sha256 });
  open.db.transaction(() => {
    decide();
    dropSourceReading(open.db, source.id);
  })();
  await readUnread(open, work);
}
