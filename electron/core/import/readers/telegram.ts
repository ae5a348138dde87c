import { createHash } from 'node:crypto';
import type { ChatDetail, Weakness } from '../../../../shared/domain/document.ts';
import type { Address } from '../../../../shared/domain/message.ts';
import type { Moment } from '../../../../shared/domain/moment.ts';
import { parseEdtf } from '../../../../shared/text/dates/edtf.ts';
import { zoneAnswer } from '../../../../shared/text/dates/zone-answer.ts';
import type { Original, ParsedRecord, ReaderOutput } from '../parsed-record.ts';
import { type JsonPart, jsonParts } from './json-parts.ts';
import { edtfOfSeconds, isObject, type JsonObject, objectsAt, parseObject, textAt, wordAt } from './json-values.ts';

/** Bytes of one message. */
const messageBytes = 4 * 1024 * 1024;
/** Bytes of a name or an id of a chat. */
const factBytes = 64 * 1024;
/** Chats and people that are remembered. */
const most = { chats: 100_000, people: 200 };

interface Chat {
  id: string;
  name: string;
  type: string;
}

type Path = (string | number)[];

/** The position of a chat that a path lies in: '' for a file of one chat. */
function chatOf(path: Path): { chat: string; rest: Path } {
  const [top, list, index] = path;
  const isListed = (top === 'chats' || top === 'left_chats') && list === 'list' && typeof index === 'number';
  return isListed ? { chat: `${top} ${index}`, rest: path.slice(3) } : { chat: '', rest: path };
}

const isMessage = (path: Path): boolean => {
  const { rest } = chatOf(path);
  return rest.length === 2 && rest[0] === 'messages' && typeof rest[1] === 'number';
};

const isFact = (path: Path): boolean => {
  const { rest } = chatOf(path);
  if (path.length === 2 && path[0] === 'personal_information') return path[1] === 'user_id';
  return rest.length === 1 && (rest[0] === 'id' || rest[0] === 'name' || rest[0] === 'type');
};

/**
 * Telegram Desktop's result.json: one document for each message and for each line of the app's own. Times are those of
 * `date_unixtime`; older exports have `date` alone, which is in the zone of the computer that made the export.
 */
export async function* readTelegram(original: Original): AsyncGenerator<ReaderOutput> {
  const { answers } = original;
  const facts = await factsOf(original);
  const zone = zoneAnswer(answers.zone);
  const people = new Map<string, string>();
  let unzoned: string | null = null;
  let isUndecided = false;
  const wanted = (path: Path) => isMessage(path);
  for await (const part of jsonParts(original.chunks(), wanted, messageBytes)) {
    const chat = facts.chats.get(chatOf(part.path).chat) ?? { id: '', name: '', type: '' };
    const object = part.bytes ? parseObject(part.bytes) : null;
    if (!object || !part.bytes) {
      yield faultOf(part);
      continue;
    }
    const from = personOf(object, 'from') ?? personOf(object, 'actor');
    if (from && people.size < most.people) people.set(from.address, `${from.name} (${from.address})`);
    const owner = ownerOf(chat, facts.owner, answers.owner);
    isUndecided ||= owner === null && facts.owner === null;
    const record = recordOf(part, part.bytes, object, chat, { from, owner, zone });
    if (record.weaknesses?.includes('no-zone') || zone !== '') unzoned ??= textAt(object, 'date');
    yield record;
  }
  if (unzoned !== null) yield { kind: 'question', code: 'zone', options: [], example: unzoned };
  if (isUndecided || answers.owner !== undefined) {
    yield { kind: 'question', code: 'owner', options: [...people.values()].sort(), example: '' };
  }
}

/** What is said of chats, which may stand behind their messages. */
async function factsOf(original: Original): Promise<{ chats: Map<string, Chat>; owner: string | null }> {
  const chats = new Map<string, Chat>();
  let owner: string | null = null;
  try {
    for await (const { path, bytes } of jsonParts(original.chunks(), isFact, factBytes)) {
      const value = bytes ? factOf(bytes) : '';
      if (path[0] === 'personal_information') owner = `user${value}`;
      const { chat, rest } = chatOf(path);
      const known = chats.get(chat) ?? { id: '', name: '', type: '' };
      const [key] = rest;
      if (key === 'id' || key === 'name' || key === 'type') known[key] = value;
      if (chats.size < most.chats) chats.set(chat, known);
    }
  } catch {
    // What is broken is said of when the messages are read.
  }
  return { chats, owner };
}

/** An id as its digits stand: it can be greater than a number is exact. */
function factOf(bytes: Buffer): string {
  const raw = bytes.toString();
  if (!raw.startsWith('"')) return raw === 'null' || /^[{[]/.test(raw) ? '' : raw;
  try {
    return String(JSON.parse(raw));
  } catch {
    return '';
  }
}

function ownerOf({ type, id }: Chat, known: string | null, answer: string | undefined): string | null {
  if (answer !== undefined) return /\(([^()]+)\)$/.exec(answer)?.[1] ?? answer;
  if (known !== null) return known;
  return type === 'saved_messages' ? `user${id}` : null;
}

function faultOf({ offset, length, bytes }: JsonPart): ReaderOutput {
  const code = bytes ? 'import/malformed' : 'import/limit';
  return { kind: 'fault', offset, length, code, detail: bytes ? {} : { limit: 'messageBytes', size: length } };
}

function personOf(object: JsonObject, key: 'from' | 'actor'): Address | null {
  const address = textAt(object, `${key}_id`) ?? '';
  const name = textAt(object, key) ?? '';
  return address === '' && name === '' ? null : { name, address };
}

function recordOf(
  { offset, length }: JsonPart,
  bytes: Buffer,
  object: JsonObject,
  chat: Chat,
  { from, owner, zone }: { from: Address | null; owner: string | null; zone: string },
): ParsedRecord {
  const moments = momentsOf(object, 'date', zone);
  const isZoned = wordAt(object, 'date_unixtime') !== null;
  const weaknesses: Weakness[] = ['text-export'];
  if (!isZoned) weaknesses.push(zone === '' ? 'no-zone' : 'assumed');
  const isPersonal = chat.type === 'personal_chat' || chat.type === 'bot_chat';
  const other: Address = { name: chat.name, address: chat.id === '' ? '' : `user${chat.id}` };
  const isOthers = isPersonal && from !== null && from.address === other.address;
  const direction = from === null ? null : owner !== null ? (from.address === owner ? 'out' : 'in') : null;
  const told = direction ?? (isPersonal && from !== null ? (isOthers ? 'in' : 'out') : null);
  const files = filesOf(object);
  return {
    kind: 'record',
    offset,
    length,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    context: ['telegram', chat.id],
    type: 'message',
    channel: 'telegram',
    conversation: chat.id === '' ? null : chat.id,
    detail: detailOf(object, told, zone),
    weaknesses,
    subject: chat.name === '' ? null : chat.name,
    from: from ? [from] : [],
    to: isPersonal && told === 'out' ? [other] : [],
    moments,
    text: textOf(object),
    links: linksOf(object),
    attachments: files.map(({ name, type }) => ({ name, type, bytes: null })),
  };
}

function detailOf(object: JsonObject, direction: ChatDetail['direction'], zone: string): ChatDetail {
  const [edited = null] = momentsOf(object, 'edited', zone);
  return {
    type: 'message',
    id: wordAt(object, 'id'),
    direction,
    system: object.type === 'service',
    state: edited ? 'edited' : 'sent',
    edited,
    reactions: reactionsOf(object),
    answers: wordAt(object, 'reply_to_message_id'),
    forwarded: textAt(object, 'forwarded_from') ?? ('forwarded_from' in object ? '' : null),
    media: mediaOf(object),
  };
}

/** `date` with `date_unixtime` beside it, or `edited` with its own: what tells the instant comes first. */
function momentsOf(object: JsonObject, key: 'date' | 'edited', zone: string): Moment[] {
  const moments: Moment[] = [];
  const unix = wordAt(object, `${key}_unixtime`);
  if (unix !== null) {
    const edtf = edtfOfSeconds(Number(unix));
    moments.push({ by: 'chat-export', raw: unix, edtf, zone: null, precision: edtf === null ? null : 'second' });
  }
  const raw = textAt(object, key);
  if (raw !== null && (unix === null || moments[0]?.edtf === null)) {
    const written = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d$/.test(raw) ? `${raw}${zone}` : null;
    const edtf = written !== null && parseEdtf(written) !== null ? written : null;
    moments.push({ by: 'chat-export', raw, edtf, zone: null, precision: edtf === null ? null : 'second' });
  }
  return moments;
}

const placeholder = /^\(File .*\)$/;

/** Files that a message names; what was not exported has a remark in place of its name. */
function filesOf(object: JsonObject): { name: string | null; type: string }[] {
  return ['photo', 'file'].flatMap((key) => {
    const path = textAt(object, key);
    if (path === null) return [];
    const name = placeholder.test(path) ? textAt(object, 'file_name') : path;
    const type = textAt(object, 'mime_type') ?? (key === 'photo' ? 'image/jpeg' : 'application/octet-stream');
    return [{ name, type }];
  });
}

function mediaOf(object: JsonObject): ChatDetail['media'] {
  const kinds = [
    ...(typeof object.photo === 'string' ? ['photo'] : []),
    ...(typeof object.file === 'string' || 'media_type' in object ? [textAt(object, 'media_type') ?? 'file'] : []),
    ...(isObject(object.location_information) ? ['location'] : []),
    ...(isObject(object.contact_information) ? ['contact'] : []),
    ...(isObject(object.poll) ? ['poll'] : []),
  ];
  const files = filesOf(object);
  return kinds.map((kind, index) => ({ kind, name: files[index]?.name ?? null }));
}

function reactionsOf(object: JsonObject): ChatDetail['reactions'] {
  return objectsAt(object, 'reactions')
    .slice(0, 100)
    .flatMap((reaction) => {
      const what = textAt(reaction, 'emoji') ?? textAt(reaction, 'document_id') ?? '';
      const by = objectsAt(reaction, 'recent').slice(0, 1000);
      if (by.length === 0) return [{ by: '', what: `${what} ×${wordAt(reaction, 'count') ?? '1'}` }];
      return by.map((person) => ({ by: textAt(person, 'from') ?? textAt(person, 'from_id') ?? '', what }));
    });
}

/** The pieces of a text, each as it is shown. */
function piecesOf(object: JsonObject): { text: string; href: string | null }[] {
  const { text } = object;
  if (typeof text === 'string') return [{ text, href: null }];
  if (!Array.isArray(text)) return [];
  return text.map((piece: unknown) => {
    if (typeof piece === 'string') return { text: piece, href: null };
    return isObject(piece)
      ? { text: textAt(piece, 'text') ?? '', href: textAt(piece, 'href') }
      : { text: '', href: null };
  });
}

/** What is read of a message: its text, or what stands in its place. */
function textOf(object: JsonObject): string | null {
  const lines = [
    piecesOf(object)
      .map(({ text }) => text)
      .join(''),
  ];
  if (object.type === 'service') {
    const shown = ['action', 'title', 'discard_reason', 'new_title'].flatMap((key) => textAt(object, key) ?? []);
    const members = Array.isArray(object.members) ? object.members.filter((one) => typeof one === 'string') : [];
    lines.push([...shown, ...members.slice(0, 1000)].join(' '));
  }
  if (isObject(object.contact_information)) {
    const contact = object.contact_information;
    lines.push(['first_name', 'last_name', 'phone_number'].flatMap((key) => textAt(contact, key) || []).join(' '));
  }
  if (isObject(object.poll)) {
    const { poll } = object;
    lines.push(textAt(poll, 'question') ?? '', ...objectsAt(poll, 'answers').map((one) => textAt(one, 'text') ?? ''));
  }
  lines.push(textAt(object, 'sticker_emoji') ?? '');
  return lines.filter((line) => line !== '').join('\n') || null;
}

/** Where words lead to that are not the address themselves. */
const linksOf = (object: JsonObject): string[] => [...new Set(piecesOf(object).flatMap(({ href }) => href ?? []))];
