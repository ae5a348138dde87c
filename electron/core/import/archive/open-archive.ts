import { AppError } from '../../../../shared/errors.ts';
import { openGzip } from './gzip.ts';
import type { ArchiveEntry } from './member.ts';
import { openTar } from './tar.ts';
import { mayBeWacz, verifiedWacz } from './wacz.ts';
import { openZip } from './zip.ts';

/**
 * The members of a container, one after the other, and a row for each that cannot be read. Throws
 * `import/unsupported-format` for another format than zip, tar and gzip, and what opening the file throws.
 */
export function openArchive(path: string, format: string): AsyncIterable<ArchiveEntry> {
  if (format === 'zip') return openAnyZip(path);
  if (format === 'tar') return openTar(path);
  if (format === 'gzip') return openGzip(path);
  throw new AppError('import/unsupported-format', { format });
}

async function* openAnyZip(path: string): AsyncGenerator<ArchiveEntry> {
  const entries = openZip(path);
  yield* (await mayBeWacz(path)) ? verifiedWacz(entries) : entries;
}
