import { isAppError } from '../../../shared/errors.ts';
import type { OpenCase } from '../case/open-case.ts';
import { endJob, startJob } from '../store/jobs.ts';

/**
 * Keeps the journal of a job that changes the case: one that the process did not live to end shows as interrupted at the
 * next open.
 */
export async function runJob<R extends object>(open: OpenCase, name: string, work: () => Promise<R>): Promise<R> {
  const id = startJob(open.db, name, open.now().toISOString());
  const end = (state: 'done' | 'cancelled' | 'failed') =>
    endJob(open.db, id, state, open.now().toISOString(), undefined);
  try {
    const result = await work();
    end('cancelled' in result && result.cancelled === true ? 'cancelled' : 'done');
    return result;
  } catch (error) {
    end(isAppError(error, 'job/cancelled') ? 'cancelled' : 'failed');
    throw error;
  }
}
