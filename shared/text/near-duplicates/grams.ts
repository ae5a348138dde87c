/** Letters in a sequence: of scripts that write a syllable or a word with one, fewer say as much. */
const wide = 3;
const narrow = 6;

const isWide = (code: number): boolean => code >= 0x2e80;

/** The character sequences of a masked text, as written: what `gramHashes` hashes. */
export function* gramsOf(masked: string): Generator<string> {
  for (let at = 0; at < masked.length; at += 1) {
    const size = isWide(masked.charCodeAt(at)) ? wide : narrow;
    if (at + size <= masked.length) yield masked.slice(at, at + size);
  }
}

/** Hashes (32 bits, well mixed) of the distinct character sequences of a masked text, ascending. */
export function gramHashes(masked: string): Uint32Array {
  const hashes = new Uint32Array(masked.length);
  let count = 0;
  for (let at = 0; at < masked.length; at += 1) {
    const end = at + (isWide(masked.charCodeAt(at)) ? wide : narrow);
    if (end > masked.length) continue;
    let hash = 0x811c9dc5;
    for (let unit = at; unit < end; unit += 1) hash = Math.imul(hash ^ masked.charCodeAt(unit), 0x01000193);
    hashes[count] = mix(hash);
    count += 1;
  }
  const sorted = hashes.subarray(0, count).sort();
  let distinct = 0;
  for (let at = 0; at < count; at += 1) {
    if (at > 0 && sorted[at] === sorted[at - 1]) continue;
    sorted[distinct] = sorted[at] as number;
    distinct += 1;
  }
  return sorted.slice(0, distinct);
}

/** The finaliser of MurmurHash3 (public domain). */
export function mix(value: number): number {
  let hash = value;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/** What two ascending sets share of all that either has: 0 to 1, and 1 for two empty ones. */
export function jaccard(a: Uint32Array, b: Uint32Array): number {
  let shared = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const left = a[i] as number;
    const right = b[j] as number;
    if (left === right) shared += 1;
    if (left <= right) i += 1;
    if (right <= left) j += 1;
  }
  const all = a.length + b.length - shared;
  return all === 0 ? 1 : shared / all;
}
