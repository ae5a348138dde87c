import type { Decoding } from '../../../../../shared/domain/message.ts';
import { decodeBytes } from '../../../../../shared/text/decode/decode.ts';
import { decodeEntities } from '../../../../../shared/text/html-entities.ts';
import { htmlToText } from '../../../../../shared/text/html-to-text.ts';
import { limits } from '../../limits.ts';
import type { ParsedRecord } from '../../parsed-record.ts';
import { metaCharset } from '../mail-body.ts';

export interface PageText extends Required<Pick<ParsedRecord, 'subject' | 'htmlText' | 'html' | 'links' | 'problems'>> {
  decoding: Decoding;
  /** The markup, decoded. */
  markup: string;
}

/** Of the beginning of a page, in UTF-16 units: where its title is looked for. */
const titleIn = 256 * 1024;

/** Title, visible text and targets of a page. `declared`: the charset that its server or its part named. */
export function pageText(bytes: Buffer, declared: string | null, override: string | null): PageText {
  const room = bytes.subarray(0, limits.textBytes);
  const { text: markup, ...decoding } = decodeBytes(room, declared ?? metaCharset(room), { override });
  const { htmlTextLength: textLength, links, linkLength } = limits;
  const shown = htmlToText(markup, { textLength, links, linkLength });
  const problems: PageText['problems'] = [];
  if (shown.cut) problems.push({ code: 'import/limit', detail: { limit: 'htmlText' } });
  if (room.length < bytes.length) {
    problems.push({ code: 'import/limit', detail: { limit: 'textBytes', size: bytes.length } });
  }
  return { subject: titleOf(markup), htmlText: shown.text, html: true, links: shown.links, decoding, markup, problems };
}

function titleOf(markup: string): string | null {
  const raw = /<title(?:\s[^>]{0,200})?>([^<]{0,2000})/i.exec(markup.slice(0, titleIn))?.[1];
  return raw === undefined ? null : decodeEntities(raw).replace(/\s+/g, ' ').trim() || null;
}

/** The charset in a Content-Type, null where it has none. */
export const charsetIn = (contentType: string | null): string | null =>
  /;\s{0,9}charset\s{0,9}=\s{0,9}["']?([\w.:-]{1,60})/i.exec(contentType ?? '')?.[1] ?? null;
