import { createWriteStream, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { AppError } from '../../../../shared/errors.ts';
import type { MailProblem } from '../parsed-mail.ts';
import type { Original, ParsedRecord, ReaderOutput, RecordAttachment } from '../parsed-record.ts';
import { readAnyFile } from './any-file.ts';
import { type ChatFile, chatFiles } from './imessage/chat-rows.ts';

/** Bytes of a database that is copied to see it with its log. */
const mostBytes = 16 * 1024 * 1024 * 1024;

/**
 * What SQLite has written beside a database and not into it yet (`-wal`): one document, whole. Beside a database of Apple's
 * messages, each conversation that is another one with the log than without it comes as an original of its own, as it is with
 * the log. Both originals stay as they are: the log is put to a copy.
 */
export async function* readSqliteLog(original: Original): AsyncGenerator<ReaderOutput> {
  const { database } = original;
  for await (const output of readAnyFile(original)) {
    if (output.kind !== 'record') yield output;
    else if (!database) {
      yield { ...output, problems: [{ code: 'import/truncated', detail: { reason: 'no database' } }] };
    } else yield { ...output, ...(await readWith(original, database)) };
  }
}

type Database = NonNullable<Original['database']>;
type Found = Pick<ParsedRecord, 'detail' | 'attachments' | 'problems'>;

async function readWith(original: Original, database: Database): Promise<Found> {
  const detail: ParsedRecord['detail'] = { type: 'file', format: original.format, with: database.original.sha256 };
  try {
    if (database.original.size + original.size > mostBytes) {
      throw new AppError('import/limit', { limit: 'fileBytes', size: database.original.size });
    }
    const { files, isCut } = await changedChats(original, database);
    const attachments = files.map(({ name, bytes }): RecordAttachment => ({ name, type: 'application/jsonl', bytes }));
    const problems: MailProblem[] = isCut ? [{ code: 'import/limit', detail: { limit: 'conversationBytes' } }] : [];
    return { detail, attachments, problems };
  } catch (error) {
    const reason = error instanceof Error ? error.message.slice(0, 200) : 'unknown';
    const { code, details } = error instanceof AppError ? error : new AppError('import/malformed', { reason });
    return { detail, attachments: [], problems: [{ code, detail: details }] };
  }
}

/** The conversations of a database with its log, but for those that are the same without it. */
async function changedChats(
  log: Original,
  { original, scratch }: Database,
): Promise<{ files: ChatFile[]; isCut: boolean }> {
  const folder = mkdtempSync(join(scratch, 'log-'));
  try {
    const path = join(folder, 'database');
    await pipeline(original.chunks(), createWriteStream(path));
    await pipeline(log.chunks(), createWriteStream(`${path}-wal`));
    const after = chatFiles(path, { hasLog: true });
    if (after === null) return { files: [], isCut: false };
    const before = new Map(chatFiles(original.path)?.files.map(({ name, bytes }) => [name, bytes]));
    const files = after.files.filter(({ name, bytes }) => before.get(name)?.equals(bytes) !== true);
    return { files, isCut: after.isCut };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
