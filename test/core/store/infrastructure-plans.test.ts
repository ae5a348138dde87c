import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openDatabase, type ReadDb } from '../../../electron/core/store/database.ts';
import { namesBeside, serverCounts, sightingWindow } from '../../../electron/core/store/infrastructure-rows.ts';
import { stepsAt, stepsOfSite } from '../../../electron/core/store/site-rows.ts';
import { aFolder } from '../../support/cases.ts';

/** What SQLite does for each statement that a query runs. */
function plansOf(run: (db: ReadDb) => unknown): string[] {
  const db = openDatabase(join(aFolder(), 'case.sqlite'), { create: true });
  // One header in each standing, so that each window is asked for.
  const zeros = `x'${'00'.repeat(32)}'`;
  db.exec(`INSERT INTO document (id, sha256, kind) VALUES (1, ${zeros}, 'message');
    INSERT INTO message (id, channel, reply, sender, recipient, cc, html, attachments) VALUES (1, 'email', 0, '[]', '[]', '[]', 0, 0);
    INSERT INTO server_sighting VALUES (1, 0, 'a', 'a', 'a', 'observed', 'from', NULL, NULL, 0, 0, 0, 'a'),
      (1, 1, 'a', 'a', 'a', 'claimed', 'helo', NULL, NULL, 1, 0, 0, 'a'), (1, 2, 'a', 'a', 'a', 'open', 'by', NULL, NULL, 2, 0, 0, 'a');`);
  const asked: string[] = [];
  const watching: ReadDb = {
    name: db.name,
    prepare: (sql) => {
      asked.push(sql);
      return db.prepare(sql);
    },
  };
  run(watching);
  const plans = asked.map((sql) => {
    const values = sql.includes('@')
      ? [{ name: '', standing: '', limit: 1, offset: 0 }]
      : sql.match(/\?/g)?.map(() => '');
    const rows = db.prepare(`EXPLAIN QUERY PLAN ${sql}`).all(...(values ?? [])) as { detail: string }[];
    return rows.map(({ detail }) => detail).join('\n');
  });
  db.close();
  return plans;
}

const window = { offset: 0, limit: 50 };

test('a window on the lists and on the evidence reads an index in its order, and sorts nothing', () => {
  const plans = [
    ...plansOf((db) => serverCounts(db, 'server', null, window)),
    ...plansOf((db) => serverCounts(db, 'network', 'observed', window)),
    ...plansOf((db) => sightingWindow(db, 'server', 'a', null, window)),
    ...plansOf((db) => sightingWindow(db, 'network', 'a', 'observed', window)),
    ...plansOf((db) => sightingWindow(db, 'country', 'a', 'claimed', window)),
    ...plansOf((db) => stepsOfSite(db, 'a', 10)),
  ];
  // A list and its count, evidence and its count (prepared once for all standings), steps from a site and to it.
  expect(plans.length).toBe(12);
  for (const column of ['server', 'network', 'country'])
    expect(plans.join('\n')).toContain(`server_sighting_by_${column} (${column}=? AND standing=?)`);
  for (const plan of plans) {
    expect(plan).not.toContain('TEMP B-TREE');
    expect(plan).not.toMatch(/^SCAN (?:server|s|r)\b/m);
  }
});

test('names and steps are found by their index', () => {
  const plans = [
    ...plansOf((db) => namesBeside(db, 'server', 'a', 'helo')),
    ...plansOf((db) => stepsAt(db, 'from', 'a')),
    ...plansOf((db) => stepsAt(db, 'to', 'a')),
  ];
  for (const plan of plans)
    expect(plan).toMatch(/SEARCH \w+ USING INDEX (?:server_sighting_by_server|redirect_by_(?:from|to)) /);
});
