import { createHash } from 'node:crypto';
import { crc32, createInflateRaw } from 'node:zlib';
import { ExpansionBudget } from '../../archive/budget.ts';
import { limits } from '../../limits.ts';
import type { MailProblem } from '../../parsed-mail.ts';
import type { Original } from '../../parsed-record.ts';
import { ByteCursor } from './byte-cursor.ts';
import { gzipHeadLength, gzipMark } from './gzip-head.ts';

/** A member of a gzip (RFC 1952 section 2.2) with its range, and what it unpacks to. */
export interface GzipMember {
  offset: number;
  length: number;
  /** SHA-256 (hex) of the compressed bytes. */
  sha256: string;
  /** Cut at `limits.messageBytes`. */
  bytes: Buffer;
  whole: boolean;
  problems: MailProblem[];
}

/** Bytes that belong to no member: what stands between, or behind the last one. */
export interface GzipJunk {
  offset: number;
  length: number;
}

/** The members one after the other, each unpacked by itself. Throws `import/limit` at what expands to too much. */
export async function* gzipMembers(original: Pick<Original, 'size' | 'chunks'>): AsyncGenerator<GzipMember | GzipJunk> {
  const cursor = new ByteCursor(original.chunks());
  const budget = new ExpansionBudget(original.size);
  for (;;) {
    const ahead = await cursor.ahead(64 * 1024);
    if (ahead.length === 0) return;
    const head = gzipHeadLength(ahead);
    if (head === null) yield await skipJunk(cursor);
    else yield await inflate(cursor, head, budget);
  }
}

async function skipJunk(cursor: ByteCursor): Promise<GzipJunk> {
  const offset = cursor.position;
  // The byte here begins no member.
  await cursor.take(1);
  for (;;) {
    const ahead = await cursor.ahead(64 * 1024);
    const found = ahead.indexOf(gzipMark);
    const length = found < 0 ? Math.max(0, ahead.length - 2) : found;
    if (length > 0) await cursor.take(length);
    if (found >= 0) break;
    if ((await cursor.ahead(64 * 1024)).length <= 2) {
      await cursor.take(2);
      break;
    }
  }
  return { offset, length: cursor.position - offset };
}

async function inflate(cursor: ByteCursor, head: number, budget: ExpansionBudget): Promise<GzipMember> {
  const offset = cursor.position;
  const hash = createHash('sha256');
  const take = async (most: number): Promise<Buffer | null> => cursor.take(most);
  for (let left = head; left > 0; ) {
    const piece = await take(left);
    if (piece === null) break;
    hash.update(piece);
    left -= piece.length;
  }
  const pieces: Buffer[] = [];
  let size = 0;
  let crc = 0;
  let failure: unknown = null;
  const stream = createInflateRaw({ chunkSize: 64 * 1024 });
  stream.on('data', (piece: Buffer) => {
    try {
      budget.takeBytes(piece.length, size + piece.length);
    } catch (error) {
      failure = error;
      stream.destroy();
      return;
    }
    crc = crc32(piece, crc);
    if (size < limits.messageBytes) pieces.push(piece.subarray(0, limits.messageBytes - size));
    size += piece.length;
  });
  let broken: string | null = null;
  let over = false;
  const ended = new Promise<void>((resolve) => {
    stream.once('end', () => resolve());
    stream.once('error', (error: NodeJS.ErrnoException) => {
      broken = error.code ?? error.message;
      resolve();
    });
    stream.once('close', () => resolve());
  }).then(() => {
    over = true;
  });
  let written = 0;
  while (!over) {
    const piece = await take(64 * 1024);
    if (piece === null) {
      stream.end();
      await ended;
      break;
    }
    const before = written;
    written += piece.length;
    await Promise.race([ended, new Promise<void>((resolve) => stream.write(piece, () => resolve()))]);
    // What stands behind the end of the stream was not consumed.
    const used = over ? Math.max(0, Math.min(piece.length, stream.bytesWritten - before)) : piece.length;
    hash.update(piece.subarray(0, used));
    cursor.back(piece.subarray(used));
  }
  stream.destroy();
  if (failure !== null) throw failure;
  const problems: MailProblem[] = [];
  if (broken !== null) {
    const code = broken === 'Z_BUF_ERROR' ? 'import/truncated' : 'import/malformed';
    problems.push({ code, detail: { reason: broken } });
  } else {
    const trailer = (await cursor.ahead(8)).subarray(0, 8);
    await cursor.take(8);
    hash.update(trailer);
    if (trailer.length < 8) problems.push({ code: 'import/truncated', detail: { reason: 'gzip' } });
    else if (trailer.readUInt32LE(0) !== crc || trailer.readUInt32LE(4) !== size % 2 ** 32)
      problems.push({ code: 'import/malformed', detail: { reason: 'crc' } });
  }
  const whole = size <= limits.messageBytes;
  if (!whole) problems.push({ code: 'import/limit', detail: { limit: 'messageBytes', size } });
  return {
    offset,
    length: cursor.position - offset,
    sha256: hash.digest('hex'),
    bytes: Buffer.concat(pieces),
    whole,
    problems,
  };
}
