import { randomBytes } from 'node:crypto';
import { chmodSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { z } from 'zod';

const recentCase = z.object({ path: z.string().min(1).max(4096), name: z.string().max(300), opened: z.iso.datetime() });

const state = z.object({
  /** Key of the file tokens (hex): the same for as long as this file is there. */
  secret: z.string().regex(/^[0-9a-f]{64}$/),
  /** Latest first. */
  recent: z.array(recentCase).max(100).catch([]),
  /** Port of the loopback host: a page's drafts are kept by its origin. */
  port: z.number().int().min(1).max(65_535).nullable().catch(null),
  /** Where the desktop's window was; read by whoever places it. */
  window: z.unknown(),
});

export type HostState = z.output<typeof state>;
export type RecentPath = z.output<typeof recentCase>;

/** Cases that a host remembers. */
const mostRecent = 20;

/** What a host keeps between two starts, in one file of its own. A file that cannot be read is begun anew. */
export class HostStateFile {
  readonly #file: string;
  #state: HostState;

  constructor(file: string) {
    this.#file = file;
    this.#state = readState(file);
  }

  get value(): Readonly<HostState> {
    return this.#state;
  }

  /** Writes beside the file, then takes its name: a crash leaves the old one or the new one. */
  change(part: Partial<HostState>): void {
    this.#state = { ...this.#state, ...part };
    mkdirSync(dirname(this.#file), { recursive: true });
    const draft = `${this.#file}.${process.pid}.part`;
    writeFileSync(draft, `${JSON.stringify(this.#state, null, 2)}\n`, { mode: 0o600 });
    chmodSync(draft, 0o600);
    renameSync(draft, this.#file);
  }

  /** A case was opened: it is the latest now. */
  remember(path: string, name: string, now: Date = new Date()): void {
    const others = this.#state.recent.filter((recent) => recent.path !== path);
    const latest = { path, name: name.slice(0, 300), opened: now.toISOString() };
    this.change({ recent: [latest, ...others].slice(0, mostRecent) });
  }
}

function readState(file: string): HostState {
  try {
    return state.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return { secret: randomBytes(32).toString('hex'), recent: [], port: null, window: null };
  }
}
