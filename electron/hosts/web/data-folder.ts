import { mkdirSync, readdirSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { basename, join, relative, resolve, sep } from 'node:path';
import type { RecentPath } from '../host-state.ts';
import { freeName, safeName, splitEnding } from '../safe-name.ts';

const caseEnding = '.ashiato';

/** `--data`, else ASHIATO_DATA, else a folder in the user's home. */
export const dataFolderOf = (asked: string | undefined, environment: NodeJS.ProcessEnv): string =>
  resolve(asked || environment.ASHIATO_DATA || join(homedir(), 'Ashiato'));

/** The folder of the loopback host: a browser has no dialogs that give paths, so cases and exports have their place here. */
export class DataFolder {
  readonly state: string;
  readonly incoming: string;
  readonly #cases: string;
  readonly #exports: string;
  /** Names that were given out and may not be written yet. */
  readonly #promised = new Set<string>();

  constructor(root: string) {
    this.state = join(root, 'host.json');
    this.incoming = join(root, 'incoming');
    this.#cases = join(root, 'cases');
    this.#exports = join(root, 'exports');
    for (const folder of [root, this.#cases, this.#exports]) mkdirSync(folder, { recursive: true, mode: 0o700 });
  }

  /** Where a new case of this name lies. */
  newCase(name: string): string {
    const stem = safeName(name.replace(/\.ashiato$/i, ''), 'case');
    return join(
      this.#cases,
      freeName(stem, caseEnding, (candidate) => isThere(this.#cases, candidate)),
    );
  }

  /** Where an export of this name goes; formats of several files put their endings behind the name without its own. */
  newExport(name: string): string {
    const [stem, end] = splitEnding(safeName(name, 'export'));
    const taken = [...readdirSync(this.#exports), ...this.#promised].map((one) => one.toLowerCase());
    const free = freeName(stem, end, (candidate) => {
      const base = splitEnding(candidate)[0].toLowerCase();
      return taken.some((one) => one === base || one.startsWith(`${base}.`) || one.startsWith(`${base}-`));
    });
    this.#promised.add(free);
    return join(this.#exports, free);
  }

  /** Whether something was written here for the user, and may be given to the browser. */
  isExport(path: string): boolean {
    const inside = relative(this.#exports, path);
    return inside !== '' && !inside.startsWith('..') && resolve(this.#exports, inside) === path;
  }

  /** The cases that were opened here and are still there, then those that lie in the folder all the same. */
  recentCases(opened: readonly RecentPath[]): RecentPath[] {
    const known = new Set(opened.map(({ path }) => path));
    const others: RecentPath[] = [];
    for (const name of readdirSync(this.#cases)) {
      const path = join(this.#cases, name);
      const changed = changedAt(path);
      if (!name.endsWith(caseEnding) || known.has(path) || changed === null) continue;
      others.push({ path, name: basename(name, caseEnding), opened: changed });
    }
    others.sort((a, b) => (a.opened < b.opened ? 1 : -1));
    return [...opened.filter(({ path }) => changedAt(path) !== null), ...others];
  }
}

const isThere = (folder: string, name: string): boolean =>
  readdirSync(folder).some((one) => one.toLowerCase() === name.toLowerCase());

/** When a case was last written to, UTC; null where there is none. */
function changedAt(path: string): string | null {
  try {
    return statSync(`${path}${sep}case.sqlite`).mtime.toISOString();
  } catch {
    return null;
  }
}
