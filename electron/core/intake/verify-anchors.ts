import { AppError } from '../../../shared/errors.ts';
import { addressListText } from '../../../shared/text/mail/address-text.ts';
import type { OpenCase } from '../case/open-case.ts';
import type { Problem } from '../case/verify.ts';
import { isMail } from '../import/mail-formats.ts';
import { type AnchorRow, allAnchors } from '../store/anchors.ts';
import { answersOf } from '../store/answers.ts';
import { decodingDecisions } from '../store/decisions.ts';
import type { ReadDocument } from '../store/read-document.ts';
import { findSource, type SourceRow } from '../store/sources.ts';
import type { ReadingPool } from './pool.ts';
import type { Decodings } from './tasks.ts';

/**
 * Opens the bytes that every citation, claim and mark points to, reads them again as on the first day, and looks for the exact words (P4).
 * Nothing that the case has derived is trusted here.
 */
export async function verifyAnchors(
  open: OpenCase,
  pool: ReadingPool,
  signal: AbortSignal,
): Promise<{ anchors: number; problems: Problem[] }> {
  const problems: Problem[] = [];
  const decodings = [...decodingDecisions(open.db)];
  const check = (anchor: AnchorRow, document: ReadDocument | null) => {
    const reason = complaint(anchor, document);
    if (reason) problems.push({ code: 'anchor', subject: anchor.subject, detail: { reason, source: anchor.source } });
  };
  let anchors = 0;
  // A line of a chat is read with all that stands around it, so these are checked original by original.
  const others = new Map<string, AnchorRow[]>();
  for (const anchor of allAnchors(open.db)) {
    if (signal.aborted) throw new AppError('job/cancelled');
    anchors += 1;
    const source = findSource(open.db, anchor.source);
    if (!source || isMail(source.format)) check(anchor, await mailAt(open, pool, decodings, anchor));
    else others.set(source.sha256, [...(others.get(source.sha256) ?? []), anchor]);
  }
  for (const [sha256, cited] of others) {
    const source = findSource(open.db, sha256) as SourceRow;
    const documents = await recordsAt(open, pool, source, new Set(cited.map(placeOf)));
    for (const anchor of cited) check(anchor, documents.get(placeOf(anchor)) ?? null);
  }
  return { anchors, problems };
}

const placeOf = ({ offset, length }: { offset: number; length: number }): string => `${offset} ${length}`;

const mailAt = (
  open: OpenCase,
  pool: ReadingPool,
  decodings: Decodings,
  { source, offset, length }: AnchorRow,
): Promise<ReadDocument | null> =>
  pool
    .run('read', {
      path: open.paths.original(source),
      ranges: [{ offset, length, separator: null, ambiguous: false }],
      dir: open.paths.dir,
      decodings,
      answered: null,
    })
    .then(([first]) => first?.document ?? null)
    .catch(() => null);

async function recordsAt(
  open: OpenCase,
  pool: ReadingPool,
  { sha256, size, format }: SourceRow,
  places: Set<string>,
): Promise<Map<string, ReadDocument>> {
  const documents = new Map<string, ReadDocument>();
  const answers = answersOf(open.db, sha256);
  const input = { path: open.paths.original(sha256), sha256, size, format, answers, dir: open.paths.dir };
  try {
    for await (const part of pool.stream('records', input)) {
      if (!('item' in part) || !part.item.document || !places.has(placeOf(part.item))) continue;
      documents.set(placeOf(part.item), part.item.document);
    }
  } catch (error) {
    if (!(error instanceof AppError) || error.code === 'job/cancelled') throw error;
  }
  return documents;
}

function complaint(anchor: AnchorRow, document: ReadDocument | null): string | null {
  if (!document) return 'the bytes cannot be read';
  if (document.id !== anchor.document) return 'the bytes are not the document';
  const text = textOf(document, anchor.field);
  return text?.slice(anchor.start, anchor.end) === anchor.exact ? null : 'the quote is not there';
}

function textOf(document: ReadDocument, field: AnchorRow['field']): string | null {
  if (field === 'subject' || field === 'text' || field === 'links') return document[field];
  if (field === 'html') return document.htmlText;
  return field === 'header' ? null : addressListText(document[field]).text;
}
