import { createHash } from 'node:crypto';
import type { Original } from '../../electron/core/import/parsed-record.ts';
import { readerOf } from '../../electron/core/import/readers/index.ts';
import { readRecords } from '../../electron/core/intake/read-records.ts';
import type { ReadItem } from '../../electron/core/store/read-document.ts';
import type { Answers, Question } from '../../shared/domain/question.ts';
import { AppError } from '../../shared/errors.ts';

/** What the reader of a format makes of bytes: documents and failures in order, questions, and what it kept beside them. */
export interface Records {
  items: ReadItem[];
  questions: Question[];
  kept: { name: string; bytes: Uint8Array; sha256: string }[];
}

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** Bytes as an original that lies in memory; `piece` is how many come at once. */
export function originalOf(input: Uint8Array, format: string, answers: Answers = {}, piece = 64 * 1024): Original {
  const bytes = Buffer.from(input);
  return {
    path: '',
    sha256: sha256(bytes),
    size: bytes.length,
    format,
    answers,
    async *chunks(start = 0, end = bytes.length) {
      const stop = Math.min(end, bytes.length);
      for (let at = start; at < stop; at += piece) yield bytes.subarray(at, Math.min(at + piece, stop));
    },
    async whole(most) {
      if (bytes.length > most) throw new AppError('import/limit', { limit: 'fileBytes', size: bytes.length });
      return bytes;
    },
  };
}

/** Reads bytes as a format and checks that ranges are in order, inside, and do not overlap. */
export async function recordsOf(
  bytes: Uint8Array,
  format: string,
  answers: Answers = {},
  piece?: number,
): Promise<Records> {
  const records: Records = { items: [], questions: [], kept: [] };
  const keep = (content: Uint8Array, name = '') => {
    const kept = { name, bytes: Buffer.from(content), sha256: sha256(content) };
    records.kept.push(kept);
    return { sha256: kept.sha256, size: content.length, format: 'unknown' };
  };
  const original = originalOf(bytes, format, answers, piece);
  let end = 0;
  for await (const part of readRecords(original, await readerOf(format), { decodings: new Map(), keep })) {
    if ('question' in part) {
      records.questions.push(part.question);
      continue;
    }
    const { offset, length } = part.item;
    if (offset < end || length < 0 || offset + length > bytes.length)
      throw new Error(`${offset}+${length} after ${end}`);
    end = offset + length;
    records.items.push(part.item);
  }
  return records;
}
