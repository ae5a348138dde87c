import { statSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { ExpansionBudget } from './budget.ts';
import { gunzipped } from './gunzipped.ts';
import type { ArchiveEntry } from './member.ts';
import { decodeMemberName, memberLabel } from './member-name.ts';
import { metered } from './metered.ts';

/** The one file in a gzip, also where it is made of several members (RFC 1952 section 2.2). */
export async function* openGzip(
  path: string,
  budget = new ExpansionBudget(statSync(path).size),
): AsyncGenerator<ArchiveEntry> {
  const { name, modified } = await readHead(path);
  const { stream, problem } = metered(gunzipped(path), budget);
  yield { ...memberLabel(name), modified, size: null, stream };
  const found = problem();
  if (found) yield { name, ...found };
}

/** Name and time in the head. Source: RFC 1952 section 2.3. */
async function readHead(path: string): Promise<{ name: string; modified: string | null }> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(4096), 0, 4096, 0);
    const head = buffer.subarray(0, bytesRead);
    if (head.length < 10) return { name: 'content', modified: null };
    const flags = head[3] as number;
    const seconds = head.readUInt32LE(4);
    const modified = seconds === 0 ? null : new Date(seconds * 1000).toISOString();
    let at = 10;
    if (flags & 4) at += 2 + (at + 2 <= head.length ? head.readUInt16LE(at) : 0);
    const end = flags & 8 ? head.indexOf(0, at) : -1;
    return { name: end > at ? decodeMemberName(head.subarray(at, end)) : 'content', modified };
  } finally {
    await file.close();
  }
}
