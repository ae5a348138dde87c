import { closeSync, openSync } from 'node:fs';
import { readFully } from './read-fully.ts';

/** The first bytes of a file, fewer where it is shorter. */
export function headOf(path: string, count: number): Buffer {
  const fd = openSync(path, 'r');
  try {
    const bytes = Buffer.alloc(count);
    return bytes.subarray(0, readFully(fd, bytes, 0));
  } finally {
    closeSync(fd);
  }
}
