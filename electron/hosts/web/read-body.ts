import type { IncomingMessage } from 'node:http';
import { AppError } from '../../../shared/errors.ts';

/** Milliseconds of silence after which a body that was begun is given up. */
export const bodySilence = 30_000;

/** A body that is more than may be. */
export class BodyTooLarge extends Error {}

/** The JSON of a request's body, of at most `limit` bytes. Throws `BodyTooLarge`, and `request/invalid` where it is none. */
export async function readJson(request: IncomingMessage, limit: number): Promise<unknown> {
  const type = request.headers['content-type'] ?? '';
  if (!/^application\/json\s*(;|$)/i.test(type)) throw new AppError('request/invalid', { reason: 'content-type' });
  if (Number(request.headers['content-length'] ?? 0) > limit) throw new BodyTooLarge();
  request.socket.setTimeout(bodySilence);
  const chunks: Buffer[] = [];
  let bytes = 0;
  // Not destroyed where it is too large: the answer goes out over the same connection.
  for await (const chunk of request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > limit) throw new BodyTooLarge();
    chunks.push(chunk);
  }
  request.socket.setTimeout(0);
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks)));
  } catch {
    throw new AppError('request/invalid', { reason: 'json' });
  }
}
