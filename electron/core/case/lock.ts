import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { hostname, userInfo } from 'node:os';
import { AppError, type ErrorDetails } from '../../../shared/errors.ts';
import { type HeldLock, holdFileLock } from '../store/file-lock.ts';
import type { CasePaths } from './paths.ts';

export interface CaseLock {
  release(): void;
}

/**
 * Takes the case for this process. The lock is one of the operating system's, so it ends with the process however that
 * ends; who holds it and since when stands beside it. Throws `case/locked` with `who`, `since`, `process`.
 */
export function lockCase(paths: CasePaths, now: () => Date): CaseLock {
  mkdirSync(paths.dir, { recursive: true });
  let held: HeldLock | null;
  try {
    held = holdFileLock(paths.lock);
  } catch (cause) {
    throw new AppError('case/damaged', { path: paths.lock }, cause);
  }
  if (!held) throw new AppError('case/locked', readOwner(paths.owner));
  const owner = { who: whoIsThis(), since: now().toISOString(), process: process.pid };
  writeFileSync(paths.owner, JSON.stringify(owner));
  return {
    release() {
      rmSync(paths.owner, { force: true });
      held.release();
    },
  };
}

/** The name that stands in the log and beside the lock: the account's, at this machine. */
export function whoIsThis(): string {
  try {
    return `${userInfo().username}@${hostname()}`;
  } catch {
    return `unknown@${hostname()}`;
  }
}

function readOwner(path: string): ErrorDetails {
  try {
    const { who, since, process } = JSON.parse(readFileSync(path, 'utf8')) as Record<string, unknown>;
    return { who: String(who), since: String(since), process: Number(process) };
  } catch {
    return { who: 'unknown', since: 'unknown', process: 0 };
  }
}
