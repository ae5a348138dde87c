import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openDatabase, type ReadDb } from '../../../electron/core/store/database.ts';
import {
  type LedgerFilter,
  ledgerWindow,
  pairRows,
  pairsOf,
  requestRows,
} from '../../../electron/core/store/payment-rows.ts';
import { senderSites } from '../../../electron/core/store/payments.ts';
import { aFolder } from '../../support/cases.ts';

/** What SQLite does for each statement that a query runs. */
function plansOf(run: (db: ReadDb) => unknown): string[] {
  const db = openDatabase(join(aFolder(), 'case.sqlite'), { create: true });
  const asked: string[] = [];
  run({
    name: db.name,
    prepare: (sql) => {
      asked.push(sql);
      return db.prepare(sql);
    },
  });
  const plans = asked.map((sql) => {
    const named = Object.fromEntries([...sql.matchAll(/@(\w+)/g)].map(([, name]) => [name, '[]']));
    const values = sql.includes('@') ? [named] : sql.match(/\?/g)?.map(() => '');
    const rows = db.prepare(`EXPLAIN QUERY PLAN ${sql}`).all(...(values ?? [])) as { detail: string }[];
    return rows.map(({ detail }) => detail).join('\n');
  });
  db.close();
  return plans;
}

const open: LedgerFilter = {
  ...{ text: null, textRows: null, account: null, payee: null, direction: null, currency: null, rows: null },
};

test('a window on the ledger reads it in its order, and one account by its index', () => {
  const filters: Partial<LedgerFilter>[] = [{}, { text: 'a', textRows: '[]' }, { payee: 'a' }, { direction: 'out' }];
  for (const filter of filters) {
    const [plan = ''] = plansOf((db) => ledgerWindow(db, { ...open, ...filter }, 0, 50));
    expect(plan).toMatch(/SCAN r USING INDEX sqlite_autoindex_payment_row_\d/);
    expect(plan).not.toContain('TEMP B-TREE');
  }
  const [plan = ''] = plansOf((db) => ledgerWindow(db, { ...open, account: 'a' }, 0, 50));
  expect(plan).toContain('SEARCH r USING INDEX payment_row_by_account (account=?)');
  expect(plan).not.toContain('TEMP B-TREE');
});

test('requests and what would answer them are read by their keys', () => {
  for (const plan of plansOf((db) => [requestRows(db), pairRows(db), pairsOf(db, 1)])) {
    expect(plan).not.toMatch(/^SCAN (?:n|t|c|x|d)$/m);
  }
  const [one = ''] = plansOf((db) => pairsOf(db, 1));
  expect(one).toMatch(/SEARCH m USING PRIMARY KEY \(request_id=\?\)/);
  expect(one).toMatch(/SEARCH x USING INDEX payment_decision_by_row/);
});

test('the site of a sender is found from its own links', () => {
  const [plan = ''] = plansOf((db) => senderSites(db, 1));
  expect(plan).toMatch(
    /SEARCH n USING PRIMARY KEY \(document_id=\?\)[\s\S]*SEARCH l USING INDEX link_by_from \(from_type=\? AND from_id=\?\)/,
  );
});
