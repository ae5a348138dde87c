import { AppError } from '../../../shared/errors.ts';
import { isMail } from '../import/mail-formats.ts';
import type { Original } from '../import/parsed-record.ts';
import { readerOf } from '../import/readers/index.ts';
import type { Whole } from '../store/read-document.ts';
import { isContainer } from './formats.ts';
import type { Kept, ReadingContext } from './read-message.ts';
import { readRecords } from './read-records.ts';

/** Larger attachments are read later, piece by piece. */
const mostBytes = 2 * 1024 * 1024;
/** Documents in one attachment; a chat of years is read later, in transactions of its own. */
const mostItems = 100;
/** Databases are opened on the disk, where the bytes are only once their batch is settled. */
const onDisk: ReadonlySet<string> = new Set(['sqlite']);

/**
 * Reads what was attached to a message together with it, so that the small files of thousands of mails need no trips of
 * their own. Null for what is read in its own way: mails, containers, large files.
 */
export async function readAttachment(bytes: Uint8Array, kept: Kept, context: ReadingContext): Promise<Whole | null> {
  const { format, size } = kept;
  if (size > mostBytes || isMail(format) || isContainer(format) || onDisk.has(format)) return null;
  const whole: Required<Whole> = { items: [], framing: size, questions: [] };
  for await (const part of readRecords(inMemory(bytes, kept), await readerOf(format), context)) {
    if ('question' in part) whole.questions.push(part.question);
    else {
      whole.items.push(part.item);
      whole.framing -= part.item.length;
    }
    if (whole.items.length > mostItems) return null;
  }
  return whole;
}

function inMemory(bytes: Uint8Array, { sha256, size, format }: Kept): Original {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  return {
    path: '',
    sha256,
    size,
    format,
    answers: {},
    async *chunks(start = 0, end = size) {
      if (end > start) yield buffer.subarray(start, end);
    },
    async whole(most) {
      if (size > most) throw new AppError('import/limit', { limit: 'fileBytes', size });
      return buffer;
    },
  };
}
