import { createHash } from 'node:crypto';
import type { Moment } from '../../../../../shared/domain/moment.ts';
import { parseMailDate } from '../../../../../shared/text/dates/rfc5322-date.ts';
import { limits } from '../../limits.ts';
import type { Original, ParsedRecord, ReaderOutput } from '../../parsed-record.ts';
import { type JsonObject, parseObject, textAt } from '../json-values.ts';
import { type TextLine, textLines } from '../text-lines.ts';
import { missingOf } from './missing.ts';

/**
 * The list of pages in a WACZ: which of the many records are pages that somebody looked at, with title and time. One document a
 * line; what the server answered is a record of the archive beside it. Some crawlers put the text that a browser showed in too.
 */
export async function* readWaczPages(original: Original): AsyncGenerator<ReaderOutput> {
  let isFirst = true;
  for await (const line of textLines(original, 'utf-8')) {
    const bytes = withoutEnd(line.bytes);
    const isHead = isFirst;
    isFirst = false;
    if (line.text.trim() === '') continue;
    const object = parseObject(bytes);
    const url = object && textAt(object, 'url');
    if (object && url) yield pageOf(line, bytes, object, url);
    // The first line names the list.
    else if (object && isHead) yield headOf(line, bytes, original.format);
    else yield { kind: 'fault', offset: line.offset, length: bytes.length, code: 'import/malformed', detail: {} };
  }
}

function withoutEnd(bytes: Buffer): Buffer {
  let end = bytes.length;
  while (end > 0 && (bytes[end - 1] === 10 || bytes[end - 1] === 13)) end -= 1;
  return bytes.subarray(0, end);
}

const base = ({ offset }: TextLine, bytes: Buffer) => ({
  kind: 'record' as const,
  offset,
  length: bytes.length,
  sha256: createHash('sha256').update(bytes).digest('hex'),
  context: null,
  channel: 'web' as const,
});

const headOf = (line: TextLine, bytes: Buffer, format: string): ParsedRecord => ({
  ...base(line, bytes),
  type: 'file',
  detail: { type: 'file', format },
  text: line.text,
});

function pageOf(line: TextLine, bytes: Buffer, object: JsonObject, written: string): ParsedRecord {
  const url = written.slice(0, limits.linkLength);
  const raw = textAt(object, 'ts');
  const moments: Moment[] = raw ? [{ by: 'web-capture', raw, ...parseMailDate(raw) }] : [];
  return {
    ...base(line, bytes),
    type: 'page',
    detail: {
      type: 'page',
      url,
      status: null,
      by: 'wacz',
      missing: missingOf({ url, source: false, moments }),
      redirects: [],
    },
    subject: textAt(object, 'title') || url,
    text: textAt(object, 'text')?.slice(0, limits.textBytes) || null,
    links: [url],
    moments,
  };
}
