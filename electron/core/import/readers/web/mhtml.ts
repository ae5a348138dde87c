import { parseMailDate } from '../../../../../shared/text/dates/rfc5322-date.ts';
import { decodeHeader } from '../../../../../shared/text/decode/header-words.ts';
import { limits } from '../../limits.ts';
import type { MailProblem } from '../../parsed-mail.ts';
import type { Original, ParsedRecord, ReaderOutput, RecordAttachment } from '../../parsed-record.ts';
import { declaredCharset, partsOf, rawOf } from '../mail-body.ts';
import { MailHeader } from '../mail-header.ts';
import { decodeTransfer } from '../transfer-decoding.ts';
import { transferFault } from '../transfer-fault.ts';
import { missingOf } from './missing.ts';
import { linksWith } from './page-links.ts';
import { type PageText, pageText } from './page-text.ts';

/** A page that a browser saved with what belongs to it (RFC 2557): one document, whole; its pictures are originals. */
export async function* readMhtml(original: Original): AsyncGenerator<ReaderOutput> {
  const bytes = await original.whole(limits.messageBytes);
  const header = new MailHeader(bytes);
  const { pages, attachments, problems } = await partsOfPage(bytes, header, original.answers.charset ?? null);
  const [first] = pages;
  const located = header.first('snapshot-content-location') ?? header.first('content-location');
  const url = located === null ? null : decodeHeader(located).text.trim() || null;
  const date = header.first('date');
  const moments: ParsedRecord['moments'] =
    date === null ? [] : [{ by: 'web-capture', raw: date, ...parseMailDate(date) }];
  const subject = header.first('subject');
  yield {
    kind: 'record',
    offset: 0,
    length: original.size,
    sha256: original.sha256,
    context: null,
    type: 'page',
    channel: 'web',
    detail: {
      type: 'page',
      url,
      status: null,
      by: 'mhtml',
      missing: missingOf({ url, source: first !== undefined, moments }),
      redirects: [],
    },
    weaknesses: ['rewritten'],
    subject: (subject === null ? null : decodeHeader(subject).text.trim()) || (first?.subject ?? null),
    moments,
    htmlText: pages.length === 0 ? null : pages.map(({ htmlText }) => htmlText).join('\n'),
    html: pages.length > 0,
    links: linksWith(
      url,
      pages.flatMap(({ links }) => links),
    ).slice(0, limits.links),
    decoding: first?.decoding ?? null,
    attachments,
    problems: [...header.problems, ...problems, ...pages.flatMap((page) => page.problems)],
  };
}

/** The markup of the page and of its frames, as it was saved. */
export async function mhtmlMarkup(bytes: Buffer, override: string | null): Promise<string[]> {
  return (await partsOfPage(bytes, new MailHeader(bytes), override)).pages.map(({ markup }) => markup);
}

async function partsOfPage(bytes: Buffer, header: MailHeader, override: string | null) {
  const { parts, problems: found } = await partsOf(bytes, header);
  const problems: MailProblem[] = [...found];
  const pages: PageText[] = [];
  const attachments: RecordAttachment[] = [];
  let room: number = limits.textBytes;
  for (const [index, part] of parts.entries()) {
    const raw = rawOf(part);
    const fault = transferFault(raw, part.encoding);
    if (fault !== null) problems.push({ code: fault, detail: { part: index + 1, reason: part.encoding } });
    const content = decodeTransfer(raw, part.encoding);
    if (part.type === 'text/html' || part.type === 'application/xhtml+xml') {
      if (content.length > room) problems.push({ code: 'import/limit', detail: { limit: 'textBytes' } });
      const shown = content.subarray(0, room);
      room -= shown.length;
      if (shown.length > 0) pages.push(pageText(shown, declaredCharset(part, shown), override));
    } else if (/^(?:image|audio|video)\/|^application\/pdf$/.test(part.type) && content.length > 0) {
      const isRoom = attachments.length < limits.attachments;
      if (isRoom) attachments.push({ name: null, type: part.type, bytes: content });
      else if (!problems.some(({ detail }) => detail.limit === 'attachments'))
        problems.push({ code: 'import/limit', detail: { limit: 'attachments' } });
    }
  }
  return { pages, attachments, problems };
}
