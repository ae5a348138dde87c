import { createReadStream } from 'node:fs';
import { parentPort } from 'node:worker_threads';
import { AppError, type ErrorCode } from '../../../shared/errors.ts';
import { KeptList } from '../case/kept-list.ts';
import { NotKept, Originals } from './originals.ts';
import type { Answer, TaskInput, TaskName, TaskOutput } from './tasks.ts';

/* What the scripts of the reading threads share: how they are asked, how they answer, and what they may keep. */

const port = parentPort;
if (!port) throw new Error('this runs in a worker thread');

let taken: (() => void) | null = null;

const answer = (value: Answer): void => port.postMessage(value);

/** Hands a part over and waits until it was taken, so that nothing piles up. */
export function part(value: unknown): Promise<void> {
  return new Promise((resolve) => {
    taken = resolve;
    answer({ part: value });
  });
}

const reportEvery = 1000;
let reported = 0;

/** Says now and then that something long goes on: a large file from a slow disk is no hanging one. */
export function alive(): void {
  if (performance.now() - reported < reportEvery) return;
  reported = performance.now();
  answer({ alive: true });
}

export async function* watched(stream: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  for await (const chunk of stream) {
    alive();
    yield chunk;
  }
}

/** A file in large chunks. */
export const chunksOf = (path: string): AsyncIterable<Uint8Array> =>
  watched(createReadStream(path, { highWaterMark: 1024 * 1024 }));

/** One list for the life of the thread: a thread serves one case. */
let list: KeptList | null = null;
export const originalsIn = (dir: string): Originals => {
  list ??= new KeptList(dir);
  return new Originals(dir, list);
};

/** Answers the tasks that this thread is for, one at a time. */
export function serve<N extends TaskName>(tasks: { [K in N]: (input: TaskInput<K>) => Promise<TaskOutput<K>> }): void {
  port?.on('message', async (message: { taken: true } | { name: N; input: TaskInput<N> }) => {
    if ('taken' in message) {
      taken?.();
      return;
    }
    try {
      answer({ value: await tasks[message.name](message.input) });
    } catch (error) {
      answer(complaint(error));
    }
  });
}

function complaint(error: unknown): Answer {
  if (error instanceof NotKept) return { broken: { code: error.code, reason: error.message } };
  const code: ErrorCode = error instanceof AppError ? error.code : 'import/unreadable';
  const details = error instanceof AppError ? error.details : { reason: String(error).slice(0, 200) };
  return { error: { code, details } };
}
