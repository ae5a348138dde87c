import { createReadStream } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';
import { AppError } from '../../../shared/errors.ts';
import type { FileTokens } from '../file-tokens.ts';
import type { HostMethods } from '../host-method.ts';
import type { PageCalls } from '../page-calls.ts';
import { findPageFile } from '../page-files.ts';
import { closedPolicy, pageHeaders } from '../page-policy.ts';
import type { DataFolder } from './data-folder.ts';
import { sendDownload } from './download.ts';
import { type PageStreams, pageName } from './page-streams.ts';
import { BodyTooLarge, bodySilence, readJson } from './read-body.ts';
import { type Approach, type Refusal, refusalOf } from './request-guard.ts';
import type { Staging } from './staging.ts';
import type { WebSession } from './web-session.ts';
import { plainPage, type Word } from './words.ts';

export interface WebServerOptions {
  /** The folder of the built interface. */
  page: string;
  calls: PageCalls;
  streams: PageStreams;
  methods: HostMethods;
  staging: Staging;
  data: DataFolder;
  tokens: FileTokens;
  complain(error: unknown): void;
}

/** Bytes that a call and a host method may be: the longest event that the contract takes fits in. */
const callLimit = 16 * 1024 * 1024;
const methodLimit = 64 * 1024;

/** Milliseconds between two signs of life on an event stream. */
const beatEvery = 15_000;

/**
 * The loopback host over HTTP. Every request must pass `refusalOf`; all but the first also need the session's cookie.
 *
 * - `GET /?token=T` takes the token that was printed at the start, once, for the cookie, and leads to `/`.
 * - `GET /…` the built interface.
 * - `POST /api/call`, header `x-ashiato-page: PAGE`, body a `Request` (shared/contract/client.ts): 202, and the replies come
 *   on the page's stream. PAGE is a name that the page makes for itself (8 to 64 letters, digits, `-`, `_`).
 * - `GET /api/replies?page=PAGE` server-sent events, each a `Reply`. A stream that breaks loses nothing: the browser comes
 *   back with Last-Event-ID. Its end cancels nothing, a reload must not stop an import.
 *   With `&follow=OTHER` the stream has the replies of a page that is gone, and PAGE may cancel that page's jobs.
 * - `GET /api/jobs` → `[{page, id, name, progress}]`: jobs that run.
 * - `POST /api/files?path=RELATIVE&group=G[&modified=MS]`, body the file's bytes: `{token}` of what was dropped, the file or the
 *   folder that it is in. A path that ends in `/` is an empty folder. `modified` is the file's own claim of its time; without
 *   it the copy claims none.
 * - `GET /api/download/TOKEN` what an export wrote; a folder comes as a zip.
 * - `POST /api/host/METHOD`, JSON to JSON: see host-methods.ts.
 *
 * What is refused under `/api` has a `WireError` as its body, anything else a page of words.
 */
export function attachApp(server: Server, port: number, session: WebSession, options: WebServerOptions): void {
  const app = new App(port, session, options);
  server.on('request', (request, response) => void app.answer(request, response));
  const beat = setInterval(() => options.streams.beat(), beatEvery).unref();
  server.on('close', () => clearInterval(beat));
}

/** A server that listens to nobody yet. */
export function makeServer(): Server {
  // A large upload takes as long as it takes; its silence is watched instead (`bodySilence`).
  const server = createServer({
    requestTimeout: 0,
    headersTimeout: 10_000,
    keepAliveTimeout: 5000,
    maxHeaderSize: 16_384,
  });
  server.maxConnections = 256;
  server.on('clientError', (_error, socket) => socket.destroy());
  return server;
}

class App {
  readonly #port: number;
  readonly #session: WebSession;
  readonly #options: WebServerOptions;

  constructor(port: number, session: WebSession, options: WebServerOptions) {
    this.#port = port;
    this.#session = session;
    this.#options = options;
  }

  async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    for (const [name, value] of Object.entries(pageHeaders)) response.setHeader(name, value);
    response.setHeader('cache-control', 'no-store');
    response.on('error', () => {});
    try {
      await this.#route(request, response);
    } catch (error) {
      this.#fail(response, error);
    }
    if (!request.complete && response.writableEnded) leaveBody(request);
  }

  async #route(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const refusal = refusalOf(approachOf(request), this.#port);
    if (refusal) return refuse(response, refusal);
    const url = new URL(request.url ?? '/', `http://127.0.0.1:${this.#port}`);
    const token = url.pathname === '/' ? url.searchParams.get('token') : null;
    const isAdmitted = this.#session.admits(only(request, 'cookie'));
    if (token !== null && request.method === 'GET') return this.#enter(response, token, isAdmitted);
    if (!isAdmitted) {
      if (!url.pathname.startsWith('/api/')) return sayPage(response, 401, 'noSession');
      return sendError(response, 401, new AppError('request/invalid', { reason: 'session' }), this.#options.calls);
    }
    if (url.pathname.startsWith('/api/')) return this.#api(request, response, url);
    if (request.method === 'POST') return refuse(response, { status: 405, reason: 'method' });
    return this.#page(request, response, url.pathname);
  }

  #enter(response: ServerResponse, token: string, isAdmitted: boolean): void {
    const cookie = this.#session.exchange(token);
    // The same link once more, in the browser that used it: the way in is open.
    if (cookie === null && !isAdmitted) return sayPage(response, 403, 'usedToken');
    if (cookie !== null) response.setHeader('set-cookie', cookie);
    response.writeHead(303, { location: '/' }).end();
  }

  async #page(request: IncomingMessage, response: ServerResponse, pathname: string): Promise<void> {
    const file = findPageFile(this.#options.page, pathname);
    if (!file) return sayPage(response, pathname === '/' ? 503 : 404, pathname === '/' ? 'noPage' : 'noSuchFile');
    response.setHeader('cache-control', 'no-cache');
    response.writeHead(200, { 'content-type': file.type, 'content-length': file.size });
    if (request.method === 'HEAD') response.end();
    else await pipeline(createReadStream(file.path, { end: Math.max(0, file.size - 1) }), response);
  }

  async #api(request: IncomingMessage, response: ServerResponse, url: URL): Promise<void> {
    const { calls, streams, methods, data, tokens } = this.#options;
    response.setHeader('content-security-policy', closedPolicy);
    const [, , area = '', rest = ''] = /^\/api(\/)([a-z]+)\/?(.*)$/s.exec(url.pathname) ?? [];
    const route = `${request.method} ${area}`;
    if (route === 'POST call' && rest === '') {
      const page = pageName(only(request, 'x-ashiato-page'));
      if (page === null) throw new AppError('request/invalid', { field: 'page', reason: 'request' });
      const body = await readJson(request, callLimit);
      calls.handle(page, body, (reply) => streams.send(page, reply), streams.followedBy(page));
      response.writeHead(202).end();
    } else if (route === 'GET replies' && rest === '') {
      this.#openStream(request, response, url);
    } else if (route === 'GET jobs' && rest === '') {
      sendJson(response, 200, calls.jobs());
    } else if (route === 'POST files' && rest === '') {
      await this.#takeFile(request, response, url);
    } else if (route === 'GET download') {
      const path = tokens.path(decodeToken(rest));
      if (path === null || !data.isExport(path) || !(await sendDownload(path, response))) throw notFound();
    } else if (route === 'POST host' && Object.hasOwn(methods, rest)) {
      const value = await methods[rest]?.(await readJson(request, methodLimit));
      sendJson(response, 200, value ?? null);
    } else {
      throw notFound();
    }
  }

  #openStream(request: IncomingMessage, response: ServerResponse, url: URL): void {
    const page = pageName(url.searchParams.get('page'));
    const follow = url.searchParams.get('follow');
    if (page === null || (follow !== null && pageName(follow) === null)) {
      throw new AppError('request/invalid', { field: 'page', reason: 'request' });
    }
    const after = Number(only(request, 'last-event-id') ?? 0);
    response.writeHead(200, { 'content-type': 'text/event-stream; charset=utf-8' });
    response.flushHeaders();
    request.socket.setNoDelay(true);
    const { streams } = this.#options;
    const detach = streams.attach(page, follow, Number.isSafeInteger(after) ? after : 0, response);
    response.on('close', detach);
  }

  async #takeFile(request: IncomingMessage, response: ServerResponse, url: URL): Promise<void> {
    const { staging, tokens } = this.#options;
    const [path, group] = [url.searchParams.get('path') ?? '', url.searchParams.get('group') ?? ''];
    const modified = /^\d{1,15}$/.exec(url.searchParams.get('modified') ?? '');
    request.socket.setTimeout(bodySilence);
    const taken = await staging.take({ group, path, modified: modified ? Number(modified[0]) : null }, request);
    request.socket.setTimeout(0);
    sendJson(response, 200, { token: tokens.mint(taken) });
  }

  #fail(response: ServerResponse, error: unknown): void {
    if (response.headersSent || !response.socket || response.socket.destroyed) {
      response.destroy();
      return;
    }
    const { calls } = this.#options;
    if (error instanceof BodyTooLarge) {
      sendError(response, 413, new AppError('request/invalid', { reason: 'size' }), calls);
    } else if (error instanceof AppError) {
      sendError(response, statusOf(error), error, calls);
    } else {
      sendError(response, 500, diskError(error), calls);
    }
  }
}

function statusOf({ code }: AppError): number {
  if (code === 'internal') return 500;
  return code === 'request/unknown' ? 404 : 400;
}

/** A full or refusing disk is no fault of the program; its code says what to do. */
function diskError(error: unknown): unknown {
  const { code } = error as NodeJS.ErrnoException;
  return code && /^E[A-Z]{2,20}$/.test(code) ? new AppError('internal', { system: code }, error) : error;
}

/** A body that nobody wanted: let run for a moment, so that a browser gets as far as the answer, then cut off. */
function leaveBody(request: IncomingMessage): void {
  request.resume();
  setTimeout(() => request.destroy(), 2000).unref();
}

/** A header that is there exactly once. */
function only(request: IncomingMessage, name: string): string | null {
  const values = request.headersDistinct[name];
  return values?.length === 1 ? (values[0] ?? null) : null;
}

const approachOf = (request: IncomingMessage): Approach => ({
  method: request.method ?? '',
  target: request.url ?? '',
  host: only(request, 'host'),
  origin: only(request, 'origin'),
  hasOrigin: request.headersDistinct.origin !== undefined,
  site: only(request, 'sec-fetch-site'),
  mode: only(request, 'sec-fetch-mode'),
});

const notFound = (): AppError => new AppError('request/unknown', { name: 'address' });

function decodeToken(encoded: string): string {
  try {
    return decodeURIComponent(encoded);
  } catch {
    return '';
  }
}

function sendJson(response: ServerResponse, status: number, value: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8' }).end(JSON.stringify(value));
}

const sendError = (response: ServerResponse, status: number, error: unknown, calls: PageCalls): void =>
  sendJson(response.setHeader('connection', 'close'), status, calls.wire(error));

function sayPage(response: ServerResponse, status: number, word: Word): void {
  response.setHeader('connection', 'close');
  response.writeHead(status, { 'content-type': 'text/html; charset=utf-8' }).end(plainPage(word));
}

function refuse(response: ServerResponse, { status }: Refusal): void {
  if (status === 405) response.setHeader('allow', 'GET, HEAD, POST');
  sayPage(response, status, 'refused');
}
