import Database from 'better-sqlite3';

export interface HeldLock {
  release(): void;
}

/**
 * Holds an exclusive lock on a file, or gives null when another process holds it. Node has no file locks of its own;
 * SQLite's are the operating system's and fall with the process, so a killed process leaves nothing to clean up.
 */
export function holdFileLock(path: string): HeldLock | null {
  const db = new Database(path, { timeout: 0 });
  try {
    db.pragma('journal_mode = MEMORY');
    db.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    db.close();
    if (error instanceof Database.SqliteError && error.code.startsWith('SQLITE_BUSY')) return null;
    throw error;
  }
  return {
    release() {
      db.close();
    },
  };
}
