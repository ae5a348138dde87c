import type { Moment } from '../../../../shared/domain/moment.ts';
import { AppError } from '../../../../shared/errors.ts';
import { limits } from '../limits.ts';
import type { MailProblem } from '../parsed-mail.ts';
import type { Original, ReaderOutput } from '../parsed-record.ts';
import { type OutlookAttachment, type OutlookItem, outlookMail } from './mapi/outlook-mail.ts';
import { ids, MapiProperties, propertyTypes } from './mapi/properties.ts';
import { readTnefProperties, readTnefRows } from './mapi/tnef-properties.ts';

const SIGNATURE = 0x223e9f78;
/** Attributes that are read, by id. Source: MS-OXTNEF section 2.1.3.2. */
const attributes = {
  from: 0x8000,
  subject: 0x8004,
  sent: 0x8005,
  received: 0x8006,
  body: 0x800c,
  attachData: 0x800f,
  attachTitle: 0x8010,
  attachStart: 0x9002,
  properties: 0x9003,
  recipients: 0x9004,
  attachProperties: 0x9005,
  codePage: 0x9007,
} as const;
/** {00020307-0000-0000-C000-000000000046}: what is attached is a message. */
const MESSAGE = Buffer.from('0703020000000000c000000000000046', 'hex');
const MOST = 100_000;

/** What Outlook packs beside a mail (winmail.dat, MS-OXTNEF): a message where it says something, a file with others in it where not. */
export async function* readTnef(original: Original): AsyncGenerator<ReaderOutput> {
  const { sha256, size, format } = original;
  const bytes = await original.whole(limits.messageBytes);
  const item = new TnefItem(bytes);
  const mail = await outlookMail(item, bytes);
  const moments = [...(mail.moments ?? []), ...item.moments];
  const says = Boolean(mail.subject || mail.text || mail.htmlText || (mail.from?.length ?? 0) > 0);
  const record = { kind: 'record', offset: 0, length: size, sha256, context: null } as const;
  yield says
    ? { ...record, ...mail, moments, type: 'message', channel: 'email', detail: null }
    : {
        ...record,
        type: 'file',
        channel: 'file',
        detail: { type: 'file', format },
        attachments: mail.attachments ?? [],
        problems: mail.problems ?? [],
      };
}

/** The item in the bytes of a winmail.dat. Throws `import/malformed`. */
export const tnefItem = (bytes: Buffer): OutlookItem => new TnefItem(bytes);

class TnefItem {
  readonly properties = new MapiProperties();
  readonly recipients: MapiProperties[] = [];
  readonly attachments: OutlookAttachment[] = [];
  readonly problems: MailProblem[] = [];
  /** Times without a zone, of attributes from before there were properties. */
  readonly moments: Moment[] = [];

  constructor(bytes: Buffer) {
    if (bytes.length < 6 || bytes.readUInt32LE(0) !== SIGNATURE) {
      throw new AppError('import/malformed', { reason: 'signature' });
    }
    const problem = this.#readAttributes(bytes);
    if (problem) this.problems.push(problem);
  }

  #readAttributes(bytes: Buffer): MailProblem | null {
    let at = 6;
    for (let count = 0; at < bytes.length; count += 1) {
      if (count >= MOST) return { code: 'import/limit', detail: { limit: 'parts' } };
      // Some programs write something else behind the end.
      if (bytes[at] !== 1 && bytes[at] !== 2) return { code: 'import/malformed', detail: { reason: 'attribute' } };
      if (at + 9 > bytes.length) return { code: 'import/truncated', detail: { missing: at + 9 - bytes.length } };
      const end = at + 9 + bytes.readUInt32LE(at + 5);
      this.#take(bytes.readUInt16LE(at + 1), bytes.subarray(at + 9, end));
      if (end > bytes.length) return { code: 'import/truncated', detail: { missing: end - bytes.length } };
      at = end + 2;
    }
    return null;
  }

  #take(id: number, value: Buffer): void {
    const { properties } = this;
    const text = propertyTypes.text8;
    if (id === attributes.codePage) properties.set(ids.codePage, 3, value);
    else if (id === attributes.properties) this.#read(value, properties);
    else if (id === attributes.recipients) this.#readRecipients(value);
    else if (id === attributes.subject) properties.set(ids.subject, text, value);
    else if (id === attributes.body) properties.set(ids.body, text, value);
    else if (id === attributes.from) this.#takeSender(value);
    else if (id === attributes.sent || id === attributes.received) this.#takeTime(value);
    else if (id === attributes.attachStart) this.#startAttachment();
    else if (id === attributes.attachTitle) this.#attachment().title = titleOf(value, properties);
    else if (id === attributes.attachData) this.#attachment().bytes = value;
    else if (id === attributes.attachProperties) this.#readAttachment(value);
  }

  #read(value: Buffer, properties: MapiProperties): void {
    const problem = readTnefProperties(value, properties);
    if (problem) this.problems.push(problem);
  }

  #readRecipients(value: Buffer): void {
    const problem = readTnefRows(value, (read) => {
      if (this.recipients.length >= limits.recipients) return false;
      const recipient = new MapiProperties(this.properties.codePages);
      this.recipients.push(recipient);
      return read(recipient);
    });
    if (problem) this.problems.push(problem);
  }

  #startAttachment(): OutlookAttachment {
    const attachment = { properties: new MapiProperties(this.properties.codePages), bytes: null };
    this.attachments.push(attachment);
    return attachment;
  }

  #attachment(): OutlookAttachment {
    return this.attachments.at(-1) ?? this.#startAttachment();
  }

  #readAttachment(value: Buffer): void {
    const attachment = this.#attachment();
    this.#read(value, attachment.properties);
    const data = attachment.properties.get(ids.attachData);
    if (!data) return;
    if (data.type !== propertyTypes.object) {
      attachment.bytes ??= data.value;
      return;
    }
    // An object: 16 bytes say of what kind, and its own file follows.
    attachment.message = data.value.subarray(0, 16).equals(MESSAGE);
    attachment.bytes = data.value.subarray(16);
  }

  /** `triple`: a sender's display name, and `SMTP:address`. Source: MS-OXTNEF section 2.1.3.3.1. */
  #takeSender(value: Buffer): void {
    if (value.length < 8) return;
    const nameLength = value.readUInt16LE(4);
    const addressLength = value.readUInt16LE(6);
    const name = value.subarray(8, 8 + nameLength);
    const address = value.subarray(8 + nameLength, 8 + nameLength + addressLength);
    const colon = address.indexOf(0x3a);
    this.properties.set(ids.senderName, propertyTypes.text8, name);
    this.properties.set(ids.senderEmail, propertyTypes.text8, address.subarray(colon + 1));
  }

  /** Year, month, day, hour, minute, second, day of the week: in whose zone is not written. */
  #takeTime(value: Buffer): void {
    if (value.length < 12) return;
    const parts = [0, 2, 4, 6, 8, 10].map((at) => String(value.readUInt16LE(at)).padStart(at === 0 ? 4 : 2, '0'));
    const [year, month, day, hour, minute, second] = parts;
    const edtf = `${year}-${month}-${day}T${hour}:${minute}:${second}`;
    const isTime = !Number.isNaN(Date.parse(`${edtf}Z`)) && new Date(`${edtf}Z`).toISOString().startsWith(edtf);
    this.moments.push({
      by: 'mail-program',
      raw: `${year}-${month}-${day} ${hour}:${minute}:${second}`,
      edtf: isTime ? edtf : null,
      zone: null,
      precision: isTime ? 'second' : null,
    });
  }
}

function titleOf(value: Buffer, { codePages }: MapiProperties): string | null {
  const properties = new MapiProperties(codePages);
  properties.set(ids.attachName, propertyTypes.text8, value);
  return properties.text(ids.attachName);
}
