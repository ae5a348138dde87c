import { createReadStream, lstatSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import { basename } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { zipEntries, zipStream } from './zip-stream.ts';

/**
 * Sends a file, or a folder as a zip, to be saved and never to be shown: exports quote hostile mail. Gives false where there
 * is neither.
 */
export async function sendDownload(path: string, response: ServerResponse): Promise<boolean> {
  const stats = lstatSync(path, { throwIfNoEntry: false });
  if (!stats?.isFile() && !stats?.isDirectory()) return false;
  const name = basename(path);
  const headers = { 'content-type': 'application/octet-stream' };
  if (stats.isDirectory()) {
    response.writeHead(200, { ...headers, 'content-disposition': attachment(`${name}.zip`) });
    await pipeline(Readable.from(zipStream(zipEntries(path, `${name}/`)), { objectMode: false }), response);
  } else {
    response.writeHead(200, {
      ...headers,
      'content-disposition': attachment(name),
      'content-length': stats.size,
    });
    await pipeline(createReadStream(path, { end: Math.max(0, stats.size - 1) }), response);
  }
  return true;
}

/** `Content-Disposition` with a name in any script (RFC 6266, RFC 8187), and one in ASCII for what cannot read that. */
export function attachment(name: string): string {
  const ascii = name.replace(/[^A-Za-z0-9 ._-]/g, '_');
  const encoded = encodeURIComponent(name.toWellFormed()).replace(
    /['()*]/g,
    (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${ascii}"; filename*=UTF-8''${encoded}`;
}
