import { readFile } from 'node:fs/promises';
import { pageHeaders } from '../page-policy.ts';
import { findAppFile } from './app-address.ts';

/** Answers a request of the app's page for one of its files: `protocol.handle` gives it every `app:` address. */
export async function answerAppRequest(
  root: string,
  { method, url }: { method: string; url: string },
): Promise<Response> {
  if (method !== 'GET' && method !== 'HEAD') return new Response(null, { status: 405, headers: { ...pageHeaders } });
  const file = findAppFile(root, url);
  if (!file) return new Response('not found', { status: 404, headers: { ...pageHeaders } });
  const headers = { ...pageHeaders, 'content-type': file.type, 'cache-control': 'no-store' };
  return new Response(method === 'HEAD' ? null : await readFile(file.path), { status: 200, headers });
}
