import { setImmediate as breathe } from 'node:timers/promises';
import type { Progress } from '../../../shared/contract/client.ts';
import { AppError } from '../../../shared/errors.ts';
import type { Work } from '../work.ts';

/** Milliseconds of work between two looks at the signal. */
const stretch = 50;

/** Between two items: tells how far it is, lets others have the case, and ends where it is asked to. */
export function paced({ signal, onProgress, giveWay }: Work): (progress: Progress) => Promise<void> {
  let since = performance.now();
  return async (progress) => {
    if (performance.now() - since < stretch && progress.done !== progress.total) return;
    onProgress(progress);
    if (signal.aborted) throw new AppError('job/cancelled');
    if (giveWay) await giveWay(() => {});
    else await breathe();
    since = performance.now();
  };
}
