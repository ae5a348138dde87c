import type { EntityKind, Standing } from '../../../shared/domain/graph.ts';
import type {
  SharedKind,
  SharedPlace,
  SharedReason,
  Suggestion,
  SuggestionEnd,
} from '../../../shared/domain/suggestion.ts';
import { untilChanged } from './changes.ts';
import { prepared, type ReadDb } from './database.ts';
import { toHex } from './hex.ts';
import { wholesOf } from './merges.ts';
import { Operators, type Tie } from './operators.ts';

export interface SuggestionRow {
  linkId: number;
  key: string;
  fromId: number;
  toId: number;
  weight: number;
  standing: Standing;
  later: 0 | 1;
}

/** Every suggestion with its decision, the heaviest first. */
const allRows = (db: ReadDb): SuggestionRow[] =>
  prepared<SuggestionRow>(
    db,
    `SELECT s.link_id AS linkId, l.key, l.from_id AS fromId, l.to_id AS toId, s.weight,
       coalesce(c.standing, 'suggested') AS standing, EXISTS (SELECT 1 FROM link_later w WHERE w.link = l.key) AS later
     FROM suggestion s JOIN link l ON l.id = s.link_id LEFT JOIN link_decision c ON c.link = l.key
     ORDER BY s.weight DESC, l.key`,
  ).all();

/** Whether a reason rests on something that was rejected: that a sender names the thing, or that the mails are one campaign. */
const fallen = `(r.shared = 'template' AND EXISTS (SELECT 1 FROM campaign_decision c WHERE c.standing = 'rejected'
    AND (c.document = x'' OR c.document IN (SELECT d.sha256 FROM suggestion_place p JOIN document d ON d.id = p.document_id
      WHERE p.link_id = r.link_id AND p.position = r.position))
    AND c.wording IN (SELECT w.wording FROM campaign_member w JOIN campaign k ON k.id = w.campaign_id WHERE k.wording = r.thing))
  OR r.shared <> 'template' AND EXISTS (SELECT 1 FROM suggestion_place p JOIN evidence v ON v.document_id = p.document_id
      AND v.field = p.field AND v.start = p.start AND v.end = p.end
    JOIN link n ON n.id = v.link_id AND n.type IN ('names', 'sent-through')
    JOIN link_decision c ON c.link = n.key AND c.standing = 'rejected'
    WHERE p.link_id = r.link_id AND p.position = r.position))`;

/** Rows of suggestions of which nothing stands any more. */
function fallenRows(db: ReadDb): Set<number> {
  // Few links and campaigns are rejected: only what stands in their documents is looked at.
  const sql = `WITH touched AS (
      SELECT DISTINCT p.link_id FROM link_decision c JOIN link n ON n.key = c.link AND n.type IN ('names', 'sent-through')
        JOIN evidence v ON v.link_id = n.id JOIN suggestion_place p ON p.document_id = v.document_id
      WHERE c.standing = 'rejected'
      UNION SELECT r.link_id FROM suggestion_reason r
      WHERE r.shared = 'template' AND EXISTS (SELECT 1 FROM campaign_decision WHERE standing = 'rejected'))
    SELECT r.link_id AS id FROM touched t JOIN suggestion_reason r ON r.link_id = t.link_id
    GROUP BY r.link_id HAVING min(${fallen}) = 1`;
  return new Set(
    prepared<{ id: number }>(db, sql)
      .all()
      .map(({ id }) => id),
  );
}

export interface StatedRow extends SuggestionRow {
  state: Suggestion['state'];
}

/** Every suggestion with what there is left to decide of it. */
export const suggestionRows = (db: ReadDb): StatedRow[] =>
  untilChanged(db, 'suggestions', () => {
    const rows = allRows(db);
    const gone = fallenRows(db);
    const operators = operatorsOf(db);
    return rows.map((row): StatedRow => {
      if (row.standing !== 'suggested') return { ...row, state: 'decided' };
      if (gone.has(row.linkId)) return { ...row, state: 'fallen' };
      const follows = operators.follows(row.fromId, row.toId);
      if (follows !== null) return { ...row, standing: follows, state: 'follows' };
      return { ...row, state: row.later === 1 ? 'later' : 'open' };
    });
  });

/** What all decisions make of the operators, those on pairs too that are suggested no more. */
export const operatorsOf = (db: ReadDb): Operators =>
  new Operators(
    prepared<Tie>(
      db,
      `SELECT d.link AS key, a.id AS fromId, b.id AS toId, d.standing, s.link_id AS linkId FROM operator_decision d
       JOIN entity a ON a.key = d.from_key JOIN entity b ON b.key = d.to_key
       LEFT JOIN link l ON l.key = d.link LEFT JOIN suggestion s ON s.link_id = l.id ORDER BY d.link`,
    ).all(),
    wholesOf(db),
  );

export function endOf(db: ReadDb, id: number): SuggestionEnd {
  const whole = wholesOf(db).of(id);
  const sql = 'SELECT key AS id, type, normalised AS label FROM entity WHERE id = ?';
  return prepared<{ id: string; type: EntityKind; label: string }>(db, sql).get(whole) as SuggestionEnd;
}

export function reasonsOf(db: ReadDb, linkId: number): SharedReason[] {
  const rows = prepared<{
    position: number;
    shared: SharedKind;
    thing: string;
    senders: number;
    among: number;
    gone: 0 | 1;
  }>(
    db,
    `SELECT r.position, r.shared, r.thing, r.senders, r.among, ${fallen} AS gone FROM suggestion_reason r
     WHERE r.link_id = ? ORDER BY r.position`,
  ).all(linkId);
  const places = prepared<Omit<SharedPlace, 'document'> & { position: number; side: 'from' | 'to'; sha256: Buffer }>(
    db,
    `SELECT p.position, p.side, d.sha256, p.field, p.start, p.end, p.raw FROM suggestion_place p
     JOIN document d ON d.id = p.document_id WHERE p.link_id = ?`,
  ).all(linkId);
  return rows.flatMap(({ position, shared, thing, senders, among, gone }) => {
    const [from, to] = (['from', 'to'] as const).map((side) =>
      places.find((place) => place.position === position && place.side === side),
    );
    if (!from || !to) return [];
    const at = ({ sha256, field, start, end, raw }: typeof from) => ({
      document: toHex(sha256),
      field,
      start,
      end,
      raw,
    });
    const values = { thing, senders, among };
    return [{ code: `same/${shared}`, values, shared, thing, senders, from: at(from), to: at(to), fallen: gone === 1 }];
  });
}

export function suggestionOf(
  db: ReadDb,
  { linkId, key, fromId, toId, weight, standing, state }: StatedRow,
): Suggestion {
  return {
    kind: 'suggestion',
    id: key,
    from: endOf(db, fromId),
    to: endOf(db, toId),
    standing,
    state,
    weight,
    reasons: reasonsOf(db, linkId),
  };
}
