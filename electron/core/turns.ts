import { setImmediate as breathe } from 'node:timers/promises';

interface Waiting {
  mayRunBetween(): boolean;
  start(): Promise<void>;
}

/**
 * Who may work on the case: one after another, in the order of asking, so that each sees it as the one before left it. Work
 * that takes long gives way between two of its batches, and what may run there does not wait for its end; it overtakes
 * whatever waits for that end.
 */
export class Turns {
  /** The last of the queue; it never rejects. */
  #last: Promise<void> = Promise.resolve();
  /** What has not begun, and was not refused yet when somebody gave way. */
  readonly #waiting = new Set<Waiting>();

  /**
   * Runs `work` when it is its turn, or earlier: when somebody gives way and `mayRunBetween`, asked the first time that
   * this happens, says yes.
   */
  take<R>(work: () => R | Promise<R>, mayRunBetween: () => boolean = () => false): Promise<R> {
    const { promise, resolve, reject } = Promise.withResolvers<R>();
    let hasBegun = false;
    const entry: Waiting = {
      mayRunBetween,
      start: async () => {
        this.#waiting.delete(entry);
        if (hasBegun) return;
        hasBegun = true;
        try {
          resolve(await work());
        } catch (error) {
          reject(error);
        }
      },
    };
    this.#waiting.add(entry);
    this.#last = this.#last.then(entry.start);
    return promise;
  }

  /**
   * For whoever has the turn, between two batches: runs what waits and may run now. `rest` is called before the first of
   * it, to end what the batches hold open.
   */
  async giveWay(rest: () => void): Promise<void> {
    // Requests come in through the event loop.
    await breathe();
    let isResting = false;
    for (const entry of [...this.#waiting]) {
      if (!entry.mayRunBetween()) {
        this.#waiting.delete(entry);
        continue;
      }
      if (!isResting) rest();
      isResting = true;
      await entry.start();
    }
  }

  /** Settles once nothing runs and nothing waits. */
  async over(): Promise<void> {
    for (let last: Promise<void> | null = null; last !== this.#last; await last) last = this.#last;
  }
}
