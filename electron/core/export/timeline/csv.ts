import type { Citation } from '../../../../shared/domain/event.ts';
import type { ExportContext, ExportText, TimelineSource } from '../context.ts';
import { byteOrderMark, type CsvValue, csvRow } from '../csv-cell.ts';
import { readingText } from '../reading-text.ts';
import { claimantWords, momentWords, say } from '../words.ts';
import { inertJson, machineAnchor } from './anchor-json.ts';
import { type Entry, timelineEntries } from './entries.ts';
import { claimLines, footnote } from './footnote.ts';

const columns = [
  'event_id',
  'part',
  'moment',
  'claimed_by',
  'edtf',
  'zone',
  'all_claims',
  'claims_disagree',
  'title',
  'text',
  'own_note',
  'note_number',
  'quote',
  'document',
  'document_subject',
  'document_moments',
  'source_name',
  'source_sha256',
  'byte_offset',
  'byte_length',
  'field',
  'anchor',
] as const;

/** A table for spreadsheets: one row for each citation, so that every row opens its bytes; one for each own note. */
export function* timelineCsv(source: TimelineSource, context: ExportContext): ExportText {
  const entries = timelineEntries(source, context);
  yield byteOrderMark + csvRow(columns);
  for (const entry of entries) {
    const cells = eventCells(entry, context);
    if (entry.citations.length === 0)
      yield csvRow([...cells, ...Array<CsvValue>(columns.length - cells.length).fill(null)]);
    for (const [index, citation] of entry.citations.entries()) {
      yield csvRow([...cells, ...citationCells(citation, entry.firstNote + index, context)]);
    }
  }
  return [];
}

const shown = (text: string): string => readingText(text).trim();

function eventCells(entry: Entry, { language }: ExportContext): CsvValue[] {
  const { event, part, moment, claims, title, text } = entry;
  return [
    event.id,
    part,
    moment ? momentWords(moment, language) : say('undated', language),
    moment ? claimantWords(moment.by, language) : null,
    moment?.edtf ?? null,
    moment?.zone === undefined || moment.zone === null ? null : shown(moment.zone),
    claimLines(claims, language).join(' / '),
    entry.disagree,
    shown(title.text),
    text ? shown(text.text) : null,
    event.note ? say('ownNote', language) : null,
  ];
}

function citationCells(citation: Citation, number: number, { language }: ExportContext): CsvValue[] {
  const { document, claims, sourceName } = footnote(citation, language);
  return [
    number,
    shown(citation.exact),
    citation.document,
    document,
    claims.join(' / '),
    sourceName,
    citation.source,
    citation.offset,
    citation.length,
    citation.field,
    inertJson(machineAnchor(citation)),
  ];
}
