import type { Statement, TransactionRow } from '../../../shared/contract/results.ts';
import type { TransactionDetail } from '../../../shared/domain/document.ts';
import { prepared, type ReadDb } from './database.ts';
import { toHex } from './hex.ts';
import { ownMoments } from './messages.ts';

const rows = `FROM place p JOIN document d ON d.id = p.document_id JOIN message m ON m.id = d.id
  WHERE p.source_id = ? AND d.kind = 'transaction'`;

/** Rows of a statement in the order of the file, and how many of all follow from the balance before them, or do not. */
export function statementRows(db: ReadDb, sourceId: number, offset: number, limit: number): Statement {
  const counted = prepared<{ total: number; adding: number | null; failing: number | null }>(
    db,
    `SELECT count(*) AS total, sum(json_extract(m.detail, '$.adds') = 1) AS adding,
       sum(json_extract(m.detail, '$.adds') = 0) AS failing ${rows}`,
  ).get(sourceId);
  const found = prepared<{ id: number; sha256: Buffer; detail: string }>(
    db,
    `SELECT d.id, d.sha256, m.detail ${rows} ORDER BY p.offset, p.length LIMIT ? OFFSET ?`,
  ).all(sourceId, limit, offset);
  return {
    rows: found.map(({ id, sha256, detail }): TransactionRow => {
      const [moment = null] = ownMoments(db, id);
      return { kind: 'transaction', id: toHex(sha256), moment, detail: JSON.parse(detail) as TransactionDetail };
    }),
    total: counted?.total ?? 0,
    adding: counted?.adding ?? 0,
    failing: counted?.failing ?? 0,
  };
}
