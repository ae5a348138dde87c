import { Worker } from 'node:worker_threads';
import type { Reply } from '../../../shared/contract/client.ts';
import { AppError } from '../../../shared/errors.ts';
import type { Complain } from '../work.ts';
import { Calls, type EngineTransport } from './calls.ts';

/**
 * The engine on a thread of its own, which owns the database: how every host runs it. Nothing of the
 * engine is loaded in the thread that calls it.
 */
export function workerTransport(options: { by?: string } = {}, complain: Complain = () => {}): EngineTransport {
  const worker = new Worker(new URL('../engine.worker.ts', import.meta.url), {
    workerData: { by: options.by ?? null },
  });
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
