import type { Claimant, Moment } from '../../../../shared/domain/moment.ts';
import { AppError } from '../../../../shared/errors.ts';
import { boundsOf } from '../../../../shared/text/dates/claims.ts';
import type { ExportContext, LeftOut, TimelineSource } from '../context.ts';
import { readingLine } from '../reading-text.ts';
import { machineAnchor } from './anchor-json.ts';
import { type Entry, timelineEntries } from './entries.ts';
import { footnote, quoted } from './footnote.ts';

/** One row of Timesketch: one claim of a time. */
export interface TimesketchRow {
  message: string;
  /** ISO 8601 in UTC with its offset; read as UTC where no zone was written (`zone_unknown`), the earliest instant where it is fuzzy. */
  datetime: string;
  timestamp_desc: string;
  event_id: string;
  part: number | null;
  claimed_by: Claimant;
  /** As it stood in the bytes. */
  moment_raw: string;
  edtf: string;
  zone: string;
  zone_unknown: boolean;
  /** The last instant that the claim allows, where it is more than a second. */
  latest: string;
  own_note: boolean;
  text: string;
  quotes: string;
  anchors: ReturnType<typeof machineAnchor>[];
}

/** Timesketch shows this beside every row; in English, as its other sources are. */
const descriptions: Record<Claimant, string> = {
  'date-header': 'Date header (claimed by sender)',
  received: 'Received header (claimed by receiving server)',
  'mbox-line': 'Mbox separator line',
  'mail-program': 'Record of the mail program',
  file: 'File modification time',
  reporter: 'Stated by the reporter',
  'chat-export': 'Chat export',
  'web-capture': 'Web capture',
  'web-server': 'Reply of the web server',
  camera: 'Device that took the picture (Exif)',
  paper: 'Properties of the paper',
  statement: 'Statement',
};

/** Rows of all events, one for each claim that can be read; ends with the events and claims that have none. */
export function* timesketchRows(
  source: TimelineSource,
  context: ExportContext,
): Generator<TimesketchRow, LeftOut[], undefined> {
  const left: LeftOut[] = [];
  let rows = 0;
  for (const entry of timelineEntries(source, context)) {
    let unreadable = 0;
    const same = sameInAllRows(entry, context);
    for (const claim of entry.claims) {
      const row = rowOf(entry, claim, same);
      if (row) {
        rows += 1;
        yield row;
      } else unreadable += 1;
    }
    if (unreadable > 0 || entry.claims.length === 0) {
      left.push({ id: entry.event.id, reason: 'no-readable-moment', count: Math.max(1, unreadable) });
    }
  }
  if (rows === 0) throw new AppError('export/nothing-to-export', { left: left.length });
  return left;
}

type OfTheEvent = Pick<TimesketchRow, 'message' | 'text' | 'quotes' | 'anchors'>;

/** What each claim's row says of the event. */
function sameInAllRows({ title, text, citations }: Entry, { language }: ExportContext): OfTheEvent {
  const quotes = citations.map((citation) => {
    const { quote, document, hash, bytes } = footnote(citation, language);
    return `${quoted(quote, language)} — ${document}; SHA-256 ${hash}…; ${bytes}`;
  });
  return {
    message: readingLine(title.text),
    text: text ? readingLine(text.text) : '',
    quotes: quotes.join(' | '),
    anchors: citations.map(machineAnchor),
  };
}

function rowOf(entry: Entry, claim: Moment, same: OfTheEvent): TimesketchRow | null {
  const bounds = boundsOf(claim);
  if (!bounds) return null;
  const { earliest, latest } = bounds;
  const datetime = isoInstant(Number.isFinite(earliest) ? earliest : latest);
  const last = latest - earliest >= 1000 ? isoInstant(latest) : '';
  if (datetime === null) return null;
  return {
    message: same.message,
    datetime,
    timestamp_desc: descriptions[claim.by] ?? claim.by,
    event_id: entry.event.id,
    part: entry.part,
    claimed_by: claim.by,
    moment_raw: readingLine(claim.raw),
    edtf: claim.edtf ?? '',
    zone: claim.zone === null ? '' : readingLine(claim.zone),
    zone_unknown: bounds.zoneUnknown,
    latest: last ?? '',
    own_note: entry.event.note,
    text: same.text,
    quotes: same.quotes,
    anchors: same.anchors,
  };
}

/** Null for what ISO 8601 says in four digits of a year no more, or is open on that side. */
function isoInstant(epoch: number): string | null {
  if (!Number.isFinite(epoch) || Math.abs(epoch) > 8.64e15) return null;
  const text = new Date(epoch).toISOString();
  return /^\d{4}-/.test(text) ? text.replace(/(?:\.000)?Z$/, '+00:00') : null;
}
