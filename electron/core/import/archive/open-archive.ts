import { statSync } from 'node:fs';
import { AppError } from '../../../../shared/errors.ts';
import { limits } from '../limits.ts';
import { ExpansionBudget, type Room } from './budget.ts';
import { openGzip } from './gzip.ts';
import type { ArchiveEntry } from './member.ts';
import { openTar } from './tar.ts';
import { mayBeWacz, verifiedWacz } from './wacz.ts';
import { openZip } from './zip.ts';

/**
 * The members of a container, one after the other, and a row for each that cannot be read. `outer`: what the container
 * around it may still expand to. Throws
 * `import/unsupported-format` for another format than zip, tar and gzip, and what opening the file throws.
 */
export function openArchive(path: string, format: string, outer: Room | null = null): AsyncIterable<ArchiveEntry> {
  const budget = () => new ExpansionBudget(statSync(path).size, limits, outer);
  if (format === 'zip') return openAnyZip(path, budget());
  if (format === 'tar') return openTar(path, budget());
  if (format === 'gzip') return openGzip(path, budget());
  throw new AppError('import/unsupported-format', { format });
}

async function* openAnyZip(path: string, budget: ExpansionBudget): AsyncGenerator<ArchiveEntry> {
  const entries = openZip(path, budget);
  yield* (await mayBeWacz(path)) ? verifiedWacz(entries) : entries;
}
