import type { Weakness } from '../../../shared/domain/document.ts';
import type { Citation, Event, LocalText } from '../../../shared/domain/event.ts';
import type { Moment } from '../../../shared/domain/moment.ts';
import { canonicalJson } from '../case/log-hash.ts';
import { prepared, type ReadDb, type WriteDb } from './database.ts';
import { documentName } from './document-name.ts';
import { toBytes, toHex } from './hex.ts';
import { momentsOf } from './messages.ts';
import { pageRows } from './paged.ts';

interface EventRow {
  id: string;
  title: string;
  text: string;
  moments: string;
  part: number | null;
  note: number;
}

export interface CitationRow {
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
export type StoredCitation = Omit<Citation, keyof Described>;

/** A citation without what is looked up. */
export const storedCitation = ({
  title: _title,
  sourceName: _name,
  moments: _moments,
  sha256: _own,
  weaknesses: _weak,
  ...stored
}: Citation): StoredCitation => stored;

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
  const [event] = eventsById(db, [id], new Describer(db));
  return event ?? null;
}

type Described = Pick<Citation, 'title' | 'sourceName' | 'moments' | 'sha256' | 'weaknesses'>;

/** Documents that are described at once; a timeline cites few documents often. */
const described = 2000;

/** What a footnote says of a document besides the quote: told once for each, and no text is read for it. */
export class Describer {
  readonly #db: ReadDb;
  readonly #documents = new Map<string, Omit<Described, 'sourceName'>>();
  readonly #names = new Map<string, string>();

  constructor(db: ReadDb) {
    this.#db = db;
  }

  describe({ document, source }: CitationRow): Described {
    return { ...this.#document(document), sourceName: this.#name(source) };
  }

  #document(sha256: Buffer): Omit<Described, 'sourceName'> {
    return remembered(this.#documents, sha256, () => {
      const row = prepared<{ id: number; own: Buffer | null; weaknesses: string | null }>(
        this.#db,
        'SELECT d.id, d.own, m.weaknesses FROM document d JOIN message m ON m.id = d.id WHERE d.sha256 = ?',
      ).get(sha256);
      return {
        title: row ? documentName(this.#db, row.id) : null,
        moments: row ? momentsOf(this.#db, row.id) : [],
        sha256: toHex(row?.own ?? sha256),
        weaknesses: row?.weaknesses ? (JSON.parse(row.weaknesses) as Weakness[]) : [],
      };
    });
  }

  #name(sha256: Buffer): string {
    return remembered(this.#names, sha256, () => {
      const row = prepared<{ name: string | null }>(
        this.#db,
        'SELECT min(a.name) AS name FROM acquisition a JOIN source s ON s.id = a.source_id WHERE s.sha256 = ?',
      ).get(sha256);
      return row?.name ?? '';
    });
  }
}

function remembered<T>(known: Map<string, T>, sha256: Buffer, read: () => T): T {
  const key = toHex(sha256);
  const found = known.get(key);
  if (found !== undefined) return found;
  if (known.size >= described) known.clear();
  const value = read();
  known.set(key, value);
  return value;
}

/** The events of these ids, in their order; one that is not there is left out. */
function eventsById(db: ReadDb, ids: readonly string[], describer: Describer): Event[] {
  const list = JSON.stringify(ids);
  const rows = prepared<EventRow>(db, 'SELECT * FROM event WHERE id IN (SELECT value FROM json_each(?))').all(list);
  const citations = prepared<CitationRow & { event_id: string }>(
    db,
    'SELECT * FROM citation WHERE event_id IN (SELECT value FROM json_each(?)) ORDER BY event_id, position',
  ).all(list);
  const byEvent = Map.groupBy(citations, ({ event_id: id }) => id);
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => {
    const row = byId.get(id);
    return row ? [toEvent(row, byEvent.get(id) ?? [], describer)] : [];
  });
}

const toEvent = (row: EventRow, citations: CitationRow[], describer: Describer): Event => ({
  kind: 'event',
  id: row.id,
  title: JSON.parse(row.title) as LocalText,
  text: JSON.parse(row.text) as LocalText,
  moments: JSON.parse(row.moments) as Moment[],
  part: row.part,
  citations: citations.map((citation) => toCitation(citation, describer)),
  note: row.note === 1,
});

export const toCitation = (row: CitationRow, describer: Describer): Citation => ({
  source: toHex(row.source),
  offset: row.offset,
  length: row.length,
  field: row.field,
  start: row.start,
  end: row.end,
  exact: row.exact,
  prefix: row.prefix,
  suffix: row.suffix,
  document: toHex(row.document),
  ...describer.describe(row),
});

/** Every event in the order of a timeline: by part (those in none last), then by time (undated last), then by id. */
export function* allEvents(db: ReadDb): Generator<Event> {
  const sql = 'SELECT id FROM event ORDER BY part IS NULL, part, epoch IS NULL, epoch, id';
  const ids = prepared<{ id: string }>(db, sql)
    .all()
    .map(({ id }) => id);
  const describer = new Describer(db);
  // One that went away while somebody walked is gone.
  for (let at = 0; at < ids.length; at += pageRows) yield* eventsById(db, ids.slice(at, at + pageRows), describer);
}
