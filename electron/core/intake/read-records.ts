import type { Question } from '../../../shared/domain/question.ts';
import { AppError } from '../../../shared/errors.ts';
import type { Original, Reader, RecordFault } from '../import/parsed-record.ts';
import { readAnyFile } from '../import/readers/any-file.ts';
import type { ReadItem } from '../store/read-document.ts';
import { NotKept } from './originals.ts';
import type { ReadingContext } from './read-message.ts';
import { RecordIds, recordItem } from './read-record.ts';

/** What comes of an original that is neither mail nor container: documents and failures, and what it leaves open. */
export type RecordPart = { item: ReadItem } | { question: Question };

const failed = ({ offset, length, code, detail }: Omit<RecordFault, 'kind'>): RecordPart => ({
  item: {
    offset,
    length,
    separator: null,
    ambiguous: false,
    document: null,
    failures: [{ offset, length, code, detail, fatal: true }],
    inside: [],
    extracted: [],
  },
});

/**
 * Runs a reader over an original. An original that its reader cannot read at all is one document, whole, with the reason
 * as a remark; where it stops half-way, the rest is a failure. Throws `NotKept` alone.
 */
export async function* readRecords(
  original: Original,
  reader: Reader,
  context: ReadingContext,
): AsyncGenerator<RecordPart> {
  const ids = new RecordIds();
  let covered = 0;
  let any = false;
  try {
    for await (const output of reader(original)) {
      if (output.kind === 'question') {
        const { code, options, example } = output;
        yield { question: { code, options, example } };
        continue;
      }
      const { offset, length } = output;
      if (offset < covered || length < 0 || offset + length > original.size) throw new Error('ranges overlap');
      covered = offset + length;
      any = true;
      yield output.kind === 'fault' ? failed(output) : { item: recordItem(output, ids.idOf(output), context) };
    }
  } catch (error) {
    if (error instanceof NotKept) throw error;
    const reason = error instanceof Error ? error.message.slice(0, 200) : 'unknown';
    const { code, details } = error instanceof AppError ? error : new AppError('import/crashed', { reason });
    if (any) yield failed({ offset: covered, length: original.size - covered, code, detail: details });
    else yield* whole(original, context, { code, detail: details });
    return;
  }
  // A file that seemed to be of a format and has nothing of it.
  if (!any) yield* whole(original, context, { code: 'import/malformed', detail: { reason: 'nothing found' } });
}

async function* whole(
  original: Original,
  context: ReadingContext,
  problem: Pick<RecordFault, 'code' | 'detail'>,
): AsyncGenerator<RecordPart> {
  for await (const output of readAnyFile(original)) {
    if (output.kind !== 'record') continue;
    const record = { ...output, problems: [...(output.problems ?? []), problem] };
    yield { item: recordItem(record, new RecordIds().idOf(record), context) };
  }
}
