import { createHash } from 'node:crypto';
import { closeSync, openSync } from 'node:fs';
import { AppError } from '../../../shared/errors.ts';
import { detectFormat } from '../import/detect.ts';
import { limits } from '../import/limits.ts';
import type { ReadItem } from '../store/read-document.ts';
import { acquireFile } from './acquire-file.ts';
import { headBytes, unread } from './acquired.ts';
import type { Originals } from './originals.ts';
import { readFully } from './read-fully.ts';
import { type ReadingContext, readMessage } from './read-message.ts';
import type { Acquired, Decodings, Unread } from './tasks.ts';
import { alive, chunksOf, originalsIn, serve } from './thread.ts';

const contextOf = (originals: Originals, decodings: Decodings): ReadingContext => ({
  decodings: new Map(decodings),
  keep: (bytes: Uint8Array, name = '') => {
    const { sha256, size } = originals.keep(bytes);
    return { sha256, size, format: detectFormat(bytes.subarray(0, headBytes), { name, size }) };
  },
});

serve<'acquire' | 'read' | 'hash'>({
  async acquire({ files, dir, decodings }) {
    const originals = originalsIn(dir);
    const context = contextOf(originals, decodings);
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

  async read({ path, ranges, dir, decodings }) {
    const originals = originalsIn(dir);
    const context = contextOf(originals, decodings);
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
