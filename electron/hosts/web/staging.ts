import { randomUUID } from 'node:crypto';
import { createWriteStream, existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { mkdir, rm, utimes } from 'node:fs/promises';
import { dirname, isAbsolute, join, relative, sep } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { AppError } from '../../../shared/errors.ts';
import { readUploadPath } from './upload-path.ts';

/** Folders in which one drop can have the same path again: two folders of one name, from two places. */
const mostTwins = 32;

export interface Upload {
  /** Names the drop that it is part of. */
  group: string;
  path: string;
  /** Milliseconds since 1970 by the claim of its file system; null where the page cannot say. */
  modified: number | null;
}

/**
 * Files that were handed to the page, on their way into a case: they lie in a folder of this process below `root` until they
 * are imported. What processes before this one left behind is deleted at the start.
 */
export class Staging {
  readonly #folder: string;

  constructor(root: string) {
    mkdirSync(root, { recursive: true, mode: 0o700 });
    for (const name of readdirSync(root)) {
      if (!isAlive(Number(/^(\d{1,10})-/.exec(name)?.[1] ?? 0)))
        rmSync(join(root, name), { recursive: true, force: true });
    }
    this.#folder = join(root, `${process.pid}-${randomUUID()}`);
    mkdirSync(this.#folder, { mode: 0o700 });
  }

  /**
   * Streams one file to where its drop is gathered. Gives the path of what was dropped, the file or the folder that it is in.
   * Throws `import/unsafe-name`; a file whose stream breaks is deleted.
   */
  async take({ group, path, modified }: Upload, body: Readable): Promise<string> {
    const place = readUploadPath(path);
    if (!place || !/^[A-Za-z0-9_-]{8,64}$/.test(group)) throw new AppError('import/unsafe-name', { reason: 'path' });
    const [top = ''] = place.names;
    for (let twin = 1; twin <= mostTwins; twin += 1) {
      const folder = join(this.#folder, group, String(twin));
      const target = join(folder, ...place.names);
      // Where the file system takes two names for one (letters of either case), the second has a folder of its own as well.
      if (existsSync(target) && !place.isFolder) continue;
      try {
        await mkdir(place.isFolder ? target : dirname(target), { recursive: true });
      } catch (error) {
        // A file has the name of a folder on the way, or the reverse.
        if (isTaken(error)) continue;
        throw isNameProblem(error) ? unsafeName() : error;
      }
      if (place.isFolder) return join(folder, top);
      try {
        await pipeline(body, createWriteStream(target, { flags: 'wx', mode: 0o600 }));
      } catch (error) {
        await rm(target, { force: true });
        throw isNameProblem(error) ? unsafeName() : error;
      }
      // 1970 is no claim of a time, which is the truth where the page could not say; the time of the copy would be a false one.
      const time = new Date(modified ?? 0);
      await utimes(target, time, time);
      return join(folder, top);
    }
    throw unsafeName();
  }

  /** A new folder that is deleted with the rest. */
  makeFolder(): string {
    const folder = join(this.#folder, randomUUID());
    mkdirSync(folder, { mode: 0o700 });
    return folder;
  }

  /** Deletes what was taken under this path, once it is in a case; nothing where it lies somewhere else. */
  async release(path: string): Promise<void> {
    const inside = relative(this.#folder, path);
    if (inside === '' || isAbsolute(inside) || inside.split(sep)[0] === '..') return;
    await rm(path, { recursive: true, force: true });
  }

  close(): void {
    rmSync(this.#folder, { recursive: true, force: true });
  }
}

const codeOf = (error: unknown): string => String((error as NodeJS.ErrnoException)?.code);
const isTaken = (error: unknown): boolean => ['EEXIST', 'ENOTDIR'].includes(codeOf(error));
const isNameProblem = (error: unknown): boolean => ['EILSEQ', 'EINVAL', 'ENAMETOOLONG'].includes(codeOf(error));
const unsafeName = (): AppError => new AppError('import/unsafe-name', { reason: 'path' });

function isAlive(pid: number): boolean {
  if (pid === 0) return false;
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
