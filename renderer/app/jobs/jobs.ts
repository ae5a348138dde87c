import type { Progress } from '../../../shared/contract/client.ts';
import type { Both } from '../../../shared/i18n/language.ts';
import { createStore } from '../store.ts';

export interface Job {
  id: number;
  title: Both;
  progress: Progress | null;
  /** Where it was when this page first heard of it, in milliseconds since the page began: what its speed is told from. */
  first: { at: number; items: number } | null;
  isCancelling: boolean;
  cancel(): void;
}

export const jobStore = createStore<readonly Job[]>([]);
let last = 0;

function change(id: number, part: Partial<Job>): void {
  jobStore.set(jobStore.get().map((job) => (job.id === id ? { ...job, ...part } : job)));
}

/** What a piece of long work is given: a signal to look at, and somebody to tell. */
export interface JobWork {
  signal: AbortSignal;
  onProgress(progress: Progress): void;
}

/** How many items a job has done; null where it counts bytes alone. */
export const itemsOf = ({ items, unit, done }: Progress): number | null => items ?? (unit === 'items' ? done : null);

/** Shows a piece of work in the tray as long as it runs. */
export async function runJob<T>(title: Both, work: (job: JobWork) => Promise<T>): Promise<T> {
  last += 1;
  const id = last;
  const controller = new AbortController();
  const cancel = () => {
    change(id, { isCancelling: true });
    controller.abort();
  };
  jobStore.set([...jobStore.get(), { id, title, progress: null, first: null, isCancelling: false, cancel }]);
  const onProgress = (progress: Progress) => {
    const items = itemsOf(progress);
    const known = jobStore.get().find((job) => job.id === id)?.first ?? null;
    change(id, { progress, first: known ?? (items === null ? null : { at: performance.now(), items }) });
  };
  try {
    return await work({ signal: controller.signal, onProgress });
  } finally {
    jobStore.set(jobStore.get().filter((job) => job.id !== id));
  }
}
