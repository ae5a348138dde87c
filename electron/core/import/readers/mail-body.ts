import { hash } from 'node:crypto';
import type { Attachment, Decoding } from '../../../../shared/domain/message.ts';
import type { Carrier } from '../../../../shared/text/decode/carrier.ts';
import { decodeBytes } from '../../../../shared/text/decode/decode.ts';
import { htmlToText } from '../../../../shared/text/html-to-text.ts';
import { limits } from '../limits.ts';
import type { AttachedFile, EmbeddedMail, MailProblem, ParsedMail } from '../parsed-mail.ts';
import type { MailHeader } from './mail-header.ts';
import { decodeParameter, readParameters } from './mime-parameters.ts';
import { type MimePart, type MimeTree, mimeParts } from './mime-parts.ts';
import { decodeTransfer, isIdentity } from './transfer-decoding.ts';
import { transferFault } from './transfer-fault.ts';

export interface BodyOptions {
  carrier: Carrier | null;
  override: string | null;
}

export type MailBody = Pick<
  ParsedMail,
  'text' | 'htmlText' | 'links' | 'html' | 'decoding' | 'attachments' | 'embedded' | 'files' | 'problems'
>;

/** Reads everything behind the header. */
export async function readBody(bytes: Buffer, header: MailHeader, options: BodyOptions): Promise<MailBody> {
  const { parts, problems, place } = await partsOf(bytes, header);
  const reader = new BodyReader(options, header.bareCr, problems, place);
  for (const [index, part] of parts.entries()) reader.take(part, index + 1);
  return reader.body();
}

/** Finds bytes of a part in the message, searching on from where the last were found; null when they are not there. */
type Place = (raw: Buffer) => EmbeddedMail | null;

/** The leaves of the MIME tree, and how to find their bytes again. */
export async function partsOf(
  bytes: Buffer,
  header: MailHeader,
): Promise<{ parts: MimePart[]; problems: MailProblem[]; place: Place }> {
  const head = mimeHead(header);
  const original = bytes.subarray(header.bodyStart);
  const body = header.bareCr ? withLineFeeds(original) : original;
  const tree = await mimeParts(head, body);
  const problems = problemsOf(tree);
  let from = 0;
  const place: Place = (raw) => {
    const at = raw.length === 0 ? -1 : body.indexOf(raw, from);
    if (at < 0) return null;
    from = at + raw.length;
    return { bytes: original.subarray(at, from), offset: header.bodyStart + at };
  };
  return { parts: tree.parts, problems, place };
}

/** What is wrong with the MIME tree. Of the multiparts only the outermost proves bytes to be missing. */
function problemsOf({ limit, outer }: MimeTree): MailProblem[] {
  if (limit !== null) return [{ code: 'import/limit', detail: { limit } }];
  if (outer === 'unclosed') return [{ code: 'import/truncated', detail: { reason: 'boundary' } }];
  return outer === 'unopened' ? [{ code: 'import/malformed', detail: { reason: 'boundary' } }] : [];
}

/** Bytes of one MIME header field that mailparser gets. */
const MIME_FIELD = 64 * 1024;

/** A header block for mailparser: only what it needs, so that what our own reader made of the rest holds. */
function mimeHead(header: MailHeader): Buffer {
  let head = '';
  for (const name of ['content-type', 'content-transfer-encoding', 'content-disposition']) {
    const value = header.first(name);
    if (value !== null) head += `${name}: ${value.slice(0, MIME_FIELD)}\n`;
  }
  return Buffer.from(`${head}\n`, 'latin1');
}

/** A copy; every position stays what it was. */
function withLineFeeds(bytes: Buffer): Buffer {
  const copy = Buffer.from(bytes);
  for (let at = copy.indexOf(0x0d); at >= 0; at = copy.indexOf(0x0d, at + 1)) copy[at] = 0x0a;
  return copy;
}

class BodyReader {
  readonly #options: BodyOptions;
  readonly #problems: MailProblem[];
  readonly #place: Place;
  readonly #texts: string[] = [];
  readonly #htmlTexts: string[] = [];
  readonly #links = new Set<string>();
  readonly #attachments: Attachment[] = [];
  readonly #embedded: EmbeddedMail[] = [];
  readonly #files: AttachedFile[] = [];
  #textDecoding: Decoding | null = null;
  #htmlDecoding: Decoding | null = null;
  #textBytes = 0;
  readonly #bareCr: boolean;

  constructor(options: BodyOptions, bareCr: boolean, problems: MailProblem[], place: Place) {
    this.#bareCr = bareCr;
    this.#options = options;
    this.#problems = problems;
    this.#place = place;
  }

  /** `number`: of the part among the leaves, from 1. */
  take(part: MimePart, number: number): void {
    const raw = rawOf(part);
    const fault = transferFault(raw, part.encoding);
    if (fault !== null) this.#problems.push({ code: fault, detail: { part: number, reason: part.encoding } });
    const shown = shownAs(part);
    if (shown === 'text') this.#takeText(part, raw);
    else if (shown === 'html') this.#takeHtml(part, raw);
    const name = nameOf(part, this.#options.carrier);
    // A text that is shown and has a name is a file as well.
    if (name !== null || shown === null) this.#takeAttachment(part, raw, name, { isFile: shown === null, number });
  }

  body(): MailBody {
    const { length } = this.#htmlTexts;
    return {
      text: this.#texts.length === 0 ? null : this.#texts.join('\n'),
      htmlText: length === 0 ? null : this.#htmlTexts.join('\n'),
      links: [...this.#links],
      html: length > 0,
      decoding: this.#textDecoding ?? this.#htmlDecoding,
      attachments: this.#attachments,
      embedded: this.#embedded,
      files: this.#files,
      problems: this.#problems,
    };
  }

  #takeText(part: MimePart, raw: Buffer): void {
    const { text, ...decoding } = this.#decode(part, raw);
    this.#texts.push(text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text);
    this.#textDecoding ??= decoding;
  }

  #takeHtml(part: MimePart, raw: Buffer): void {
    const { text, ...decoding } = this.#decode(part, raw);
    const { htmlTextLength: textLength, links, linkLength } = limits;
    const shown = htmlToText(text, { textLength, links, linkLength });
    this.#htmlTexts.push(shown.text);
    for (const link of shown.links) if (this.#links.size < links) this.#links.add(link);
    if (shown.cut) this.#limit('htmlText');
    this.#htmlDecoding ??= decoding;
  }

  #decode(part: MimePart, raw: Buffer): Decoding & { text: string } {
    const bytes = decodeTransfer(raw, part.encoding);
    const room = Math.max(0, limits.textBytes - this.#textBytes);
    if (bytes.length > room) this.#limit('textBytes');
    this.#textBytes += bytes.length;
    const used = bytes.length > room ? bytes.subarray(0, room) : bytes;
    const declared = declaredCharset(part, used);
    return decodeBytes(used, declared, this.#options);
  }

  #takeAttachment(
    part: MimePart,
    raw: Buffer,
    name: string | null,
    { isFile, number }: { isFile: boolean; number: number },
  ): void {
    const type = isUndeclaredMessage(part) ? 'message/rfc822' : part.type;
    const isMail = type === 'message/rfc822' || type === 'message/global';
    // The message's own bytes, where they can be found: those of a part may have other line ends by now.
    const placed = isIdentity(part.encoding) && (isMail || this.#bareCr) ? this.#place(raw) : null;
    const bytes = placed?.bytes ?? decodeTransfer(raw, part.encoding);
    if (part.isLeftOut && bytes.length === 0) {
      this.#attachments.push({ name, type, size: 0, sha256: null });
      this.#problems.push({ code: 'import/truncated', detail: { reason: 'attachment left out', part: number } });
      return;
    }
    const sha256 = hash('sha256', bytes);
    this.#attachments.push({ name, type, size: bytes.length, sha256 });
    if (bytes.length === 0) return;
    if (isMail) this.#embedded.push(placed ?? { bytes, offset: null });
    else if (!isFile) return;
    else if (this.#files.length < limits.attachments) this.#files.push({ name, bytes, sha256 });
    else this.#limit('attachments');
  }

  #limit(limit: string): void {
    if (this.#problems.some(({ detail }) => detail.limit === limit)) return;
    this.#problems.push({ code: 'import/limit', detail: { limit } });
  }
}

/** The bytes of a part as they stand in the message. */
export const rawOf = ({ chunks }: MimePart): Buffer =>
  chunks.length === 1 ? (chunks[0] as Buffer) : Buffer.concat(chunks);

/** How a part is shown to the reader; null when it is attached. An unknown disposition hides nothing. */
export function shownAs(part: MimePart): 'text' | 'html' | null {
  if (part.disposition !== null && /^\s*"?attachment\b/i.test(part.disposition)) return null;
  if (part.type === 'text/html') return 'html';
  return part.type === 'text/plain' && !isUndeclaredMessage(part) ? 'text' : null;
}

/** The charset that the part declares, or that its page does; null when there is none. `bytes`: transfer-decoded. */
export const declaredCharset = (part: MimePart, bytes: Buffer): string | null =>
  charsetOf(part) ?? (part.type === 'text/html' ? metaCharset(bytes) : null);

/** In a multipart/digest a part without a type is a message (RFC 2046 section 5.1.5). */
const isUndeclaredMessage = (part: MimePart): boolean => part.inDigest && part.contentType === null;

/** The charset as declared, null when there is none. */
function charsetOf({ contentType }: MimePart): string | null {
  if (contentType === null || !/charset/i.test(contentType)) return null;
  const value = readParameters(contentType).find(({ name }) => name === 'charset' || name === 'charset*')?.value;
  // RFC 2231 allows `charset*=us-ascii'en'utf-8`; whoever writes that means the last.
  return value?.trim() ? value.trim().slice(0, 80) : null;
}

/** What an HTML page says about itself, where the part says nothing. */
export function metaCharset(html: Buffer): string | null {
  const head = html.toString('latin1', 0, Math.min(html.length, 4096));
  return /<meta[^>]{0,200}charset\s{0,9}=\s{0,9}["']?([\w.:-]{1,60})/i.exec(head)?.[1] ?? null;
}

function nameOf(part: MimePart, carrier: Carrier | null): string | null {
  const named = (header: string | null, name: string) =>
    header === null ? null : decodeParameter(readParameters(header), name, carrier);
  return named(part.disposition, 'filename') ?? named(part.contentType, 'name');
}
