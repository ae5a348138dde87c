import type { Original, ReaderOutput } from '../parsed-record.ts';
import { readAnyFile } from './any-file.ts';

/** What cannot be opened, or not without losing text: kept whole, and the remark says how to come to what is in it. */
export async function* readUnopened(original: Original): AsyncGenerator<ReaderOutput> {
  const remark = { code: 'import/unsupported-format' as const, detail: { format: original.format } };
  for await (const output of readAnyFile(original)) {
    yield output.kind === 'record' ? { ...output, problems: [...(output.problems ?? []), remark] } : output;
  }
}
