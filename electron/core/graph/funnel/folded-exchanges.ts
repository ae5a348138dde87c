import type { ReadDb } from '../../store/database.ts';
import { type ExchangeRow, exchanges } from '../../store/exchanges.ts';
import { wholesOf } from '../../store/merges.ts';

/** Every message between own identities and others, those that were merged taken as one: each message once for a whole. */
export function foldedExchanges(db: ReadDb): ExchangeRow[] {
  const wholes = wholesOf(db);
  const seen = new Set<string>();
  return exchanges(db, wholes.pairs()).flatMap((row) => {
    const other = wholes.of(row.other);
    const key = `${row.documentId} ${other} ${row.by}`;
    if (seen.has(key)) return [];
    seen.add(key);
    return [{ ...row, other }];
  });
}
