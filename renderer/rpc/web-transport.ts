import type { Reply, Request, Transport } from '../../shared/contract/client.ts';
import type { ProcedureName } from '../../shared/contract/procedures.ts';
import { AppError } from '../../shared/errors.ts';
import { PendingCalls } from './pending-calls.ts';
import type { RunningJob } from './running-job.ts';
import { readWireError } from './wire-error.ts';

/** A job as `GET /api/jobs` lists it. */
interface ListedJob {
  page: string;
  id: number;
  name: ProcedureName;
  progress: { phase: string; done: number; total: number | null; unit: 'bytes' | 'items' | 'files' } | null;
}

export interface WebTransport extends Transport {
  /** Jobs that pages before this one started and that still run. */
  runningJobs(): Promise<RunningJob[]>;
}

/** Calls to the loopback host: requests as POST, replies as server-sent events of this page. */
export function createWebTransport(): WebTransport {
  const page = crypto.randomUUID();
  // Ids of a page before this one can arrive on the same stream when its jobs are followed: they must not meet ours.
  const calls = new PendingCalls((request) => void send(request), Math.floor(Date.now() / 1000) * 1000);
  const streams: EventSource[] = [];
  let opened: Promise<void> | null = null;

  async function send(request: Request): Promise<void> {
    try {
      await ready();
      const response = await fetch('/api/call', {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-ashiato-page': page },
        body: JSON.stringify(request),
      });
      if (!response.ok) throw await readWireError(response);
    } catch (error) {
      calls.fail(request.id, error instanceof AppError ? error : new AppError('internal', { system: 'connection' }));
    }
  }

  /** A reply must find its stream open. EventSource comes back by itself when the connection drops. */
  function ready(): Promise<void> {
    opened ??= listen('');
    return opened;
  }

  function listen(follow: string): Promise<void> {
    const stream = new EventSource(`/api/replies?page=${page}${follow && `&follow=${encodeURIComponent(follow)}`}`);
    streams.push(stream);
    stream.addEventListener('message', (event) => calls.take(JSON.parse(event.data as string) as Reply));
    return new Promise((resolve) => {
      stream.addEventListener('open', () => resolve(), { once: true });
      stream.addEventListener('error', () => resolve(), { once: true });
    });
  }

  return {
    call: (name, input, options) => calls.call(name, input, options),
    async runningJobs() {
      const response = await fetch('/api/jobs');
      if (!response.ok) return [];
      const jobs = ((await response.json()) as ListedJob[]).filter((job) => job.page !== page);
      if (jobs.length > 0) await ready();
      const followed = new Set<string>();
      return jobs.map((job) => ({
        name: job.name,
        progress: job.progress,
        follow(onProgress) {
          const waiting = calls.wait(job.id, { onProgress });
          if (!followed.has(job.page)) void listen(job.page);
          followed.add(job.page);
          return waiting;
        },
        cancel: () => calls.cancel(job.id),
      }));
    },
  };
}
