import { createHash } from 'node:crypto';
import { closeSync, constants, openSync, readSync } from 'node:fs';
import { join } from 'node:path';
import { bagPaths } from './layout.ts';
import { linesOf } from './lines.ts';
import type { Problems } from './problems.ts';

const lineLimit = 16 * 1024 * 1024;
/** A document is read whole to be compared with its id; one above this is only checked to lie inside its original. */
const documentLimit = 256 * 1024 * 1024;
const pieceSize = 1 << 18;

/**
 * Checks that every row of the machine-readable timelines (`data/exports/*.jsonl` with an `anchors` member) opens bytes of
 * an original in the bag: the range lies inside it, and its bytes are the document that the anchor names. Gives the number of anchors.
 */
export async function verifyAnchors(
  root: string,
  files: ReadonlyMap<string, number>,
  problems: Problems,
  signal: AbortSignal | undefined,
): Promise<number> {
  const originals = originalsByHash(files);
  const seen = new Map<string, string | null>();
  let anchors = 0;
  for (const path of files.keys()) {
    if (!path.startsWith(`${bagPaths.exports}/`) || !path.endsWith('.jsonl')) continue;
    let number = 0;
    for await (const line of linesOf(join(root, path), lineLimit, signal)) {
      number += 1;
      const row = line.cut || line.malformed ? undefined : parsed(line.text);
      const where = `line ${number}`;
      if (!isObject(row)) {
        problems.add('export/malformed', path, where);
        continue;
      }
      if (!('anchors' in row)) continue;
      const list: unknown[] = Array.isArray(row.anchors) ? row.anchors : [null];
      if (list.length === 0 && row.own_note !== true) problems.add('anchor/missing', path, where);
      for (const anchor of list) {
        anchors += 1;
        const key = JSON.stringify(
          isObject(anchor) ? [anchor.source, anchor.offset, anchor.length, anchor.document] : null,
        );
        // Many rows cite one document; each range is read once.
        const known = seen.get(key);
        const complaint = known === undefined ? complain(root, originals, anchor) : known;
        if (seen.size < 1_000_000) seen.set(key, complaint);
        if (complaint) problems.add('anchor/broken', path, `${where}: ${complaint}`);
      }
    }
  }
  return anchors;
}

type Originals = Map<string, { path: string; size: number }>;

function originalsByHash(files: ReadonlyMap<string, number>): Originals {
  const originals: Originals = new Map();
  for (const [path, size] of files) {
    const found = /^data\/originals\/([0-9a-f]{64})\.[a-z]+$/.exec(path);
    if (found?.[1]) originals.set(found[1], { path, size });
  }
  return originals;
}

function complain(root: string, originals: Originals, anchor: unknown): string | null {
  if (!isObject(anchor)) return 'not an anchor';
  const { source, offset, length, document, exact } = anchor;
  if (typeof exact !== 'string' || exact === '') return 'no quote';
  if (!isCount(offset) || !isCount(length) || length === 0) return 'no byte range';
  const original = typeof source === 'string' ? originals.get(source) : undefined;
  if (!original) return 'its original is not in the bundle';
  if (offset + length > original.size) return `bytes ${offset}–${offset + length} of an original of ${original.size}`;
  if (typeof document !== 'string' || length > documentLimit) return null;
  return rangeHash(join(root, original.path), offset, length) === document ? null : 'the bytes are not the document';
}

function rangeHash(path: string, offset: number, length: number): string | null {
  const hash = createHash('sha256');
  const piece = Buffer.allocUnsafe(Math.min(pieceSize, length));
  try {
    const fd = openSync(path, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0));
    try {
      for (let done = 0; done < length; ) {
        const read = readSync(fd, piece, 0, Math.min(piece.length, length - done), offset + done);
        if (read === 0) return null;
        hash.update(piece.subarray(0, read));
        done += read;
      }
      return hash.digest('hex');
    } finally {
      closeSync(fd);
    }
  } catch {
    return null;
  }
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) >= 0;

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
