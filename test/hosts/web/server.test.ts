import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startWebApp, type WebApp } from '../../../electron/hosts/web/web-app.ts';
import { enterAsPage, followReplies, send } from '../../support/hosts/http-client.ts';

type Page = Awaited<ReturnType<typeof enterAsPage>>;

const mail = [
  'From: misaki@example.com',
  'To: reporter@example.org',
  'Subject: hello',
  'Date: Thu, 1 Feb 2018 10:00:00 +0900',
  'Message-ID: <one@example.com>',
  'Content-Type: text/plain; charset=utf-8',
  '',
  '本日中に3万円を振込してください。',
  '',
].join('\r\n');

let root: string;
let app: WebApp;
let page: Page;
const complaints: unknown[] = [];

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'ashiato-server-'));
  mkdirSync(join(root, 'page'));
  writeFileSync(join(root, 'page', 'index.html'), '<!doctype html><title>x</title>');
  const started = await startWebApp({
    data: join(root, 'data'),
    page: join(root, 'page'),
    port: 0,
    language: 'en',
    complain: (ref, error) => complaints.push([ref, error]),
  });
  if (!started) throw new Error('no port');
  app = started;
  page = await enterAsPage(app.url);
});
afterAll(async () => {
  page.replies.close();
  await app.close();
  rmSync(root, { recursive: true, force: true });
});

describe('the way in', () => {
  it('takes the token once and leads to the page without it', async () => {
    expect(page.entered).toMatchObject({ status: 303, headers: { location: '/' } });
    expect(page.entered.headers['set-cookie']).toMatch(/; HttpOnly; SameSite=Strict$/);
    const again = await send(app.port, { path: `/${new URL(app.url).search}` });
    expect(again.status).toBe(403);
    expect(again.headers['set-cookie']).toBeUndefined();
    expect(String(again.body)).toMatch(/一度だけ使えます.*works once/s);
    expect((await page.get(`/${new URL(app.url).search}`)).status).toBe(303);
  });

  it.each(['/', '/index.html', '/api/jobs', '/api/replies?page=aaaaaaaa', '/api/download/x', '/nope'])(
    'is closed at %s without the cookie',
    async (path) => {
      for (const cookie of [undefined, `ashiato-${app.port}=wrong`]) {
        const answer = await send(app.port, { path, headers: cookie ? { cookie } : {} });
        expect(answer.status).toBe(401);
      }
    },
  );

  it.each([
    ['another host', { host: 'evil.example' }, 421],
    ['another port', { host: '127.0.0.1:1' }, 421],
    ['another origin', { origin: 'http://evil.example' }, 403],
    ['no origin', {}, 403],
    ['two origins', { origin: ['http://127.0.0.1', 'http://evil.example'] }, 403],
    ['an asking page elsewhere', { 'sec-fetch-site': 'cross-site' }, 403],
  ] as [string, Record<string, string | string[]>, number][])(
    'refuses %s, cookie or not',
    async (_what, headers, status) => {
      const given = {
        'content-type': 'application/json',
        'x-ashiato-page': 'page-of-evil',
        cookie: page.cookie,
        ...headers,
      };
      const withOrigin = 'sec-fetch-site' in headers || 'host' in headers ? { origin: page.origin, ...given } : given;
      const answer = await send(app.port, { method: 'POST', path: '/api/call', headers: withOrigin, body: '{}' });
      expect(answer.status).toBe(status);
      expect(answer.headers).not.toHaveProperty('access-control-allow-origin');
    },
  );

  it.each(['OPTIONS', 'PUT', 'DELETE', 'TRACE'])('has no %s', async (method) => {
    const answer = await send(app.port, {
      method,
      path: '/api/call',
      headers: { cookie: page.cookie, origin: page.origin },
    });
    expect(answer.status).toBe(405);
  });

  it('sends the policy with everything', async () => {
    for (const path of ['/', '/api/jobs', '/nope', '/api/nope', '/../../etc/passwd']) {
      const { headers } = await page.get(path);
      expect(headers['content-security-policy']).toContain("default-src 'none'");
      expect(headers['x-content-type-options']).toBe('nosniff');
      expect(headers['referrer-policy']).toBe('no-referrer');
      expect(headers['cross-origin-opener-policy']).toBe('same-origin');
      expect(headers['cross-origin-resource-policy']).toBe('same-origin');
      expect(headers).not.toHaveProperty('access-control-allow-origin');
      expect(headers).not.toHaveProperty('x-powered-by');
    }
    expect((await page.get('/api/jobs')).headers['cache-control']).toBe('no-store');
  });

  it('gives the files of the page and no others', async () => {
    expect(String((await page.get('/')).body)).toContain('<title>x</title>');
    for (const path of ['/../data/host.json', '/%2e%2e/data/host.json', '/..%2fdata/host.json', '//etc/passwd']) {
      expect((await page.get(path)).status).toBeGreaterThanOrEqual(400);
    }
    const head = await send(app.port, { method: 'HEAD', path: '/', headers: { cookie: page.cookie } });
    expect([head.status, head.body.length]).toEqual([200, 0]);
  });

  it('bears what is no HTTP', async () => {
    const raw = (text: string) =>
      new Promise<string>((resolve) => {
        let answer = '';
        const socket = connect(app.port, '127.0.0.1', () => socket.write(text));
        socket.on('data', (bytes) => {
          answer += bytes;
        });
        socket.on('error', () => {}).on('close', () => resolve(answer));
      });
    const host = `Host: 127.0.0.1:${app.port}\r\n`;
    expect(await raw('\0\0\0\r\n\r\n')).not.toContain('200 OK');
    expect(await raw(`GET / HTTP/1.1\r\n${host}${host.replace('127', '128')}Connection: close\r\n\r\n`)).not.toContain(
      '200 OK',
    );
    expect(await raw(`GET http://evil.example/ HTTP/1.1\r\n${host}Connection: close\r\n\r\n`)).toContain('400');
    expect((await page.get('/')).status).toBe(200);
  });
});

describe('bodies', () => {
  it.each([
    ['no JSON', '{', 'application/json', 400],
    ['bytes that are no text', Buffer.from([0xff, 0xfe]), 'application/json', 400],
    ['a form', '{"id":1}', 'text/plain', 400],
    ['no request', '{"id":"x"}', 'application/json', 400],
    ['nothing', '', 'application/json', 400],
  ])('that are %s are refused', async (_what, body, type, status) => {
    const answer = await page.post('/api/call', body, type);
    expect(answer.status).toBe(status);
    expect(JSON.parse(String(answer.body))).toMatchObject({ code: 'request/invalid' });
  });

  it('that are too large are refused, announced or not', async () => {
    const large = await page.post('/api/host/newCase', Buffer.alloc(100_000, 0x20));
    expect(large.status).toBe(413);
    const headers = {
      cookie: page.cookie,
      origin: page.origin,
      'content-type': 'application/json',
      'transfer-encoding': 'chunked',
    };
    const chunked = await send(app.port, {
      method: 'POST',
      path: '/api/host/newCase',
      headers,
      body: Buffer.alloc(100_000, 0x20),
    });
    expect(chunked.status).toBe(413);
    expect((await page.get('/api/jobs')).status).toBe(200);
  });

  it.each(['../../etc/x', '/etc/x', 'a/../../x', '', '..', 'a\0b'])('never land outside: %j', async (path) => {
    const answer = await page.post(
      `/api/files?path=${encodeURIComponent(path)}&group=group-0001`,
      'x',
      'application/octet-stream',
    );
    expect(answer.status).toBe(400);
    expect(JSON.parse(String(answer.body))).toMatchObject({ code: 'import/unsafe-name' });
    expect(readdirSync(root).sort()).toEqual(['data', 'page']);
  });
});

describe('the host’s methods', () => {
  it('tell what they are', async () => {
    expect(await page.host('about')).toMatchObject({ host: 'web' });
    expect(await page.host('pickCase')).toBeNull();
  });

  it.each(['nope', '__proto__', 'constructor', '../call', ''])('do not include %j', async (method) => {
    expect([400, 404]).toContain((await page.post(`/api/host/${method}`, '{}')).status);
  });

  it('refuse what they do not take', async () => {
    expect((await page.post('/api/host/newCase', '{"name":7}')).status).toBe(400);
    expect((await page.post('/api/host/newCase', '{"name":"x","path":"/etc"}')).status).toBe(400);
  });
});

describe('a case, end to end', () => {
  it('is made, fed by upload, searched, exported and downloaded, without a path in the page', async () => {
    const token = await page.host('newCase', { name: '振込の記録' });
    const { value: made } = await page.call('case.create', { path: token });
    expect(made).toMatchObject({ name: '振込の記録', path: token });

    const upload = (path: string, body: string) =>
      page.post(
        `/api/files?path=${encodeURIComponent(path)}&group=group-0001&modified=1517446800000`,
        body,
        'application/octet-stream',
      );
    const answers = [await upload('mail/one.eml', mail), await upload('mail/copy.eml', mail)];
    const dropped = new Set(answers.map(({ body }) => JSON.parse(String(body)).token));
    expect(dropped.size).toBe(1);
    const { value: ledger } = await page.call('import.start', { paths: [...dropped] });
    expect(ledger).toMatchObject({ kind: 'ledger', stored: 1, seen: 1, failed: 0 });

    const { value: found } = await page.call('search.find', { query: '振込' });
    expect(found).toMatchObject({ total: 1 });
    expect(found.items[0].snippet.text).toContain('振込');
    const { value: sources } = await page.call('source.list', {});
    expect(sources.items[0].acquisitions[0]).toMatchObject({ modified: '2018-02-01T01:00:00.000Z' });

    const { value: event } = await page.call('event.add', {
      title: { ja: '入金の求め' },
      quotes: [{ document: found.items[0].id, quote: '3万円を振込' }],
    });
    expect(event).toMatchObject({ kind: 'event' });
    const out = await page.host('saveTarget', { name: '年表.csv' });
    const { value: written } = await page.call('timeline.export', { format: 'csv', out, language: 'ja' });
    expect(written.files[0].path).toBe(out);
    const file = await page.get(`/api/download/${encodeURIComponent(written.files[0].path)}`);
    expect(file.headers['content-disposition']).toBe(
      `attachment; filename="__.csv"; filename*=UTF-8''${encodeURIComponent('年表.csv')}`,
    );
    expect(file.headers['content-type']).toBe('application/octet-stream');
    expect(file.headers['content-security-policy']).toContain('sandbox');
    expect(String(file.body)).toContain('入金の求め');
    expect(file.body.length).toBe(written.files[0].bytes);

    const bag = await page.host('saveTarget', { name: 'bundle' });
    expect((await page.call('bundle.export', { out: bag, language: 'ja' })).value).toMatchObject({ kind: 'export' });
    const zip = await page.get(`/api/download/${encodeURIComponent(bag)}`);
    expect(zip.headers['content-disposition']).toContain('bundle.zip');
    expect(zip.body.subarray(0, 4).toString('latin1')).toBe('PK\x03\x04');
    expect(zip.body.includes(Buffer.from(mail))).toBe(true);

    expect(page.replies.raw).not.toContain(root);
    expect((await page.host('recentCases'))[0]).toMatchObject({ token, name: '振込の記録' });
  });

  it('gives away nothing but exports', async () => {
    const [recent] = await page.host('recentCases');
    for (const token of [
      encodeURIComponent(recent.token),
      'x',
      '..%2Fhost.json',
      '%',
      encodeURIComponent('/etc/passwd'),
    ]) {
      expect((await page.get(`/api/download/${token}`)).status).toBe(404);
    }
  });

  it('tells errors with the name of the file alone', async () => {
    const token = await page.host('newCase', { name: '無い' });
    const { error } = await page.call('case.open', { path: token });
    expect(error).toMatchObject({ code: 'case/not-found', details: { path: '無い.ashiato' } });
    const { error: other } = await page.call('case.open', { path: '/etc' });
    expect(other).toMatchObject({ code: 'request/invalid' });
  });

  it('keeps a page’s result until its stream is there again', async () => {
    page.replies.close();
    await page.post('/api/call', JSON.stringify({ id: 900, name: 'case.open', input: { path: 'x' } }));
    page.replies = await followReplies(app.port, page.cookie, 'page-of-a-test');
    expect(await page.replies.final(900)).toMatchObject({ error: { code: 'request/invalid' } });
    const other = await followReplies(app.port, page.cookie, 'another-page', '&follow=page-of-a-test');
    expect(await other.final(900)).toMatchObject({ error: { code: 'request/invalid' } });
    other.close();
  });

  it('makes the sample case anew each time', async () => {
    const first = await page.host('sampleCase');
    expect(first).toMatch(/~Sample\.ashiato$/);
    page.replies.close();
    page = { ...page, replies: await followReplies(app.port, page.cookie, 'page-of-a-test') };
    await page.post('/api/call', JSON.stringify({ id: 901, name: 'case.open', input: { path: first } }));
    const reply: any = await page.replies.final(901);
    expect(reply.value.counts.documents).toBeGreaterThan(50);
    expect(reply.value.counts.events).toBeGreaterThan(10);
    await page.post('/api/call', JSON.stringify({ id: 902, name: 'source.list', input: { limit: 1000 } }));
    const sources: any = await page.replies.final(902);
    const copied = sources.value.items
      .flatMap(({ acquisitions }: any) => acquisitions)
      .filter(({ how }: any) => how === 'copied');
    // P10: no name of a temporary folder, which is another one each time.
    expect(copied.filter(({ name }: any) => !name.startsWith('mail/'))).toEqual([]);
  });

  it('nobody complained', () => {
    expect(complaints).toEqual([]);
  });

  it('leaves no copy of what was imported', () => {
    const incoming = join(root, 'data', 'incoming');
    const left = readdirSync(incoming, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    expect(left.map(({ name }) => name)).toEqual([]);
    expect(readFileSync(join(root, 'data', 'host.json'), 'utf8')).toContain('secret');
  });
});
