import { AppError } from '../../../shared/errors.ts';
import { zoneAnswer } from '../../../shared/text/dates/zone-answer.ts';
import type { OpenCase } from '../case/open-case.ts';
import { record } from '../case/record.ts';
import { importPaths } from '../intake/import-paths.ts';
import { reread } from '../intake/reread.ts';
import { questionList } from '../store/answers.ts';
import { failurePage } from '../store/failures.ts';
import {
  acquisitionsOf,
  findSource,
  type SourceRow,
  sourceMembers,
  sourcePage,
  sourceTally,
} from '../store/sources.ts';
import { statementRows } from '../store/transactions.ts';
import { readCursor, writeCursor } from './cursor.ts';
import type { HandlersOf } from './handlers.ts';
import { rawBytes } from './message-view.ts';
import { runJob } from './run-job.ts';

function known(open: OpenCase, sha256: string): SourceRow {
  const source = findSource(open.db, sha256);
  if (!source) throw new AppError('document/not-found', { id: sha256 });
  return source;
}

export const sourceHandlers: HandlersOf<'source'> & HandlersOf<'import'> = {
  'source.list': ({ case: open }, { cursor, limit }) => sourcePage(open.db, cursor, limit),
  'source.show': ({ case: open }, { sha256 }) => {
    const { id, size, format, read, framing } = known(open, sha256);
    const { documents, failed } = sourceTally(open.db, id);
    const members = sourceMembers(open.db, id).map((member) => {
      return { sha256: member.sha256, name: member.name, size: member.size, format: member.format };
    });
    const tally = { found: documents + failed, stored: documents, seen: 0, failed };
    return {
      kind: 'source',
      sha256,
      size,
      format,
      acquisitions: acquisitionsOf(open.db, id),
      ...tally,
      read,
      framing,
      members,
    };
  },
  'source.failures': ({ case: open }, { sha256, cursor, limit }) => {
    const after = readCursor<{ id: number }>(cursor, ['id']);
    const source = sha256 === null ? null : known(open, sha256).id;
    const { items, next } = failurePage(open.db, source, after?.id ?? 0, limit);
    return { items, next: writeCursor(next === null ? null : { id: next }) };
  },
  'source.raw': ({ case: open }, { sha256, offset, length }) => {
    const { size } = known(open, sha256);
    return rawBytes(open, sha256, { start: 0, end: size }, offset, length);
  },
  'source.transactions': ({ case: open }, { sha256, offset, limit }) =>
    statementRows(open.db, known(open, sha256).id, offset, limit),
  'source.questions': ({ case: open }, { sha256 }) => questionList(open.db, sha256),
  'source.answer': ({ case: open }, { sha256, code, value }, work) =>
    runJob(open, 'source.answer', async () => {
      const { id } = known(open, sha256);
      // Kept as a decision, it would look answered and change nothing.
      if (code === 'zone' && value !== null && zoneAnswer(value) === '')
        throw new AppError('request/invalid', { field: 'value', allowed: '+09:00, -05:00, Z' });
      const decide = () => record(open.db, open, 'source.answer', { source: sha256, code, value });
      await reread(open, sha256, decide, work);
      const { documents } = sourceTally(open.db, id);
      return { kind: 'answered', source: sha256, documents, questions: questionList(open.db, sha256) };
    }),
  'import.start': ({ case: open }, { paths }, work) =>
    runJob(open, 'import.start', () => importPaths(open, paths, work)),
};
