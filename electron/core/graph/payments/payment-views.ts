import type { Reason } from '../../../../shared/domain/graph.ts';
import type {
  PaymentMatch,
  PaymentPage,
  PaymentParty,
  PaymentRequest,
  PaymentRow,
} from '../../../../shared/domain/payment.ts';
import type { ReadDb } from '../../store/database.ts';
import { toHex } from '../../store/hex.ts';
import { documentKeyOf, ownMoments } from '../../store/messages.ts';
import { type LedgerRowRead, ledgerRow, pairsOf, partyRow, wordsAt } from '../../store/payment-rows.ts';
import { type CaseMoney, isSuggested, type Money } from './money.ts';

export function partyOf(db: ReadDb, entity: number | null): PaymentParty | null {
  const row = entity === null ? null : partyRow(db, entity);
  return row && { id: row.key, label: row.normalised };
}

const firstMoment = (db: ReadDb, document: number) => {
  const moments = ownMoments(db, document);
  return moments.find(({ edtf }) => edtf !== null) ?? moments[0] ?? null;
};

export function requestOf(db: ReadDb, money: Money): PaymentRequest {
  const { key, documentId, said, field, start, end, min, max, bound, currency, rowId } = money;
  const { points, method, purpose, payee, account, deadline, sites, state, candidates } = money;
  return {
    kind: 'payment-request',
    id: key,
    said,
    document: documentKeyOf(db, documentId),
    range: { field, start, end },
    raw: wordsAt(db, documentId, field, start, end),
    moment: firstMoment(db, documentId),
    sum: { min, max, bound, currency },
    ...{ points, method, purpose, payee, account, deadline, sites, state, candidates },
    sender: partyOf(db, money.senderId),
    payer: partyOf(db, money.payerId),
    row: rowId === null ? null : documentKeyOf(db, rowId),
  };
}

export function rowOf(db: ReadDb, { answers }: CaseMoney, row: LedgerRowRead): PaymentRow {
  const answer = answers.get(row.id);
  const { direction, amount, currency, payee, method, balance, running } = row;
  return {
    kind: 'payment-row',
    id: toHex(row.sha256),
    account: { id: row.account, label: row.accountName },
    source: toHex(row.source),
    moment: firstMoment(db, row.id),
    ...{ direction, amount, currency, payee, method, balance, running },
    adds: row.adds === null ? null : row.adds === 1,
    answers: answer
      ? { request: answer.request.key, standing: answer.standing, sender: partyOf(db, answer.request.senderId) }
      : null,
  };
}

/** A request beside every row that fits it. */
export function pageOf(db: ReadDb, money: CaseMoney, request: Money): PaymentPage {
  const matches = pairsOf(db, request.id).flatMap((pair): PaymentMatch[] => {
    const row = ledgerRow(db, pair.rowId);
    if (!row) return [];
    const { decision } = pair;
    return [
      {
        row: rowOf(db, money, row),
        standing: decision === null || decision === 'later' ? 'suggested' : decision,
        later: decision === 'later',
        likely: isSuggested(pair),
        falls: pair.falls === 1 && decision !== 'accepted',
        reasons: JSON.parse(pair.reasons) as Reason[],
      },
    ];
  });
  return { ...requestOf(db, request), matches };
}
