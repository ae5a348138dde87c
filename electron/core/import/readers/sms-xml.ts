import { createHash } from 'node:crypto';
import type { ChatDetail, Weakness } from '../../../../shared/domain/document.ts';
import type { Address } from '../../../../shared/domain/message.ts';
import type { Moment } from '../../../../shared/domain/moment.ts';
import { decodeAs } from '../../../../shared/text/decode/decode-as.ts';
import { limits } from '../limits.ts';
import type { MailProblem } from '../parsed-mail.ts';
import type { Original, ParsedRecord, ReaderOutput, RecordAttachment } from '../parsed-record.ts';
import { edtfOfSeconds } from './json-values.ts';
import { messageElements } from './sms/message-elements.ts';
import { type XmlTag, xmlTags } from './sms/xml-tags.ts';

const most = { people: 1000, textLength: 4 * 1024 * 1024 };

/**
 * A backup of SMS Backup & Restore: one document for each `sms` and `mms`, whose times are milliseconds since 1970 (UTC).
 * What an MMS carries becomes an original of its own. Read from the bytes, for the file is often no well-formed XML.
 */
export async function* readSmsXml(original: Original): AsyncGenerator<ReaderOutput> {
  const owner = original.answers.owner ?? null;
  let any = false;
  for await (const { offset, length, bytes, isWhole } of messageElements(original.chunks(), limits.messageBytes)) {
    if (bytes === null) {
      const detail = { limit: 'messageBytes', size: length };
      yield { kind: 'fault', offset, length, code: 'import/limit', detail };
    } else if (!isWhole) {
      yield { kind: 'fault', offset, length, code: 'import/truncated', detail: { reason: 'no end' } };
    } else {
      any = true;
      yield recordOf(bytes, offset, owner);
    }
  }
  if (any) yield { kind: 'question', code: 'owner', options: [], example: '' };
}

function recordOf(bytes: Buffer, offset: number, owner: string | null): ParsedRecord {
  const { text: xml, undecodable } = decodeAs('utf-8', bytes, null);
  const tags = [...takeTags(xml)];
  const [head] = tags;
  const at = (name: string): string | null => attributeOf(head, name);
  const isMms = head?.name === 'mms';
  const parts = tags.filter(({ name }) => name === 'part');
  const box = at(isMms ? 'msg_box' : 'type') ?? '';
  const direction = box === '1' ? 'in' : ['2', '3', '4', '5', '6'].includes(box) ? 'out' : null;
  const held = isMms ? parts.flatMap(attachmentOf) : [];
  const weaknesses: Weakness[] = ['no-ids', 'text-export'];
  if (tags.some(({ isRepaired }) => isRepaired)) weaknesses.push('repaired');
  if (owner !== null && direction !== null) weaknesses.push('assumed');
  const texts = isMms ? parts.flatMap((part) => textOfPart(part) ?? []) : [at('body') ?? ''];
  const text = texts.join('\n');
  const cut = text.length > most.textLength;
  const problems: MailProblem[] = held.flatMap(({ problem }) => problem ?? []);
  return {
    kind: 'record',
    offset,
    length: bytes.length,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    // It says by itself with whom and when, to the millisecond.
    context: null,
    type: 'message',
    channel: 'sms',
    conversation: partners(at('address')).sort().join('~') || null,
    detail: {
      type: 'message',
      id: isMms ? at('m_id') : null,
      direction,
      system: false,
      state: states[box] ?? null,
      edited: null,
      reactions: [],
      answers: null,
      forwarded: null,
      media: held.map(({ attachment }) => ({ kind: kindOf(attachment.type), name: attachment.name })),
    },
    weaknesses: weaknesses.filter((one) => one !== 'no-ids' || !isMms || at('m_id') === null),
    subject: at(isMms ? 'sub' : 'subject'),
    ...peopleOf(head, tags, direction, owner),
    moments: momentsOf(at),
    text: text === '' ? null : text.slice(0, most.textLength),
    decoding: { charset: 'utf-8', declared: null, why: 'default', carrier: null, undecodable },
    attachments: held.map(({ attachment }) => attachment),
    problems: cut
      ? [...problems, { code: 'import/limit', detail: { limit: 'textBytes', size: text.length } }]
      : problems,
  };
}

function* takeTags(xml: string): Generator<XmlTag> {
  let count = 0;
  for (const tag of xmlTags(xml)) {
    if (tag.name === 'part' || tag.name === 'addr' || count === 0) yield tag;
    count += 1;
    if (count > limits.parts) return;
  }
}

/** Phones write the word null for what is not there. */
function attributeOf(tag: XmlTag | undefined, name: string): string | null {
  const value = tag?.attributes.get(name);
  return value === undefined || value === 'null' || value === '' ? null : value;
}

const states: Record<string, ChatDetail['state']> = {
  1: 'sent',
  2: 'sent',
  3: 'draft',
  4: 'queued',
  5: 'failed',
  6: 'queued',
};

const partners = (address: string | null): string[] =>
  (address ?? '')
    .split('~', most.people)
    .map((one) => one.trim())
    .filter((one) => one !== '');

/** Own numbers stand as `insert-address-token` in an MMS. */
function peopleOf(
  head: XmlTag | undefined,
  tags: XmlTag[],
  direction: ChatDetail['direction'],
  owner: string | null,
): { from: Address[]; to: Address[] } {
  const list = partners(attributeOf(head, 'address'));
  const contact = attributeOf(head, 'contact_name');
  const name = list.length === 1 && contact !== null && contact !== '(Unknown)' ? contact : '';
  const person = (address: string): Address => ({ name: address === list[0] ? name : '', address });
  const own: Address[] =
    owner === null ? [] : [/^[+\d]/.test(owner) ? { name: '', address: owner } : { name: owner, address: '' }];
  const listed = (types: string[]): string[] =>
    tags
      .filter((tag) => tag.name === 'addr' && types.includes(attributeOf(tag, 'type') ?? ''))
      .flatMap((tag) => attributeOf(tag, 'address') ?? [])
      .filter((address) => address !== 'insert-address-token')
      .slice(0, most.people);
  if (direction !== 'in') {
    const to = listed(['151', '130', '129']);
    return { from: direction === 'out' ? own : [], to: (to.length > 0 ? to : list).map(person) };
  }
  const from = listed(['137']);
  const to = listed(['151', '130', '129']);
  return { from: (from.length > 0 ? from : list).map(person), to: to.length > 0 ? to.map(person) : own };
}

/** When the phone has it from, when the sender's network has it from, and what the phone showed, in its own zone. */
function momentsOf(at: (name: string) => string | null): Moment[] {
  const moments: Moment[] = [];
  for (const key of ['date', 'date_sent']) {
    const raw = at(key);
    if (raw === null || raw === '0') continue;
    const number = /^\d{1,16}$/.test(raw) ? Number(raw) : Number.NaN;
    // Some write seconds in an MMS.
    const edtf = Number.isNaN(number)
      ? null
      : edtfOfSeconds(Math.floor(number > 100_000_000_000 ? number / 1000 : number));
    moments.push({ by: 'chat-export', raw, edtf, zone: null, precision: edtf === null ? null : 'second' });
  }
  const shown = at('readable_date');
  if (shown !== null) moments.push({ by: 'chat-export', raw: shown, edtf: null, zone: null, precision: null });
  return moments;
}

const textOfPart = (part: XmlTag): string | null =>
  (attributeOf(part, 'ct') ?? '').startsWith('text/plain') ? attributeOf(part, 'text') : null;

const kindOf = (type: string): string =>
  type.startsWith('image/')
    ? 'photo'
    : type.startsWith('video/')
      ? 'video'
      : type.startsWith('audio/')
        ? 'voice'
        : 'file';

function attachmentOf(part: XmlTag): { attachment: RecordAttachment; problem: MailProblem | null }[] {
  const type = attributeOf(part, 'ct') ?? 'application/octet-stream';
  if (type.startsWith('text/plain') || type === 'application/smil') return [];
  const name = attributeOf(part, 'name') ?? attributeOf(part, 'cl') ?? attributeOf(part, 'fn');
  const data = attributeOf(part, 'data');
  const isSound = data !== null && /^[A-Za-z0-9+/\s]*={0,2}\s*$/.test(data);
  const bytes = isSound ? Buffer.from(data, 'base64') : null;
  const isBroken = data !== null && (!isSound || bytes?.length === 0);
  const problem: MailProblem | null = isBroken ? { code: 'import/malformed', detail: { reason: 'base64' } } : null;
  return [{ attachment: { name, type, bytes: isBroken ? null : bytes }, problem }];
}
