import type { MessageHtml } from '../../../../../shared/contract/results.ts';
import type { PageDetail } from '../../../../../shared/domain/document.ts';
import type { Original } from '../../parsed-record.ts';
import { arcSyntax } from './arc-syntax.ts';
import type { ArchiveSyntax } from './archive-record.ts';
import { archiveRecords } from './archive-records.ts';
import { isMarkup } from './captured.ts';
import { httpReply } from './http-reply.ts';
import { mhtmlMarkup } from './mhtml.ts';
import { charsetIn, pageText } from './page-text.ts';
import { warcSyntax } from './warc-syntax.ts';

/** UTF-16 units of markup that are handed out, as with mails. */
const markupLength = 4 * 1024 * 1024;

/** The markup of a page as it was kept, from the bytes of its document. `override`: a charset that a person chose. */
export async function pageMarkup(bytes: Buffer, by: PageDetail['by'], override: string | null): Promise<MessageHtml> {
  const pages = await markupsOf(bytes, by, override);
  const targets = new Set(pages.flatMap((markup) => pageText(Buffer.from(markup), 'utf-8', null).links));
  return { html: pages.length === 0 ? null : pages.join('\n').slice(0, markupLength), targets: [...targets] };
}

async function markupsOf(bytes: Buffer, by: PageDetail['by'], override: string | null): Promise<string[]> {
  if (by === 'mhtml') return mhtmlMarkup(bytes, override);
  if (by === 'arc') return archived(bytes, arcSyntax, override);
  if (by === 'warc' || by === 'wacz') return archived(bytes, warcSyntax, override);
  return [pageText(bytes, null, override).markup];
}

async function archived(bytes: Buffer, syntax: ArchiveSyntax, override: string | null): Promise<string[]> {
  for await (const part of archiveRecords(inMemory(bytes), syntax)) {
    if (part.kind !== 'archived') continue;
    const isReply = /^HTTP\/\d/.test(part.block.toString('latin1', 0, 8));
    const reply = isReply ? httpReply(part.block) : null;
    const body = reply?.body ?? part.block;
    const type = reply?.field('content-type') ?? (isReply ? '' : 'text/html');
    return body.length > 0 && isMarkup(type, body) ? [pageText(body, charsetIn(type), override).markup] : [];
  }
  return [];
}

function inMemory(bytes: Buffer): Pick<Original, 'size' | 'chunks'> {
  return {
    size: bytes.length,
    async *chunks(start = 0, end = bytes.length) {
      if (end > start) yield bytes.subarray(start, end);
    },
  };
}
