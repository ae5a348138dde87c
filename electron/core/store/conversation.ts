import type { ChatDetail, DocumentDetail, Weakness } from '../../../shared/domain/document.ts';
import { untilChanged } from './changes.ts';
import { prepared, type ReadDb } from './database.ts';

/** Characters of a text that a line of a conversation shows. */
const shown = 4000;

/**
 * Keys of all that belongs to the conversation of one document: by time, then by place in the file, for a chat without
 * seconds has many lines in one minute. What has no readable time comes last. The document alone where it is in none.
 */
export function conversationOf(db: ReadDb, id: number): number[] {
  const row = prepared<{ channel: string; conversation: string | null }>(
    db,
    'SELECT channel, conversation FROM message WHERE id = ?',
  ).get(id);
  if (!row || row.conversation === null) return [id];
  const { channel, conversation } = row;
  const sql = `SELECT m.id FROM message m JOIN document d ON d.id = m.id
    WHERE m.conversation = ? AND m.channel = ?
    ORDER BY d.epoch IS NULL, d.epoch, (
      SELECT min(hex(s.sha256) || printf('%016d', p.offset)) FROM place p JOIN source s ON s.id = p.source_id
      WHERE p.document_id = m.id), d.sha256`;
  return untilChanged(db, `conversation ${channel} ${conversation}`, () =>
    prepared<{ id: number }>(db, sql)
      .all(conversation, channel)
      .map((one) => one.id),
  );
}

/** What a line of a conversation has beside what every row of a list has. */
export interface ConversationLine {
  text: string | null;
  isCut: boolean;
  detail: ChatDetail | null;
  weaknesses: Weakness[];
}

export function conversationLine(db: ReadDb, id: number): ConversationLine {
  const row = prepared<{ text: string | null; size: number | null; detail: string | null; weaknesses: string | null }>(
    db,
    `SELECT substr(coalesce(text, html_text), 1, ?) AS text, length(coalesce(text, html_text)) AS size, detail, weaknesses
     FROM message WHERE id = ?`,
  ).get(shown, id);
  const detail = row?.detail ? (JSON.parse(row.detail) as DocumentDetail) : null;
  return {
    text: row?.text ?? null,
    isCut: (row?.size ?? 0) > shown,
    detail: detail?.type === 'message' ? detail : null,
    weaknesses: row?.weaknesses ? (JSON.parse(row.weaknesses) as Weakness[]) : [],
  };
}
