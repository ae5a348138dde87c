import { setTimeout as later } from 'node:timers/promises';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Turns } from '../../electron/core/turns.ts';

describe('turns', () => {
  test('come one after another in the order of asking, whatever fails', async () => {
    const turns = new Turns();
    const seen: string[] = [];
    const long = turns.take(async () => {
      seen.push('long');
      await later(5);
      seen.push('end');
      throw new Error('failed');
    });
    const next = turns.take(
      () => seen.push('next'),
      () => true,
    );
    await expect(long).rejects.toThrow('failed');
    await next;
    expect(seen).toEqual(['long', 'end', 'next']);
  });

  test('whoever gives way lets pass what may, once, and nothing else', async () => {
    const turns = new Turns();
    const seen: string[] = [];
    const job = turns.take(async () => {
      for (const batch of [1, 2, 3]) {
        seen.push(`batch ${batch}`);
        await turns.giveWay(() => seen.push('rest'));
      }
    });
    const heavy = turns.take(() => seen.push('heavy'));
    const light = ['a', 'b'].map((name) =>
      turns.take(
        async () => {
          await later(1);
          seen.push(name);
        },
        () => true,
      ),
    );
    await Promise.all([job, heavy, ...light]);
    expect(seen).toEqual(['batch 1', 'rest', 'a', 'b', 'batch 2', 'batch 3', 'heavy']);
  });

  test('what fails in passing fails alone', async () => {
    const turns = new Turns();
    const job = turns.take(async () => {
      await turns.giveWay(() => {});
      return 'whole';
    });
    const failing = turns.take(
      () => Promise.reject(new Error('refused')),
      () => true,
    );
    await expect(failing).rejects.toThrow('refused');
    expect(await job).toBe('whole');
  });

  test('is over when nothing runs and nothing waits, also what was asked for meanwhile', async () => {
    const turns = new Turns();
    const seen: string[] = [];
    void turns.take(async () => {
      await later(2);
      void turns.take(() => seen.push('second'));
      seen.push('first');
    });
    await turns.over();
    expect(seen).toEqual(['first', 'second']);
  });

  test('two never run at once, and each runs once (property)', async () => {
    const kind = fc.constantFrom('job', 'light', 'heavy');
    await fc.assert(
      fc.asyncProperty(fc.array(kind, { maxLength: 12 }), async (kinds) => {
        const turns = new Turns();
        const runs = kinds.map(() => 0);
        let writing = 0;
        const write = async () => {
          writing += 1;
          expect(writing).toBe(1);
          await null;
          writing -= 1;
        };
        await Promise.all(
          kinds.map((name, index) =>
            turns.take(
              async () => {
                runs[index] = (runs[index] ?? 0) + 1;
                await write();
                if (name !== 'job') return;
                for (let batch = 0; batch < 3; batch += 1) {
                  await turns.giveWay(() => {});
                  await write();
                }
              },
              () => name === 'light',
            ),
          ),
        );
        expect(runs).toEqual(kinds.map(() => 1));
      }),
      { numRuns: 40 },
    );
  });
});
