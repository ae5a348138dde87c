import { describe, expect, it } from 'vitest';
import { PendingCalls } from '../../../renderer/rpc/pending-calls.ts';
import type { Progress, Request } from '../../../shared/contract/client.ts';

const progress: Progress = { phase: 'import', done: 1, total: 2, unit: 'files' };

function set() {
  const sent: Request[] = [];
  return { sent, calls: new PendingCalls((request) => sent.push(request)) };
}

describe('PendingCalls', () => {
  it('gives each reply to its own call, in whatever order they come', async () => {
    const { calls } = set();
    const [one, two] = [calls.call('case.info', {}, {}), calls.call('case.info', {}, {})];
    calls.take({ id: 2, value: 'b' });
    calls.take({ id: 1, value: 'a' });
    expect(await Promise.all([one, two])).toEqual(['a', 'b']);
  });

  it('tells progress until the end and not after it', async () => {
    const { calls } = set();
    const seen: Progress[] = [];
    const job = calls.call('import.start', {}, { onProgress: (value) => seen.push(value) });
    calls.take({ id: 1, progress });
    calls.take({ id: 1, value: 'done' });
    calls.take({ id: 1, progress });
    await job;
    expect(seen).toEqual([progress]);
  });

  it('asks for a cancel once, and waits for what the engine says to it', async () => {
    const { calls, sent } = set();
    const controller = new AbortController();
    const job = calls.call('import.start', {}, { signal: controller.signal });
    controller.abort();
    controller.abort();
    expect(sent).toEqual([
      { id: 1, name: 'import.start', input: {} },
      { id: 1, cancel: true },
    ]);
    calls.take({ id: 1, error: { code: 'job/cancelled', details: {}, ref: null } });
    await expect(job).rejects.toMatchObject({ code: 'job/cancelled' });
  });

  it('makes errors of the wire errors again, with their reference', async () => {
    const { calls } = set();
    const call = calls.call('case.info', {}, {});
    calls.take({ id: 1, error: { code: 'internal', details: { a: 1 }, ref: 'r7' } });
    await expect(call).rejects.toMatchObject({ code: 'internal', details: { a: 1, ref: 'r7' } });
  });

  it('drops replies that nobody waits for', () => {
    const { calls } = set();
    calls.take({ id: 99, value: 1 });
    calls.fail(99, new Error('gone'));
  });
});
