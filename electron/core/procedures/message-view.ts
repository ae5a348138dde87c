import { closeSync, openSync, readSync } from 'node:fs';
import type { ConversationRow, MessageRow, MessageView, RawBytes } from '../../../shared/contract/results.ts';
import type { Weakness } from '../../../shared/domain/document.ts';
import { AppError } from '../../../shared/errors.ts';
import { disagree } from '../../../shared/text/dates/claims.ts';
import type { OpenCase } from '../case/open-case.ts';
import { withOriginalsBeside } from '../store/beside.ts';
import { conversationLine } from '../store/conversation.ts';
import { documentName } from '../store/document-name.ts';
import { messageRow } from '../store/message-rows.ts';
import {
  attachmentsOf,
  documentsByPrefix,
  documentsWithMessageId,
  messageById,
  type StoredMessage,
} from '../store/messages.ts';

/** The one document whose id starts so. Throws `document/not-found` when none or several do. */
export function findMessage(open: OpenCase, id: string): number {
  const keys = documentsByPrefix(open.db, id);
  const [key] = keys;
  if (keys.length !== 1 || key === undefined) throw new AppError('document/not-found', { id, fits: keys.length });
  return key;
}

/** The message whose key is `key`. */
export function viewOf(open: OpenCase, key: number, message: StoredMessage = messageById(open.db, key)): MessageView {
  const { messageId, id } = message;
  const sameMessageId = messageId ? documentsWithMessageId(open.db, messageId).filter((other) => other !== id) : [];
  const attachments = withOriginalsBeside(open.db, key, message.attachments);
  return { ...message, name: documentName(open.db, key), attachments, sameMessageId };
}

/** A row of a list. */
export function rowOf(open: OpenCase, id: number): MessageRow {
  const { moments, ...row } = messageRow(open.db, id);
  return { ...row, disagree: disagree(moments) };
}

/** A line of a conversation, and why it is weaker evidence than it looks. */
export function lineOf(open: OpenCase, id: number): { row: ConversationRow; weaknesses: Weakness[] } {
  const { weaknesses, ...line } = conversationLine(open.db, id);
  const files = withOriginalsBeside(open.db, id, attachmentsOf(open.db, id));
  return { row: { ...rowOf(open, id), ...line, files }, weaknesses };
}

/** The message's own bytes, from its original. */
export function bytesOf(
  open: OpenCase,
  { source, offset, length }: Pick<StoredMessage, 'source' | 'offset' | 'length'>,
): Buffer {
  return readRange(open, source, offset, length);
}

/** Bytes of a range of an original, `length` of them from `offset` (counted from the range's start) on. */
export function rawBytes(
  open: OpenCase,
  sha256: string,
  range: { start: number; end: number },
  offset: number,
  length: number,
): RawBytes {
  const size = range.end - range.start;
  const bytes = readRange(open, sha256, range.start + offset, Math.max(0, Math.min(length, size - offset)));
  return { base64: bytes.toString('base64'), offset, size };
}

function readRange(open: OpenCase, sha256: string, start: number, length: number): Buffer {
  const fd = openSync(open.paths.original(sha256), 'r');
  try {
    const bytes = Buffer.alloc(length);
    return bytes.subarray(0, readSync(fd, bytes, 0, length, start));
  } finally {
    closeSync(fd);
  }
}
