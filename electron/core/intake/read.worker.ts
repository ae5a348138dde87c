import { createHash } from 'node:crypto';
import { closeSync, openSync } from 'node:fs';
import { AppError } from '../../../shared/errors.ts';
import { detectFormat } from '../import/detect.ts';
import { limits } from '../import/limits.ts';
import type { ReadItem } from '../store/read-document.ts';
import { acquireFile } from './acquire-file.ts';
import { headBytes, unread } from './acquired.ts';
import type { Originals } from './originals.ts';
import { readAttachment } from './read-attachment.ts';
import { readFully } from './read-fully.ts';
import { type ReadingContext, readMessage } from './read-message.ts';
import type { Acquired, ReadingChoices, Unread } from './tasks.ts';
import { alive, chunksOf, originalsIn, serve } from './thread.ts';

/** Attachments that this thread has read, of the case that it serves: the writer has them, or will have them first. */
const attachmentsRead = new Set<string>();

function contextOf(originals: Originals, { decodings, answered }: ReadingChoices): ReadingContext {
  const context: ReadingContext = {
    decodings: new Map(decodings),
    keep: (bytes, name = '', known) => {
      const { sha256, size } = originals.keep(bytes, known);
      return { sha256, size, format: detectFormat(bytes.subarray(0, headBytes), { name, size }) };
    },
  };
  if (answered === null) return context;
  const left = new Set(answered);
  const readKept: ReadingContext['readKept'] = async (bytes, kept) => {
    if (left.has(kept.sha256) || attachmentsRead.has(kept.sha256)) return null;
    attachmentsRead.add(kept.sha256);
    return readAttachment(bytes, kept, context);
  };
  return { ...context, readKept };
}

serve<'acquire' | 'read' | 'hash' | 'grey'>({
  async acquire({ files, dir, ...choices }) {
    const originals = originalsIn(dir);
    const context = contextOf(originals, choices);
    const results: (Acquired | Unread)[] = [];
    for (const file of files) {
      alive();
      try {
        results.push(await acquireFile(file, originals, context));
      } catch (error) {
        results.push(unread(file.name, error));
      }
    }
    await originals.settle();
    return results;
  },

  async read({ path, ranges, dir, ...choices }) {
    const originals = originalsIn(dir);
    const context = contextOf(originals, choices);
    const items: ReadItem[] = [];
    const fd = openSync(path, 'r');
    try {
      for (const range of ranges) {
        alive();
        // Too large a range is refused by its length alone; its bytes are not read into memory.
        const bytes = Buffer.alloc(range.length > limits.messageBytes ? 0 : range.length);
        if (readFully(fd, bytes, range.offset) < bytes.length)
          throw new AppError('import/unreadable', { reason: 'short' });
        items.push(await readMessage(bytes, range, context));
      }
    } finally {
      closeSync(fd);
    }
    await originals.settle();
    return items;
  },

  async grey({ path, size, format }) {
    if (size > limits.pictureBytes) throw new AppError('import/limit', { limit: 'pictureBytes', size });
    // The decoders are loaded with the first picture whose text is wanted.
    const { greyOfPicture } = await import('../import/readers/picture/text-grey.ts');
    const bytes = Buffer.alloc(size);
    const fd = openSync(path, 'r');
    try {
      readFully(fd, bytes, 0);
    } finally {
      closeSync(fd);
    }
    return greyOfPicture(bytes, format);
  },

  async hash({ paths }) {
    const results = [];
    for (const path of paths) {
      try {
        const hash = createHash('sha256');
        let size = 0;
        for await (const chunk of chunksOf(path)) {
          hash.update(chunk);
          size += chunk.length;
        }
        results.push({ sha256: hash.digest('hex'), size });
      } catch {
        results.push(null);
      }
    }
    return results;
  },
});
