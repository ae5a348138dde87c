import { readFileSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';

/** A result.json of Telegram Desktop, of invented people. */
export const telegramChat = (messages: object[], facts: object = { name: '花子', type: 'personal_chat', id: 222 }) =>
  JSON.stringify({ ...facts, messages }, null, 1);

export const telegramMessages = [
  {
    id: 1,
    type: 'message',
    date: '2026-09-01T21:00:00',
    date_unixtime: '1788264000',
    from: '太郎',
    from_id: 'user111',
    text: ['見て ', { type: 'text_link', text: 'ここ', href: 'https://example.com/a' }, ' です'],
  },
  {
    id: 2,
    type: 'service',
    date: '2026-09-01T21:01:00',
    date_unixtime: '1788264060',
    actor: '花子',
    actor_id: 'user222',
    action: 'pin_message',
    text: '',
  },
  {
    id: 3,
    type: 'message',
    date: '2026-09-01T21:02:00',
    date_unixtime: '1788264120',
    edited: '2026-09-01T21:03:00',
    edited_unixtime: '1788264180',
    from: '花子',
    from_id: 'user222',
    reply_to_message_id: 1,
    forwarded_from: '別の人',
    photo: '(File not included. Change data exporting settings to download.)',
    reactions: [{ type: 'emoji', count: 1, emoji: '👍', recent: [{ from: '太郎', from_id: 'user111' }] }],
    text: '転送 {"a": [1, 2]} \\ "x"',
  },
  { id: 4, type: 'message', date: '2026-09-01T21:04:00', from: '太郎', from_id: 'user111', text: '古い書き出し' },
];

const mangled = (text: string): string => Buffer.from(text).toString('latin1');

/** A message_1.json of Facebook: names and texts are UTF-8 written out as Latin-1, and the title stands behind. */
export const facebookThread = {
  participants: [{ name: mangled('山田 花子') }, { name: 'Taro' }],
  messages: [
    {
      sender_name: mangled('山田 花子'),
      timestamp_ms: 1788264000123,
      content: mangled('こんにちは ☺'),
      reactions: [{ reaction: mangled('❤'), actor: 'Taro' }],
    },
    { sender_name: 'Taro', timestamp_ms: 1788263000000, content: 'déjà vu', photos: [{ uri: 'photos/1.jpg' }] },
    { sender_name: 'Taro', timestamp_ms: 1788262000000, is_unsent: true },
  ],
  title: mangled('山田 花子'),
  thread_path: 'inbox/hanako_123',
};

/** An attributed string as NSArchiver writes it, as far as it matters: header, class names, length and text. */
export function typedstream(text: string): Buffer {
  const body = Buffer.from(text);
  const length =
    body.length < 0x80 ? Buffer.from([body.length]) : Buffer.from([0x81, body.length & 0xff, body.length >> 8]);
  return Buffer.concat([
    Buffer.from('\x04\x0bstreamtyped\x81\xe8\x03\x84\x01@\x84\x84\x84\x12NSAttributedString\x00', 'latin1'),
    Buffer.from('\x84\x84\x08NSObject\x00\x85\x92\x84\x84\x84\x08NSString\x01\x94\x84\x01+', 'latin1'),
    length,
    body,
    Buffer.from('\x86\x84\x02iI', 'latin1'),
  ]);
}

/** A chat.db with two conversations: nanoseconds, a body in `attributedBody` alone, a file, a tapback, and a message of no chat. */
export function makeChatDb(path: string, more: string[] = []): void {
  const db = new DatabaseSync(path);
  db.exec(`PRAGMA journal_mode = WAL;
    CREATE TABLE handle (ROWID INTEGER PRIMARY KEY, id TEXT, service TEXT);
    CREATE TABLE chat (ROWID INTEGER PRIMARY KEY, guid TEXT, chat_identifier TEXT, display_name TEXT, service_name TEXT);
    CREATE TABLE message (ROWID INTEGER PRIMARY KEY, guid TEXT, text TEXT, attributedBody BLOB, handle_id INTEGER, date INTEGER,
      date_read INTEGER, date_edited INTEGER, is_from_me INTEGER, service TEXT, destination_caller_id TEXT,
      associated_message_guid TEXT, associated_message_type INTEGER);
    CREATE TABLE chat_message_join (chat_id INTEGER, message_id INTEGER);
    CREATE TABLE chat_handle_join (chat_id INTEGER, handle_id INTEGER);
    CREATE TABLE attachment (ROWID INTEGER PRIMARY KEY, guid TEXT, filename TEXT, transfer_name TEXT, mime_type TEXT);
    CREATE TABLE message_attachment_join (message_id INTEGER, attachment_id INTEGER);
    INSERT INTO handle VALUES (1, '+819012345678', 'iMessage'), (2, 'x@example.com', 'iMessage');
    INSERT INTO chat VALUES (1, 'iMessage;-;+819012345678', '+819012345678', '', 'iMessage'),
      (2, 'iMessage;+;chat1', 'chat1', '同窓会', 'iMessage');
    INSERT INTO chat_handle_join VALUES (1, 1), (2, 1), (2, 2);
    INSERT INTO attachment VALUES (1, 'A', '~/Library/Messages/Attachments/a.jpg', 'a.jpg', 'image/jpeg');`);
  const put =
    db.prepare(`INSERT INTO message (guid, text, attributedBody, handle_id, date, date_read, is_from_me, service,
    destination_caller_id, associated_message_guid, associated_message_type) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`);
  const join = db.prepare('INSERT INTO chat_message_join VALUES (?, ?)');
  const nano = 809_956_800_000_000_000n;
  const own = '+818011112222';
  put.run('G1', 'もしもし', null, 1, nano, 0, 0, 'iMessage', own, null, 0);
  put.run('G2', null, typedstream('返事です。'.repeat(30)), 1, nano + 1_000_000_000n, 0, 1, 'iMessage', own, null, 0);
  put.run('G3', '\ufffc', null, 2, nano + 2_000_000_000n, 5, 0, 'iMessage', own, null, 0);
  put.run('G4', 'いいね', null, 2, nano + 3_000_000_000n, 0, 0, 'iMessage', own, 'p:0/G3', 2001);
  put.run('G5', 'old', null, 1, 400_000_000, 0, 0, 'SMS', own, null, 0);
  for (const [chat, message] of [
    [1, 1],
    [1, 2],
    [2, 3],
    [2, 4],
  ] as const)
    join.run(chat, message);
  db.exec('INSERT INTO message_attachment_join VALUES (3, 1)');
  for (const sql of more) db.exec(sql);
  db.close();
}

/**
 * A chat.db as it lies on a Mac that runs: what was written last stands in the log beside it alone. Both as bytes; `sql` is what
 * the log holds.
 */
export function chatDbWithLog(path: string, sql: string[] = [newMessage]): { database: Buffer; log: Buffer } {
  makeChatDb(path);
  const db = new DatabaseSync(path);
  db.exec('PRAGMA journal_mode = WAL; PRAGMA wal_autocheckpoint = 0');
  for (const one of sql) db.exec(one);
  const files = { database: readFileSync(path), log: readFileSync(`${path}-wal`) };
  db.close();
  return files;
}

const newMessage = `INSERT INTO message (ROWID, guid, text, handle_id, date, is_from_me, service, destination_caller_id)
  VALUES (90, 'G90', '振込先は明日送ります', 1, 809956809000000000, 0, 'iMessage', '+818011112222');
  INSERT INTO chat_message_join VALUES (1, 90);`;
