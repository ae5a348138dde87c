import type { Address, Decoding } from '../../../../../shared/domain/message.ts';
import type { Moment } from '../../../../../shared/domain/moment.ts';
import { decodeBytes } from '../../../../../shared/text/decode/decode.ts';
import { htmlToText } from '../../../../../shared/text/html-to-text.ts';
import { parseMessageIds } from '../../../../../shared/text/mail/message-ids.ts';
import { limits } from '../../limits.ts';
import type { HeaderBytes, MailProblem, ParsedMail } from '../../parsed-mail.ts';
import type { ParsedRecord, RecordAttachment } from '../../parsed-record.ts';
import { readMail } from '../mail.ts';
import { charsetOfCodePage } from './code-page.ts';
import { decompressRtf } from './compressed-rtf.ts';
import { placesOf } from './header-place.ts';
import { ids, type MapiProperties, propertyTypes } from './properties.ts';
import { readRtf } from './rtf.ts';

/** An Outlook item as its properties, from a .msg or a winmail.dat. */
export interface OutlookItem {
  properties: MapiProperties;
  recipients: MapiProperties[];
  attachments: OutlookAttachment[];
  problems: MailProblem[];
}

export interface OutlookAttachment {
  properties: MapiProperties;
  /** Null where only its name is there. */
  bytes: Buffer | null;
  /** Its name outside of the properties. */
  title?: string | null;
  /** Whether the bytes are a message of their own. */
  message?: boolean;
}

/** What an Outlook item says as a mail: the headers as they came over the wire where they are kept, else its properties. */
export async function outlookMail(item: OutlookItem, file: Buffer): Promise<Partial<ParsedRecord>> {
  const { properties, recipients } = item;
  const header = headerOf(properties);
  const wire = header === null ? null : await readMail(header);
  const problems = [...item.problems];
  const body = bodyOf(properties, problems);
  const byKind = (kind: number) =>
    recipients.filter((one) => (one.number(ids.recipientKind) ?? 1) % 16 === kind).map(recipientOf);
  const to = byKind(1);
  const cc = byKind(2);
  const sender = senderOf(properties);
  const moments = [
    ...(wire?.moments ?? []),
    ...[properties.moment(ids.submitTime), properties.moment(ids.deliveryTime)].filter((one): one is Moment => !!one),
  ];
  const messageId = properties.text(ids.messageId)?.trim() || null;
  return {
    subject: properties.text(ids.subject) ?? wire?.subject ?? null,
    from: hasAddress(wire?.from) ? wire.from : sender,
    to: to.length > 0 ? to : (wire?.to ?? displayed(properties, ids.displayTo)),
    cc: to.length + cc.length > 0 ? cc : (wire?.cc ?? displayed(properties, ids.displayCc)),
    moments,
    messageId: wire?.messageId ?? (messageId === null ? null : (parseMessageIds(messageId)[0] ?? null)),
    references: referencesOf(wire, properties),
    hops: wire?.hops ?? [],
    header: headerBytes(properties, file),
    ...body,
    attachments: attachmentsOf(item, problems),
    problems,
  };
}

/** The page of an item as its sender wrote it. */
export function outlookMarkup({ properties }: OutlookItem): string | null {
  const rtf = rtfOf(properties);
  return pageOf(properties)?.text ?? (rtf?.isHtml ? rtf.text : null);
}

/** The header block that came over the wire, with an empty line behind; null where none was kept. */
export const outlookHeader = ({ properties }: OutlookItem): Buffer | null => headerOf(properties);

const hasAddress = (addresses: Address[] | undefined): addresses is Address[] =>
  addresses?.some(({ address }) => address !== '') === true;

/** The header block of the mail that the item was made of, as bytes with an empty line behind; null where none is kept. */
function headerOf(properties: MapiProperties): Buffer | null {
  const property = properties.get(ids.headers);
  if (!property) return null;
  const text = properties.text(ids.headers);
  if (!text?.trim()) return null;
  const bytes = property.type === 0x1e ? property.value.subarray(0, zeroOf(property.value)) : Buffer.from(text);
  return Buffer.concat([bytes.subarray(0, limits.headerBytes), Buffer.from('\r\n\r\n')]);
}

/** The header block as it stands in the file. */
function headerBytes(properties: MapiProperties, file: Buffer): HeaderBytes | null {
  const property = properties.get(ids.headers);
  if (!property) return null;
  const bytes = property.value.subarray(0, 2 * limits.headerBytes);
  const encoding = property.type === propertyTypes.text8 ? 'latin1' : 'utf16le';
  return { bytes, encoding, at: placesOf(file, bytes) };
}

const zeroOf = (bytes: Buffer): number => {
  const zero = bytes.indexOf(0);
  return zero < 0 ? bytes.length : zero;
};

/** Who it was sent for, which Outlook shows; the address over the wire where an Exchange server hid it. */
function senderOf(properties: MapiProperties): Address[] {
  const own = [ids.representingSmtp, ids.senderSmtp].map((id) => properties.text(id)).find((one) => one);
  const name = properties.text(ids.representingName) ?? properties.text(ids.senderName) ?? '';
  const address = own ?? (properties.text(ids.representingEmail) || properties.text(ids.senderEmail)) ?? '';
  return name === '' && address === '' ? [] : [{ name: name === address ? '' : name, address }];
}

function recipientOf(properties: MapiProperties): Address {
  const address = properties.text(ids.smtp) || properties.text(ids.email) || '';
  const name = properties.text(ids.name) ?? '';
  return { name: name === address ? '' : name, address };
}

const displayed = (properties: MapiProperties, id: number): Address[] =>
  (properties.text(id) ?? '')
    .split(';', 1000)
    .map((name) => name.trim())
    .filter((name) => name !== '')
    .map((name) => (name.includes('@') ? { name: '', address: name } : { name, address: '' }));

function referencesOf(wire: ParsedMail | null, properties: MapiProperties): NonNullable<ParsedRecord['references']> {
  const stated = (id: number) => parseMessageIds(properties.text(id) ?? '');
  const inReplyTo = wire?.inReplyTo.length ? wire.inReplyTo : stated(ids.inReplyTo);
  const references = wire?.references.length ? wire.references : stated(ids.references);
  return [
    ...inReplyTo.map((messageId) => ({ relation: 'in-reply-to' as const, messageId })),
    ...references.map((messageId) => ({ relation: 'references' as const, messageId })),
  ];
}

type Body = Pick<ParsedRecord, 'text' | 'htmlText' | 'html' | 'links' | 'decoding'>;

function bodyOf(properties: MapiProperties, problems: MailProblem[]): Body {
  const plain = properties.decoded(ids.body);
  const page = pageOf(properties);
  const rtf = rtfOf(properties);
  const html = page?.text ?? (rtf?.isHtml ? rtf.text : null);
  const own = plain?.text.replace(/\r\n?/g, '\n') || null;
  const text = own ?? (html === null && rtf !== null ? rtf.text : null);
  const decoding = own !== null ? (plain?.decoding ?? null) : (page?.decoding ?? null);
  if (html === null) return { text, decoding };
  const { htmlTextLength: textLength, links, linkLength } = limits;
  const shown = htmlToText(html.slice(0, limits.textBytes), { textLength, links, linkLength });
  if (shown.cut) problems.push({ code: 'import/limit', detail: { limit: 'htmlText' } });
  return { text, decoding, htmlText: shown.text, html: true, links: [...new Set(shown.links)].slice(0, links) };
}

/** The page of the item: text, or bytes in a code page of their own. */
function pageOf(properties: MapiProperties): { text: string; decoding: Decoding } | null {
  const text = properties.decoded(ids.html);
  if (text !== null) return text;
  const bytes = properties.bytes(ids.html);
  if (bytes === null || bytes.length === 0) return null;
  const meta = /<meta[^>]{0,200}charset\s{0,9}=\s{0,9}["']?([\w.:-]{1,60})/i.exec(bytes.toString('latin1', 0, 4096));
  const declared = charsetOfCodePage(properties.codePages.page) ?? meta?.[1] ?? null;
  const decoded = decodeBytes(bytes.subarray(0, limits.textBytes), declared);
  const { text: content, ...decoding } = decoded;
  return { text: content, decoding };
}

function rtfOf(properties: MapiProperties): ReturnType<typeof readRtf> | null {
  const packed = properties.bytes(ids.compressedRtf);
  const rtf = packed === null ? null : decompressRtf(packed);
  if (rtf === null || rtf.length === 0) return null;
  const content = readRtf(rtf, properties.codePages.text);
  return content.text.trim() === '' ? null : content;
}

function attachmentsOf({ attachments }: OutlookItem, problems: MailProblem[]): RecordAttachment[] {
  if (attachments.length > limits.attachments) {
    problems.push({ code: 'import/limit', detail: { limit: 'attachments', inside: attachments.length } });
  }
  return attachments.slice(0, limits.attachments).map(({ properties, bytes, title, message }) => ({
    name:
      properties.text(ids.attachName) ||
      properties.text(ids.attachShortName) ||
      title ||
      properties.text(ids.name) ||
      null,
    type: properties.text(ids.attachType) || (message ? 'application/vnd.ms-outlook' : 'application/octet-stream'),
    bytes: bytes !== null && bytes.length > 0 ? bytes : null,
  }));
}
