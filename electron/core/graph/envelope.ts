import { normaliseEmail } from '../../../shared/text/identifiers/email.ts';
import type { ReadMention } from '../store/read-document.ts';
import type { MessageFields } from './message-fields.ts';

/** Most addresses that one header is taken at its word for. */
const most = 100;

/**
 * Fields that servers write when they hand a message over, and Bcc of a sender's own copy; with what is folded under them.
 * Source: RFC 9228 (Delivered-To), the manuals of Postfix, Exim and qmail for the others.
 */
const envelopeFields =
  /^(delivered-to|x-original-to|envelope-to|x-envelope-to|x-delivered-to|bcc):([^\r\n]{0,2000}(?:\r?\n[ \t][^\r\n]{0,2000}){0,50})/gim;
const oneAddress = /[^\s<>,;:()"]{1,320}@[^\s<>,;:()"]{1,255}/g;

/** A place in the header where an address stands: UTF-16 units of its text. */
interface Stated {
  header: string;
  raw: string;
  start: number;
}

/**
 * To whom a message came besides those that To and Cc name: who had a Bcc, or stood on a list. The fields say so that servers
 * write on its way; a sender can write them as well, which the reason says.
 */
export function* envelopeMentions({ to, cc, hops, header }: MessageFields): Generator<ReadMention> {
  if (header === null) return;
  const known = new Set([...to, ...cc].map(({ address }) => normaliseEmail(address)));
  const width = header.encoding === 'utf16le' ? 2 : 1;
  const text = header.bytes.toString(header.encoding);
  let count = 0;
  for (const { header: name, raw, start } of [...statedIn(text), ...handedOverFor(text, hops)]) {
    const normalised = normaliseEmail(raw);
    if (normalised === null || known.has(normalised)) continue;
    const from = header.at(start * width, (start + raw.length) * width);
    if (from === null) continue;
    known.add(normalised);
    yield {
      type: 'email',
      field: 'header',
      start: from,
      end: from + raw.length * width,
      raw,
      normalised,
      standing: 'accepted',
      reasons: [{ code: 'mention/envelope', values: { header: name } }],
      entity: { type: 'address', normalised },
    };
    count += 1;
    if (count === most) return;
  }
}

function* statedIn(text: string): Generator<Stated> {
  for (const { 1: header = '', 2: value = '', index } of text.matchAll(envelopeFields)) {
    const begins = index + header.length + 1;
    for (const { 0: raw, index: at } of value.matchAll(oneAddress)) yield { header, raw, start: begins + at };
  }
}

function* handedOverFor(text: string, hops: MessageFields['hops']): Generator<Stated> {
  let from = 0;
  for (const { raw, for: recipient } of hops) {
    from = Math.max(text.indexOf(raw.slice(0, 40), from), from);
    if (!recipient?.includes('@')) continue;
    const start = text.indexOf(recipient, from);
    if (start >= 0 && /\sfor[\s<]{1,80}$/i.test(text.slice(Math.max(0, start - 90), start)))
      yield { header: 'Received', raw: recipient, start };
  }
}
