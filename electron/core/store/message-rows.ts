import type { MessageRow } from '../../../shared/contract/results.ts';
import type { DocumentType } from '../../../shared/domain/document.ts';
import type { Address, Channel } from '../../../shared/domain/message.ts';
import type { Moment } from '../../../shared/domain/moment.ts';
import { epochOf } from '../../../shared/text/dates/edtf.ts';
import { untilChanged } from './changes.ts';
import { prepared, type ReadDb } from './database.ts';
import { documentName } from './document-name.ts';
import { toHex } from './hex.ts';
import { momentsOf, ownMoments } from './messages.ts';

interface Row {
  sha256: Buffer;
  kind: DocumentType;
  channel: Channel;
  subject: string | null;
  sender: string;
  direction: 'in' | 'out' | null;
  attachments: number;
  opening: string | null;
}

/** Characters of its text that a row of a list opens with. */
const opening = 160;

/** As much of a message as a list shows, without what a search adds. */
export function messageRow(db: ReadDb, id: number): Omit<MessageRow, 'disagree'> & { moments: Moment[] } {
  const row = prepared<Row>(
    db,
    `SELECT d.sha256, d.kind, m.channel, m.subject, m.sender, m.detail ->> '$.direction' AS direction, m.attachments, substr(coalesce(m.text, m.html_text), 1, ?) AS opening
     FROM document d JOIN message m ON m.id = d.id WHERE d.id = ?`,
  ).get(opening, id) as Row;
  const moments = momentsOf(db, id);
  return {
    id: toHex(row.sha256),
    type: row.kind,
    channel: row.channel,
    subject: row.subject,
    name: documentName(db, id),
    direction: row.direction,
    from: JSON.parse(row.sender) as Address[],
    moment: ownMoments(db, id).find((moment) => epochOf(moment) !== null) ?? null,
    moments,
    attachments: row.attachments,
    snippet: row.opening === null ? null : { field: 'text', text: row.opening, matches: [] },
  };
}

export const messageCount = (db: ReadDb): number =>
  untilChanged(db, 'messages', () => prepared<{ n: number }>(db, 'SELECT count(*) AS n FROM message').get()?.n ?? 0);

/** Keys of messages by their place in the list, newest first. */
export function messageWindow(db: ReadDb, offset: number, limit: number): number[] {
  const sql = 'SELECT id FROM message ORDER BY id DESC LIMIT ? OFFSET ?';
  return prepared<{ id: number }>(db, sql)
    .all(limit, offset)
    .map((row) => row.id);
}

/** Messages that belong to the conversation of one, oldest first: what they answer, and what answers them. */
export function threadOf(db: ReadDb, id: number): number[] {
  const sql = `WITH RECURSIVE thread (id) AS (
      VALUES (?)
      UNION
      SELECT CASE l.from_id WHEN t.id THEN l.to_id ELSE l.from_id END FROM thread t JOIN link l
        ON l.type = 'replies-to' AND ((l.from_type = 'document' AND l.from_id = t.id) OR (l.to_type = 'document' AND l.to_id = t.id))
        LEFT JOIN link_decision c ON c.link = l.key WHERE coalesce(c.standing, l.standing) <> 'rejected'
      LIMIT 500
    ) SELECT id FROM thread ORDER BY id`;
  return prepared<{ id: number }>(db, sql)
    .all(id)
    .map((row) => row.id);
}
