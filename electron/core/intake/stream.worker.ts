import { casePaths } from '../case/paths.ts';
import { openArchive } from '../import/archive/open-archive.ts';
import { detectFormat } from '../import/detect.ts';
import { readerOf } from '../import/readers/index.ts';
import { splitMbox } from '../import/split-mbox.ts';
import { acquired, headBytes, unread } from './acquired.ts';
import { mboxRange } from './mbox-range.ts';
import { originalAt } from './original-bytes.ts';
import type { RecordPart } from './read-records.ts';
import type { Acquired, SplitPart, Unread } from './tasks.ts';
import { alive, chunksOf, originalsIn, part, serve, watched } from './thread.ts';

const segmentsAPart = 512;
/** Records that travel together: as many as make one transaction, or as were read in this time (milliseconds). */
const recordsAPart = { count: 200, millis: 50 };

// Knows nothing of mail, so that it starts fast: archives in archives need one thread each.
serve<'split' | 'expand' | 'records'>({
  async split({ path }) {
    let segments: SplitPart[] = [];
    for await (const segment of splitMbox(chunksOf(path))) {
      segments.push(segment.kind === 'framing' ? segment.length : mboxRange(segment));
      if (segments.length >= segmentsAPart) {
        await part(segments);
        segments = [];
      }
    }
    return segments;
  },

  async records({ dir, database, ...known }) {
    // What mails need as well is loaded with the first original that needs it.
    const { readRecords } = await import('./read-records.ts');
    const originals = originalsIn(dir);
    const keep = (bytes: Uint8Array, name = '') => {
      const { sha256, size } = originals.keep(bytes);
      return { sha256, size, format: detectFormat(bytes.subarray(0, headBytes), { name, size }) };
    };
    let parts: RecordPart[] = [];
    let since = performance.now();
    const reader = await readerOf(known.format);
    const original = originalAt(known, alive);
    if (database) {
      const beside = originalAt({ ...database, format: 'sqlite', answers: {} }, alive);
      original.database = { original: beside, scratch: casePaths(dir).incoming };
    }
    for await (const one of readRecords(original, reader, { decodings: new Map(), keep })) {
      parts.push(one);
      alive();
      if (parts.length < recordsAPart.count && performance.now() - since < recordsAPart.millis) continue;
      await originals.settle();
      await part(parts);
      parts = [];
      since = performance.now();
    }
    await originals.settle();
    return parts;
  },

  async expand({ path, format, dir, room }) {
    const originals = originalsIn(dir);
    for await (const member of openArchive(path, format, room)) {
      let result: Acquired | Unread;
      try {
        if ('code' in member) result = member;
        else {
          const kept = await originals.keepStream(watched(member.stream), headBytes);
          result = acquired(member, kept, kept.head);
        }
      } catch (error) {
        result = unread(member.name, error);
      }
      await originals.settle();
      await part([result]);
    }
    return [];
  },
});
