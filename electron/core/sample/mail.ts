import { type Charset, encodeText } from './charset-encoder.ts';
import { type Clock, mailDate } from './clock.ts';
import { type HeaderForm, headerValue } from './encoded-words.ts';
import { type Route, traceHeaders } from './routes.ts';
import type { Mailbox } from './story.ts';
import { base64Lines, type TransferEncoding, transferEncode } from './transfer-encoding.ts';

/** How the text of a mail is written. */
export interface Writing {
  charset: Charset;
  /** The charset as the mail declares it; null: not at all. */
  label?: string | null;
  transfer: TransferEncoding;
  header: HeaderForm;
}

export const writings = {
  ascii: { charset: 'us-ascii', transfer: '7bit', header: 'B' },
  jis: { charset: 'iso-2022-jp', transfer: '7bit', header: 'B' },
  cp50221: { charset: 'iso-2022-jp', label: 'cp50221', transfer: '7bit', header: 'B' },
  shiftJis: { charset: 'shift_jis', transfer: '8bit', header: 'B' },
  undeclaredShiftJis: { charset: 'shift_jis', label: null, transfer: '8bit', header: 'raw' },
  eucJp: { charset: 'euc-jp', transfer: '8bit', header: 'Q' },
  utf8: { charset: 'utf-8', transfer: 'base64', header: 'B' },
  utf8Cut: { charset: 'utf-8', transfer: 'base64', header: 'B-cut' },
  quoted: { charset: 'utf-8', transfer: 'quoted-printable', header: 'Q' },
} as const satisfies Record<string, Writing>;

export interface MailDraft {
  /** Short name, unique in the sample; part of the names of files. */
  name: string;
  from: Mailbox;
  to: Mailbox;
  sent: Clock;
  /** Null: a mail that the reporter sent and kept, which no server has stamped. */
  route: Route | null;
  messageId: string;
  /** Message-IDs of the thread so far, oldest first. */
  thread?: string[];
  subject: string;
  text: string;
  writing: Writing;
  /** The Date header in place of `sent`; null: none. */
  date?: string | null;
  html?: string;
  attachment?: { name: string; type: string; bytes: Buffer };
  /** Headers that stand between the Message-ID and the Subject. */
  headers?: [string, string][];
  /** A body of the mail's own instead of all of the above. */
  body?: { type: string; bytes: Buffer };
}

/** The bytes of a mail, with LF line ends and a final one. */
export function mailBytes(draft: MailDraft): Buffer {
  const { from, to, sent, route, writing } = draft;
  const lines: Buffer[] = [];
  const add = (name: string, value: Buffer | string) =>
    lines.push(Buffer.concat([Buffer.from(`${name}: `), Buffer.from(value), Buffer.from('\n')]));
  if (route) {
    add('Return-Path', `<${from.address === '' ? '' : envelopeSender(from, route)}>`);
    add('Delivered-To', to.address);
    for (const [name, value] of traceHeaders(route, from, to, sent)) add(name, folded(value));
  }
  add('Message-ID', draft.messageId);
  if (draft.date !== null) add('Date', draft.date ?? mailDate(sent));
  add('From', mailboxValue(from, writing));
  add('To', mailboxValue(to, writing));
  const answered = draft.thread?.at(-1);
  if (answered !== undefined) {
    add('In-Reply-To', answered);
    add('References', (draft.thread ?? []).join('\n '));
  }
  for (const [name, value] of draft.headers ?? []) add(name, value);
  add('Subject', headerWords(draft.subject, writing));
  add('MIME-Version', '1.0');
  return Buffer.concat([...lines, draft.body ? ownBody(draft.body) : bodyOf(draft)]);
}

/** A mail in plain ASCII can still name somebody in Japanese. */
const headerWords = (text: string, { charset, header }: Writing): Buffer =>
  headerValue(text, charset === 'us-ascii' ? 'utf-8' : charset, header);

function mailboxValue({ name, address }: Mailbox, writing: Writing): Buffer {
  if (name === '') return Buffer.from(address === '' ? '<>' : address);
  return Buffer.concat([headerWords(name, writing), Buffer.from(` <${address}>`)]);
}

/** Bulk senders take a bounce address of their own. */
const envelopeSender = ({ address }: Mailbox, { node }: Route): string =>
  node === null ? address : `bounce@${address.slice(address.indexOf('@') + 1)}`;

/** Long headers break before 'by', 'for' and the date. */
const folded = (value: string): string => value.replace(/ (?=by |for |dkim=)|(?<=;) (?=\w{3}, )/g, '\n\t');

interface Part {
  headers: string;
  bytes: Buffer;
}

const ownBody = ({ type, bytes }: { type: string; bytes: Buffer }): Buffer =>
  Buffer.concat([Buffer.from(`Content-Type: ${type}\n\n`), bytes]);

function textPart(type: string, text: string, { charset, label, transfer }: Writing): Part {
  const declared = label === null ? '' : `; charset=${label ?? charset}`;
  const headers = label === null ? '' : `Content-Type: ${type}${declared}\nContent-Transfer-Encoding: ${transfer}\n`;
  return { headers, bytes: transferEncode(encodeText(text, charset), transfer) };
}

function multipart(kind: string, boundary: string, parts: Part[]): Part {
  const pieces = parts.flatMap(({ headers, bytes }) => [
    Buffer.from(`--${boundary}\n${headers}\n`),
    bytes,
    Buffer.from('\n'),
  ]);
  return {
    headers: `Content-Type: multipart/${kind}; boundary="${boundary}"\n`,
    bytes: Buffer.concat([...pieces, Buffer.from(`--${boundary}--\n`)]),
  };
}

function bodyOf({ name, text, html, attachment, writing }: MailDraft): Buffer {
  let part = textPart('text/plain', text, writing);
  if (html !== undefined) {
    part = multipart('alternative', `=_alt_${name}`, [part, textPart('text/html', html, writing)]);
  }
  if (attachment) {
    const headers =
      `Content-Type: ${attachment.type}; name="${attachment.name}"\n` +
      `Content-Disposition: attachment; filename="${attachment.name}"\nContent-Transfer-Encoding: base64\n`;
    part = multipart('mixed', `=_mix_${name}`, [part, { headers, bytes: Buffer.from(base64Lines(attachment.bytes)) }]);
  }
  return Buffer.concat([Buffer.from(`${part.headers}\n`), part.bytes]);
}

/** The same mail with CRLF line ends, as it goes over the wire and as mail programs save it. */
export const withCrlf = (bytes: Buffer): Buffer =>
  Buffer.from(bytes.toString('latin1').replace(/\n/g, '\r\n'), 'latin1');
