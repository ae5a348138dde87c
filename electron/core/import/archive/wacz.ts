import { createHash } from 'node:crypto';
import { open } from 'node:fs/promises';
import type { ArchiveEntry, ArchiveMember } from './member.ts';

/** Bytes of a datapackage.json that are read. */
const mostBytes = 16 * 1024 * 1024;

/** Bytes at the end of a zip where its directory names its members. */
const directoryBytes = 1024 * 1024;

/** Whether a zip's directory names the file that makes it a WACZ (WACZ 1.1.1, section 4). */
export async function mayBeWacz(path: string): Promise<boolean> {
  const file = await open(path).catch(() => null);
  if (file === null) return false;
  try {
    const { size } = await file.stat();
    const start = Math.max(0, size - directoryBytes);
    const { buffer, bytesRead } = await file.read(Buffer.alloc(Math.min(size, directoryBytes)), 0, null, start);
    return buffer.subarray(0, bytesRead).includes('datapackage.json');
  } finally {
    await file.close();
  }
}

/**
 * The members of a WACZ, and behind them a row for each whose bytes are not those that its datapackage.json tells: another
 * hash, or not there. Members that it does not name are not spoken of.
 */
export async function* verifiedWacz(entries: AsyncIterable<ArchiveEntry>): AsyncGenerator<ArchiveEntry> {
  const found = new Map<string, { sha256: string; md5: string }>();
  let told: Map<string, string> | null = null;
  let complete = true;
  for await (const entry of entries) {
    if (!('stream' in entry)) {
      complete = false;
      yield entry;
      continue;
    }
    const watched = watch(entry, entry.name === 'datapackage.json');
    yield watched.member;
    const { digests, kept } = watched.seen();
    if (digests) found.set(entry.name, digests);
    if (kept) told = toldHashes(kept);
  }
  for (const [name, hash] of told ?? []) {
    const digests = found.get(name);
    if (digests === undefined && !complete) continue;
    if (digests === undefined) yield { name, code: 'import/malformed', detail: { reason: 'member missing' } };
    else if (hash !== `sha256:${digests.sha256}` && hash !== `md5:${digests.md5}`) {
      yield { name, code: 'import/malformed', detail: { reason: 'hash' } };
    }
  }
}

/** A member whose bytes are hashed while they are read. */
function watch(entry: ArchiveMember, keep: boolean) {
  const sha256 = createHash('sha256');
  const md5 = createHash('md5');
  const pieces: Uint8Array[] = [];
  let size = 0;
  let ended = false;
  async function* stream(): AsyncGenerator<Uint8Array> {
    for await (const piece of entry.stream) {
      sha256.update(piece);
      md5.update(piece);
      size += piece.length;
      if (keep && size <= mostBytes) pieces.push(Uint8Array.from(piece));
      yield piece;
    }
    ended = true;
  }
  const seen = () => ({
    digests: ended ? { sha256: sha256.digest('hex'), md5: md5.digest('hex') } : null,
    kept: ended && keep && size <= mostBytes ? Buffer.concat(pieces) : null,
  });
  return { member: { ...entry, stream: stream() }, seen };
}

/** Hash by path, as written (`sha256:` and hex); null for a JSON that is no such list. */
function toldHashes(bytes: Buffer): Map<string, string> | null {
  let read: unknown;
  try {
    read = JSON.parse(bytes.toString('utf8'));
  } catch {
    return null;
  }
  if (typeof read !== 'object' || read === null || !('resources' in read) || !Array.isArray(read.resources))
    return null;
  const told = new Map<string, string>();
  for (const resource of read.resources as unknown[]) {
    if (typeof resource !== 'object' || resource === null || !('path' in resource) || !('hash' in resource)) continue;
    const { path, hash } = resource;
    if (typeof path === 'string' && typeof hash === 'string' && /^(?:sha256|md5):/i.test(hash)) {
      told.set(path, hash.toLowerCase());
    }
  }
  return told;
}
