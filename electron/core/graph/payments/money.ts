import type { RequestState } from '../../../../shared/domain/payment.ts';
import { untilChanged } from '../../store/changes.ts';
import type { ReadDb } from '../../store/database.ts';
import { wholesOf } from '../../store/merges.ts';
import {
  type PairRow,
  pairRows,
  paymentPersonas,
  paymentSites,
  type RequestRow,
  requestRows,
} from '../../store/payment-rows.ts';

/** What a message says of money, with who said it and to whom as merges have it, and what answers it as decisions have it. */
export interface Money extends RequestRow {
  personaIds: number[];
  sites: string[];
  state: RequestState;
  candidates: number;
  rowId: number | null;
}

export interface Answer {
  request: Money;
  standing: 'suggested' | 'accepted';
}

export interface CaseMoney {
  /** Oldest first. */
  all: Money[];
  /** The request that each row answers, or would. */
  answers: Map<number, Answer>;
}

/** A pair that nobody decided is suggested where it is likely and neither end has an accepted answer elsewhere. */
export const isSuggested = ({ likely, decision, falls }: PairRow): boolean =>
  likely === 1 && falls === 0 && (decision === null || decision === 'later');

function stateOf(pairs: readonly PairRow[]): { state: RequestState; rowId: number | null } {
  const accepted = pairs.find(({ decision }) => decision === 'accepted');
  if (accepted) return { state: 'answered', rowId: accepted.rowId };
  const suggested = pairs.find(isSuggested);
  if (!suggested) return { state: 'unanswered', rowId: null };
  return { state: suggested.decision === 'later' ? 'later' : 'suggested', rowId: suggested.rowId };
}

/** Everything that messages say of money; kept until anything is written. */
export const moneyOf = (db: ReadDb): CaseMoney => untilChanged(db, 'payments', () => readMoney(db));

function readMoney(db: ReadDb): CaseMoney {
  const wholes = wholesOf(db);
  const whole = (id: number | null): number | null => (id === null ? null : wholes.of(id));
  const sites = paymentSites(db);
  const personas = new Map<number, Set<number>>();
  for (const { documentId, personaId } of paymentPersonas(db)) {
    const known = personas.get(documentId) ?? new Set();
    personas.set(documentId, known.add(wholes.of(personaId)));
  }
  const pairs = Map.groupBy(pairRows(db), ({ requestId }) => requestId);
  const answers = new Map<number, Answer>();
  const all = requestRows(db).map((row): Money => {
    const own = pairs.get(row.id) ?? [];
    const money: Money = {
      ...row,
      ...stateOf(own),
      senderId: whole(row.senderId),
      payerId: whole(row.payerId),
      personaIds: [...(personas.get(row.documentId) ?? [])],
      sites: sites.get(row.documentId) ?? [],
      candidates: own.length,
    };
    for (const pair of own) {
      const standing = pair.decision === 'accepted' ? 'accepted' : isSuggested(pair) ? 'suggested' : null;
      if (standing === null) continue;
      const before = answers.get(pair.rowId);
      // A row answers one request: the oldest that was accepted, else the one that is suggested.
      if (!before || (before.standing === 'suggested' && standing === 'accepted')) {
        answers.set(pair.rowId, { request: money, standing });
      }
    }
    return money;
  });
  return { all, answers };
}
