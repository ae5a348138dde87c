import { mkdirSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { emptyFolders, sampleFiles } from './sample-files.ts';

/** Writes the sample's mail into a folder, which is made; files of the same names are replaced. Gives their number. */
export function writeSample(folder: string): number {
  const files = sampleFiles();
  for (const empty of emptyFolders) mkdirSync(join(folder, empty), { recursive: true });
  for (const { path, bytes, modified } of files) {
    const target = join(folder, path);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, bytes);
    if (modified !== undefined) utimesSync(target, new Date(modified), new Date(modified));
  }
  return files.length;
}
