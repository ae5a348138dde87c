import type { ArchivedAs, PageDetail } from '../../../../../shared/domain/document.ts';
import type { Moment } from '../../../../../shared/domain/moment.ts';
import { parseMailDate } from '../../../../../shared/text/dates/rfc5322-date.ts';
import { limits } from '../../limits.ts';
import type { Original, ParsedRecord, ReaderOutput } from '../../parsed-record.ts';
import type { ArchiveRecord } from './archive-record.ts';
import { archiveRecords } from './archive-records.ts';
import { blockText, replyRecord, resourceRecord } from './captured.ts';
import { digestFits } from './digest-fits.ts';
import { httpReply } from './http-reply.ts';
import { together } from './together.ts';
import { warcFields, warcSyntax } from './warc-syntax.ts';

/** Units of an id, a date or a digest. */
const most = 300;

/**
 * The records of a WARC, each a document by itself: a reply with a page is that page, a revisit a page whose source lies
 * elsewhere, what was asked and said beside it a file. Digests are checked; one that does not fit is a remark.
 */
export async function* readWarc(original: Original): AsyncGenerator<ReaderOutput> {
  for await (const part of archiveRecords(original, warcSyntax)) {
    if (part.kind === 'fault') yield part;
    else yield part.kind === 'together' ? together(part, 'warc') : warcRecord(part, original.answers.charset ?? null);
  }
}

function warcRecord(record: ArchiveRecord, override: string | null): ParsedRecord {
  const fields = warcFields(record.head);
  const type = (fields.get('warc-type') ?? '').toLowerCase();
  const target = fields.get('warc-target-uri') ?? null;
  // Some programs put angle brackets around it.
  const url = target === null ? null : target.replace(/^<(.*)>$/, '$1');
  const date = fields.get('warc-date');
  const moments: Moment[] = date ? [{ by: 'web-capture', raw: date, ...parseMailDate(date) }] : [];
  const contentType = fields.get('content-type') ?? null;
  const archivedAs: ArchivedAs = {
    id: fields.get('warc-record-id')?.slice(0, most) ?? null,
    payload: fields.get('warc-payload-digest')?.slice(0, most) ?? null,
  };
  const isKept = type === 'response' || type === 'resource' || type === 'revisit';
  const context = { record, url, moments, by: 'warc' as const, override, ...(isKept && { archivedAs }) };
  const problems = digestProblems(record, fields, type);
  const isHttp =
    /^application\/http\b/i.test(contentType ?? '') || /^HTTP\/\d/.test(record.block.toString('latin1', 0, 8));
  if (isHttp && (type === 'response' || type === 'revisit')) {
    return replyRecord(context, { revisit: type === 'revisit' ? revisitOf(fields) : null, problems });
  }
  if (type === 'revisit') return replyRecord(context, { revisit: revisitOf(fields), problems });
  if (type === 'resource' || type === 'response' || type === 'conversion') {
    return resourceRecord(context, { contentType, format: `warc-${type}`, problems });
  }
  const known = /^(?:warcinfo|request|metadata|continuation)$/.test(type);
  return blockText(context, { format: known ? `warc-${type}` : 'warc-record', problems });
}

/** The capture that a revisit refers to. Source: ISO 28500 (WARC 1.1), sections 5.11 to 5.13. */
const revisitOf = (fields: Map<string, string>): NonNullable<PageDetail['revisits']> => ({
  id: fields.get('warc-refers-to')?.slice(0, most) ?? null,
  url: fields.get('warc-refers-to-target-uri')?.slice(0, limits.linkLength) ?? null,
  date: fields.get('warc-refers-to-date')?.slice(0, most) ?? null,
});

function digestProblems(record: ArchiveRecord, fields: Map<string, string>, type: string): ParsedRecord['problems'] {
  // Bytes that are missing are said to be missing.
  if (!record.whole || record.problems.length > 0) return [];
  const problems: NonNullable<ParsedRecord['problems']> = [];
  const block = fields.get('warc-block-digest');
  if (block !== undefined && digestFits(block, [record.block]) === false) {
    problems.push({ code: 'import/malformed', detail: { reason: 'block digest' } });
  }
  const payload = fields.get('warc-payload-digest');
  // A revisit's is that of the payload which it leaves out.
  if (payload === undefined || type === 'revisit') return problems;
  const reply = httpReply(record.block);
  if (digestFits(payload, [reply.payload, reply.body, record.block]) === false) {
    problems.push({ code: 'import/malformed', detail: { reason: 'payload digest' } });
  }
  return problems;
}
