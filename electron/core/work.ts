import type { Progress } from '../../shared/contract/client.ts';

/** What every long piece of work is given: when to stop, and whom to tell how far it is. */
export interface Work {
  signal: AbortSignal;
  onProgress(progress: Progress): void;
}

/** Told of errors that nobody expected, with the reference under which the caller knows them. */
export type Complain = (ref: string, error: unknown) => void;
