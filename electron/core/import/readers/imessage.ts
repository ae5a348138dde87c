import { createHash } from 'node:crypto';
import type { ChatDetail, Weakness } from '../../../../shared/domain/document.ts';
import type { Address } from '../../../../shared/domain/message.ts';
import type { Moment } from '../../../../shared/domain/moment.ts';
import { AppError } from '../../../../shared/errors.ts';
import type { Original, ParsedRecord, ReaderOutput } from '../parsed-record.ts';
import { edtfOfSeconds, isObject, type JsonObject, objectsAt, parseObject, textAt } from './json-values.ts';
import { type TextLine, textLines } from './text-lines.ts';
import { typedstreamText } from './typedstream.ts';

/** Seconds from 1970 to 2001, where Apple begins to count. */
const appleEpoch = 978_307_200;
/** Nanoseconds since iOS 11 and macOS 10.13, seconds before: as seconds, a number above it lies in the year 5138. */
const leastNanoseconds = 1e11;

interface Chat {
  guid: string;
  name: string;
  people: string[];
}

/** A conversation that was taken out of Apple's message database: see imessage/chat-rows.ts. */
export async function* readImessage(original: Original): AsyncGenerator<ReaderOutput> {
  let chat: Chat | null = null;
  for await (const line of textLines(original, 'utf-8')) {
    const bytes = line.bytes.subarray(0, line.bytes.length - (line.bytes.at(-1) === 10 ? 1 : 0));
    if (bytes.length === 0) continue;
    const object = parseObject(bytes);
    if (!chat) {
      if (!object || !isObject(object.chat)) throw new AppError('import/malformed', { reason: 'no conversation' });
      chat = chatOf(object.chat);
    } else if (object) yield recordOf(line, bytes, object, chat);
    else yield { kind: 'fault', offset: line.offset, length: bytes.length, code: 'import/malformed', detail: {} };
  }
}

function chatOf(chat: JsonObject): Chat {
  const people = Array.isArray(chat.people) ? chat.people.filter((one) => typeof one === 'string') : [];
  const name = textAt(chat, 'display_name') || textAt(chat, 'chat_identifier') || '';
  return { guid: textAt(chat, 'guid') ?? '', name, people };
}

const party = (address: string | null): Address[] =>
  address === null || address === '' ? [] : [{ name: '', address: address.replace(/^[EPep]:/, '') }];

function recordOf({ offset }: TextLine, bytes: Buffer, object: JsonObject, chat: Chat): ParsedRecord {
  const isOut = textAt(object, 'is_from_me') === '1';
  const own = party(textAt(object, 'destination_caller_id') || textAt(object, 'account'));
  const handle = party(textAt(object, 'handle'));
  const people = chat.people.flatMap(party);
  const body = bodyOf(object);
  const weaknesses: Weakness[] = chat.guid === '' ? ['no-ids'] : [];
  const files = objectsAt(object, 'attachments').slice(0, 1000);
  return {
    kind: 'record',
    offset,
    length: bytes.length,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    context: ['imessage', chat.guid],
    type: 'message',
    channel: textAt(object, 'service') === 'SMS' ? 'sms' : 'imessage',
    conversation: chat.guid === '' ? null : chat.guid,
    detail: detailOf(object, isOut ? 'out' : 'in', files),
    weaknesses,
    subject: chat.name === '' ? null : chat.name,
    from: isOut ? own : handle,
    to: isOut ? (people.length > 0 ? people : handle) : own,
    moments: momentsOf(object, 'date'),
    text: [textAt(object, 'subject'), body ?? textAt(object, 'group_title')].filter(Boolean).join('\n') || null,
    attachments: files.map((file) => ({
      name: textAt(file, 'transfer_name') ?? textAt(file, 'filename'),
      type: textAt(file, 'mime_type') ?? 'application/octet-stream',
      bytes: null,
    })),
    problems:
      body === null && 'attributedBody' in object ? [{ code: 'import/malformed', detail: { part: 'body' } }] : [],
  };
}

/** `text`, and where it is empty the text of `attributedBody`. The sign that stands for a file is none. */
function bodyOf(object: JsonObject): string | null {
  const encoded = textAt(object, 'attributedBody');
  const text = textAt(object, 'text') ?? (encoded === null ? null : typedstreamText(Buffer.from(encoded, 'base64')));
  return text === null ? null : text.replaceAll('\ufffc', '').trim();
}

function detailOf(object: JsonObject, direction: 'in' | 'out', files: JsonObject[]): ChatDetail {
  const kind = Number(textAt(object, 'associated_message_type') ?? '0');
  // A tapback is a message of its own that names the one it is about.
  const isTapback = kind >= 2000 && kind < 4000;
  const about = textAt(object, 'associated_message_guid')?.replace(/^(?:p:\d+\/|bp:)/, '') ?? null;
  const tapback = isTapback ? `${kind >= 3000 ? '−' : ''}${tapbacks[kind % 1000] ?? kind}` : null;
  const [edited = null] = momentsOf(object, 'date_edited');
  const isUnsent = momentsOf(object, 'date_retracted').length > 0;
  const isFailed = Number(textAt(object, 'error') ?? '0') > 0;
  return {
    type: 'message',
    id: textAt(object, 'guid'),
    direction,
    system: isTapback || Number(textAt(object, 'item_type') ?? '0') !== 0,
    state: isUnsent ? 'unsent' : isFailed ? 'failed' : edited ? 'edited' : 'sent',
    edited,
    reactions:
      tapback === null
        ? []
        : [{ by: textAt(object, 'handle') ?? '', what: textAt(object, 'associated_message_emoji') ?? tapback }],
    answers: about ?? textAt(object, 'thread_originator_guid'),
    forwarded: null,
    media: files.map((file) => ({
      kind: textAt(file, 'mime_type')?.split('/')[0] ?? 'file',
      name: textAt(file, 'transfer_name'),
    })),
  };
}

const tapbacks = ['♥', '👍', '👎', 'HAHA', '‼', '?'];

function momentsOf(object: JsonObject, key: string): Moment[] {
  const raw = textAt(object, key);
  if (raw === null || raw === '0') return [];
  const count = Number(raw);
  const seconds = Math.abs(count) > leastNanoseconds ? count / 1e9 : count;
  const edtf = edtfOfSeconds(appleEpoch + seconds);
  return [{ by: 'chat-export', raw, edtf, zone: null, precision: edtf === null ? null : 'second' }];
}
