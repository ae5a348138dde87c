import { brotliDecompressSync, constants, gunzipSync, inflateRawSync, inflateSync } from 'node:zlib';
import { limits } from '../../limits.ts';
import type { MailProblem } from '../../parsed-mail.ts';

/** What a server answered, as it was kept. */
export interface HttpReply {
  status: number | null;
  /** Of the first header field of a name (in lower case), null where there is none. */
  field(name: string): string | null;
  /** Head as text, one character for each byte. */
  head: string;
  /** As it stands in the block. */
  payload: Buffer;
  /** Without transfer and content encodings. */
  body: Buffer;
  problems: MailProblem[];
}

/** Most fields of a head that are looked at. */
const fieldsRead = 1000;

/** Reads an HTTP/1 reply (RFC 9112). What is not encoded as it says is left as it is, with a remark. Never throws. */
export function httpReply(block: Buffer): HttpReply {
  const end = headEnd(block);
  const head = block.toString('latin1', 0, end);
  const fields = new Map<string, string>();
  for (const line of head.split(/\r?\n/, fieldsRead).slice(1)) {
    const colon = line.indexOf(':');
    if (colon < 1 || colon > 100) continue;
    const name = line.slice(0, colon).trim().toLowerCase();
    if (!fields.has(name)) fields.set(name, line.slice(colon + 1).trim());
  }
  const field = (name: string) => fields.get(name) ?? null;
  const payload = block.subarray(end);
  const status = /^HTTP\/\d(?:\.\d)? (\d{3})\b/.exec(head)?.[1];
  const problems: MailProblem[] = [];
  let body = payload;
  if (/\bchunked\b/i.test(field('transfer-encoding') ?? '')) {
    const joined = withoutChunks(payload);
    if (joined === null) problems.push({ code: 'import/malformed', detail: { reason: 'chunked' } });
    else body = joined;
  }
  const unpacked = unpack(body, (field('content-encoding') ?? '').toLowerCase());
  if (unpacked === null) problems.push({ code: 'import/malformed', detail: { reason: 'content-encoding' } });
  return {
    status: status === undefined ? null : Number(status),
    field,
    head,
    payload,
    body: unpacked ?? body,
    problems,
  };
}

/** Behind the blank line; the whole where there is none. */
function headEnd(block: Buffer): number {
  const start = block.subarray(0, limits.headerBytes);
  const strict = start.indexOf('\r\n\r\n');
  const loose = start.indexOf('\n\n');
  if (strict >= 0 && (loose < 0 || strict < loose)) return strict + 4;
  return loose >= 0 ? loose + 2 : start.length;
}

/** Source: RFC 9112 section 7.1. Null where it is not chunked, as archives keep what they undid themselves. */
function withoutChunks(bytes: Buffer): Buffer | null {
  const pieces: Buffer[] = [];
  let at = 0;
  while (at < bytes.length) {
    const end = bytes.indexOf(10, at);
    if (end < 0 || end - at > 200) return null;
    const size = /^([0-9a-f]{1,8})[ \t]*(?:;.*)?\r?$/i.exec(bytes.toString('latin1', at, end))?.[1];
    if (size === undefined) return null;
    const length = Number.parseInt(size, 16);
    if (length === 0) return Buffer.concat(pieces);
    if (end + 1 + length > bytes.length) return null;
    pieces.push(bytes.subarray(end + 1, end + 1 + length));
    at = end + 1 + length;
    if (bytes[at] === 13) at += 1;
    if (bytes[at] === 10) at += 1;
  }
  return null;
}

function unpack(bytes: Buffer, encoding: string): Buffer | null {
  const options = { maxOutputLength: limits.textBytes, finishFlush: constants.Z_SYNC_FLUSH };
  try {
    if (encoding === 'gzip' || encoding === 'x-gzip') return gunzipSync(bytes, options);
    if (encoding === 'br') return brotliDecompressSync(bytes, { maxOutputLength: limits.textBytes });
    if (encoding !== 'deflate') return bytes;
    // Servers send it with and without the zlib head (RFC 9110 section 8.4.1.2).
    return ((bytes[0] ?? 0) & 15) === 8 ? inflateSync(bytes, options) : inflateRawSync(bytes, options);
  } catch {
    return null;
  }
}
