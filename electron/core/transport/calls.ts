import {
  type CallOptions,
  fromWire,
  type Reply,
  type Request,
  type Transport,
} from '../../../shared/contract/client.ts';
import type { ProcedureName } from '../../../shared/contract/procedures.ts';
import { AppError } from '../../../shared/errors.ts';

export interface EngineTransport extends Transport {
  /** Ends what is running, closes the case and the engine. */
  close(): Promise<void>;
}

/** Keeps track of the calls that wait for a reply, for any way of sending them. */
export class Calls {
  #ended = false;
  readonly #waiting = new Map<
    number,
    { options: CallOptions; resolve(value: unknown): void; reject(error: unknown): void }
  >();
  #last = 0;

  start(name: ProcedureName, input: unknown, options: CallOptions, send: (request: Request) => void): Promise<unknown> {
    this.#last += 1;
    const id = this.#last;
    const { signal } = options;
    if (this.#ended) return Promise.reject(new AppError('internal', { ref: 'engine' }));
    if (signal?.aborted) return Promise.reject(new AppError('job/cancelled'));
    const cancel = () => send({ id, cancel: true });
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { options, resolve, reject });
      signal?.addEventListener('abort', cancel);
      send({ id, name, input });
    }).finally(() => signal?.removeEventListener('abort', cancel));
  }

  take(reply: Reply): void {
    const call = this.#waiting.get(reply.id);
    if (!call) return;
    if ('progress' in reply) {
      call.options.onProgress?.(reply.progress);
      return;
    }
    this.#waiting.delete(reply.id);
    if ('error' in reply) call.reject(fromWire(reply.error));
    else call.resolve(reply.value);
  }

  /** The engine is gone: whoever waits is told, and so is whoever calls later. */
  fail(error: unknown): void {
    this.#ended = true;
    for (const call of this.#waiting.values()) call.reject(error);
    this.#waiting.clear();
  }
}
