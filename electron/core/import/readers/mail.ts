import type { Address, Decoding, Hop } from '../../../../shared/domain/message.ts';
import type { Moment } from '../../../../shared/domain/moment.ts';
import { parseMailDate } from '../../../../shared/text/dates/rfc5322-date.ts';
import type { Carrier } from '../../../../shared/text/decode/carrier.ts';
import { decodeHeader, type HeaderOptions } from '../../../../shared/text/decode/header-words.ts';
import { parseAddressList } from '../../../../shared/text/mail/address-list.ts';
import { parseMessageIds } from '../../../../shared/text/mail/message-ids.ts';
import { hopOf } from '../../../../shared/text/mail/received.ts';
import type { ParsedMail } from '../parsed-mail.ts';
import { senderCarrier } from './decodings.ts';
import { readBody } from './mail-body.ts';
import { MailHeader } from './mail-header.ts';

export interface ReadMailOptions {
  /** The sender's carrier, for its emoji; when not given, the domain of the From address tells. */
  carrier?: Carrier | null;
  /** A charset that a person chose for the text of this message. */
  charsetOverride?: string | null;
}

/**
 * Reads a mail from its own bytes. Structure comes from mailparser; header, dates, charsets and names are read here,
 * from the raw bytes. What cannot be read is null, empty or a problem; nothing is guessed. Rejects only on a defect of
 * this code: any bytes give a mail.
 */
export async function readMail(input: Uint8Array, options: ReadMailOptions = {}): Promise<ParsedMail> {
  const bytes = Buffer.from(input.buffer, input.byteOffset, input.length);
  const header = new MailHeader(bytes);
  const carrier = options.carrier === undefined ? senderCarrier(header) : options.carrier;
  const body = await readBody(bytes, header, { carrier, override: options.charsetOverride ?? null });
  const words = { carrier, fallback: fallbackOf(body.decoding) };
  const addresses = (name: string) => addressesOf(header, name, words);
  const subject = header.first('subject');
  return {
    subject: subject === null ? null : decodeHeader(subject, words).text,
    from: addresses('from'),
    to: addresses('to'),
    cc: addresses('cc'),
    bcc: addresses('bcc'),
    replyTo: addresses('reply-to'),
    messageId: idsOf(header, 'message-id')[0] ?? null,
    inReplyTo: idsOf(header, 'in-reply-to'),
    references: idsOf(header, 'references'),
    expunged: isExpunged(header),
    ...timesOf(header),
    ...body,
    problems: [...header.problems, ...body.problems],
    bodyStart: header.bodyStart,
  };
}

/** The charset of the text, for raw 8-bit bytes in the header: Unicode and ISO-2022-JP would explain themselves. */
function fallbackOf(decoding: Decoding | null): string | null {
  return decoding === null || /^(?:us-ascii|utf-|iso-2022-jp)/.test(decoding.charset) ? null : decoding.charset;
}

/** Source: nsMsgMessageFlags.h in Mozilla's sources; four hexadecimal digits. */
const EXPUNGED = 0x0008;
const isExpunged = (header: MailHeader): boolean => {
  const status = /^[0-9a-f]{4}$/i.exec(header.first('x-mozilla-status')?.trim() ?? '')?.[0];
  return status !== undefined && (Number.parseInt(status, 16) & EXPUNGED) !== 0;
};

function addressesOf(header: MailHeader, name: string, words: HeaderOptions): Address[] {
  const decodeWords = (raw: string) => decodeHeader(raw, words).text;
  return header.all(name).flatMap((value) => parseAddressList(value, decodeWords));
}

const idsOf = (header: MailHeader, name: string): string[] =>
  header.all(name).flatMap((value) => parseMessageIds(value));

/** Each Received header, newest first as in the message. */
export const hopsOf = (bytes: Buffer): Hop[] => new MailHeader(bytes).all('received').map((raw) => hopOf(raw));

function timesOf(header: MailHeader): { moments: Moment[]; hops: Hop[] } {
  const dates = header.all('date').map((raw): Moment => ({ by: 'date-header', raw, ...parseMailDate(raw) }));
  const hops = header.all('received').map((raw) => hopOf(raw));
  return { moments: [...dates, ...hops.map(({ moment }) => moment)], hops };
}
