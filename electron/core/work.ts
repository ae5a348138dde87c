import type { Progress } from '../../shared/contract/client.ts';

/** What every long piece of work is given: when to stop, and whom to tell how far it is. */
export interface Work {
  signal: AbortSignal;
  onProgress(progress: Progress): void;
  /**
   * Between two batches: lets what waits for the case have it for a moment. `rest` is called before, where there is any, to
   * put on the disk what the batches hold open. Work that never calls it has the case for itself.
   */
  giveWay?: ((rest: () => void) => Promise<void>) | undefined;
}

/** Told of errors that nobody expected, with the reference under which the caller knows them. */
export type Complain = (ref: string, error: unknown) => void;
