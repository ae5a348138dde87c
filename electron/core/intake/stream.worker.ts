import { openArchive } from '../import/archive/open-archive.ts';
import { splitMbox } from '../import/split-mbox.ts';
import { acquired, headBytes, unread } from './acquired.ts';
import { mboxRange } from './mbox-range.ts';
import type { Acquired, SplitPart, Unread } from './tasks.ts';
import { chunksOf, originalsIn, part, serve, watched } from './thread.ts';

const segmentsAPart = 512;

// Knows nothing of mail, so that it starts fast: archives in archives need one thread each.
serve<'split' | 'expand'>({
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

  async expand({ path, format, dir }) {
    const originals = originalsIn(dir);
    for await (const member of openArchive(path, format)) {
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
