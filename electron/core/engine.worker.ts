import { parentPort, workerData } from 'node:worker_threads';
import type { Request } from '../../shared/contract/client.ts';
import { Dispatcher } from './dispatcher.ts';
import { Session } from './procedures/session.ts';

const port = parentPort;
if (!port) throw new Error('engine.worker.ts runs as a worker thread');

const { by } = workerData as { by: string | null };
const session = new Session(by === null ? {} : { by });
const dispatcher = new Dispatcher(session, (ref, error) => {
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
  port.postMessage({ complaint: { ref, text } });
});

port.on('message', async (message: Request | { close: true }) => {
  if ('close' in message) {
    await dispatcher.close();
    port.postMessage({ closed: true });
    port.close();
    return;
  }
  await dispatcher.handle(message, (reply) => port.postMessage(reply));
});
