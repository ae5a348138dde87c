import type { EntityKind } from '../../../shared/domain/graph.ts';
import type { IdentifierKind } from '../../../shared/domain/identifier.ts';
import { prepared, type ReadDb } from './database.ts';
import { paged, pageRows } from './paged.ts';

export interface SentMention {
  documentId: number;
  type: IdentifierKind;
  field: string;
  start: number;
  end: number;
  raw: string;
  normalised: string;
  entityId: number | null;
  entityType: EntityKind | null;
  entityName: string | null;
}

/** Something of a document that has no mention of its own. */
interface Thing {
  thing: string;
  field: string;
  start: number;
  end: number;
  raw: string;
}

/** A message, as far as it tells of its sender. */
export interface SentDocument {
  id: number;
  text: string | null;
  mentions: SentMention[];
  /** The server from which a server of the recipient's own took it, and the network that this is in. */
  server: (Thing & { network: string | null }) | null;
  /** What the program that wrote it leaves in its header. */
  mailer: Thing | null;
  /** Links in which their target stands, as `thing`. */
  targets: Thing[];
  /** The campaign that it is in, by the beginning of its text. */
  template: Thing | null;
  pictures: (Thing & { size: number })[];
}

/** Characters that stand for a text. */
const opening = 80;

const between = 'BETWEEN @first AND @last';

/** Every message that somebody sent, in the order of its key. */
export function* sentDocuments(db: ReadDb): Generator<SentDocument> {
  const ids = paged(
    Number.MIN_SAFE_INTEGER,
    (after) =>
      prepared<{ id: number; text: string | null }>(
        db,
        `SELECT m.id, m.text FROM message m JOIN document d ON d.id = m.id WHERE m.id > ? AND d.kind = 'message'
         ORDER BY m.id LIMIT ${pageRows}`,
      ).all(after),
    ({ id }) => id,
  );
  let page: { id: number; text: string | null }[] = [];
  for (const row of ids) {
    page.push(row);
    if (page.length < pageRows) continue;
    yield* documentsOf(db, page);
    page = [];
  }
  if (page.length > 0) yield* documentsOf(db, page);
}

function* documentsOf(db: ReadDb, page: { id: number; text: string | null }[]): Generator<SentDocument> {
  const range = { first: page[0]?.id, last: page.at(-1)?.id };
  const mentions = Map.groupBy(
    prepared<SentMention>(
      db,
      `SELECT m.document_id AS documentId, m.type, m.field, m.start, m.end, m.raw, m.normalised, m.entity_id AS entityId,
         e.type AS entityType, e.normalised AS entityName
       FROM mention m LEFT JOIN entity e ON e.id = m.entity_id WHERE m.document_id ${between}
       ORDER BY m.document_id, m.position`,
    ).all(range),
    ({ documentId }) => documentId,
  );
  type Row = Thing & { documentId: number };
  // The name itself where it was found in the header, else the whole line.
  const servers = prepared<Row & { network: string | null }>(
    db,
    `SELECT s.document_id AS documentId, s.server AS thing, s.network, 'header' AS field, coalesce(n.start, s.start) AS start,
       coalesce(n.end, s.end) AS end, s.raw, min(s.position) AS position
     FROM server_sighting s LEFT JOIN mention n ON n.document_id = s.document_id AND n.field = 'header'
       AND n.normalised = s.server AND n.start >= s.start AND n.end <= s.end
     WHERE s.document_id ${between} AND s.standing = 'observed' GROUP BY s.document_id`,
  ).all(range);
  const mailers = prepared<Row>(
    db,
    `SELECT document_id AS documentId, print AS thing, 'header' AS field, start, end, raw FROM mailer_print
     WHERE document_id ${between}`,
  ).all(range);
  const targets = Map.groupBy(
    prepared<Row>(
      db,
      `SELECT r.document_id AS documentId, r.to_url AS thing, r.field, r.start, r.end, n.raw FROM redirect r
       JOIN mention n ON n.document_id = r.document_id AND n.field = r.field AND n.start = r.start AND n.end = r.end
       WHERE r.document_id ${between} AND r.how = 'in-link' ORDER BY r.document_id, r.position`,
    ).all(range),
    ({ documentId }) => documentId,
  );
  const templates = prepared<Row>(
    db,
    `SELECT c.document_id AS documentId, k.wording AS thing, c.field, 0 AS start, 0 AS end,
       trim(substr(CASE c.field WHEN 'text' THEN m.text ELSE m.html_text END, 1, ${opening})) AS raw
     FROM campaign_member c JOIN campaign k ON k.id = c.campaign_id JOIN message m ON m.id = c.document_id
     WHERE c.document_id ${between}`,
  ).all(range);
  const pictures = Map.groupBy(
    prepared<Row & { size: number }>(
      db,
      `SELECT document_id AS documentId, lower(hex(sha256)) AS thing, 'text' AS field, 0 AS start, 0 AS end,
         coalesce(name, type) AS raw, size
       FROM attachment WHERE document_id ${between} AND sha256 IS NOT NULL AND type GLOB 'image/*' ORDER BY position`,
    ).all(range),
    ({ documentId }) => documentId,
  );
  const byDocument = <T extends Row>(rows: T[]) => new Map(rows.map((row) => [row.documentId, row]));
  const [serverOf, templateOf, mailerOf] = [byDocument(servers), byDocument(templates), byDocument(mailers)];
  for (const { id, text } of page) {
    yield {
      id,
      text,
      mentions: mentions.get(id) ?? [],
      server: serverOf.get(id) ?? null,
      mailer: mailerOf.get(id) ?? null,
      targets: targets.get(id) ?? [],
      template: templateOf.get(id) ?? null,
      pictures: pictures.get(id) ?? [],
    };
  }
}
