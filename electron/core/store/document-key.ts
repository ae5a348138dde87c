import { prepared, type ReadDb } from './database.ts';

/*
 * A document's key is its moment and then, to tell documents of one second apart, bits of its hash:
 *
 *   51 … 16  seconds since 1970 (UTC) + 2^35      15 … 0  bits of the SHA-256
 *
 * Documents whose bytes claim no readable time get 36 bits of their hash instead, below every dated one. All keys are
 * safe integers. Full-text rows carry the same key, so "newest first" streams from the index without a sort.
 */
const epochBias = 2 ** 35;
const firstDatedBucket = 2 ** 20;
const lastBucket = 2 ** 36 - 1;
const slots = 2 ** 16;

/** The key that a document wants; see {@link freeDocumentKey} for the one it gets. */
export function wantedDocumentKey(epoch: number | null, sha256: Uint8Array): number {
  const [a = 0, b = 0, c = 0, d = 0, e = 0] = sha256;
  if (epoch === null || !Number.isFinite(epoch)) {
    return a * 2 ** 28 + b * 2 ** 20 + c * 2 ** 12 + d * 2 ** 4 + (e >> 4);
  }
  const bucket = Math.min(Math.max(Math.floor(epoch) + epochBias, firstDatedBucket), lastBucket);
  return bucket * slots + a * 256 + b;
}

/** The lowest key from the wanted one on that no document has. */
export function freeDocumentKey(db: ReadDb, wanted: number): number {
  const taken = prepared<{ id: number }>(db, 'SELECT id FROM document WHERE id = ?');
  let key = wanted;
  while (taken.get(key)) key += 1;
  return key;
}

/** The lowest key that a document of this second (Unix, UTC) can have: bounds for `before:` and `after:`. */
export function firstKeyOf(epoch: number): number {
  return Math.min(Math.max(Math.floor(epoch) + epochBias, firstDatedBucket), lastBucket) * slots;
}

/** Keys below this one belong to documents without a readable time. */
export const firstDatedKey = firstDatedBucket * slots;
