import { createHash } from 'node:crypto';
import type { ChatDetail } from '../../../shared/domain/document.ts';
import type { Moment } from '../../../shared/domain/moment.ts';
import { epochOf } from '../../../shared/text/dates/edtf.ts';
import { memberLabel } from '../import/archive/member-name.ts';
import { limits } from '../import/limits.ts';
import type { ParsedMail } from '../import/parsed-mail.ts';
import { readMail } from '../import/readers/mail.ts';
import type { ReadDocument, ReadFailure, ReadItem, Whole } from '../store/read-document.ts';
import { followsFrom, linkLines } from './follows.ts';
import { NotKept } from './originals.ts';

export interface ReadingContext {
  decodings: Map<string, string>;
  /** Keeps bytes that exist only decoded as an original of their own. */
  keep(bytes: Uint8Array, name?: string, sha256?: string): Kept;
  /** Reads what was attached to a message and kept; null where that is not worth doing at once. */
  readKept?(bytes: Uint8Array, kept: Kept): Promise<Whole | null>;
}

export interface Kept {
  sha256: string;
  size: number;
  format: string;
}

type Range = Pick<ReadItem, 'offset' | 'length' | 'separator' | 'ambiguous'>;

/** Reads the message in `bytes`, which stand at `range` of their source, and every message inside it. Throws `NotKept` alone. */
export async function readMessage(
  bytes: Uint8Array,
  range: Range,
  context: ReadingContext,
  depth = 0,
): Promise<ReadItem> {
  const item: ReadItem = { ...range, document: null, failures: [], inside: [], extracted: [] };
  const fail = (code: ReadFailure['code'], detail: ReadFailure['detail'], fatal: boolean) =>
    item.failures.push({ offset: range.offset, length: range.length, code, detail, fatal });
  if (range.length > limits.messageBytes) fail('import/limit', { limit: 'messageBytes', size: range.length }, true);
  else if (bytes.length === 0) fail('import/empty', {}, true);
  if (item.failures.length > 0) return item;
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  try {
    const mail = await readMail(bytes, { charsetOverride: context.decodings.get(sha256) ?? null });
    const { document, cut } = toDocument(sha256, bytes, mail);
    item.document = document;
    for (const problem of mail.problems) fail(problem.code, problem.detail, false);
    if (cut) fail('import/limit', { limit: 'mentions' }, false);
    for (const [index, file] of mail.files.entries()) {
      const name = file.name === null ? `${sha256.slice(0, 16)}-file-${index + 1}` : memberLabel(file.name).name;
      const kept = context.keep(file.bytes, name, file.sha256);
      const read = (await context.readKept?.(file.bytes, kept)) ?? null;
      item.extracted.push({ ...kept, name, ...(read && { read }) });
    }
    if (depth >= limits.messageDepth && mail.embedded.length > 0) {
      fail('import/limit', { limit: 'messageDepth', inside: mail.embedded.length }, false);
      return item;
    }
    for (const [index, inner] of mail.embedded.entries()) {
      if (inner.offset === null) {
        const name = `${sha256.slice(0, 16)}-${index + 1}.eml`;
        item.extracted.push({ ...context.keep(inner.bytes, name), name });
        continue;
      }
      const place = {
        offset: range.offset + inner.offset,
        length: inner.bytes.length,
        separator: null,
        ambiguous: false,
      };
      item.inside.push(await readMessage(inner.bytes, place, context, depth + 1));
    }
  } catch (error) {
    if (error instanceof NotKept) throw error;
    item.document = null;
    fail('import/crashed', { reason: error instanceof Error ? error.message.slice(0, 200) : 'unknown' }, true);
  }
  return item;
}

/** The moment by which a message is sorted: the Date header, else the newest Received; never a guess. */
function sortMoment(moments: Moment[]): number | null {
  for (const moment of moments) {
    const epoch = epochOf(moment);
    if (epoch !== null) return epoch;
  }
  return null;
}

/** A mailbox keeps what its reader deleted until it is compacted. */
const deleted: ChatDetail = {
  type: 'message',
  id: null,
  direction: null,
  system: false,
  state: 'deleted',
  edited: null,
  reactions: [],
  answers: null,
  forwarded: null,
  media: [],
};

function toDocument(sha256: string, bytes: Uint8Array, mail: ParsedMail): { document: ReadDocument; cut: boolean } {
  const links = linkLines(mail.links);
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(mail.bodyStart, bytes.length));
  const header = { bytes: head, encoding: 'latin1' as const, at: (start: number) => start };
  const fields = { ...mail, channel: 'email' as const, scope: null, links, header };
  const { follows, cut } = followsFrom(fields);
  const document: ReadDocument = {
    id: sha256,
    sha256,
    type: 'message',
    channel: 'email',
    conversation: null,
    detail: mail.expunged ? deleted : null,
    weaknesses: [],
    epoch: sortMoment(mail.moments),
    subject: mail.subject,
    from: mail.from,
    to: mail.to,
    cc: mail.cc,
    messageId: mail.messageId,
    references: [
      ...mail.inReplyTo.map((messageId) => ({ relation: 'in-reply-to' as const, messageId })),
      ...mail.references.map((messageId) => ({ relation: 'references' as const, messageId })),
    ],
    moments: mail.moments,
    text: mail.text,
    htmlText: mail.htmlText,
    links,
    html: mail.html,
    decoding: mail.decoding,
    attachments: mail.attachments,
    ...follows,
  };
  return { document, cut };
}
