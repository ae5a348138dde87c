import { createHash } from 'node:crypto';
import { limits } from '../../limits.ts';
import type { MailProblem } from '../../parsed-mail.ts';
import type { Original, RecordFault } from '../../parsed-record.ts';
import { type ArchiveHead, type ArchiveRecord, type ArchiveSyntax, longestHead } from './archive-record.ts';
import { ByteCursor } from './byte-cursor.ts';
import { gzipMembers } from './gzip-members.ts';

/** Records that share one gzip member, so that none has a range of its own. */
export interface RecordsTogether {
  kind: 'together';
  offset: number;
  length: number;
  sha256: string;
  bytes: Buffer;
  problems: MailProblem[];
}

export type ArchivePart = ({ kind: 'archived' } & ArchiveRecord) | RecordsTogether | RecordFault;

/** The records of a web archive in order, compressed one by one or not at all, and what is none of them. */
export async function* archiveRecords(
  original: Pick<Original, 'size' | 'chunks'>,
  syntax: ArchiveSyntax,
): AsyncGenerator<ArchivePart> {
  const cursor = new ByteCursor(original.chunks());
  const start = await cursor.ahead(2);
  if (start[0] === 0x1f && start[1] === 0x8b) yield* compressed(original, syntax);
  else yield* plain(cursor, syntax);
}

const lost = (offset: number, length: number): RecordFault => {
  return { kind: 'fault', offset, length, code: 'import/malformed', detail: { reason: 'no record' } };
};

async function* compressed(
  original: Pick<Original, 'size' | 'chunks'>,
  syntax: ArchiveSyntax,
): AsyncGenerator<ArchivePart> {
  for await (const member of gzipMembers(original)) {
    const { offset, length } = member;
    const head = 'bytes' in member ? syntax.head(member.bytes) : null;
    if (!('bytes' in member) || head === null) {
      yield lost(offset, length);
      continue;
    }
    const { bytes, sha256, whole, problems } = member;
    const end = head.length + (head.block ?? bytes.length);
    if (whole && end < bytes.length && syntax.next(bytes, Math.max(0, end - 1)) >= 0) {
      yield { kind: 'together', offset, length, sha256, bytes, problems };
      continue;
    }
    const block = bytes.subarray(head.length, end);
    if (head.block === null) problems.push({ code: 'import/malformed', detail: { reason: 'length' } });
    else if (whole && block.length < head.block && problems.length === 0)
      problems.push({ code: 'import/truncated', detail: { reason: 'block' } });
    yield { kind: 'archived', offset, length, sha256, head: bytes.subarray(0, head.length), block, whole, problems };
  }
}

async function* plain(cursor: ByteCursor, syntax: ArchiveSyntax): AsyncGenerator<ArchivePart> {
  for (;;) {
    await skipLineEnds(cursor);
    const ahead = await cursor.ahead(longestHead);
    if (ahead.length === 0) return;
    const head = syntax.head(ahead.subarray(0, longestHead));
    if (head !== null) {
      yield await recordHere(cursor, syntax, head);
      continue;
    }
    const offset = cursor.position;
    await skipToNext(cursor, syntax);
    yield lost(offset, cursor.position - offset);
  }
}

async function skipLineEnds(cursor: ByteCursor): Promise<void> {
  for (;;) {
    const ahead = await cursor.ahead(1);
    let count = 0;
    while (count < ahead.length && (ahead[count] === 0x0d || ahead[count] === 0x0a)) count += 1;
    if (count === 0) return;
    await cursor.take(count);
  }
}

async function skipToNext(cursor: ByteCursor, syntax: ArchiveSyntax): Promise<void> {
  for (;;) {
    const ahead = await cursor.ahead(2 * longestHead);
    const found = syntax.next(ahead, 0);
    if (found > 0) {
      await cursor.take(found);
      return;
    }
    const isEnd = ahead.length < 2 * longestHead;
    // The beginning of a record may be cut here.
    await cursor.take(isEnd ? ahead.length : ahead.length - longestHead);
    if (isEnd) return;
  }
}

async function recordHere(cursor: ByteCursor, syntax: ArchiveSyntax, head: ArchiveHead): Promise<ArchivePart> {
  const offset = cursor.position;
  const problems: MailProblem[] = [];
  const most = limits.messageBytes;
  const declared = head.block === null ? null : head.length + head.block;
  if (declared !== null && declared > most) return tooLong(cursor, head, declared);
  let ahead = await cursor.ahead(declared === null ? most : declared + longestHead);
  let end = declared === null ? ahead.length : Math.min(declared, ahead.length);
  if (declared === null || !followedWell(ahead, declared, syntax)) {
    const next = syntax.next(ahead, head.length - 1);
    if (declared === null || (next > 0 && next < declared)) {
      problems.push({ code: 'import/malformed', detail: { reason: 'length' } });
      end = next > 0 ? next : Math.min(ahead.length, most);
    } else if (ahead.length < declared) problems.push({ code: 'import/truncated', detail: { reason: 'block' } });
  }
  const bytes = Buffer.from(ahead.subarray(0, end));
  ahead = bytes;
  await cursor.take(end);
  return {
    kind: 'archived',
    offset,
    length: end,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    head: bytes.subarray(0, head.length),
    block: bytes.subarray(head.length),
    whole: true,
    problems,
  };
}

/** Whether behind the declared end there is another record, or nothing but line ends. */
function followedWell(ahead: Buffer, end: number, syntax: ArchiveSyntax): boolean {
  if (end > ahead.length) return false;
  let at = end;
  while (at < ahead.length && at - end < 8 && (ahead[at] === 0x0d || ahead[at] === 0x0a)) at += 1;
  return at === ahead.length || syntax.head(ahead.subarray(at, at + longestHead)) !== null;
}

/** A film, say: its head and the beginning of its block are read. */
async function tooLong(cursor: ByteCursor, head: ArchiveHead, declared: number): Promise<ArchivePart> {
  const offset = cursor.position;
  const hash = createHash('sha256');
  const kept: Buffer[] = [];
  let taken = 0;
  while (taken < declared) {
    const piece = await cursor.take(declared - taken);
    if (piece === null) break;
    hash.update(piece);
    if (taken < longestHead) kept.push(Buffer.from(piece.subarray(0, longestHead)));
    taken += piece.length;
  }
  const bytes = Buffer.concat(kept);
  const problems: MailProblem[] = [{ code: 'import/limit', detail: { limit: 'messageBytes', size: declared } }];
  if (taken < declared) problems.push({ code: 'import/truncated', detail: { reason: 'block' } });
  return {
    kind: 'archived',
    offset,
    length: taken,
    sha256: hash.digest('hex'),
    head: bytes.subarray(0, head.length),
    block: bytes.subarray(head.length),
    whole: false,
    problems,
  };
}
