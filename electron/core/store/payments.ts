import type { MoneyKind, PaymentMethod, PaymentPurpose, Sum } from '../../../shared/domain/payment.ts';
import { putAnalysisRun, type RunDetail } from './analyses.ts';
import { prepared, type ReadDb, type WriteDb } from './database.ts';
import { hasMessage } from './documents.ts';
import { toBytes, toHex } from './hex.ts';
import { paged, pageRows } from './paged.ts';

/** A row of a statement as it was read, in the order of its file. */
export interface LedgerSource {
  id: number;
  sha256: string;
  source: string;
  name: string;
  epoch: number | null;
  /** EDTF of its first moment that has one. */
  when: string | null;
  /** JSON. */
  detail: string;
}

const firstMoment = `(SELECT o.edtf FROM moment o WHERE o.document_id = d.id AND o.edtf IS NOT NULL ORDER BY o.position LIMIT 1)`;

/** Every row of every statement, statement by statement; one that stands in several is of the first by hash. */
export function* ledgerSources(db: ReadDb): Generator<LedgerSource> {
  const sources = prepared<{ id: number; sha256: Buffer; name: string | null }>(
    db,
    `SELECT s.id, s.sha256, (SELECT min(a.name) FROM acquisition a WHERE a.source_id = s.id) AS name FROM source s
     ORDER BY s.sha256`,
  ).all();
  const seen = new Set<number>();
  for (const { id, sha256, name } of sources) {
    const rows = paged(
      { offset: -1, length: -1 },
      (after) =>
        prepared<
          { id: number; sha256: Buffer; offset: number; length: number; epoch: number | null } & Pick<
            LedgerSource,
            'when' | 'detail'
          >
        >(
          db,
          `SELECT d.id, d.sha256, p.offset, p.length, d.epoch, ${firstMoment} AS "when", m.detail
           FROM place p JOIN document d ON d.id = p.document_id JOIN message m ON m.id = d.id
           WHERE p.source_id = ? AND (p.offset, p.length) > (?, ?) AND d.kind = 'transaction'
           ORDER BY p.offset, p.length LIMIT ${pageRows}`,
        ).all(id, after.offset, after.length),
      ({ offset, length }) => ({ offset, length }),
    );
    for (const row of rows) {
      if (seen.has(row.id)) continue;
      seen.add(row.id);
      const { epoch, when, detail } = row;
      yield { id: row.id, sha256: toHex(row.sha256), source: toHex(sha256), name: name ?? '', epoch, when, detail };
    }
  }
}

/** What a message about money is known by. */
export interface MoneyDocument {
  sha256: string;
  epoch: number | null;
  when: string | null;
  /** Sites that it names, or its sender's domain. */
  sites: string[];
}

/** The registrable domains of a document's sender. */
export const senderSites = (db: ReadDb, id: number): string[] =>
  prepared<{ site: string }>(
    db,
    // Without CROSS every link of the case is read, since nothing tells how few are of one entity.
    `SELECT DISTINCT e.normalised AS site FROM mention n
     CROSS JOIN link l ON l.type = 'belongs-to' AND l.from_type = 'entity' AND l.from_id = n.entity_id
     JOIN entity e ON e.id = l.to_id WHERE n.document_id = ? AND n.field = 'from' ORDER BY site LIMIT 5`,
  )
    .all(id)
    .map(({ site }) => site);

export function moneyDocument(db: ReadDb, id: number): MoneyDocument {
  const row = prepared<{ sha256: Buffer; epoch: number | null; when: string | null }>(
    db,
    `SELECT d.sha256, d.epoch, ${firstMoment} AS "when" FROM document d WHERE d.id = ?`,
  ).get(id) as { sha256: Buffer; epoch: number | null; when: string | null };
  const named = prepared<{ site: string }>(
    db,
    `SELECT DISTINCT e.normalised AS site FROM mention n JOIN entity e ON e.id = n.entity_id
     WHERE n.document_id = ? AND e.type = 'site' AND n.field IN ('subject', 'text', 'html', 'links') ORDER BY site LIMIT 20`,
  ).all(id);
  const sites = named.length > 0 ? named.map(({ site }) => site) : senderSites(db, id);
  return { sha256: toHex(row.sha256), epoch: row.epoch, when: row.when, sites };
}

export interface StoredRequest {
  key: string;
  documentId: number;
  said: MoneyKind;
  field: 'text' | 'html';
  start: number;
  end: number;
  sum: Sum;
  points: number | null;
  method: PaymentMethod;
  purpose: PaymentPurpose;
  payee: string | null;
  account: string | null;
  deadline: string | null;
}

export interface StoredRate {
  documentId: number;
  what: 'per-point' | 'points-per-message' | 'per-message';
  value: number;
  field: 'text' | 'html';
  start: number;
  end: number;
}

export interface StoredRow {
  documentId: number;
  source: string;
  account: string;
  accountName: string;
  direction: 'in' | 'out' | null;
  amount: number | null;
  currency: string;
  payee: string | null;
  method: PaymentMethod;
  balance: number | null;
  adds: boolean | null;
  running: number | null;
  words: string;
}

export interface StoredMatch {
  /** Key of the request, id (hex) of the row. */
  request: string;
  row: string;
  rank: number;
  likely: boolean;
  others: number;
  reasons: string;
}

export interface FoundPayments {
  requests: readonly StoredRequest[];
  sites: readonly { documentId: number; sites: readonly string[] }[];
  rates: readonly StoredRate[];
  rows: readonly StoredRow[];
  matches: readonly StoredMatch[];
}

/** In an order that the foreign keys allow. */
export const paymentTables = [
  'payment_match',
  'payment_row',
  'payment_rate',
  'payment_site',
  'payment_request',
] as const;

/** Puts what was found in the place of what was found before; see `putCampaigns` on `state`. Lists are in the order of the ledger. */
export function putPayments(
  db: WriteDb,
  found: FoundPayments,
  { state, detail }: { state: 'fresh' | 'stale'; detail: RunDetail },
): void {
  const isThere = (id: number): boolean => state === 'fresh' || hasMessage(db, id);
  db.transaction(() => {
    for (const table of paymentTables) db.exec(`DELETE FROM ${table}`);
    const requests = new Map<string, number>();
    const request = prepared(
      db,
      `INSERT INTO payment_request (key, document_id, said, position, field, start, end, min, max, bound, currency, points,
         method, purpose, payee, account, deadline) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    );
    for (const [position, one] of found.requests.entries()) {
      if (!isThere(one.documentId)) continue;
      const { key, documentId, said, field, start, end, sum, points, method, purpose, payee, account, deadline } = one;
      const { min, max, bound, currency } = sum;
      const put = request.run(
        ...[key, documentId, said, position, field, start, end, min, max, bound, currency, points],
        ...[method, purpose, payee, account, deadline],
      );
      requests.set(key, Number(put.lastInsertRowid));
    }
    const site = prepared(db, 'INSERT OR IGNORE INTO payment_site (document_id, site) VALUES (?, ?)');
    for (const { documentId, sites } of found.sites) {
      if (isThere(documentId)) for (const one of sites) site.run(documentId, one);
    }
    const rate = prepared(db, 'INSERT INTO payment_rate VALUES (?, ?, ?, ?, ?, ?, ?)');
    for (const [position, { documentId, what, value, field, start, end }] of found.rates.entries()) {
      if (isThere(documentId)) rate.run(documentId, position, what, value, field, start, end);
    }
    putRows(
      db,
      found.rows.filter(({ documentId }) => isThere(documentId)),
    );
    const rowIdOf = prepared<{ id: number }>(
      db,
      'SELECT r.document_id AS id FROM payment_row r JOIN document d ON d.id = r.document_id WHERE d.sha256 = ?',
    );
    const match = prepared(db, 'INSERT INTO payment_match VALUES (?, ?, ?, ?, ?, ?)');
    for (const { request: key, row, rank, likely, others, reasons } of found.matches) {
      const [requestId, rowId] = [requests.get(key), rowIdOf.get(toBytes(row))?.id];
      if (requestId === undefined || rowId === undefined) continue;
      match.run(requestId, rowId, rank, likely ? 1 : 0, others, reasons);
    }
    putAnalysisRun(db, 'payments', state, detail);
  })();
}

function putRows(db: WriteDb, rows: readonly StoredRow[]): void {
  const put = prepared(
    db,
    `INSERT INTO payment_row (document_id, position, source, account, account_name, direction, amount, currency, payee, method,
       balance, adds, running, words) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  for (const [position, row] of rows.entries()) {
    const { documentId, source, account, accountName, direction, amount, currency, payee, method } = row;
    const { balance, adds, running, words } = row;
    put.run(
      ...[documentId, position, toBytes(source), account, accountName, direction, amount, currency, payee, method],
      ...[balance, adds === null ? null : adds ? 1 : 0, running, words],
    );
  }
}

export type PaymentDecision = 'accepted' | 'rejected' | 'later';

/** Decides whether a row (hex) answers a request; null takes it back. */
export function putPaymentDecision(db: WriteDb, request: string, row: string, decision: PaymentDecision | null): void {
  if (decision === null) {
    prepared(db, 'DELETE FROM payment_decision WHERE request = ? AND row = ?').run(request, toBytes(row));
    return;
  }
  const sql = 'INSERT OR REPLACE INTO payment_decision (request, row, decision) VALUES (?, ?, ?)';
  prepared(db, sql).run(request, toBytes(row), decision);
}
