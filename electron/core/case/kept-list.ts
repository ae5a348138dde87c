import { randomUUID } from 'node:crypto';
import { appendFileSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { type CasePaths, casePaths } from './paths.ts';

const suffix = '.kept';

/**
 * Names what one reading thread puts among the originals, before it does: one hash a line, in a file under `incoming`.
 * The case's rows come later; a stop in between leaves originals that no row speaks of, and this list says which.
 */
export class KeptList {
  readonly #path: string;

  constructor(dir: string) {
    this.#path = join(casePaths(dir).incoming, `${randomUUID()}${suffix}`);
  }

  add(hashes: readonly string[]): void {
    appendFileSync(this.#path, hashes.map((sha256) => `${sha256}\n`).join(''));
  }
}

/**
 * Clears `incoming`, and those originals that an import put down and did not live to record. Nothing else among the
 * originals is touched: a file that nobody listed is for verification to report.
 */
export function clearIncoming(paths: CasePaths, isKnown: (sha256: string) => boolean): void {
  mkdirSync(paths.incoming, { recursive: true });
  for (const name of readdirSync(paths.incoming)) {
    if (!name.endsWith(suffix)) continue;
    for (const sha256 of readFileSync(join(paths.incoming, name), 'utf8').split('\n')) {
      // The last line may be cut, and a line may stand twice.
      if (/^[0-9a-f]{64}$/.test(sha256) && !isKnown(sha256)) rmSync(paths.original(sha256), { force: true });
    }
  }
  rmSync(paths.incoming, { recursive: true, force: true });
  mkdirSync(paths.incoming, { recursive: true });
}
