import { prepared, type ReadDb } from './database.ts';
import type { CitationRow, StoredCitation } from './events.ts';
import { toHex } from './hex.ts';
import { paged, pageRows } from './paged.ts';

export interface AnchorRow extends StoredCitation {
  /** Id of the event, claim or mark that points with it. */
  subject: string;
}

type Raw = CitationRow & { subject: string; position: number };

const columns = 'document, source, offset, length, field, start, end, exact, prefix, suffix';

/** Each takes the key behind which to go on. */
const pages = [
  `SELECT event_id AS subject, position, ${columns} FROM citation WHERE (event_id, position) > (@subject, @position)
   ORDER BY event_id, position LIMIT @limit`,
  ...['claim', 'mark'].map(
    (table) =>
      `SELECT id AS subject, 0 AS position, ${columns} FROM ${table} WHERE (id, 0) > (@subject, @position) ORDER BY id LIMIT @limit`,
  ),
];

/** Everything that a person pointed at in a document, for verification. */
export function* allAnchors(db: ReadDb): Generator<AnchorRow> {
  for (const sql of pages) {
    const read = ({ subject, position }: Pick<Raw, 'subject' | 'position'>) =>
      prepared<Raw>(db, sql).all({ subject, position, limit: pageRows });
    for (const raw of paged<Raw, Pick<Raw, 'subject' | 'position'>>(
      { subject: '', position: 0 },
      read,
      (last) => last,
    )) {
      const { document, source, position: _, ...rest } = raw;
      yield { ...rest, document: toHex(document), source: toHex(source) };
    }
  }
}
