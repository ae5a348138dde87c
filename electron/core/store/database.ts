import { readdirSync, readFileSync } from 'node:fs';
import Database from 'better-sqlite3';
import { AppError } from '../../../shared/errors.ts';

declare const writable: unique symbol;

/** A connection that only reads. A function that takes one cannot write through it. */
export interface ReadDb {
  prepare(sql: string): Database.Statement<unknown[], unknown>;
  readonly name: string;
}

/** The one connection that writes. */
export interface WriteDb extends ReadDb {
  readonly [writable]: true;
  exec(sql: string): unknown;
  pragma(source: string, options?: { simple?: boolean }): unknown;
  transaction<A extends unknown[], R>(run: (...args: A) => R): (...args: A) => R;
  readonly inTransaction: boolean;
  close(): void;
}

/** 'ASHI' in ASCII: tells a case file from any other SQLite file. */
export const applicationId = 0x41534849;

interface Migration {
  version: number;
  sql: string;
}

const migrationsDir = new URL('./migrations/', import.meta.url);

/** Every migration in order; the number that its file name starts with is the version it leads to. */
export function migrations(): Migration[] {
  return readdirSync(migrationsDir)
    .filter((name) => name.endsWith('.sql'))
    .sort()
    .map((name) => ({ version: Number.parseInt(name, 10), sql: readFileSync(new URL(name, migrationsDir), 'utf8') }));
}

export function latestVersion(): number {
  return migrations().at(-1)?.version ?? 0;
}

/**
 * Opens a case database. `before` is called with the old version when an existing file is about to be migrated, so that
 * the caller can keep a copy. Throws `case/not-a-case`, `case/newer-schema`, `case/damaged`.
 */
export function openDatabase(path: string, options: { create: boolean; before?: (version: number) => void }): WriteDb {
  const db = new Database(path, { fileMustExist: !options.create });
  try {
    const id = db.pragma('application_id', { simple: true });
    const version = db.pragma('user_version', { simple: true }) as number;
    if (!options.create && id !== applicationId) throw new AppError('case/not-a-case', { path });
    if (version > latestVersion()) throw new AppError('case/newer-schema', { found: version, known: latestVersion() });
    db.pragma('journal_mode = WAL');
    db.pragma('synchronous = NORMAL');
    db.pragma('foreign_keys = ON');
    db.pragma('cache_size = -32768');
    db.pragma('temp_store = MEMORY');
    db.pragma('wal_autocheckpoint = 16000');
    db.pragma('trusted_schema = OFF');
    if (version > 0 && version < latestVersion()) options.before?.(version);
    migrate(db as unknown as WriteDb, version);
    return db as unknown as WriteDb;
  } catch (error) {
    db.close();
    if (error instanceof Database.SqliteError && /CORRUPT|NOTADB/.test(error.code)) {
      throw new AppError(error.code === 'SQLITE_NOTADB' ? 'case/not-a-case' : 'case/damaged', { path }, error);
    }
    throw error;
  }
}

/** Brings a database from `version` to the latest, each step in one transaction. */
export function migrate(db: WriteDb, version: number): void {
  for (const migration of migrations()) {
    if (migration.version <= version) continue;
    db.transaction(() => {
      db.exec(migration.sql);
      db.pragma(`application_id = ${applicationId}`);
      db.pragma(`user_version = ${migration.version}`);
    })();
  }
}

const statements = new WeakMap<ReadDb, Map<string, Database.Statement<unknown[], unknown>>>();

/** A statement prepared once per connection. */
export function prepared<Row = unknown>(db: ReadDb, sql: string): Database.Statement<unknown[], Row> {
  let known = statements.get(db);
  if (!known) {
    known = new Map();
    statements.set(db, known);
  }
  let statement = known.get(sql);
  if (!statement) {
    statement = db.prepare(sql);
    known.set(sql, statement);
  }
  return statement as Database.Statement<unknown[], Row>;
}
