import { letAnalysesBeDue } from './analyses.ts';
import { prepared, type ReadDb, type WriteDb } from './database.ts';
import { dropEvidence } from './evidence.ts';
import { infrastructureTables } from './infrastructure.ts';
import { paymentTables } from './payments.ts';
import { clearIndex, deleteIndexRow } from './search.ts';
import { leaveThreads } from './threads.ts';

/** In an order that the foreign keys allow. */
const ofDocuments = [
  ...paymentTables,
  ...infrastructureTables,
  'suggestion_place',
  'suggestion_reason',
  'suggestion',
  'persona_phrase',
  'persona_message',
  'persona',
  'campaign_member',
  'campaign',
  'evidence',
  'link',
  'document_site',
  'mention',
  'basis',
  'entity',
  'reference',
  'attachment',
  'moment',
  'message',
  'failure',
  'question',
  'place',
  'document',
];

/** Tables that a replay of the log fills. */
export const projections = [
  'citation',
  'event',
  'claim',
  'mark',
  'decoy',
  'own_identity',
  'boundary',
  'campaign_decision',
  'picture_pair',
  'link_decision',
  'link_later',
  'entity_merge',
  'operator_decision',
  'payment_decision',
  'decoding_decision',
  'answer',
  'acquisition',
  'source',
];

/** Empties everything that the originals and the log can bring back. */
export function dropDerived(db: WriteDb): void {
  db.transaction(() => {
    letAnalysesBeDue(db);
    for (const table of [...ofDocuments, ...projections]) db.exec(`DELETE FROM ${table}`);
    clearIndex(db);
  })();
}

/** Removes what was read of one document, so that it can be read again; its row and its places stay. */
export function dropReading(db: WriteDb, id: number): void {
  dropEvidence(db, id);
  for (const table of ['document_site', 'mention', 'reference', 'attachment', 'moment']) {
    prepared(db, `DELETE FROM ${table} WHERE document_id = ?`).run(id);
  }
  deleteIndexRow(db, id);
  prepared(db, 'DELETE FROM message WHERE id = ?').run(id);
  prepared(db, 'UPDATE document SET settled = 0 WHERE id = ?').run(id);
}

/** Forgets all that was read of an original, and documents that nothing else holds: it is to be read again. */
export function dropSourceReading(db: WriteDb, sourceId: number): void {
  const held = prepared<{ id: number }>(db, 'SELECT DISTINCT document_id AS id FROM place WHERE source_id = ?').all(
    sourceId,
  );
  for (const table of ['place', 'failure', 'question']) {
    prepared(db, `DELETE FROM ${table} WHERE source_id = ?`).run(sourceId);
  }
  const isHeld = prepared(db, 'SELECT 1 FROM place WHERE document_id = @id OR parent_id = @id LIMIT 1');
  for (const { id } of held) {
    if (isHeld.get({ id })) continue;
    leaveThreads(db, id);
    dropReading(db, id);
    prepared(db, 'DELETE FROM document WHERE id = ?').run(id);
  }
  prepared(db, 'UPDATE source SET read = 0, framing = 0 WHERE id = ?').run(sourceId);
}

/** An original that was taken for something else is another thing, and is to be read as that. */
export function changeFormat(db: WriteDb, sourceId: number, format: string): void {
  dropSourceReading(db, sourceId);
  prepared(db, 'UPDATE source SET format = ? WHERE id = ?').run(format, sourceId);
}

export interface CaseCounts {
  sources: number;
  bytes: number;
  documents: number;
  mentions: number;
  entities: number;
  links: number;
  events: number;
  failures: number;
  unread: number;
}

export function caseCounts(db: ReadDb): CaseCounts {
  const one = (sql: string) => prepared<{ n: number }>(db, sql).get()?.n ?? 0;
  return {
    sources: one('SELECT count(*) AS n FROM source'),
    bytes: one('SELECT coalesce(sum(size), 0) AS n FROM source'),
    documents: one('SELECT count(*) AS n FROM document'),
    mentions: one('SELECT count(*) AS n FROM mention'),
    entities: one('SELECT count(*) AS n FROM entity'),
    links: one('SELECT count(*) AS n FROM link'),
    events: one('SELECT count(*) AS n FROM event'),
    failures: one('SELECT count(*) AS n FROM failure WHERE fatal = 1'),
    unread: one('SELECT count(*) AS n FROM source WHERE read = 0'),
  };
}
