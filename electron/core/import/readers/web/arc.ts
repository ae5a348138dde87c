import type { Moment } from '../../../../../shared/domain/moment.ts';
import { civilText } from '../../../../../shared/text/dates/civil-date.ts';
import type { Original, ParsedRecord, ReaderOutput } from '../../parsed-record.ts';
import { arcLine, arcSyntax } from './arc-syntax.ts';
import type { ArchiveRecord } from './archive-record.ts';
import { archiveRecords } from './archive-records.ts';
import { blockText, replyRecord, resourceRecord } from './captured.ts';
import { together } from './together.ts';

/** The records of an ARC, the older form of a web archive, each a document by itself. */
export async function* readArc(original: Original): AsyncGenerator<ReaderOutput> {
  for await (const part of archiveRecords(original, arcSyntax)) {
    if (part.kind === 'fault') yield part;
    else yield part.kind === 'together' ? together(part, 'arc') : arcRecord(part, original.answers.charset ?? null);
  }
}

function arcRecord(record: ArchiveRecord, override: string | null): ParsedRecord {
  const [, url = null, , date = '', contentType = null] =
    arcLine.exec(record.head.toString('latin1').replace(/\r?\n$/, '')) ?? [];
  const context = { record, url, moments: momentsOf(date), by: 'arc' as const, override };
  if (url?.startsWith('filedesc:'))
    return blockText({ ...context, url: null }, { format: 'arc-filedesc', problems: [] });
  if (/^HTTP\/\d/.test(record.block.toString('latin1', 0, 8))) {
    return replyRecord(context, { revisit: null, problems: [] });
  }
  return resourceRecord(context, { contentType, format: 'arc-record', problems: [] });
}

/** Fourteen digits in Greenwich time, which the format says and the file does not write. */
function momentsOf(raw: string): Moment[] {
  const digits = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)$/.exec(raw)?.slice(1).map(Number);
  if (digits === undefined) return [{ by: 'web-capture', raw, edtf: null, zone: null, precision: null }];
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = digits;
  const edtf = civilText({ year, month, day, hour, minute, second }, 'Z');
  return [{ by: 'web-capture', raw, edtf, zone: null, precision: edtf === null ? null : 'second' }];
}
