import { DatabaseSync } from 'node:sqlite';
import { pathToFileURL } from 'node:url';
import { AppError } from '../../../../../shared/errors.ts';

/**
 * Rows of Apple's message database as text. A row of SQLite has no bytes that stay where they are, or that are its own: it is
 * spread over pages that the next write moves. So each conversation is written out as JSON lines, the chat first and then one
 * line for each message, always in the same way; the lines are what is cited, the database is their container.
 *
 * What changes after a message was sent (read, delivered, played) is left out, so that the same message of a later backup is
 * the same line; it stays in the database. `attributedBody` goes in whole, in base64.
 */
export interface ChatFile {
  name: string;
  bytes: Buffer;
}

/** Bytes of all conversations together; they sit in memory until they are kept. */
const mostBytes = 256 * 1024 * 1024;
/** Units of one value. */
const mostLength = 4_000_000;
const mostRows = 5_000_000;
const mostPeople = 1000;

const stable = [
  ...['guid', 'text', 'subject', 'date', 'date_edited', 'date_retracted', 'is_from_me', 'service', 'account'],
  ...['destination_caller_id', 'item_type', 'group_title', 'group_action_type', 'error'],
  ...['associated_message_guid', 'associated_message_type', 'associated_message_emoji', 'thread_originator_guid'],
  ...['balloon_bundle_id', 'cache_has_attachments'],
];

type Row = Record<string, unknown>;

/**
 * The conversations of a database of messages; null where it is none. Opened so that nothing is ever written beside it, but for a
 * copy that has its log beside it: that is read with the log, and has to be whole.
 */
export function chatFiles(path: string, { hasLog = false } = {}): { files: ChatFile[]; isCut: boolean } | null {
  const url = pathToFileURL(path);
  // Without `immutable`, a database in WAL mode gets new files beside it when it is read.
  url.search = hasLog ? '?mode=rw' : '?mode=ro&immutable=1';
  const db = new DatabaseSync(url, { readOnly: !hasLog });
  try {
    db.exec('PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON; PRAGMA mmap_size = 0');
    // The log of another database makes a mixture of the two, which is nobody's messages.
    if (hasLog && db.prepare('PRAGMA quick_check(1)').get()?.quick_check !== 'ok') {
      throw new AppError('import/malformed', { reason: 'not its log' });
    }
    const columns = columnsIn(db, 'message');
    const isMessages = ['message', 'handle', 'chat'].every((table) => isTable(db, table));
    if (!isMessages || !columns.has('guid') || !columns.has('date')) return null;
    return write(db, columns);
  } finally {
    db.close();
  }
}

/** Tables alone: a view can run for ever, a virtual table brings its own code. */
const isTable = (db: DatabaseSync, name: string): boolean =>
  db.prepare("SELECT 1 FROM sqlite_master WHERE type = 'table' AND rootpage > 0 AND name = ?").get(name) !== undefined;

/** Stored columns of a table, generated ones left out. */
function columnsIn(db: DatabaseSync, table: string): Set<string> {
  if (!isTable(db, table)) return new Set();
  const rows = db.prepare('SELECT name FROM pragma_table_xinfo(?) WHERE hidden = 0').all(table);
  return new Set(rows.map(({ name }) => String(name)));
}

function write(db: DatabaseSync, columns: Set<string>): { files: ChatFile[]; isCut: boolean } {
  const chats = chatsOf(db);
  const chatOf = pairs(db, 'chat_message_join', 'message_id', 'chat_id');
  const files = filesOf(db);
  const handles = handlesOf(db);
  const wanted = stable.filter((name) => columns.has(name));
  const selected = wanted.map((name) => `substr(CAST("${name}" AS TEXT), 1, ${mostLength}) AS "${name}"`);
  if (columns.has('attributedBody')) selected.push(`substr("attributedBody", 1, ${mostLength}) AS body`);
  if (columns.has('handle_id')) selected.push('"handle_id" AS handle');
  const statement = db.prepare(`SELECT ROWID AS id, ${selected.join(', ')} FROM message ORDER BY ROWID`);
  const lines = new Map<number, Buffer[]>();
  let size = 0;
  let isCut = false;
  for (const row of statement.iterate()) {
    const id = Number(row.id);
    const line = Buffer.from(`${JSON.stringify(lineOf(row, wanted, handles, files.get(id)))}\n`);
    size += line.length;
    if (size > mostBytes) {
      isCut = true;
      break;
    }
    const chat = chatOf.get(id) ?? 0;
    const held = lines.get(chat);
    if (held) held.push(line);
    else lines.set(chat, [line]);
  }
  const written = [...lines].map(([id, rows]) => {
    const chat = chats.get(id) ?? { guid: '', people: [] };
    const head = Buffer.from(`${JSON.stringify({ ashiato: 'imessage', chat })}\n`);
    const name = `${String(chat.guid || 'no-chat')
      .replace(/[^\w.+@-]+/g, '_')
      .slice(0, 100)}-${id}.imessage.jsonl`;
    return { name, bytes: Buffer.concat([head, ...rows]) };
  });
  return { files: written.sort((one, two) => (one.name < two.name ? -1 : 1)), isCut };
}

function lineOf(row: Row, wanted: string[], handles: Map<number, string>, files: Row[] | undefined): Row {
  const line: Row = {};
  for (const name of wanted) if (row[name] !== null) line[name] = row[name];
  if (row.body instanceof Uint8Array) line.attributedBody = Buffer.from(row.body).toString('base64');
  const handle = handles.get(Number(row.handle));
  if (handle !== undefined) line.handle = handle;
  if (files) line.attachments = files;
  return line;
}

function handlesOf(db: DatabaseSync): Map<number, string> {
  if (!columnsIn(db, 'handle').has('id')) return new Map();
  const rows = db.prepare(`SELECT ROWID AS row, substr(CAST(id AS TEXT), 1, 1000) AS id FROM handle LIMIT ${mostRows}`);
  return new Map([...rows.iterate()].map((row) => [Number(row.row), String(row.id)]));
}

function chatsOf(db: DatabaseSync): Map<number, Row> {
  const columns = columnsIn(db, 'chat');
  const wanted = ['guid', 'chat_identifier', 'display_name', 'service_name'].filter((name) => columns.has(name));
  const selected = wanted.map((name) => `substr(CAST("${name}" AS TEXT), 1, 1000) AS "${name}"`);
  const handles = handlesOf(db);
  const people = new Map<number, string[]>();
  if (isTable(db, 'chat_handle_join')) {
    const sql = `SELECT chat_id AS chat, handle_id AS handle FROM chat_handle_join ORDER BY 1, 2 LIMIT ${mostRows}`;
    for (const row of db.prepare(sql).iterate()) {
      const handle = handles.get(Number(row.handle));
      const held = people.get(Number(row.chat)) ?? [];
      if (handle !== undefined && held.length < mostPeople) people.set(Number(row.chat), [...held, handle]);
    }
  }
  const chats = new Map<number, Row>();
  const sql = `SELECT ${['ROWID AS id', ...selected].join(', ')} FROM chat LIMIT ${mostRows}`;
  for (const { id, ...row } of db.prepare(sql).iterate()) {
    chats.set(Number(id), { ...row, people: (people.get(Number(id)) ?? []).sort() });
  }
  return chats;
}

function pairs(db: DatabaseSync, table: string, key: string, value: string): Map<number, number> {
  const columns = columnsIn(db, table);
  if (!columns.has(key) || !columns.has(value)) return new Map();
  const sql = `SELECT "${key}" AS one, "${value}" AS two FROM "${table}" ORDER BY 1, 2 DESC LIMIT ${mostRows}`;
  return new Map([...db.prepare(sql).iterate()].map(({ one, two }) => [Number(one), Number(two)]));
}

/** The files that messages name, by message. */
function filesOf(db: DatabaseSync): Map<number, Row[]> {
  const files = new Map<number, Row[]>();
  const columns = columnsIn(db, 'attachment');
  const joined = columnsIn(db, 'message_attachment_join');
  const wanted = ['guid', 'filename', 'transfer_name', 'mime_type', 'total_bytes'].filter((name) => columns.has(name));
  if (wanted.length === 0 || !joined.has('message_id') || !joined.has('attachment_id')) return files;
  const of = new Map<number, number[]>();
  const sql = `SELECT message_id AS one, attachment_id AS two FROM message_attachment_join ORDER BY 1, 2 LIMIT ${mostRows}`;
  for (const { one, two } of db.prepare(sql).iterate()) {
    const held = of.get(Number(two));
    if (held) held.push(Number(one));
    else of.set(Number(two), [Number(one)]);
  }
  const selected = wanted.map((name) => `substr(CAST("${name}" AS TEXT), 1, 4000) AS "${name}"`);
  for (const { id, ...row } of db.prepare(`SELECT ROWID AS id, ${selected.join(', ')} FROM attachment`).iterate()) {
    for (const message of of.get(Number(id)) ?? []) {
      const held = files.get(message);
      if (held) held.push(row);
      else files.set(message, [row]);
    }
  }
  return files;
}
