import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openDatabase, type ReadDb } from '../../../electron/core/store/database.ts';
import { addressedCount, mostWrittenTo, ownersOfExports } from '../../../electron/core/store/own-identities.ts';
import { aFolder } from '../../support/cases.ts';

/** What SQLite does for the statement that a query runs. */
function planOf(run: (db: ReadDb) => unknown): string {
  const db = openDatabase(join(aFolder(), 'case.sqlite'), { create: true });
  const asked: string[] = [];
  run({
    name: db.name,
    prepare: (sql) => {
      asked.push(sql);
      return db.prepare(sql);
    },
  });
  const [sql = ''] = asked;
  const values = sql.match(/\?/g)?.map(() => 1) ?? [];
  const rows = db.prepare(`EXPLAIN QUERY PLAN ${sql}`).all(...values) as { detail: string }[];
  db.close();
  return rows.map(({ detail }) => detail).join('\n');
}

test('candidates for own identities are counted in the order of the tables, not by looking each mention up', () => {
  for (const plan of [planOf((db) => mostWrittenTo(db, 10)), planOf(addressedCount)]) {
    expect(plan).toMatch(/^SCAN (m|mention)$/m);
    expect(plan).not.toContain('mention_by_entity');
  }
  const owners = planOf((db) => ownersOfExports(db, 10));
  expect(owners).toMatch(/^SCAN g\nSEARCH m USING PRIMARY KEY \(document_id=\?\)/);
});
