import { type CallOptions, fromWire, type Reply, type Request } from '../../shared/contract/client.ts';
import type { ProcedureName } from '../../shared/contract/procedures.ts';
import { AppError } from '../../shared/errors.ts';

interface Pending {
  resolve(value: unknown): void;
  reject(error: unknown): void;
  onProgress: CallOptions['onProgress'];
  done(): void;
}

/** The calls of a page that wait for their replies, whatever carries the requests. */
export class PendingCalls {
  readonly #pending = new Map<number, Pending>();
  readonly #send: (request: Request) => void;
  #last: number;

  /** `first`: where ids begin; a page that follows the jobs of another begins beyond the other's. */
  constructor(send: (request: Request) => void, first = 1) {
    this.#send = send;
    this.#last = first - 1;
  }

  call(name: ProcedureName, input: unknown, options: CallOptions): Promise<unknown> {
    this.#last += 1;
    const id = this.#last;
    return this.wait(id, options, () => this.#send({ id, name, input }));
  }

  /** Waits for the replies to a request that was sent already, by this page or by one before it. */
  wait(id: number, { signal, onProgress }: CallOptions, send: () => void = () => {}): Promise<unknown> {
    if (signal?.aborted) return Promise.reject(new AppError('job/cancelled'));
    return new Promise((resolve, reject) => {
      const cancel = () => this.#send({ id, cancel: true });
      signal?.addEventListener('abort', cancel, { once: true });
      const done = () => signal?.removeEventListener('abort', cancel);
      this.#pending.set(id, { resolve, reject, onProgress, done });
      send();
    });
  }

  cancel(id: number): void {
    this.#send({ id, cancel: true });
  }

  /** Replies to calls that nobody waits for are dropped. */
  take(reply: Reply): void {
    const pending = this.#pending.get(reply.id);
    if (!pending) return;
    if ('progress' in reply) {
      pending.onProgress?.(reply.progress);
      return;
    }
    this.#pending.delete(reply.id);
    pending.done();
    if ('error' in reply) pending.reject(fromWire(reply.error));
    else pending.resolve(reply.value);
  }

  /** The request could not be handed over. */
  fail(id: number, error: unknown): void {
    const pending = this.#pending.get(id);
    this.#pending.delete(id);
    pending?.done();
    pending?.reject(error);
  }
}
