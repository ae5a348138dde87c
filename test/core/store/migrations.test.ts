import { copyFileSync, existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { applicationId, latestVersion, openDatabase } from '../../../electron/core/store/database.ts';
import { schemaText } from '../../../electron/core/store/schema.ts';
import { isAppError } from '../../../shared/errors.ts';

const aFile = () => join(mkdtempSync(join(tmpdir(), 'ashiato-schema-')), 'case.sqlite');

const codeOf = (run: () => unknown): string => {
  try {
    run();
    return 'none';
  } catch (error) {
    return isAppError(error) ? error.code : String(error);
  }
};

describe('the case file', () => {
  test('schema.sql is what the migrations make', () => {
    const written = readFileSync(new URL('../../../electron/core/store/schema.sql', import.meta.url), 'utf8');
    expect(schemaText(), 'run `npm run schema`').toBe(written);
  });

  test('a new file carries its mark and version, in WAL mode', () => {
    const db = openDatabase(aFile(), { create: true });
    expect(db.pragma('application_id', { simple: true })).toBe(applicationId);
    expect(db.pragma('user_version', { simple: true })).toBe(latestVersion());
    expect(db.pragma('journal_mode', { simple: true })).toBe('wal');
    expect(db.pragma('foreign_keys', { simple: true })).toBe(1);
    db.close();
  });

  test('a file of a newer Ashiato, another program or no database at all is refused, each by name', () => {
    const path = aFile();
    const db = openDatabase(path, { create: true });
    db.pragma(`user_version = ${latestVersion() + 1}`);
    db.close();
    expect(codeOf(() => openDatabase(path, { create: false }))).toBe('case/newer-schema');
    const other = aFile();
    const foreign = openDatabase(other, { create: true });
    foreign.pragma('application_id = 1');
    foreign.close();
    expect(codeOf(() => openDatabase(other, { create: false }))).toBe('case/not-a-case');
    const text = aFile();
    copyFileSync(new URL(import.meta.url), text);
    expect(codeOf(() => openDatabase(text, { create: false }))).toBe('case/not-a-case');
    expect(existsSync(aFile())).toBe(false);
  });

  test('the log and the originals refuse to be changed, by whatever SQL', () => {
    const db = openDatabase(aFile(), { create: true });
    const zeros = `x'${'00'.repeat(32)}'`;
    db.exec(`INSERT INTO log VALUES (1, 'a', 'b', 'c', '{}', ${zeros}, ${zeros})`);
    db.exec(`INSERT INTO source (sha256, size, format) VALUES (${zeros}, 1, 'eml')`);
    for (const sql of [
      `UPDATE log SET by = 'x'`,
      'DELETE FROM log',
      'UPDATE source SET size = 2',
      `UPDATE source SET sha256 = x'${'11'.repeat(32)}'`,
    ]) {
      expect(
        codeOf(() => db.exec(sql)),
        sql,
      ).toMatch(/append-only|never changes/);
    }
    db.close();
  });
});
