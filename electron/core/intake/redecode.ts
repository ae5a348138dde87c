import { AppError } from '../../../shared/errors.ts';
import type { OpenCase } from '../case/open-case.ts';
import { dropReading } from '../store/derived.ts';
import { replaceRemarks } from '../store/failures.ts';
import { sourceOfDocument } from '../store/messages.ts';
import { unsettleReplies } from '../store/threads.ts';
import { ItemWriter } from './item-writer.ts';
import { readMessage } from './read-message.ts';
import { settle } from './settle.ts';

/**
 * Reads one document again with the charset that a person chose (null: the machine's own choice) and derives everything
 * that follows from its text anew. The decision and its effect are one transaction.
 */
export async function redecode(
  open: OpenCase,
  id: number,
  bytes: Uint8Array,
  charset: string | null,
  decide: () => void,
): Promise<void> {
  const { sha256, place } = sourceOfDocument(open.db, id);
  const decodings = new Map(charset === null ? [] : [[sha256, charset] as const]);
  const keep = () => ({ sha256: '', size: 0, format: 'eml' });
  const item = await readMessage(bytes, { ...place, separator: null, ambiguous: false }, { decodings, keep });
  if (!item.document) throw new AppError('document/not-found', { id: sha256 });
  if (charset !== null && item.document.decoding?.why !== 'override') {
    throw new AppError('decoding/unknown-charset', { charset });
  }
  const writer = new ItemWriter(open);
  writer.batch(() => {
    decide();
    unsettleReplies(open.db, id);
    dropReading(open.db, id);
    writer.rewrite(id, item);
    replaceRemarks(open.db, id, item.failures);
  });
  writer.commit();
  await settle(open.db, { signal: new AbortController().signal, onProgress: () => {} });
}
