import { join } from 'node:path';
import { isAppError } from '../../../../shared/errors.ts';
import { breathe, hashFile } from './hash-file.ts';
import type { Algorithm } from './layout.ts';
import type { Problems } from './problems.ts';

/** Algorithm → path → sum. */
export type Manifests = Map<Algorithm, Map<string, string>>;

export interface EntriesToCheck {
  dir: string;
  /** Files that lie in the bag, with their sizes. */
  files: ReadonlyMap<string, number>;
  manifests: Manifests;
  problems: Problems;
  signal: AbortSignal | undefined;
  /** Bytes that may be read in all: a bag is not believed to be larger than it says. */
  budget: number;
  /** Filled with the files that are what every manifest says, with their sizes. */
  sound: Map<string, number>;
  onBytes: (bytes: number) => void;
}

/** Reads every listed file once and compares it with every manifest. */
export async function checkEntries(check: EntriesToCheck): Promise<{ files: number; bytes: number }> {
  const { dir, files, manifests, problems, signal, budget, sound, onBytes } = check;
  const checked = { files: 0, bytes: 0 };
  for (const path of listedIn(manifests)) {
    await breathe(signal);
    const wanted: { name: Algorithm; sum: string }[] = [];
    for (const [name, entries] of manifests) {
      const sum = entries.get(path);
      if (sum === undefined) problems.add('manifest/incomplete', path, `not in the list of ${name}`);
      else wanted.push({ name, sum });
    }
    const size = files.get(path);
    if (size === undefined) {
      problems.add('file/missing', path);
      continue;
    }
    const limit = budget - checked.bytes;
    if (size > limit) {
      problems.add('file/over-declared', path, 'more bytes than the bundle declares; not read');
      continue;
    }
    try {
      const names = wanted.map(({ name }) => name);
      const found = await hashFile(join(dir, path), { algorithms: names, limit, signal, onBytes });
      checked.files += 1;
      checked.bytes += found.bytes;
      const changed = wanted.filter(({ name, sum }) => found.sums[name] !== sum).map(({ name }) => name);
      if (changed.length > 0) problems.add('file/changed', path, changed.join(', '));
      else sound.set(path, found.bytes);
    } catch (error) {
      if (isAppError(error)) throw error;
      problems.add('file/unreadable', path, String((error as NodeJS.ErrnoException).code));
    }
  }
  return checked;
}

export const listedIn = (manifests: Manifests): Set<string> =>
  new Set([...manifests.values()].flatMap((entries) => [...entries.keys()]));
