import type { MoneyKind, PaymentMethod, PaymentPurpose, Sum } from '../../../shared/domain/payment.ts';
import { prepared, type ReadDb } from './database.ts';
import type { PaymentDecision, StoredRate } from './payments.ts';

export interface RequestRow {
  id: number;
  key: string;
  documentId: number;
  said: MoneyKind;
  field: 'text' | 'html';
  start: number;
  end: number;
  min: number | null;
  max: number | null;
  bound: Sum['bound'];
  currency: string;
  points: number | null;
  method: PaymentMethod;
  purpose: PaymentPurpose;
  payee: string | null;
  account: string | null;
  deadline: string | null;
  /** Entities of the first sender and the first recipient. */
  senderId: number | null;
  payerId: number | null;
}

/** Everything that messages say of money, oldest first. */
export const requestRows = (db: ReadDb): RequestRow[] =>
  prepared<RequestRow>(
    db,
    `SELECT q.id, q.key, q.document_id AS documentId, q.said, q.field, q.start, q.end, q.min, q.max, q.bound, q.currency,
       q.points, q.method, q.purpose, q.payee, q.account, q.deadline,
       (SELECT n.entity_id FROM mention n WHERE n.document_id = q.document_id AND n.field = 'from' ORDER BY n.position LIMIT 1)
         AS senderId,
       (SELECT n.entity_id FROM mention n WHERE n.document_id = q.document_id AND n.field = 'to' ORDER BY n.position LIMIT 1)
         AS payerId
     FROM payment_request q ORDER BY q.position`,
  ).all();

/** A list of names for each document. */
const listed = (rows: readonly { documentId: number; name: string }[]): Map<number, string[]> => {
  const all = new Map<number, string[]>();
  for (const { documentId, name } of rows) {
    const own = all.get(documentId);
    if (own) own.push(name);
    else all.set(documentId, [name]);
  }
  return all;
};

export const paymentSites = (db: ReadDb): Map<number, string[]> =>
  listed(
    prepared<{ documentId: number; name: string }>(
      db,
      'SELECT document_id AS documentId, site AS name FROM payment_site ORDER BY document_id, site',
    ).all(),
  );

/** Rows of the personas that wrote about money, by document. */
export const paymentPersonas = (db: ReadDb): { documentId: number; personaId: number }[] =>
  prepared<{ documentId: number; personaId: number }>(
    db,
    `SELECT DISTINCT m.document_id AS documentId, m.persona_id AS personaId FROM payment_request q
     JOIN persona_message m ON m.document_id = q.document_id ORDER BY 1, 2`,
  ).all();

export const paymentRates = (db: ReadDb): StoredRate[] =>
  prepared<StoredRate>(
    db,
    `SELECT document_id AS documentId, what, value, field, start, end FROM payment_rate ORDER BY position, document_id`,
  ).all();

export interface PairRow {
  requestId: number;
  rowId: number;
  likely: 0 | 1;
  decision: PaymentDecision | null;
  /** Whether the request, or the row, has another answer that was accepted. */
  falls: 0 | 1;
}

const pairs = `SELECT m.request_id AS requestId, m.row_id AS rowId, m.likely, c.decision,
    EXISTS (SELECT 1 FROM payment_decision x WHERE x.request = q.key AND x.row <> t.sha256 AND x.decision = 'accepted')
      OR EXISTS (SELECT 1 FROM payment_decision x WHERE x.row = t.sha256 AND x.request <> q.key AND x.decision = 'accepted')
      AS falls
  FROM payment_match m JOIN payment_request q ON q.id = m.request_id JOIN document t ON t.id = m.row_id
    LEFT JOIN payment_decision c ON c.request = q.key AND c.row = t.sha256`;

/** Every row that fits a request, request by request, the likeliest first. */
export const pairRows = (db: ReadDb): PairRow[] =>
  prepared<PairRow>(db, `${pairs} ORDER BY m.request_id, m.rank`).all();

/** The rows that fit one request, with their reasons (JSON). */
export const pairsOf = (db: ReadDb, requestId: number): (PairRow & { reasons: string })[] =>
  prepared<PairRow & { reasons: string }>(
    db,
    `${pairs.replace('SELECT ', 'SELECT m.reasons, ')} WHERE m.request_id = ? ORDER BY m.rank`,
  ).all(requestId);

export interface LedgerRowRead {
  id: number;
  sha256: Buffer;
  source: Buffer;
  account: string;
  accountName: string;
  direction: 'in' | 'out' | null;
  amount: number | null;
  currency: string;
  payee: string | null;
  method: PaymentMethod;
  balance: number | null;
  adds: 0 | 1 | null;
  running: number | null;
}

const ledger = `SELECT r.document_id AS id, d.sha256, r.source, r.account, r.account_name AS accountName, r.direction, r.amount,
    r.currency, r.payee, r.method, r.balance, r.adds, r.running
  FROM payment_row r JOIN document d ON d.id = r.document_id`;

/** What the ledger is filtered by; null leaves it open. `rows`: documents, as JSON. */
export interface LedgerFilter {
  text: string | null;
  /** Rows that hold the text in what they answer, as JSON. */
  textRows: string | null;
  account: string | null;
  payee: string | null;
  direction: 'in' | 'out' | null;
  currency: string | null;
  rows: string | null;
}

const conditions: { [K in keyof LedgerFilter]: string } = {
  text: '(instr(r.words, @text) > 0 OR r.document_id IN (SELECT value FROM json_each(@textRows)))',
  textRows: '',
  account: 'r.account = @account',
  payee: `coalesce(r.payee, '') = @payee`,
  direction: 'r.direction = @direction',
  currency: 'r.currency = @currency',
  rows: 'r.document_id IN (SELECT value FROM json_each(@rows))',
};

/** What the filter asks for, and no more: a condition that is not there costs nothing. */
function whereOf(filter: LedgerFilter): { where: string; values: Partial<LedgerFilter> } {
  const names = (Object.keys(conditions) as (keyof LedgerFilter)[]).filter((name) => filter[name] !== null);
  const parts = names.map((name) => conditions[name]).filter((part) => part !== '');
  const where = parts.length === 0 ? '' : `WHERE ${parts.join(' AND ')}`;
  return { where, values: Object.fromEntries(names.map((name) => [name, filter[name]])) };
}

/** Rows of the ledger, oldest first. */
export function ledgerWindow(db: ReadDb, filter: LedgerFilter, offset: number, limit: number): LedgerRowRead[] {
  const { where, values } = whereOf(filter);
  return prepared<LedgerRowRead>(db, `${ledger} ${where} ORDER BY r.position LIMIT @limit OFFSET @offset`).all({
    ...values,
    offset,
    limit,
  });
}

export function ledgerTotal(db: ReadDb, filter: LedgerFilter): number {
  const { where, values } = whereOf(filter);
  return prepared<{ n: number }>(db, `SELECT count(*) AS n FROM payment_row r ${where}`).get(values)?.n ?? 0;
}

export const ledgerRow = (db: ReadDb, id: number): LedgerRowRead | null =>
  prepared<LedgerRowRead>(db, `${ledger} WHERE r.document_id = ?`).get(id) ?? null;

export interface LedgerSum {
  key: string;
  label: string;
  currency: string;
  direction: 'in' | 'out';
  count: number;
  amount: number;
}

const groups = {
  payee: { key: `coalesce(r.payee, '')`, label: `coalesce(r.payee, '')` },
  statement: { key: 'r.account', label: 'r.account_name' },
} as const;

/** What the rows of the ledger come to by a column of its own, in each direction and currency. */
export const ledgerSums = (db: ReadDb, by: keyof typeof groups): LedgerSum[] =>
  prepared<LedgerSum>(
    db,
    `SELECT ${groups[by].key} AS key, min(${groups[by].label}) AS label, r.currency, r.direction, count(*) AS count,
       round(sum(r.amount), 4) AS amount
     FROM payment_row r WHERE r.direction IS NOT NULL AND r.amount IS NOT NULL GROUP BY 1, 3, 4 ORDER BY 1, 3, 4`,
  ).all();

/** Rows of some documents, by what went out or came in. */
export const ledgerAmounts = (db: ReadDb, rows: readonly number[]): Map<number, { amount: number; currency: string }> =>
  new Map(
    prepared<{ id: number; amount: number | null; currency: string }>(
      db,
      `SELECT document_id AS id, amount, currency FROM payment_row
       WHERE document_id IN (SELECT value FROM json_each(?))`,
    )
      .all(JSON.stringify(rows))
      .map(({ id, amount, currency }) => [id, { amount: amount ?? 0, currency }]),
  );

/** The words of a range of a message. */
export const wordsAt = (db: ReadDb, document: number, field: 'text' | 'html', start: number, end: number): string => {
  const sql = `SELECT ${field === 'text' ? 'text' : 'html_text'} AS words FROM message WHERE id = ?`;
  return (prepared<{ words: string | null }>(db, sql).get(document)?.words ?? '').slice(start, end);
};

export interface PartyRow {
  key: string;
  normalised: string;
}

export const partyRow = (db: ReadDb, entity: number): PartyRow | null =>
  prepared<PartyRow>(db, 'SELECT key, normalised FROM entity WHERE id = ?').get(entity) ?? null;
