import type { ParsedRecord } from '../../parsed-record.ts';
import type { RecordsTogether } from './archive-records.ts';

/** Records without ranges of their own: what they unpack to becomes an original, in which each has one. */
export function together(part: RecordsTogether, format: 'warc' | 'arc'): ParsedRecord {
  const { offset, length, sha256, bytes, problems } = part;
  return {
    kind: 'record',
    offset,
    length,
    sha256,
    context: null,
    type: 'file',
    channel: 'web',
    detail: { type: 'file', format: `${format}-records` },
    attachments: [{ name: `records.${format}`, type: `application/${format}`, bytes }],
    problems,
  };
}
