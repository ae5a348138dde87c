import { createHash, randomUUID } from 'node:crypto';
import {
  closeSync,
  existsSync,
  fdatasync,
  mkdirSync,
  openSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { casePaths } from '../case/paths.ts';

const flush = promisify(fdatasync);

interface Draft {
  fd: number;
  path: string;
  target: string;
}

/**
 * Puts bytes among the originals of a case. A draft is written under `incoming`, flushed to the disk together with others
 * (one wait for many files), and only then renamed to its hash: an original is whole or it is not there.
 */
export class Originals {
  readonly #paths: ReturnType<typeof casePaths>;
  readonly #drafts: Draft[] = [];
  readonly #pending = new Set<string>();

  constructor(dir: string) {
    this.#paths = casePaths(dir);
  }

  /** Whether these bytes are among the originals already. */
  has(sha256: string, size: number): boolean {
    if (this.#pending.has(sha256)) return true;
    const path = this.#paths.original(sha256);
    return existsSync(path) && statSync(path).size === size;
  }

  keep(bytes: Uint8Array): { sha256: string; size: number } {
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    if (!this.has(sha256, bytes.length)) {
      const draft = this.#open();
      writeAll(draft.fd, bytes);
      this.#close(draft, sha256);
    }
    return { sha256, size: bytes.length };
  }

  /** Copies a stream, hashing as it goes; `limit` bounds it. Gives the first bytes too, to tell the format from. */
  async keepStream(
    stream: AsyncIterable<Uint8Array>,
    headBytes: number,
    limit = Number.POSITIVE_INFINITY,
  ): Promise<{ sha256: string; size: number; head: Buffer; cut: boolean }> {
    const draft = this.#open();
    const hash = createHash('sha256');
    const heads: Uint8Array[] = [];
    let size = 0;
    let cut = false;
    try {
      for await (const chunk of stream) {
        const room = limit - size;
        const bytes = chunk.length > room ? chunk.subarray(0, room) : chunk;
        if (size < headBytes) heads.push(Buffer.from(bytes.subarray(0, headBytes - size)));
        hash.update(bytes);
        writeAll(draft.fd, bytes);
        size += bytes.length;
        if (bytes.length < chunk.length) {
          cut = true;
          break;
        }
      }
    } catch (error) {
      closeSync(draft.fd);
      rmSync(draft.path, { force: true });
      throw error;
    }
    const sha256 = hash.digest('hex');
    if (this.has(sha256, size)) {
      closeSync(draft.fd);
      rmSync(draft.path, { force: true });
    } else {
      this.#close(draft, sha256);
    }
    return { sha256, size, head: Buffer.concat(heads), cut };
  }

  /** Flushes and renames every draft; after it, what was kept is on the disk under its hash. */
  async settle(): Promise<void> {
    const drafts = this.#drafts.splice(0);
    await Promise.all(drafts.map((draft) => flush(draft.fd)));
    for (const draft of drafts) {
      closeSync(draft.fd);
      mkdirSync(dirname(draft.target), { recursive: true });
      renameSync(draft.path, draft.target);
    }
    this.#pending.clear();
  }

  #open(): Draft {
    mkdirSync(this.#paths.incoming, { recursive: true });
    const path = join(this.#paths.incoming, randomUUID());
    return { fd: openSync(path, 'wx', 0o600), path, target: '' };
  }

  #close(draft: Draft, sha256: string): void {
    this.#pending.add(sha256);
    this.#drafts.push({ ...draft, target: this.#paths.original(sha256) });
  }
}

function writeAll(fd: number, bytes: Uint8Array): void {
  let done = 0;
  while (done < bytes.length) done += writeSync(fd, bytes, done);
}
