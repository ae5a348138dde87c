import type { ExportContext, ExportText, TimelineSource } from '../context.ts';
import { csvRow } from '../csv-cell.ts';
import { inertJson } from './anchor-json.ts';
import { type TimesketchRow, timesketchRows } from './timesketch-rows.ts';

const columns = [
  'message',
  'datetime',
  'timestamp_desc',
  'event_id',
  'part',
  'claimed_by',
  'moment_raw',
  'edtf',
  'zone',
  'zone_unknown',
  'latest',
  'own_note',
  'text',
  'quotes',
  'anchors',
] as const satisfies readonly (keyof TimesketchRow)[];

/** Timesketch CSV: no byte order mark, which would become part of the first column's name there. */
export function* timesketchCsv(source: TimelineSource, context: ExportContext): ExportText {
  const rows = timesketchRows(source, context);
  for (let first = true; ; first = false) {
    const { done, value } = rows.next();
    if (done) return value;
    if (first) yield csvRow(columns);
    yield csvRow(columns.map((column) => (column === 'anchors' ? inertJson(value.anchors) : value[column])));
  }
}
