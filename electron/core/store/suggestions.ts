import type { Standing } from '../../../shared/domain/graph.ts';
import { letBeStale, putAnalysisRun } from './analyses.ts';
import { BasisRows } from './basis.ts';
import { prepared, type ReadDb, type WriteDb } from './database.ts';
import { hasMessage } from './documents.ts';
import { putEvidence } from './evidence.ts';
import { linkKey } from './graph.ts';

interface FoundPlace {
  documentId: number;
  field: string;
  start: number;
  end: number;
  raw: string;
}

/** Two senders by their rows, and what both share. */
export interface FoundPair {
  from: number;
  to: number;
  weight: number;
  kept: boolean;
  reasons: readonly { shared: string; thing: string; senders: number; from: FoundPlace; to: FoundPlace }[];
}

/** Keys of entities, by their rows. */
export const entityKeys = (db: ReadDb): Map<number, string> =>
  new Map(
    prepared<{ id: number; key: string }>(db, 'SELECT id, key FROM entity')
      .all()
      .map(({ id, key }) => [id, key]),
  );

/** Rows of the two ends of every suggestion that was decided, where both are there. */
export const decidedPairs = (db: ReadDb): [number, number][] =>
  prepared<{ a: number; b: number }>(
    db,
    `SELECT a.id AS a, b.id AS b FROM operator_decision d JOIN entity a ON a.key = d.from_key
     JOIN entity b ON b.key = d.to_key ORDER BY d.link`,
  )
    .all()
    .map(({ a, b }) => [a, b]);

export interface OperatorDecision {
  link: string;
  /** Keys of the two ends; none where the decision is taken back. */
  ends: readonly [string, string] | null;
  standing: Standing | null;
}

/** Keeps what was decided of two; null takes it back. */
export function putOperatorDecision(db: WriteDb, { link, ends, standing }: OperatorDecision): void {
  const row = prepared<{ kept: 0 | 1 }>(
    db,
    'SELECT s.kept FROM suggestion s JOIN link l ON l.id = s.link_id WHERE l.key = ?',
  ).get(link);
  if (standing === null || ends === null) {
    // Without its decision it would not be found again.
    if (row?.kept === 1) letBeStale(db, 'suggestions');
    prepared(db, 'DELETE FROM operator_decision WHERE link = ?').run(link);
    return;
  }
  // With it, it would.
  if (!row) letBeStale(db, 'suggestions');
  prepared(db, 'INSERT OR REPLACE INTO operator_decision (link, from_key, to_key, standing) VALUES (?, ?, ?, ?)').run(
    link,
    ...ends,
    standing,
  );
}

function dropSuggestions(db: WriteDb): void {
  const ours = `SELECT id FROM link WHERE type = 'same-operator'`;
  db.exec(`DELETE FROM suggestion; DELETE FROM evidence WHERE link_id IN (${ours});
    DELETE FROM link WHERE type = 'same-operator'`);
}

/**
 * Puts what was found in the place of what was found before. `state`: stale where others may have written meanwhile; what
 * rests on documents that are gone by then is left out.
 */
export function putSuggestions(
  db: WriteDb,
  pairs: readonly FoundPair[],
  { senders: among, state }: { senders: number; state: 'fresh' | 'stale' },
): void {
  db.transaction(() => {
    dropSuggestions(db);
    const bases = new BasisRows(db);
    const keys = entityKeys(db);
    const suggestion = prepared(db, 'INSERT INTO suggestion (link_id, weight, kept) VALUES (?, ?, ?)');
    const reason = prepared(
      db,
      'INSERT INTO suggestion_reason (link_id, position, shared, thing, senders, among) VALUES (?, ?, ?, ?, ?, ?)',
    );
    const place = prepared(
      db,
      `INSERT INTO suggestion_place (link_id, position, side, document_id, field, start, end, raw)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
    );
    for (const pair of pairs) {
      const found = inOrderOfKeys(pair, keys);
      const [from, to] = [keys.get(found.from), keys.get(found.to)];
      const places = found.reasons.flatMap((one) => [one.from, one.to]);
      if (from === undefined || to === undefined) continue;
      if (state === 'stale' && !places.every(({ documentId }) => hasMessage(db, documentId))) continue;
      const key = linkKey('same-operator', from, to);
      const row = {
        key,
        type: 'same-operator',
        fromType: 'entity',
        fromId: found.from,
        toType: 'entity',
        toId: found.to,
      } as const;
      const reasons = JSON.stringify(
        found.reasons.map(({ shared, thing, senders }) => ({
          code: `same/${shared}`,
          values: { thing, senders, among },
        })),
      );
      for (const { documentId, ...at } of places) {
        putEvidence(db, bases, row, documentId, { standing: 'suggested', reasons, ...at });
      }
      const id = prepared<{ id: number }>(db, 'SELECT id FROM link WHERE key = ?').get(key)?.id;
      suggestion.run(id, Math.round(found.weight * 1000), found.kept ? 1 : 0);
      for (const [position, { shared, thing, senders, ...sides }] of found.reasons.entries()) {
        reason.run(id, position, shared, thing, senders, among);
        for (const side of ['from', 'to'] as const) {
          const { documentId, field, start, end, raw } = sides[side];
          place.run(id, position, side, documentId, field, start, end, raw);
        }
      }
    }
    putAnalysisRun(db, 'suggestions', state, { senders: among });
  })();
}

/** What ties two ways alike is kept one way: from the smaller key. */
function inOrderOfKeys(pair: FoundPair, keys: ReadonlyMap<number, string>): FoundPair {
  const { from, to, reasons } = pair;
  if ((keys.get(from) ?? '') < (keys.get(to) ?? '')) return pair;
  const turned = reasons.map((reason) => ({ ...reason, from: reason.to, to: reason.from }));
  return { ...pair, from: to, to: from, reasons: turned };
}
