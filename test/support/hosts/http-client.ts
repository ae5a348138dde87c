import { request } from 'node:http';
import type { Reply } from '../../../shared/contract/client.ts';

export interface Answer {
  status: number;
  headers: Record<string, string>;
  body: Buffer;
}

/** One request with exactly these headers: `fetch` would not let a test lie about Host and Origin. */
export function send(
  port: number,
  options: { method?: string; path: string; headers?: Record<string, string | string[]>; body?: Buffer | string },
): Promise<Answer> {
  const { method = 'GET', path, headers = {}, body } = options;
  return new Promise((resolve, reject) => {
    const sent = request({
      host: '127.0.0.1',
      port,
      method,
      path,
      headers,
      setHost: !('host' in headers),
      agent: false,
    });
    sent.on('error', reject).on('response', (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk)).on('error', reject);
      response.on('end', () => {
        const flat = Object.entries(response.headers).map(([name, value]) => [name, [value].flat().join('\n')]);
        resolve({ status: response.statusCode ?? 0, headers: Object.fromEntries(flat), body: Buffer.concat(chunks) });
      });
    });
    sent.end(body);
  });
}

/** A page without a browser: comes in with the token, calls, and waits for replies on its stream. */
export async function enterAsPage(url: string, page = 'page-of-a-test') {
  const port = Number(new URL(url).port);
  const origin = `http://127.0.0.1:${port}`;
  const entered = await send(port, { path: `/${new URL(url).search}` });
  const cookie = entered.headers['set-cookie']?.split(';')[0] ?? '';
  const post = (path: string, body: Buffer | string, type = 'application/json') => {
    const headers = { cookie, origin, 'content-type': type, 'x-ashiato-page': page };
    return send(port, { method: 'POST', path, headers, body });
  };
  const replies = await followReplies(port, cookie, page);
  let last = 0;
  return {
    port,
    cookie,
    origin,
    entered,
    post,
    replies,
    get: (path: string) => send(port, { path, headers: { cookie } }),
    host: async (method: string, input: object = {}) =>
      JSON.parse(String((await post(`/api/host/${method}`, JSON.stringify(input))).body)),
    async call(name: string, input: unknown): Promise<any> {
      last += 1;
      const accepted = await post('/api/call', JSON.stringify({ id: last, name, input }));
      if (accepted.status !== 202) throw new Error(`HTTP ${accepted.status}`);
      return replies.final(last);
    },
  };
}

/** Reads an event stream; `final` waits for the reply that ends a call. */
export function followReplies(port: number, cookie: string, page: string, more = '') {
  const seen: Reply[] = [];
  const waiting = new Map<number, (reply: Reply) => void>();
  const take = (reply: Reply) => {
    seen.push(reply);
    if (!('progress' in reply)) waiting.get(reply.id)?.(reply);
  };
  const stream = {
    seen,
    raw: '',
    close: () => {},
    final: (id: number): Promise<Reply> => {
      const known = seen.find((reply) => reply.id === id && !('progress' in reply));
      return known ? Promise.resolve(known) : new Promise((resolve) => waiting.set(id, resolve));
    },
  };
  return new Promise<typeof stream>((resolve, reject) => {
    const sent = request({
      host: '127.0.0.1',
      port,
      path: `/api/replies?page=${page}${more}`,
      headers: { cookie },
      agent: false,
    });
    stream.close = () => sent.destroy();
    sent
      .on('error', () => {})
      .on('response', (response) => {
        if (response.statusCode !== 200) reject(new Error(`HTTP ${response.statusCode}`));
        let rest = '';
        response
          .setEncoding('utf8')
          .on('error', () => {})
          .on('data', (text: string) => {
            stream.raw += text;
            const events = (rest + text).split('\n\n');
            rest = events.pop() ?? '';
            for (const event of events) {
              const data = event.split('\n').find((line) => line.startsWith('data: '));
              if (data) take(JSON.parse(data.slice(6)));
            }
          });
        resolve(stream);
      });
    sent.end();
  });
}
