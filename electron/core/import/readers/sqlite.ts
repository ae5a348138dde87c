import { AppError } from '../../../../shared/errors.ts';
import type { Original, ReaderOutput } from '../parsed-record.ts';
import { readAnyFile } from './any-file.ts';
import { chatFiles } from './imessage/chat-rows.ts';

/**
 * A database of SQLite: one document, whole. Out of one with Apple's messages (chat.db of a Mac, sms.db of a phone) each
 * conversation comes as an original of its own. What is still in the log beside it (`-wal`) is read with that.
 */
export async function* readSqlite(original: Original): AsyncGenerator<ReaderOutput> {
  let found: ReturnType<typeof chatFiles>;
  try {
    found = chatFiles(original.path);
  } catch (error) {
    const reason = error instanceof Error ? error.message.slice(0, 200) : 'unknown';
    throw new AppError('import/malformed', { reason });
  }
  for await (const output of readAnyFile(original)) {
    if (output.kind !== 'record' || !found) yield output;
    else {
      const attachments = found.files.map(({ name, bytes }) => ({ name, type: 'application/jsonl', bytes }));
      const problems = found.isCut ? [{ code: 'import/limit' as const, detail: { limit: 'conversationBytes' } }] : [];
      yield { ...output, attachments, problems };
    }
  }
}
