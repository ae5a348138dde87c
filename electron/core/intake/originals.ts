import { createHash, randomUUID } from 'node:crypto';
import {
  closeSync,
  existsSync,
  fdatasync,
  fdatasyncSync,
  fsyncSync,
  mkdirSync,
  openSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { open } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { KeptList } from '../case/kept-list.ts';
import { casePaths } from '../case/paths.ts';

const flush = promisify(fdatasync);

/**
 * Files that are open at once; beyond it, those so far are settled, one after the other. More than one trip to a reading
 * thread brings, so that nearly all are flushed side by side, which is several times as fast.
 */
const draftsAtOnce = 256;

interface Draft {
  fd: number;
  path: string;
  sha256: string;
}

/** The case's own disk refuses (full, gone, read-only): no fault of what was being read. */
export class NotKept extends Error {
  /** The operating system's, ENOSPC for one. */
  readonly code: string;

  constructor(cause: unknown) {
    super(String(cause), { cause });
    this.name = 'NotKept';
    this.code = (cause as NodeJS.ErrnoException)?.code ?? 'UNKNOWN';
  }
}

/**
 * Puts bytes among the originals of a case. A draft is written under `incoming`, flushed to the disk together with others
 * (one wait for many files), and only then renamed to its hash: an original is whole or it is not there. What is renamed
 * is listed before, so that what no row ever speaks of can be told and cleared away. Throws `NotKept`.
 */
export class Originals {
  readonly #paths: ReturnType<typeof casePaths>;
  readonly #list: KeptList;
  readonly #pending = new Set<string>();
  #drafts: Draft[] = [];

  constructor(dir: string, list: KeptList = new KeptList(dir)) {
    this.#paths = casePaths(dir);
    this.#list = list;
  }

  /** `known`: they were there before. `sha256`: of the bytes, where it was computed already. */
  keep(
    bytes: Uint8Array,
    sha256 = createHash('sha256').update(bytes).digest('hex'),
  ): { sha256: string; size: number; known: boolean } {
    const known = this.#has(sha256, bytes.length);
    if (!known) {
      const draft = this.#open();
      this.#write(draft, bytes);
      this.#close(draft, sha256);
    }
    return { sha256, size: bytes.length, known };
  }

  /** Copies a stream, hashing as it goes. Gives the first bytes too, to tell the format from. */
  async keepStream(
    stream: AsyncIterable<Uint8Array>,
    headBytes: number,
  ): Promise<{ sha256: string; size: number; head: Buffer }> {
    const draft = this.#open();
    const hash = createHash('sha256');
    const heads: Uint8Array[] = [];
    let size = 0;
    try {
      for await (const bytes of stream) {
        if (size < headBytes) heads.push(Buffer.from(bytes.subarray(0, headBytes - size)));
        hash.update(bytes);
        this.#write(draft, bytes);
        size += bytes.length;
      }
    } catch (error) {
      this.#discard(draft);
      throw error;
    }
    const sha256 = hash.digest('hex');
    if (this.#has(sha256, size)) this.#discard(draft);
    else this.#close(draft, sha256);
    return { sha256, size, head: Buffer.concat(heads) };
  }

  /** Flushes and renames every draft; after it, what was kept is on the disk under its hash. */
  async settle(): Promise<void> {
    const drafts = this.#drafts;
    try {
      await Promise.all(drafts.map((draft) => flush(draft.fd)));
      await Promise.all(this.#rename().map(flushFolder));
    } catch (error) {
      throw error instanceof NotKept ? error : new NotKept(error);
    }
  }

  #has(sha256: string, size: number): boolean {
    if (this.#pending.has(sha256)) return true;
    const path = this.#paths.original(sha256);
    return existsSync(path) && statSync(path).size === size;
  }

  /** Gives the folders that hold new names now. */
  #rename(): string[] {
    const drafts = this.#drafts;
    if (drafts.length === 0) return [];
    this.#drafts = [];
    this.#pending.clear();
    const folders = new Set<string>();
    kept(() => {
      this.#list.add(drafts.map(({ sha256 }) => sha256));
      for (const draft of drafts) {
        closeSync(draft.fd);
        const target = this.#paths.original(draft.sha256);
        const folder = dirname(target);
        if (mkdirSync(folder, { recursive: true }) !== undefined) folders.add(dirname(folder));
        folders.add(folder);
        renameSync(draft.path, target);
      }
    });
    return [...folders];
  }

  #open(): Omit<Draft, 'sha256'> {
    return kept(() => {
      mkdirSync(this.#paths.incoming, { recursive: true });
      const path = join(this.#paths.incoming, randomUUID());
      return { fd: openSync(path, 'wx', 0o600), path };
    });
  }

  #write({ fd }: Omit<Draft, 'sha256'>, bytes: Uint8Array): void {
    kept(() => {
      for (let done = 0; done < bytes.length; ) done += writeSync(fd, bytes, done);
    });
  }

  #close(draft: Omit<Draft, 'sha256'>, sha256: string): void {
    this.#pending.add(sha256);
    this.#drafts.push({ ...draft, sha256 });
    if (this.#drafts.length < draftsAtOnce) return;
    kept(() => {
      for (const { fd } of this.#drafts) fdatasyncSync(fd);
      for (const folder of this.#rename()) flushFolderSync(folder);
    });
  }

  #discard({ fd, path }: Omit<Draft, 'sha256'>): void {
    closeSync(fd);
    rmSync(path, { force: true });
  }
}

/** Without this, a rename may be gone after a power failure while the row that speaks of it is there. Windows has no such call. */
async function flushFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

function flushFolderSync(folder: string): void {
  if (process.platform === 'win32') return;
  const fd = openSync(folder, 'r');
  try {
    fsyncSync(fd);
  } finally {
    closeSync(fd);
  }
}

/** Whatever this throws is an error of the case's own disk. */
function kept<R>(work: () => R): R {
  try {
    return work();
  } catch (error) {
    throw error instanceof NotKept ? error : new NotKept(error);
  }
}
