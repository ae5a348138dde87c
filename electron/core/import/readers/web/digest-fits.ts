import { createHash } from 'node:crypto';

const algorithms: ReadonlySet<string> = new Set(['md5', 'sha1', 'sha256', 'sha512']);
const base32Digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/**
 * Whether a labelled digest (`sha1:` and base 32, or hex; WARC 1.1 section 5.8) is that of one of these bytes. Null
 * where it is by no algorithm that is known here.
 */
export function digestFits(labelled: string, candidates: readonly Buffer[]): boolean | null {
  const [, label, digest] = /^([A-Za-z0-9-]{1,20}):([A-Za-z0-9+/=_-]{1,200})$/.exec(labelled.trim()) ?? [];
  const algorithm = label?.toLowerCase().replace('-', '');
  if (algorithm === undefined || digest === undefined || !algorithms.has(algorithm)) return null;
  return candidates.some((bytes) => {
    const found = createHash(algorithm).update(bytes).digest();
    return found.toString('hex') === digest.toLowerCase() || base32(found) === digest.toUpperCase().replace(/=+$/, '');
  });
}

/** Source: RFC 4648 section 6, without padding. */
function base32(bytes: Buffer): string {
  let text = '';
  let held = 0;
  let bits = 0;
  for (const byte of bytes) {
    held = (held << 8) | byte;
    bits += 8;
    while (bits >= 5) {
      bits -= 5;
      text += base32Digits[(held >> bits) & 31];
    }
    held &= (1 << bits) - 1;
  }
  return bits > 0 ? text + base32Digits[(held << (5 - bits)) & 31] : text;
}
