import type { MessageHtml } from '../../../../shared/contract/results.ts';
import type { Hop } from '../../../../shared/domain/message.ts';
import { htmlToText } from '../../../../shared/text/html-to-text.ts';
import { limits } from '../limits.ts';
import { hopsOf } from './mail.ts';
import { type OutlookItem, outlookHeader, outlookMarkup } from './mapi/outlook-mail.ts';
import { msgItem } from './msg.ts';
import { tnefItem } from './tnef.ts';

/** UTF-16 units of markup that are handed out. */
const markupLength = 4 * 1024 * 1024;

const itemOf = (bytes: Buffer, format: string): OutlookItem => (format === 'tnef' ? tnefItem(bytes) : msgItem(bytes));

/** The markup of a message in one of Outlook's own formats, and what it points to. */
export function outlookPage(bytes: Buffer, format: string): MessageHtml {
  const html = outlookMarkup(itemOf(bytes, format))?.slice(0, markupLength) ?? null;
  if (html === null) return { html, targets: [] };
  const { htmlTextLength: textLength, links, linkLength } = limits;
  return { html, targets: [...new Set(htmlToText(html, { textLength, links, linkLength }).links)] };
}

/** Each Received header that such a message has kept, newest first. */
export function outlookHops(bytes: Buffer, format: string): Hop[] {
  const header = outlookHeader(itemOf(bytes, format));
  return header === null ? [] : hopsOf(header);
}
