import type { PageDetail } from '../../../shared/domain/document.ts';
import { prepared, type ReadDb } from './database.ts';
import { toHex } from './hex.ts';

/** Captures of one page that are asked for: two archives can hold the same. */
const most = 20;

/**
 * The records of web archives that hold what a capture lacks: of a revisit the record that it names, or one whose payload has the
 * digest that it states; of a page that a WACZ lists the answer of the server in the same second. Ids, hex.
 */
export function sourcesOfCapture(db: ReadDb, id: number, { by, url, revisits, record }: PageDetail): string[] {
  if (revisits) {
    const named = revisits.id === null ? [] : idsOf(db, "json_extract(m.detail, '$.record.id') = ?", [revisits.id], id);
    if (named.length > 0 || !record?.payload) return named;
    return idsOf(db, "json_extract(m.detail, '$.record.payload') = ?", [record.payload], id);
  }
  if (by !== 'wacz' || url === null) return [];
  const isHere = "json_extract(m.detail, '$.by') <> 'wacz' AND json_extract(m.detail, '$.url') = ?";
  const isThen = 'CAST(d.epoch AS INTEGER) = (SELECT CAST(o.epoch AS INTEGER) FROM document o WHERE o.id = ?)';
  return idsOf(db, `${isHere} AND ${isThen}`, [url, id], id);
}

const idsOf = (db: ReadDb, where: string, values: (string | number)[], own: number): string[] =>
  prepared<{ sha256: Buffer }>(
    db,
    `SELECT d.sha256 FROM document d JOIN message m ON m.id = d.id
     WHERE d.kind IN ('page', 'file') AND m.channel = 'web' AND ${where}
       AND json_extract(m.detail, '$.revisits') IS NULL AND d.id <> ? ORDER BY d.sha256 LIMIT ${most}`,
  )
    .all(...values, own)
    .map(({ sha256 }) => toHex(sha256));
