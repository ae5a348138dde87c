import type { Citation, Event, LocalText } from '../../../shared/domain/event.ts';
import type { Moment } from '../../../shared/domain/moment.ts';
import { canonicalJson } from '../case/log-hash.ts';
import { prepared, type ReadDb, type WriteDb } from './database.ts';
import { toBytes, toHex } from './hex.ts';
import { momentsOf } from './messages.ts';
import { paged, pageRows } from './paged.ts';

interface EventRow {
  id: string;
  title: string;
  text: string;
  moments: string;
  part: number | null;
  note: number;
}

interface CitationRow {
  document: Buffer;
  source: Buffer;
  offset: number;
  length: number;
  field: Citation['field'];
  start: number;
  end: number;
  exact: string;
  prefix: string;
  suffix: string;
}

/** A citation as it is stored: what a reader needs besides is looked up when it is shown. */
export type StoredCitation = Omit<Citation, 'title' | 'sourceName' | 'moments'>;

export interface StoredEvent extends Omit<Event, 'kind' | 'citations'> {
  citations: StoredCitation[];
  epoch: number | null;
}

export function deleteEvent(db: WriteDb, id: string): void {
  prepared(db, 'DELETE FROM citation WHERE event_id = ?').run(id);
  prepared(db, 'DELETE FROM event WHERE id = ?').run(id);
}

/** Stores an event in the place of the one that had its id. */
export function putEvent(db: WriteDb, event: StoredEvent): void {
  deleteEvent(db, event.id);
  prepared(db, 'INSERT INTO event (id, title, text, moments, part, note, epoch) VALUES (?, ?, ?, ?, ?, ?, ?)').run(
    event.id,
    // Replayed from the log, the same event has its keys in another order.
    canonicalJson(event.title),
    canonicalJson(event.text),
    canonicalJson(event.moments),
    event.part,
    event.note ? 1 : 0,
    event.epoch,
  );
  const insert = prepared(
    db,
    `INSERT INTO citation (event_id, position, document, source, offset, length, field, start, end, exact, prefix, suffix)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  event.citations.forEach((c, position) => {
    const { offset, length, field, start, end, exact, prefix, suffix } = c;
    const [document, source] = [toBytes(c.document), toBytes(c.source)];
    insert.run(event.id, position, document, source, offset, length, field, start, end, exact, prefix, suffix);
  });
}

export function findEvent(db: ReadDb, id: string): Event | null {
  const row = prepared<EventRow>(db, 'SELECT * FROM event WHERE id = ?').get(id);
  return row ? toEvent(db, row) : null;
}

type Described = Pick<Citation, 'title' | 'sourceName' | 'moments'>;

/** What a footnote says of a document besides the quote; no text is read for it. */
function describeDocument(db: ReadDb, citation: CitationRow): Described {
  const document = prepared<{ id: number; subject: string | null }>(
    db,
    'SELECT d.id, m.subject FROM document d JOIN message m ON m.id = d.id WHERE d.sha256 = ?',
  ).get(citation.document);
  const name = prepared<{ name: string | null }>(
    db,
    'SELECT min(a.name) AS name FROM acquisition a JOIN source s ON s.id = a.source_id WHERE s.sha256 = ?',
  ).get(citation.source);
  return {
    title: document?.subject ?? null,
    sourceName: name?.name ?? '',
    moments: document ? momentsOf(db, document.id) : [],
  };
}

function toEvent(db: ReadDb, row: EventRow): Event {
  const citations = prepared<CitationRow>(db, 'SELECT * FROM citation WHERE event_id = ? ORDER BY position').all(
    row.id,
  );
  return {
    kind: 'event',
    id: row.id,
    title: JSON.parse(row.title) as LocalText,
    text: JSON.parse(row.text) as LocalText,
    moments: JSON.parse(row.moments) as Moment[],
    part: row.part,
    citations: citations.map((c) => ({
      source: toHex(c.source),
      offset: c.offset,
      length: c.length,
      field: c.field,
      start: c.start,
      end: c.end,
      exact: c.exact,
      prefix: c.prefix,
      suffix: c.suffix,
      document: toHex(c.document),
      ...describeDocument(db, c),
    })),
    note: row.note === 1,
  };
}

/** Every event in the order of a timeline: by part (those in none last), then by time (undated last), then by id. */
export function* allEvents(db: ReadDb): Generator<Event> {
  const sql = 'SELECT id FROM event ORDER BY part IS NULL, part, epoch IS NULL, epoch, id';
  for (const { id } of prepared<{ id: string }>(db, sql).all()) {
    // One that went away while somebody walked is gone.
    const event = findEvent(db, id);
    if (event) yield event;
  }
}

export interface AnchorRow extends StoredCitation {
  event: string;
}

/** Every citation that the case holds, for verification. */
export function* allCitations(db: ReadDb): Generator<AnchorRow> {
  type Raw = CitationRow & { event_id: string; position: number };
  const sql = 'SELECT * FROM citation WHERE (event_id, position) > (?, ?) ORDER BY event_id, position LIMIT ?';
  const read = ({ event_id, position }: Pick<Raw, 'event_id' | 'position'>) =>
    prepared<Raw>(db, sql).all(event_id, position, pageRows);
  for (const raw of paged<Raw, Pick<Raw, 'event_id' | 'position'>>(
    { event_id: '', position: 0 },
    read,
    (last) => last,
  )) {
    const { document, source, event_id, position: _, ...rest } = raw;
    yield { ...rest, document: toHex(document), source: toHex(source), event: event_id };
  }
}
