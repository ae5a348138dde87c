import { AppError } from '../../../shared/errors.ts';
import { addressListText } from '../../../shared/text/mail/address-text.ts';
import type { OpenCase } from '../case/open-case.ts';
import type { Problem } from '../case/verify.ts';
import { decodingDecisions } from '../store/decisions.ts';
import { type AnchorRow, allCitations } from '../store/events.ts';
import type { ReadDocument, ReadItem } from '../store/read-document.ts';
import type { ReadingPool } from './pool.ts';

/**
 * Opens the bytes that every citation points to, reads them again as on the first day, and looks for the exact words (P4).
 * Nothing that the case has derived is trusted here.
 */
export async function verifyAnchors(
  open: OpenCase,
  pool: ReadingPool,
  signal: AbortSignal,
): Promise<{ anchors: number; problems: Problem[] }> {
  const problems: Problem[] = [];
  const decodings = [...decodingDecisions(open.db)];
  let anchors = 0;
  for (const anchor of allCitations(open.db)) {
    if (signal.aborted) throw new AppError('job/cancelled');
    anchors += 1;
    const { offset, length } = anchor;
    const ranges = [{ offset, length, separator: null, ambiguous: false }];
    const path = open.paths.original(anchor.source);
    const item = await pool
      .run('read', { path, ranges, dir: open.paths.dir, decodings })
      .then(([first]) => first ?? null)
      .catch(() => null);
    const reason = complaint(anchor, item);
    if (reason) problems.push({ code: 'anchor', subject: anchor.event, detail: { reason, source: anchor.source } });
  }
  return { anchors, problems };
}

function complaint(anchor: AnchorRow, item: ReadItem | null): string | null {
  if (!item?.document) return 'the bytes cannot be read';
  if (item.document.sha256 !== anchor.document) return 'the bytes are not the document';
  const text = textOf(item.document, anchor.field);
  return text?.slice(anchor.start, anchor.end) === anchor.exact ? null : 'the quote is not there';
}

function textOf(document: ReadDocument, field: AnchorRow['field']): string | null {
  if (field === 'subject' || field === 'text' || field === 'links') return document[field];
  if (field === 'html') return document.htmlText;
  return field === 'header' ? null : addressListText(document[field]).text;
}
