import type { ArchivedAs, PageDetail } from '../../../../../shared/domain/document.ts';
import type { Moment } from '../../../../../shared/domain/moment.ts';
import { parseMailDate } from '../../../../../shared/text/dates/rfc5322-date.ts';
import { decodeBytes } from '../../../../../shared/text/decode/decode.ts';
import { limits } from '../../limits.ts';
import type { MailProblem } from '../../parsed-mail.ts';
import type { ParsedRecord, RecordAttachment } from '../../parsed-record.ts';
import type { ArchiveRecord } from './archive-record.ts';
import { httpReply } from './http-reply.ts';
import { missingOf } from './missing.ts';
import { linksWith } from './page-links.ts';
import { charsetIn, pageText } from './page-text.ts';

/** A record of a web archive and what its head says. */
export interface Captured {
  record: ArchiveRecord;
  url: string | null;
  moments: Moment[];
  by: Extract<PageDetail['by'], 'warc' | 'arc'>;
  /** A charset that a person chose. */
  override: string | null;
  archivedAs?: ArchivedAs;
}

interface Base extends Pick<ParsedRecord, 'kind' | 'offset' | 'length' | 'sha256' | 'context' | 'channel' | 'moments'> {
  problems: MailProblem[];
}

function base({ record, moments }: Captured, more: readonly MailProblem[] = []): Base {
  const { offset, length, sha256, problems } = record;
  return {
    kind: 'record',
    offset,
    length,
    sha256,
    context: null,
    channel: 'web',
    moments,
    problems: [...problems, ...more],
  };
}

/** Text of a type that is read as one, beside pages. */
const isText = (type: string): boolean => /^(?:text\/|application\/(?:[\w.+-]{0,80}\+)?(?:json|xml)\b)/i.test(type);
export const isMarkup = (type: string, body: Buffer): boolean =>
  /^(?:text\/html|application\/xhtml\+xml)\b/i.test(type) ||
  (type === '' && /^\s{0,200}<(?:!doctype html|html)\b/i.test(body.toString('latin1', 0, 300)));
/** What a page looks like, and what makes it do things; its own record holds it. */
const isDress = (type: string): boolean => /^(?:text\/css|(?:text|application)\/(?:x-)?javascript|font\/)/i.test(type);

/** What a server answered: a page, or a file that it sent. `revisit`: the earlier capture in which the source lies. */
export function replyRecord(
  captured: Captured,
  { revisit, problems }: { revisit: PageDetail['revisits'] | null; problems: MailProblem[] | undefined },
): ParsedRecord {
  const { record, url, by, override, archivedAs } = captured;
  const reply = httpReply(record.block);
  const type = reply.field('content-type') ?? '';
  const date = reply.field('date');
  const moments: Moment[] = [...captured.moments];
  if (date) moments.push({ by: 'web-server', raw: date, ...parseMailDate(date) });
  const location = reply.field('location');
  const found = base({ ...captured, moments }, [...(problems ?? []), ...(record.whole ? reply.problems : [])]);
  const moved = location !== null && (reply.status ?? 0) >= 300 && (reply.status ?? 0) < 400;
  const source = !revisit && reply.body.length > 0;
  if (source && !moved && !isMarkup(type, reply.body) && (isDress(type) || !isText(type))) {
    return { ...found, ...fileOf(captured, type, reply.body, `${by}-response`) };
  }
  const content = isMarkup(type, reply.body)
    ? pageText(reply.body, charsetIn(type), override)
    : plainText(reply.body, type, override);
  const { markup: _, problems: own, ...shown } = content;
  return {
    ...found,
    ...shown,
    subject: shown.subject ?? url,
    links: linksWith(url, 'links' in shown ? shown.links : []),
    type: 'page',
    detail: {
      type: 'page',
      url,
      status: reply.status,
      by,
      missing: missingOf({ url, source, moments }),
      redirects: moved ? [location.slice(0, limits.linkLength)] : [],
      ...(archivedAs && { record: archivedAs }),
      ...(revisit && { revisits: revisit }),
    },
    problems: [...found.problems, ...own],
  };
}

function plainText(bytes: Buffer, type: string, override: string | null) {
  const { text, ...decoding } = decodeBytes(bytes.subarray(0, limits.textBytes), charsetIn(type), { override });
  const cut: MailProblem = { code: 'import/limit', detail: { limit: 'textBytes', size: bytes.length } };
  return {
    subject: null,
    text: bytes.length === 0 ? null : text.replace(/\r\n?/g, '\n'),
    decoding,
    markup: '',
    problems: bytes.length > limits.textBytes ? [cut] : [],
  };
}

/** What was kept without a server's answer: a page, or any other file under its address. */
export function resourceRecord(
  captured: Captured,
  options: { contentType: string | null; format: string; problems: MailProblem[] | undefined },
): ParsedRecord {
  const { record, url, moments, by, override, archivedAs } = captured;
  const type = options.contentType ?? '';
  const found = base(captured, options.problems);
  if (!isMarkup(type, record.block)) {
    if (isText(type)) return blockText(captured, options);
    return { ...found, ...fileOf(captured, type, record.block, options.format) };
  }
  const { markup: _, problems, ...shown } = pageText(record.block, charsetIn(type), override);
  return {
    ...found,
    ...shown,
    subject: shown.subject ?? url,
    links: linksWith(url, shown.links),
    type: 'page',
    detail: {
      type: 'page',
      url,
      status: null,
      by,
      missing: missingOf({ url, source: true, moments }),
      redirects: [],
      ...(archivedAs && { record: archivedAs }),
    },
    problems: [...found.problems, ...problems],
  };
}

/** What stands beside pages in an archive: what was asked, who collected it and how. */
export function blockText(
  captured: Captured,
  { format, problems }: { format: string; problems: MailProblem[] | undefined },
): ParsedRecord {
  const { markup: _, problems: own, ...shown } = plainText(captured.record.block, '', captured.override);
  const found = base(captured, problems);
  return {
    ...found,
    ...shown,
    subject: captured.url,
    type: 'file',
    detail: { type: 'file', format },
    problems: [...found.problems, ...own],
  };
}

function fileOf(captured: Captured, type: string, bytes: Buffer, format: string) {
  const mime = /^[\w.+-]{1,80}\/[\w.+-]{1,80}/.exec(type)?.[0].toLowerCase() ?? 'application/octet-stream';
  const attachment: RecordAttachment = { name: nameIn(captured.url), type: mime, bytes };
  return {
    type: 'file' as const,
    detail: { type: 'file' as const, format, ...(captured.archivedAs && { record: captured.archivedAs }) },
    subject: captured.url,
    // What was cut is no file; the record has it as far as it goes.
    attachments: bytes.length === 0 || isDress(type) || !captured.record.whole ? [] : [attachment],
  };
}

/** The last part of an address's path. */
function nameIn(url: string | null): string | null {
  const path = /^[a-z][a-z0-9+.-]{0,20}:(?:\/\/[^/?#]{0,2000})?([^?#]{0,8000})/i.exec(url ?? '')?.[1] ?? '';
  return path.slice(path.lastIndexOf('/') + 1) || null;
}
