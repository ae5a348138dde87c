import { lstatSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { breathe } from './hash-file.ts';
import type { Problems } from './problems.ts';

const depthLimit = 32;
const filesLimit = 5_000_000;

/** Regular files below a bag's root with their sizes; links and whatever else is no file or folder become problems. */
export async function bagTree(
  root: string,
  problems: Problems,
  signal: AbortSignal | undefined,
): Promise<Map<string, number>> {
  const files = new Map<string, number>();
  const folders = [''];
  for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
    await breathe(signal);
    if (folder.split('/').length > depthLimit) {
      problems.add('tree/too-deep', folder);
      continue;
    }
    for (const name of namesIn(join(root, folder), folder, problems)) {
      const path = folder === '' ? name : `${folder}/${name}`;
      const stat = statOf(join(root, path));
      if (!stat) problems.add('file/unreadable', path);
      else if (stat.isSymbolicLink()) problems.add('file/link', path, 'a link is not followed');
      else if (stat.isDirectory()) folders.push(path);
      else if (stat.isFile()) files.set(path, stat.size);
      else problems.add('file/special', path, 'neither a file nor a folder');
      if (files.size + folders.length > filesLimit) {
        problems.add('tree/too-many', path);
        return files;
      }
    }
  }
  return files;
}

function namesIn(folder: string, path: string, problems: Problems): string[] {
  try {
    const names: string[] = [];
    for (const raw of readdirSync(folder, { encoding: 'buffer' }) as unknown as Buffer[]) {
      const name = raw.toString('utf8');
      // A name that is no UTF-8 cannot be opened by its text, and no manifest can list it.
      if (Buffer.from(name, 'utf8').equals(raw)) names.push(name);
      else problems.add('file/name', `${path}/${name}`, 'the name is not UTF-8');
    }
    return names.sort();
  } catch {
    problems.add('file/unreadable', path);
    return [];
  }
}

function statOf(path: string) {
  try {
    return lstatSync(path);
  } catch {
    return null;
  }
}
