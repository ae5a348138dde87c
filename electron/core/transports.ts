import { Worker } from 'node:worker_threads';
import { type CallOptions, fromWire, type Reply, type Request, type Transport } from '../../shared/contract/client.ts';
import type { ProcedureName } from '../../shared/contract/procedures.ts';
import { AppError } from '../../shared/errors.ts';
import type { CaseOptions } from './case/open-case.ts';
import { type Complain, Dispatcher } from './dispatcher.ts';
import { Session } from './procedures/session.ts';

export interface EngineTransport extends Transport {
  /** Ends what is running, closes the case and the engine. */
  close(): Promise<void>;
}

/** Keeps track of the calls that wait for a reply, for any way of sending them. */
class Calls {
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

/** The engine in this thread: for tests. Values are cloned as on the way to a worker. */
export function inProcessTransport(options: CaseOptions = {}, complain: Complain = () => {}): EngineTransport {
  const dispatcher = new Dispatcher(new Session(options), complain);
  const calls = new Calls();
  return {
    call: (name, input, callOptions) =>
      calls.start(name, structuredClone(input), callOptions, (request) => {
        void dispatcher.handle(request, (reply) => calls.take(structuredClone(reply)));
      }),
    close: () => dispatcher.close(),
  };
}

/** The engine on a thread of its own, which owns the database: how every host runs it. */
export function workerTransport(options: { by?: string } = {}, complain: Complain = () => {}): EngineTransport {
  const worker = new Worker(new URL('./engine.worker.ts', import.meta.url), { workerData: { by: options.by ?? null } });
  const calls = new Calls();
  const closed = new Promise<void>((resolve) => worker.once('exit', () => resolve()));
  worker.on('message', (message: Reply | { complaint: { ref: string; text: string } } | { closed: true }) => {
    if ('complaint' in message) complain(message.complaint.ref, message.complaint.text);
    else if (!('closed' in message)) calls.take(message);
  });
  worker.on('error', (error) => {
    complain('engine', error);
    calls.fail(new AppError('internal', { ref: 'engine' }, error));
  });
  worker.on('exit', () => calls.fail(new AppError('internal', { ref: 'engine' })));
  return {
    call: (name, input, callOptions) => calls.start(name, input, callOptions, (request) => worker.postMessage(request)),
    async close() {
      worker.postMessage({ close: true });
      await closed;
    },
  };
}
