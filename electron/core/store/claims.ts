import type { Claim, Modality } from '../../../shared/domain/claim.ts';
import type { Standing } from '../../../shared/domain/graph.ts';
import { findFigures } from '../../../shared/text/figures/find-figures.ts';
import { prepared, type ReadDb, type WriteDb } from './database.ts';
import { type CitationRow, Describer, type StoredCitation, toCitation } from './events.ts';
import { toBytes } from './hex.ts';

export interface StoredClaim extends Omit<Claim, 'kind' | 'quote' | 'figures'> {
  quote: StoredCitation;
}

interface Row extends CitationRow {
  id: string;
  speaker: string;
  entity: string | null;
  modality: Modality;
  standing: Standing;
}

export function deleteClaim(db: WriteDb, id: string): void {
  prepared(db, 'DELETE FROM claim WHERE id = ?').run(id);
}

/** Stores a claim in the place of the one that had its id. */
export function putClaim(db: WriteDb, { id, quote, speaker, modality, standing }: StoredClaim): void {
  const { offset, length, field, start, end, exact, prefix, suffix } = quote;
  prepared(
    db,
    `INSERT OR REPLACE INTO claim (id, document, source, offset, length, field, start, end, exact, prefix, suffix, speaker,
       entity, modality, standing) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  ).run(
    id,
    toBytes(quote.document),
    toBytes(quote.source),
    offset,
    length,
    field,
    start,
    end,
    exact,
    prefix,
    suffix,
    speaker.text,
    speaker.entity,
    modality,
    standing,
  );
}

const toClaim = (row: Row, describer: Describer): Claim => ({
  kind: 'claim',
  id: row.id,
  quote: toCitation(row, describer),
  speaker: { text: row.speaker, entity: row.entity },
  modality: row.modality,
  standing: row.standing,
  figures: findFigures(row.exact),
});

export function findClaim(db: ReadDb, id: string): Claim | null {
  const row = prepared<Row>(db, 'SELECT * FROM claim WHERE id = ?').get(id);
  return row ? toClaim(row, new Describer(db)) : null;
}

/** All claims, or those of one document (hex): in the order of the documents and of the words in them. */
export function claimList(db: ReadDb, document: string | null): Claim[] {
  const sql = `SELECT * FROM claim WHERE @document IS NULL OR document = @document ORDER BY document, field, start, id`;
  const describer = new Describer(db);
  return prepared<Row>(db, sql)
    .all({ document: document === null ? null : toBytes(document) })
    .map((row) => toClaim(row, describer));
}
