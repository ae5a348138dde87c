import type { Field } from '../../../shared/domain/anchor.ts';
import { prepared, type ReadDb } from './database.ts';

export interface AddressRow {
  id: number;
  normalised: string;
}

/** Every address below some domains (in small letters). */
export function addressesUnder(db: ReadDb, domains: readonly string[]): AddressRow[] {
  const sql = `SELECT id, normalised FROM entity WHERE type = 'address'
    AND lower(substr(normalised, instr(normalised, '@') + 1)) IN (SELECT value FROM json_each(?)) ORDER BY normalised`;
  return prepared<AddressRow>(db, sql).all(JSON.stringify(domains));
}

export interface HitRow {
  documentId: number;
  sha256: Buffer;
  epoch: number | null;
  subject: string | null;
  entityId: number;
  field: Field;
  start: number;
  end: number;
  raw: string;
}

/**
 * Messages that came to any of some entities, by the headers that name their recipients: those with a time in its order,
 * then the others by their hash. Each once, with the first place that names one of them. What an own identity wrote is
 * left out.
 */
export function hitsOf(db: ReadDb, entities: readonly number[]): HitRow[] {
  const sql = `SELECT d.id AS documentId, d.sha256, d.epoch, g.subject, m.entity_id AS entityId, m.field, m.start, m.end,
      m.raw, min(m.position) AS position
    FROM json_each(?) w JOIN mention m ON m.entity_id = w.value JOIN document d ON d.id = m.document_id
    JOIN message g ON g.id = d.id
    WHERE m.field IN ('to', 'cc', 'header') AND d.kind = 'message'
      AND NOT EXISTS (SELECT 1 FROM mention s JOIN entity e ON e.id = s.entity_id JOIN own_identity o ON o.entity = e.key
        WHERE s.document_id = d.id AND s.field = 'from')
    GROUP BY d.id ORDER BY d.epoch IS NULL, d.epoch, d.sha256`;
  return prepared<HitRow>(db, sql).all(JSON.stringify(entities));
}

export interface TraceRow {
  documentId: number;
  code: 'sender' | 'leak/same-campaign' | 'leak/same-site';
  label: string;
}

const traceSql = {
  sender: `SELECT w.value AS documentId, 'sender' AS code, e.normalised AS label FROM json_each(@documents) w
    JOIN mention m ON m.document_id = w.value JOIN entity e ON e.id = m.entity_id WHERE m.field = 'from'`,
  'leak/same-campaign': `SELECT w.value AS documentId, 'leak/same-campaign' AS code, k.wording AS label
    FROM json_each(@documents) w JOIN campaign_member c ON c.document_id = w.value JOIN campaign k ON k.id = c.campaign_id`,
  'leak/same-site': `SELECT w.value AS documentId, 'leak/same-site' AS code, e.normalised AS label
    FROM json_each(@documents) w JOIN mention m ON m.document_id = w.value JOIN entity e ON e.id = m.entity_id
    WHERE m.field IN ('text', 'html', 'links') AND e.type = 'site'`,
} as const satisfies Record<TraceRow['code'], string>;

/** Who wrote some documents, and what these share with others: campaign, and sites that they lead to. Each once. */
export const tracesOf = (db: ReadDb, documents: readonly number[], codes: readonly TraceRow['code'][]): TraceRow[] =>
  prepared<TraceRow>(db, `${codes.map((code) => traceSql[code]).join(' UNION ')} ORDER BY 1, 2, 3`).all({
    documents: JSON.stringify(documents),
  });
