import { createHash } from 'node:crypto';
import type { ChatDetail, Weakness } from '../../../../shared/domain/document.ts';
import type { Moment } from '../../../../shared/domain/moment.ts';
import type { Original, ParsedRecord, ReaderOutput, RecordAttachment } from '../parsed-record.ts';
import { type JsonPart, jsonParts } from './json-parts.ts';
import { edtfOfSeconds, isObject, type JsonObject, objectsAt, parseObject, textAt, wordAt } from './json-values.ts';
import { repairLatin1 } from './repair-latin1.ts';

const messageBytes = 4 * 1024 * 1024;
const factBytes = 256 * 1024;
const mostPeople = 200;

interface Thread {
  /** What the export calls the conversation; null where it does not. */
  key: string | null;
  title: string | null;
  people: string[];
  /** Its title was put right. */
  isRepaired: boolean;
}

type Repair = (text: string | null) => string | null;

/**
 * message_N.json of Facebook and Instagram (with `sender_name`, and the newer form with `senderName`): one document for each
 * message. Text that is UTF-8 read as Latin-1 is put right where that is certain, and the document says so.
 */
export async function* readMetaMessages(original: Original): AsyncGenerator<ReaderOutput> {
  const channel = original.format === 'instagram' ? 'instagram' : 'facebook';
  const thread = await threadOf(original);
  const { owner } = original.answers;
  const wanted = (path: (string | number)[]) => path.length === 2 && path[0] === 'messages';
  for await (const part of jsonParts(original.chunks(), wanted, messageBytes)) {
    const object = part.bytes ? parseObject(part.bytes) : null;
    if (object && part.bytes) yield recordOf(part, part.bytes, object, thread, channel, owner ?? null);
    else {
      const { offset, length } = part;
      const code = part.bytes ? 'import/malformed' : 'import/limit';
      yield { kind: 'fault', offset, length, code, detail: part.bytes ? {} : { limit: 'messageBytes', size: length } };
    }
  }
  yield { kind: 'question', code: 'owner', options: thread.people, example: thread.title ?? '' };
}

/** What is said of the conversation, most of it behind its messages. */
async function threadOf(original: Original): Promise<Thread> {
  const facts: JsonObject = {};
  const names: ReadonlySet<unknown> = new Set(['participants', 'title', 'threadName', 'thread_path']);
  const wanted = (path: (string | number)[]) => path.length === 1 && names.has(path[0]);
  try {
    for await (const { path, bytes } of jsonParts(original.chunks(), wanted, factBytes)) {
      const value = bytes && parseObject(Buffer.concat([Buffer.from('{"value":'), bytes, Buffer.from('}')]));
      if (value) facts[String(path[0])] = value.value;
    }
  } catch {
    // What is broken is said of when the messages are read.
  }
  const people = Array.isArray(facts.participants) ? facts.participants.slice(0, mostPeople) : [];
  const title = textAt(facts, 'title') ?? textAt(facts, 'threadName');
  return {
    key: textAt(facts, 'thread_path') ?? title,
    title: title === null ? null : (repairLatin1(title) ?? title),
    isRepaired: title !== null && repairLatin1(title) !== null,
    people: people.flatMap((one: unknown) => {
      const name = isObject(one) ? textAt(one, 'name') : typeof one === 'string' ? one : null;
      return name === null ? [] : [repairLatin1(name) ?? name];
    }),
  };
}

function recordOf(
  { offset, length }: JsonPart,
  bytes: Buffer,
  object: JsonObject,
  thread: Thread,
  channel: 'facebook' | 'instagram',
  owner: string | null,
): ParsedRecord {
  const { key, title, people } = thread;
  let { isRepaired } = thread;
  const repair: Repair = (text) => {
    const better = text === null ? null : repairLatin1(text);
    isRepaired ||= better !== null;
    return better ?? text;
  };
  const sender = repair(textAt(object, 'sender_name') ?? textAt(object, 'senderName')) ?? '';
  const files = filesOf(object, repair);
  const share = isObject(object.share) ? object.share : {};
  const content = repair(textAt(object, 'content') ?? textAt(object, 'text'));
  const lines = [content, repair(textAt(share, 'share_text'))].filter((line) => line !== null && line !== '');
  const link = textAt(share, 'link');
  const isOwner = owner !== null && sender === owner;
  const detail: ChatDetail = {
    type: 'message',
    id: null,
    direction: owner === null ? null : isOwner ? 'out' : 'in',
    system: 'call_duration' in object || ['Subscribe', 'Unsubscribe', 'Call'].includes(textAt(object, 'type') ?? ''),
    state: object.is_unsent === true || object.isUnsent === true ? 'unsent' : 'sent',
    edited: null,
    reactions: objectsAt(object, 'reactions')
      .slice(0, 1000)
      .map((one) => ({ by: repair(textAt(one, 'actor')) ?? '', what: repair(textAt(one, 'reaction')) ?? '' })),
    answers: null,
    forwarded: null,
    media: files.map(({ kind, attachment }) => ({ kind, name: attachment.name })),
  };
  const others = people.filter((name) => name !== sender).map((name) => ({ name, address: '' }));
  const weaknesses: Weakness[] = ['text-export', 'no-ids', 'names-only'];
  if (isRepaired) weaknesses.push('repaired');
  if (owner !== null) weaknesses.push('assumed');
  return {
    kind: 'record',
    offset,
    length,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    context: ['meta', key ?? ''],
    type: 'message',
    channel,
    conversation: key,
    detail,
    weaknesses,
    subject: title,
    from: sender === '' ? [] : [{ name: sender, address: '' }],
    to: others,
    moments: momentsOf(object),
    text: lines.join('\n') || null,
    links: link === null ? [] : [link],
    attachments: files.map(({ attachment }) => attachment),
  };
}

function momentsOf(object: JsonObject): Moment[] {
  const raw = wordAt(object, 'timestamp_ms') ?? wordAt(object, 'timestamp');
  if (raw === null) return [];
  const edtf = edtfOfSeconds(Number(raw) / 1000);
  return [{ by: 'chat-export', raw, edtf, zone: null, precision: edtf === null ? null : 'second' }];
}

/** Kinds of files, by the name of their list, with the type that all of a kind have. */
const kinds: [key: string, kind: string, type: string][] = [
  ['photos', 'photo', 'image/jpeg'],
  ['videos', 'video', 'video/mp4'],
  ['audio_files', 'audio', 'audio/mp4'],
  ['gifs', 'gif', 'image/gif'],
  ['files', 'file', 'application/octet-stream'],
  ['media', 'file', 'application/octet-stream'],
];

function filesOf(object: JsonObject, repair: Repair): { kind: string; attachment: RecordAttachment }[] {
  const sticker = isObject(object.sticker) ? [{ kind: 'sticker', type: 'image/png', one: object.sticker }] : [];
  const listed = kinds.flatMap(([key, kind, type]) => objectsAt(object, key).map((one) => ({ kind, type, one })));
  return [...listed, ...sticker].slice(0, 1000).map(({ kind, type, one }) => {
    return { kind, attachment: { name: repair(textAt(one, 'uri')), type, bytes: null } };
  });
}
