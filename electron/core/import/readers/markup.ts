import type { MessageHtml } from '../../../../shared/contract/results.ts';
import { decodeBytes } from '../../../../shared/text/decode/decode.ts';
import { htmlToText } from '../../../../shared/text/html-to-text.ts';
import { limits } from '../limits.ts';
import { senderCarrier } from './decodings.ts';
import { declaredCharset, partsOf, rawOf, shownAs } from './mail-body.ts';
import { MailHeader } from './mail-header.ts';
import { decodeTransfer } from './transfer-decoding.ts';

/** UTF-16 units of markup that are handed out; a page of more is cut, and its text is read from the document. */
const markupLength = 4 * 1024 * 1024;

/** The markup of a mail's HTML parts as its sender wrote it, and what it points to. */
export async function markupOf(bytes: Buffer, override: string | null): Promise<MessageHtml> {
  const header = new MailHeader(bytes);
  const { parts } = await partsOf(bytes, header);
  const carrier = senderCarrier(header);
  const pages: string[] = [];
  const targets = new Set<string>();
  const { htmlTextLength: textLength, links, linkLength } = limits;
  for (const part of parts) {
    if (shownAs(part) !== 'html') continue;
    const content = decodeTransfer(rawOf(part), part.encoding);
    const { text } = decodeBytes(content, declaredCharset(part, content), { carrier, override });
    pages.push(text);
    for (const target of htmlToText(text, { textLength, links, linkLength }).links) targets.add(target);
  }
  return { html: pages.length === 0 ? null : pages.join('\n').slice(0, markupLength), targets: [...targets] };
}
