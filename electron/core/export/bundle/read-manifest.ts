import { join } from 'node:path';
import { bagPath, type PathRefusal } from './bag-path.ts';
import type { Algorithm } from './layout.ts';
import { linesOf } from './lines.ts';
import type { Problems } from './problems.ts';

const sumLength: Record<Algorithm, number> = { sha256: 64, sha512: 128 };
const lineLimit = 16 * 1024;
const entriesLimit = 5_000_000;

const refusals: Record<PathRefusal, string> = {
  'path/percent-encoding': 'only %0A, %0D and %25 may be encoded',
  'path/absolute': 'an absolute path',
  'path/traversal': 'leads out of the bundle',
  'path/unsafe': 'not a plain relative path',
};

/**
 * Entries of a manifest or tag manifest: path → sum (hex, lower case). Lines that are no entry, paths that lead out, paths
 * named twice (also by case or by composition alone) and paths on the wrong side of `data/` become problems and are not
 * read further.
 */
export async function readManifest(
  root: string,
  name: string,
  algorithm: Algorithm,
  isPayload: boolean,
  problems: Problems,
  signal: AbortSignal | undefined,
): Promise<Map<string, string>> {
  const entries = new Map<string, string>();
  const folded = new Set<string>();
  let number = 0;
  for await (const line of linesOf(join(root, name), lineLimit, signal)) {
    number += 1;
    const found = /^([0-9A-Fa-f]+)[ \t]+\*?(.+)$/s.exec(line.text);
    const [, sum = '', written = ''] = found ?? [];
    if (!found || line.cut || line.malformed || sum.length !== sumLength[algorithm]) {
      problems.add('manifest/malformed', name, `line ${number}`);
      continue;
    }
    const result = bagPath(written);
    if ('refused' in result) {
      problems.add(result.refused, written, `${refusals[result.refused]} (${name}, line ${number})`);
      continue;
    }
    const { path } = result;
    const key = path.normalize('NFC').toLowerCase();
    if (path.startsWith('data/') !== isPayload) problems.add('manifest/misplaced', path, name);
    else if (entries.has(path)) problems.add('manifest/duplicate', path, name);
    else if (folded.has(key)) problems.add('manifest/collision', path, `${name}: differs by case or composition alone`);
    else entries.set(path, sum.toLowerCase());
    folded.add(key);
    if (entries.size > entriesLimit) {
      problems.add('manifest/too-many', name);
      break;
    }
  }
  return entries;
}
