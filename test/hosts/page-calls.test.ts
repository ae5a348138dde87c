import { describe, expect, it } from 'vitest';
import { FileTokens } from '../../electron/hosts/file-tokens.ts';
import { PageCalls } from '../../electron/hosts/page-calls.ts';
import type { CallOptions, Reply } from '../../shared/contract/client.ts';
import type { ProcedureName } from '../../shared/contract/procedures.ts';
import { AppError, isAppError } from '../../shared/errors.ts';

interface Waiting {
  name: ProcedureName;
  input: unknown;
  options: CallOptions;
  resolve(value: unknown): void;
  reject(error: unknown): void;
}

/** Calls over an engine that answers when the test does. */
function setUp() {
  const asked: Waiting[] = [];
  const done: [string, unknown][] = [];
  const complaints: unknown[] = [];
  const tokens = new FileTokens(Buffer.alloc(32, 1));
  const calls = new PageCalls({
    transport: {
      call: (name, input, options) =>
        new Promise((resolve, reject) => {
          asked.push({ name, input, options, resolve, reject });
        }),
    },
    tokens,
    onDone: (name, input) => done.push([name, input]),
    complain: (error) => complaints.push(error),
  });
  const replies: Reply[] = [];
  const ask = (request: unknown, page = 'page-a', also: string[] = []) =>
    calls.handle(page, request, (reply) => replies.push(reply), also);
  const settle = () => new Promise((resolve) => setImmediate(resolve));
  return { asked, done, complaints, tokens, calls, replies, ask, settle };
}

describe('PageCalls', () => {
  it('hands a call over in paths and answers it in tokens', async () => {
    const { asked, done, tokens, replies, ask, settle } = setUp();
    ask({ id: 1, name: 'case.open', input: { path: tokens.mint('/data/x.ashiato') } });
    expect(asked[0]?.input).toEqual({ path: '/data/x.ashiato' });
    asked[0]?.resolve({ kind: 'case', name: 'x', path: '/data/x.ashiato' });
    await settle();
    expect(JSON.stringify(replies)).not.toContain('/data');
    expect(replies).toMatchObject([{ id: 1, value: { name: 'x' } }]);
    expect(done).toEqual([['case.open', { path: '/data/x.ashiato' }]]);
  });

  it('never lets a made-up path reach the engine', async () => {
    const { asked, replies, ask, settle } = setUp();
    ask({ id: 1, name: 'import.start', input: { paths: ['/etc/passwd'] } });
    await settle();
    expect(asked).toEqual([]);
    expect(replies).toMatchObject([{ id: 1, error: { code: 'request/invalid' } }]);
  });

  it('tells errors without paths, and of the unexpected nothing but that', async () => {
    const { asked, complaints, replies, ask, settle } = setUp();
    ask({ id: 1, name: 'case.info', input: {} });
    ask({ id: 2, name: 'case.info', input: {} });
    asked[0]?.reject(new AppError('case/damaged', { path: '/home/me/x.ashiato', ref: 'abcd' }));
    const secret = new Error('/home/me/vault');
    asked[1]?.reject(secret);
    await settle();
    expect(replies).toEqual([
      { id: 1, error: { code: 'case/damaged', details: { path: 'x.ashiato' }, ref: 'abcd' } },
      { id: 2, error: { code: 'internal', details: {}, ref: null } },
    ]);
    expect(complaints).toEqual([secret]);
  });

  it('cancels the call of that page, or of a page that it follows, and no other', () => {
    const { asked, ask } = setUp();
    ask({ id: 1, name: 'case.verify', input: {} }, 'page-a');
    ask({ id: 1, name: 'case.verify', input: {} }, 'page-b');
    ask({ id: 1, cancel: true }, 'page-c');
    expect(asked.map(({ options }) => options.signal?.aborted)).toEqual([false, false]);
    ask({ id: 1, cancel: true }, 'page-b');
    expect(asked.map(({ options }) => options.signal?.aborted)).toEqual([false, true]);
    ask({ id: 1, cancel: true }, 'page-c', ['page-a']);
    expect(asked.map(({ options }) => options.signal?.aborted)).toEqual([true, true]);
  });

  it('lists the jobs that run with their last progress, and no queries', async () => {
    const { asked, calls, ask, settle } = setUp();
    ask({ id: 1, name: 'case.info', input: {} });
    ask({ id: 2, name: 'case.verify', input: {} });
    const progress = { phase: 'verify', done: 1, total: 2, unit: 'bytes' as const };
    asked[1]?.options.onProgress?.(progress);
    expect(calls.jobs()).toEqual([{ page: 'page-a', id: 2, name: 'case.verify', progress }]);
    asked[1]?.resolve({ kind: 'case', ok: true, problems: [] });
    await settle();
    expect(calls.jobs()).toEqual([]);
  });

  it.each([
    null,
    undefined,
    [],
    'x',
    7,
    {},
    { id: '1', name: 'case.info' },
    { id: -1, name: 'case.info' },
    { id: 1.5, name: 'case.info' },
    { id: 1 },
    { id: 1, name: 7 },
    { id: 1, cancel: 'yes' },
  ])('refuses %j', (request) => {
    expect(() => setUp().ask(request)).toThrow('request/invalid');
  });

  it.each(['nope', '__proto__', 'constructor', 'toString'])('has no procedure %s', async (name) => {
    const { asked, replies, ask, settle } = setUp();
    ask({ id: 1, name, input: {} });
    await settle();
    expect(asked).toEqual([]);
    expect(replies).toMatchObject([{ id: 1, error: { code: 'request/unknown' } }]);
  });

  it('takes an id once at a time, and a bounded number of calls from a page', () => {
    const { ask } = setUp();
    ask({ id: 1, name: 'case.info', input: {} });
    expect(() => ask({ id: 1, name: 'case.info', input: {} })).toThrow(AppError);
    let refused = 0;
    for (let id = 2; id < 2000; id += 1) {
      try {
        ask({ id, name: 'case.info', input: {} });
      } catch (error) {
        refused += isAppError(error, 'request/invalid') ? 1 : 0;
      }
    }
    expect(refused).toBeGreaterThan(1000);
    ask({ id: 5000, name: 'case.info', input: {} }, 'page-b');
  });
});
