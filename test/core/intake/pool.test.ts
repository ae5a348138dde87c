import { afterEach, describe, expect, test } from 'vitest';
import { type PoolOptions, ReadingPool } from '../../../electron/core/intake/pool.ts';
import { codeOf } from '../../support/cases.ts';

/** A reading thread that does to its pool what the path it gets says. */
const hostile = new URL(
  `data:text/javascript,${encodeURIComponent(`
    import { parentPort } from 'node:worker_threads';
    let taken = () => {};
    const part = (value) => new Promise((resolve) => { taken = resolve; parentPort.postMessage({ part: value }); });
    parentPort.on('message', async (message) => {
      if (message.taken) return taken();
      const { path, paths } = message.input;
      const how = path ?? paths[0];
      if (how === 'hang') for (;;);
      if (how === 'throw') throw new Error('a defect');
      if (how === 'exit') process.exit(3);
      if (how === 'memory') for (const all = []; ; ) all.push(new Array(1000).fill(all.length));
      if (how === 'disk') return parentPort.postMessage({ broken: { code: 'ENOSPC', reason: 'no space left' } });
      if (how === 'slow') for (let n = 0; n < 8; n += 1) {
        await new Promise((resolve) => setTimeout(resolve, 300));
        parentPort.postMessage({ alive: true });
      }
      if (how === 'parts') for (let n = 0; n < 5; n += 1) await part([n]);
      if (how === 'parts, then exit') { await part([0]); await part([1]); process.exit(3); }
      if (how === 'part, then silence') { await part([0]); for (;;); }
      parentPort.postMessage({ value: [how] });
    });
  `)}`,
);

let pool: ReadingPool;
afterEach(() => pool?.close());

const aPool = (options: PoolOptions = {}) => {
  pool = new ReadingPool({ script: hostile, size: 1, silence: 60_000, ...options });
  return pool;
};

const ask = (how: string) => pool.run('hash', { paths: [how] }) as Promise<unknown>;

async function streamed(how: string, take = Number.POSITIVE_INFINITY): Promise<{ parts: unknown[]; code: string }> {
  const parts: unknown[] = [];
  const code = await codeOf(
    (async () => {
      for await (const one of pool.stream('split', { path: how })) if (parts.push(one) >= take) break;
    })(),
  );
  return { parts, code };
}

describe('a reading thread', () => {
  test.each(['throw', 'exit'])('that ends by %s fails its task alone; the next one gets another', async (how) => {
    aPool();
    const answers = await Promise.allSettled([ask('before'), ask(how), ask('after')]);
    expect(answers).toMatchObject([
      { value: ['before'] },
      { reason: { code: 'import/crashed' } },
      { value: ['after'] },
    ]);
  });

  test('that fills its heap dies alone', async () => {
    aPool({ heap: 16 });
    expect(await codeOf(ask('memory'))).toBe('import/crashed');
    expect(await ask('after')).toEqual(['after']);
  });

  test('that hangs is given up after its silence', async () => {
    aPool({ silence: 1500 });
    const hanging = codeOf(ask('hang'));
    const waiting = ask('after');
    expect(await hanging).toBe('import/timeout');
    expect(await waiting).toEqual(['after']);
  });

  test('that says that it lives may take longer than that', async () => {
    aPool({ silence: 1500 });
    expect(await ask('slow')).toEqual(['slow']);
  });

  test('whose disk is full ends the work, and is no fault of a file', async () => {
    aPool();
    await expect(ask('disk')).rejects.toMatchObject({ name: 'Error', code: 'ENOSPC' });
  });
});

describe('a stream', () => {
  test('gives its parts in order and then its last', async () => {
    aPool();
    expect(await streamed('parts')).toEqual({ parts: [0, 1, 2, 3, 4, 'parts'], code: 'none' });
  });

  test('of a thread that dies gives what came before', async () => {
    aPool();
    expect(await streamed('parts, then exit')).toEqual({ parts: [0, 1], code: 'import/crashed' });
    expect(await streamed('after')).toEqual({ parts: ['after'], code: 'none' });
  });

  test('that falls silent between two parts is given up', async () => {
    aPool({ silence: 1500 });
    expect(await streamed('part, then silence')).toEqual({ parts: [0], code: 'import/timeout' });
  });

  test('that nobody reads to its end gives its thread back', async () => {
    aPool();
    expect(await streamed('parts', 2)).toEqual({ parts: [0, 1], code: 'none' });
    expect(await streamed('parts')).toMatchObject({ code: 'none' });
  });
});

describe('a pool that is closed, or whose signal is raised', () => {
  test('lets no call wait: not the one that runs, hangs or streams, nor one in the queue or after it', async () => {
    const controller = new AbortController();
    aPool({ signal: controller.signal });
    const codes = [codeOf(ask('hang')), codeOf(ask('queued')), streamed('part, then silence').then(({ code }) => code)];
    setTimeout(() => controller.abort(), 300);
    expect(await Promise.all(codes)).toEqual(['job/cancelled', 'job/cancelled', 'job/cancelled']);
    expect(await codeOf(ask('late'))).toBe('job/cancelled');
  });

  test('starts nothing when it was raised before', async () => {
    aPool({ signal: AbortSignal.abort() });
    expect(await codeOf(ask('x'))).toBe('job/cancelled');
    expect(await streamed('x')).toEqual({ parts: [], code: 'job/cancelled' });
  });
});
