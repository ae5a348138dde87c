import type { Standing } from '../../../shared/domain/graph.ts';
import type { Address } from '../../../shared/domain/message.ts';
import { prepared, type ReadDb, type WriteDb } from './database.ts';
import { firstKeyOf } from './document-key.ts';
import { toBytes } from './hex.ts';
import { pictureWith } from './picture-texts.ts';

/** Decides whether a picture shows a message, both by the ids of their documents (hex); null takes the decision back. */
export function putPicturePair(db: WriteDb, picture: string, message: string, standing: Standing | null): void {
  const pair = [toBytes(picture), toBytes(message)] as const;
  if (standing === null) prepared(db, 'DELETE FROM picture_pair WHERE picture = ? AND message = ?').run(...pair);
  else
    prepared(db, 'INSERT OR REPLACE INTO picture_pair (picture, message, standing) VALUES (?, ?, ?)').run(
      ...pair,
      standing,
    );
}

interface Decided {
  id: number;
  standing: Standing;
}

/** What was decided of the messages that a picture shows, of those that are in the case. */
export const decidedOfPicture = (db: ReadDb, picture: number): Map<number, Standing> =>
  toMap(
    prepared<Decided>(
      db,
      `SELECT m.id, p.standing FROM document d JOIN picture_pair p ON p.picture = d.sha256
       JOIN document m ON m.sha256 = p.message WHERE d.id = ? ORDER BY p.message`,
    ).all(picture),
  );

/** What was decided of the pictures that show a message. */
export const decidedOfMessage = (db: ReadDb, message: number): Map<number, Standing> =>
  toMap(
    prepared<Decided>(
      db,
      `SELECT s.id, p.standing FROM document d JOIN picture_pair p ON p.message = d.sha256
       JOIN document s ON s.sha256 = p.picture WHERE d.id = ? ORDER BY p.picture`,
    ).all(message),
  );

const toMap = (rows: Decided[]): Map<number, Standing> => new Map(rows.map(({ id, standing }) => [id, standing]));

export interface ShownMessage {
  id: number;
  channel: string;
  conversation: string | null;
  from: Address[];
  text: string;
  /** Times that it claims, to the minute or the second. */
  times: { edtf: string; zone: string | null }[];
}

/** What of a message is compared with a picture; null of what nobody sent. */
export function shownMessage(db: ReadDb, id: number): ShownMessage | null {
  const row = prepared<{ channel: string; conversation: string | null; sender: string; text: string | null }>(
    db,
    `SELECT m.channel, m.conversation, m.sender, coalesce(m.text, m.html_text) AS text
     FROM message m JOIN document d ON d.id = m.id WHERE m.id = ? AND d.kind = 'message'`,
  ).get(id);
  if (!row) return null;
  const { channel, conversation, sender, text } = row;
  return { id, channel, conversation, from: JSON.parse(sender) as Address[], text: text ?? '', times: timesOf(db, id) };
}

/** Times of a document that are known to the minute at least. */
export const timesOf = (db: ReadDb, id: number): { edtf: string; zone: string | null; by: string; raw: string }[] =>
  prepared<{ edtf: string; zone: string | null; by: string; raw: string }>(
    db,
    `SELECT edtf, zone, by, raw FROM moment WHERE document_id = ? AND edtf IS NOT NULL AND precision IN ('minute', 'second')
     ORDER BY position`,
  ).all(id);

/** Messages whose own second (Unix, UTC) lies between two, the latest first. */
export const messagesBetween = (db: ReadDb, from: number, to: number, most: number): number[] =>
  prepared<{ id: number }>(
    db,
    `SELECT id FROM document WHERE id >= ? AND id < ? AND kind = 'message' AND epoch BETWEEN ? AND ? ORDER BY id DESC LIMIT ?`,
  )
    .all(firstKeyOf(from), firstKeyOf(to + 3600), from, to, most)
    .map(({ id }) => id);

/** Messages of a conversation whose own second lies between two. */
export const talkBetween = (
  db: ReadDb,
  { channel, conversation }: Pick<ShownMessage, 'channel' | 'conversation'>,
  from: number,
  to: number,
  most: number,
): number[] =>
  prepared<{ id: number }>(
    db,
    `SELECT m.id FROM message m JOIN document d ON d.id = m.id
     WHERE m.conversation = ? AND m.channel = ? AND d.epoch BETWEEN ? AND ? ORDER BY d.epoch, d.sha256 LIMIT ?`,
  )
    .all(conversation, channel, from, to, most)
    .map(({ id }) => id);

export const epochOfDocument = (db: ReadDb, id: number): number | null =>
  prepared<{ epoch: number | null }>(db, 'SELECT epoch FROM document WHERE id = ?').get(id)?.epoch ?? null;

/** The text that tools read in a picture, one reading after the other; null where none did. */
export const textInPicture = (db: ReadDb, picture: number): string | null =>
  prepared<{ text: string | null }>(
    db,
    `SELECT group_concat(text, char(10)) AS text FROM (SELECT m.text FROM document d
       JOIN message m ON m.channel = 'picture-text' AND json_extract(m.detail, '$.reading.picture') = lower(hex(d.own))
       JOIN document r ON r.id = m.id WHERE d.id = ? ORDER BY r.sha256)`,
  ).get(picture)?.text ?? null;

/** Pictures in which a text was read, of the documents that hold such. */
export function picturesOfReadings(db: ReadDb, documents: readonly number[]): number[] {
  const picture = prepared<{ picture: string | null }>(
    db,
    `SELECT json_extract(detail, '$.reading.picture') AS picture FROM message WHERE id = ? AND channel = 'picture-text'`,
  );
  const hashes = new Set(documents.map((id) => picture.get(id)?.picture ?? null).filter((hash) => hash !== null));
  return [...hashes].map((hash) => pictureWith(db, hash)).filter((id) => id !== null);
}

/** Every picture, in the order of its key. */
export const allPictures = (db: ReadDb): number[] =>
  prepared<{ id: number }>(db, `SELECT id FROM document WHERE kind = 'picture' ORDER BY id`)
    .all()
    .map(({ id }) => id);
