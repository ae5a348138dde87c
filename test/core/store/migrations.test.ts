import { copyFileSync, existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { analysisRun } from '../../../electron/core/store/analyses.ts';
import { applicationId, latestVersion, migrations, openDatabase } from '../../../electron/core/store/database.ts';
import { projections } from '../../../electron/core/store/derived.ts';
import { projected } from '../../../electron/core/store/integrity.ts';
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

  test('versions follow each other: a number twice or left out would pass a case by', () => {
    const versions = migrations().map(({ version }) => version);
    expect(versions).toEqual(versions.map((_, at) => at + 1));
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

  test('a file of the first version is copied, and what was found in it is still known to be found', () => {
    const path = aFile();
    const old = new Database(path);
    old.exec(migrations()[0]?.sql ?? '');
    old.exec(`INSERT INTO campaign_run (id, state, short) VALUES (1, 'fresh', 7)`);
    old.pragma(`application_id = ${applicationId}`);
    old.pragma('user_version = 1');
    old.close();
    const from: number[] = [];
    const db = openDatabase(path, { create: false, before: (version) => from.push(version) });
    expect(from).toEqual([1]);
    expect(db.pragma('user_version', { simple: true })).toBe(latestVersion());
    expect(analysisRun(db, 'campaigns')).toEqual({ state: 'fresh', detail: { short: 7 } });
    db.close();
  });

  test('verifying compares every table that the log alone makes with what the log says', () => {
    const compared = projected.map((sql) => /FROM (\w+)/.exec(sql)?.[1]);
    expect(compared.sort()).toEqual([...projections].sort());
  });
});
