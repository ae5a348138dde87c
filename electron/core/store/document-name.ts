import type { DocumentDetail, TransactionDetail } from '../../../shared/domain/document.ts';
import { groupedNumber } from '../../../shared/i18n/numbers.ts';
import { prepared, type ReadDb } from './database.ts';

interface Row {
  channel: string;
  conversation: string | null;
  subject: string | null;
  detail: string | null;
}

/**
 * What a document is called, the same in every language: its subject or title; a row of a statement by its payee and
 * amount ('ATM −50,000'); an SMS by whom it was with; anything else by the name of its file. Null of a mail without a
 * subject, which has no other name.
 */
export function documentName(db: ReadDb, id: number): string | null {
  const row = prepared<Row>(
    db,
    `SELECT channel, conversation, subject, iif(channel = 'statement', detail, NULL) AS detail FROM message WHERE id = ?`,
  ).get(id);
  if (!row) return null;
  if (row.subject !== null && row.subject.trim() !== '') return row.subject;
  if (row.channel === 'email') return null;
  const detail = row.detail === null ? null : (JSON.parse(row.detail) as DocumentDetail);
  if (detail?.type === 'transaction') return transactionName(detail) || fileName(db, id);
  if (row.channel === 'sms' && row.conversation !== null) return row.conversation.replaceAll('~', ', ');
  return fileName(db, id);
}

/** Whom it was with, or, where no column says it, what the row says besides; and what moved. */
function transactionName({ payee, cells, direction, amount, currency }: TransactionDetail): string {
  const words =
    payee ??
    cells
      .map(({ value }) => value)
      .filter((value) => /\p{L}/u.test(value))
      .join(' ');
  const sign = direction === 'out' ? '−' : direction === 'in' ? '+' : '';
  const unit = currency === null || currency === 'JPY' ? '' : ` ${currency}`;
  return [words, amount === null ? '' : `${sign}${groupedNumber(amount)}${unit}`].filter(Boolean).join(' ');
}

/** The name of the file that holds it, without folders: of several the first in their order, not in that of the imports. */
function fileName(db: ReadDb, id: number): string | null {
  const sql = `SELECT min(a.name) AS name FROM acquisition a WHERE a.source_id = (
    SELECT p.source_id FROM place p JOIN source s ON s.id = p.source_id WHERE p.document_id = ?
    ORDER BY p.parent_id IS NOT NULL, s.sha256, p.offset LIMIT 1)`;
  const name = prepared<{ name: string | null }>(db, sql).get(id)?.name ?? null;
  return name === null ? null : name.slice(name.lastIndexOf('/') + 1);
}
