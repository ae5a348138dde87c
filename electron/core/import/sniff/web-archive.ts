import { constants, inflateRawSync } from 'node:zlib';
import { arcSyntax } from '../readers/web/arc-syntax.ts';
import { gzipHeadLength } from '../readers/web/gzip-head.ts';
import { warcSyntax } from '../readers/web/warc-syntax.ts';

/** Bytes of a member that are unpacked; more of it in a small gzip is a bomb. */
const mostUnpacked = 2 ** 26;

/**
 * Whether a gzip is a web archive whose records are compressed one by one, so that each has a range of its own: its first
 * member holds its first record and no more. Any other is an archive with a web archive in it.
 */
export function gzippedArchive(bytes: Buffer): 'warc' | 'arc' | null {
  const head = gzipHeadLength(bytes);
  const start = head === null ? null : firstMember(bytes.subarray(head));
  if (start === null) return null;
  const name = start.bytes.toString('latin1', 0, 11);
  const found = name.startsWith('WARC/') ? 'warc' : name === 'filedesc://' ? 'arc' : null;
  if (found === null) return null;
  const syntax = found === 'warc' ? warcSyntax : arcSyntax;
  const record = syntax.head(start.bytes);
  if (record === null || record.block === null) return found;
  const end = record.length + record.block;
  if (start.ended && start.bytes.length < end) return null;
  return syntax.next(start.bytes, Math.max(0, end - 1)) < 0 ? found : null;
}

/** What the first member unpacks to, as far as its bytes go. */
function firstMember(bytes: Buffer): { bytes: Buffer; ended: boolean } | null {
  try {
    const unpacked: unknown = inflateRawSync(bytes, {
      info: true,
      finishFlush: constants.Z_SYNC_FLUSH,
      maxOutputLength: mostUnpacked,
    });
    if (typeof unpacked !== 'object' || unpacked === null || !('buffer' in unpacked) || !('engine' in unpacked))
      return null;
    const { buffer, engine } = unpacked;
    if (!Buffer.isBuffer(buffer) || typeof engine !== 'object' || engine === null || !('bytesWritten' in engine))
      return null;
    return { bytes: buffer, ended: Number(engine.bytesWritten) < bytes.length };
  } catch {
    return null;
  }
}
