import type { Tally } from '../../../shared/domain/ledger.ts';
import { failuresOf } from '../store/failures.ts';
import { type SourceRow, sourceAccount, sourceById, sourceTally } from '../store/sources.ts';
import type { Container, Outcome, Reading } from './reading.ts';

/** Enters an original into the ledger as far as it was read, with every failure in it. */
export function enterSource(
  { open, book, step }: Reading,
  { id }: SourceRow,
  name: string,
  container: Container | null,
  { tally, told }: Outcome,
): void {
  const { sha256, format, size, framing } = sourceById(open.db, id);
  const { places, failed } = sourceAccount(open.db, id);
  const entry = { sha256, name, format, size, framing, container: container?.source.sha256 ?? null, ...tally };
  book.addSource(entry, places + failed + framing);
  for (const failure of failuresOf(open.db, id)) book.addFailure({ ...failure, name });
  step(container ? 0 : size - told.bytes, tally.found - told.items);
}

/** Everything that an original read before holds: documents seen again, failures that fail again. */
export function recount({ open }: Reading, source: SourceRow): Tally {
  const { documents, failed } = sourceTally(open.db, source.id);
  return { found: documents + failed, stored: 0, seen: documents, failed };
}
