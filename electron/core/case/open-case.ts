import { copyFileSync, existsSync, mkdirSync, readdirSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { AppError } from '../../../shared/errors.ts';
import { latestVersion, openDatabase, type WriteDb } from '../store/database.ts';
import { markInterruptedJobs } from '../store/jobs.ts';
import { findSource } from '../store/sources.ts';
import { clearIncoming } from './kept-list.ts';
import { type CaseLock, lockCase, whoIsThis } from './lock.ts';
import { type CasePaths, casePaths } from './paths.ts';
import { type Actor, record } from './record.ts';

/** A case that this process holds. */
export interface OpenCase extends Actor {
  readonly name: string;
  readonly paths: CasePaths;
  readonly db: WriteDb;
  close(): void;
}

export interface CaseOptions {
  by?: string;
  now?: () => Date;
}

const nameOf = (dir: string): string => basename(dir).replace(/\.ashiato$/, '');

/** Makes an empty case at `dir`. Throws `case/exists` when something is there already. */
export function createCase(dir: string, options: CaseOptions = {}): OpenCase {
  const paths = casePaths(resolve(dir));
  if (existsSync(paths.dir) && readdirSync(paths.dir).length > 0) throw new AppError('case/exists', { path: dir });
  mkdirSync(paths.incoming, { recursive: true });
  return hold(paths, options, (actor) => {
    const db = openDatabase(paths.database, { create: true });
    record(db, actor, 'case.create', { name: nameOf(paths.dir), version: latestVersion() });
    return db;
  });
}

/** Opens the case at `dir`. Throws `case/not-found`, `case/not-a-case`, `case/locked`, `case/newer-schema`, `case/damaged`. */
export function openCase(dir: string, options: CaseOptions = {}): OpenCase {
  const paths = casePaths(resolve(dir));
  if (!existsSync(paths.dir)) throw new AppError('case/not-found', { path: dir });
  if (!existsSync(paths.database)) throw new AppError('case/not-a-case', { path: dir });
  return hold(paths, options, () => {
    const db = openDatabase(paths.database, {
      create: false,
      before: (version) => copyFileSync(paths.database, `${paths.database}.v${version}`),
    });
    markInterruptedJobs(db);
    // What a killed import copied and did not record was never part of the case.
    clearIncoming(paths, (sha256) => findSource(db, sha256) !== null);
    return db;
  });
}

function hold(paths: CasePaths, options: CaseOptions, open: (actor: Actor) => WriteDb): OpenCase {
  const actor: Actor = { by: options.by ?? whoIsThis(), now: options.now ?? (() => new Date()) };
  const lock: CaseLock = lockCase(paths, actor.now);
  try {
    const db = open(actor);
    return {
      ...actor,
      name: nameOf(paths.dir),
      paths,
      db,
      close() {
        db.close();
        lock.release();
      },
    };
  } catch (error) {
    lock.release();
    throw error;
  }
}
