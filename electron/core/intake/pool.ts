import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { AppError } from '../../../shared/errors.ts';
import type { Answer, TaskInput, TaskName, TaskOutput } from './tasks.ts';

interface Pending {
  name: TaskName;
  input: unknown;
  onPart: ((part: unknown) => Promise<void> | void) | undefined;
  resolve(value: unknown): void;
  reject(error: unknown): void;
  timer: NodeJS.Timeout | undefined;
}

interface Seat {
  worker: Worker;
  task: Pending | null;
  streams: boolean;
}

export interface PoolOptions {
  /** Reading threads; one a core where it is not given. */
  size?: number | undefined;
  /** Raised, every task ends at once with `job/cancelled`, whatever its thread is doing. */
  signal?: AbortSignal;
  /** What all threads run; given by tests that need a hostile one. */
  script?: URL;
  /** Longest silence of a reading thread, in milliseconds, before the file it reads is given up. */
  silence?: number;
  /** Heap of one thread, in MiB; beyond it, it dies alone. */
  heap?: number;
}

/**
 * Tasks that stream wait for what they hand over to be read, which needs other threads: they get seats of their own, or
 * an archive inside an archive would wait for itself. They nest at most as deep as containers do.
 */
const streaming: ReadonlySet<TaskName> = new Set<TaskName>(['split', 'expand', 'records']);

/**
 * The reading threads: one a core, each with one task at a time. They hold no database, so a thread that hangs or dies
 * on a hostile file is replaced, and only its task fails (`import/timeout`, `import/crashed`). What a task rejects with
 * that is no AppError (a full disk) is nobody's file's fault and ends the work.
 */
export class ReadingPool {
  readonly size: number;
  readonly #silence: number;
  readonly #heap: number;
  readonly #script: URL | null;
  readonly #seats: Seat[] = [];
  readonly #queue: Pending[] = [];
  readonly #leaveSignal: () => void;
  #closed = false;

  constructor({ size, signal, script, silence, heap }: PoolOptions = {}) {
    this.size = Math.max(1, size ?? availableParallelism());
    this.#silence = silence ?? 120_000;
    this.#heap = heap ?? 1024;
    this.#script = script ?? null;
    const stop = () => void this.close();
    this.#closed = signal?.aborted === true;
    signal?.addEventListener('abort', stop);
    this.#leaveSignal = () => signal?.removeEventListener('abort', stop);
  }

  /** Runs one task; `onPart` receives what it streams, and the thread waits for each to be taken. */
  run<N extends TaskName>(
    name: N,
    input: TaskInput<N>,
    onPart?: (part: TaskOutput<N>) => Promise<void> | void,
  ): Promise<TaskOutput<N>> {
    if (this.#closed) return Promise.reject(new AppError('job/cancelled'));
    return new Promise((resolve, reject) => {
      const task: Pending = {
        name,
        input,
        onPart: onPart as Pending['onPart'],
        resolve: resolve as Pending['resolve'],
        reject,
        timer: undefined,
      };
      this.#queue.push(task);
      this.#next();
    });
  }

  /** What a streaming task hands over, entry by entry; the thread is at most one part ahead. */
  async *stream<N extends 'split' | 'expand' | 'records'>(
    name: N,
    input: TaskInput<N>,
  ): AsyncGenerator<TaskOutput<N>[number]> {
    type Part = TaskOutput<N>;
    let wake: () => void = () => {};
    let arrived = new Promise<void>((resolve) => {
      wake = resolve;
    });
    let waiting: { part: Part; taken(): void; refuse(error: unknown): void } | null = null;
    let finished = false;
    let left = false;
    const whole = this.run(
      name,
      input,
      (part) =>
        new Promise<void>((taken, refuse) => {
          waiting = { part, taken, refuse };
          if (left) refuse(new AppError('job/cancelled'));
          else wake();
        }),
    );
    whole
      .catch(() => {})
      .finally(() => {
        finished = true;
        wake();
      });
    try {
      while (true) {
        await arrived;
        const next = waiting as { part: Part; taken(): void } | null;
        if (next === null && finished) break;
        waiting = null;
        arrived = finished
          ? Promise.resolve()
          : new Promise<void>((resolve) => {
              wake = resolve;
            });
        // Let the thread work on while this part is consumed.
        next?.taken();
        if (next) yield* next.part as TaskOutput<N>[number][];
      }
      yield* (await whole) as TaskOutput<N>[number][];
    } finally {
      // Whoever stops reading takes the thread's next part from it, and with it the thread.
      left = true;
      (waiting as { refuse(error: unknown): void } | null)?.refuse(new AppError('job/cancelled'));
    }
  }

  /** Ends every thread; what is under way rejects with `job/cancelled`. */
  async close(): Promise<void> {
    this.#closed = true;
    this.#leaveSignal();
    for (const task of this.#queue.splice(0)) task.reject(new AppError('job/cancelled'));
    const workers = this.#seats.map(({ worker }) => worker);
    for (const worker of workers) this.#lose(worker, new AppError('job/cancelled'));
    await Promise.all(workers.map((worker) => worker.terminate()));
  }

  #next(): void {
    if (this.#closed) return;
    for (const [index, task] of this.#queue.entries()) {
      const seat = this.#seatFor(streaming.has(task.name));
      if (!seat) continue;
      this.#queue.splice(index, 1);
      seat.task = task;
      this.#watch(seat, task);
      seat.worker.postMessage({ name: task.name, input: task.input });
      return;
    }
  }

  #seatFor(streams: boolean): Seat | null {
    const kind = this.#seats.filter((seat) => seat.streams === streams);
    const idle = kind.find((seat) => seat.task === null);
    if (idle) return idle;
    if (!streams && kind.length >= this.size) return null;
    const seat: Seat = { worker: this.#hire(streams), task: null, streams };
    this.#seats.push(seat);
    return seat;
  }

  #hire(streams: boolean): Worker {
    const script = streams
      ? new URL('./stream.worker.ts', import.meta.url)
      : new URL('./read.worker.ts', import.meta.url);
    const worker = new Worker(this.#script ?? script, {
      resourceLimits: { maxOldGenerationSizeMb: this.#heap, maxYoungGenerationSizeMb: 8 },
    });
    worker.unref();
    worker.on('message', (answer: Answer) => void this.#onAnswer(worker, answer));
    worker.on('error', (error) => this.#lose(worker, new AppError('import/crashed', { reason: String(error) }, error)));
    worker.on('exit', () => this.#lose(worker, new AppError('import/crashed', { reason: 'exit' })));
    return worker;
  }

  #watch({ worker }: Seat, task: Pending): void {
    const silence = this.#silence;
    clearTimeout(task.timer);
    task.timer = setTimeout(() => {
      this.#dismiss(worker, new AppError('import/timeout', { seconds: silence / 1000 }));
    }, silence);
  }

  async #onAnswer(worker: Worker, answer: Answer): Promise<void> {
    const seat = this.#seats.find((candidate) => candidate.worker === worker);
    const task = seat?.task;
    // A thread that was given up can still have something to say.
    if (!seat || !task) return;
    if ('alive' in answer) return this.#watch(seat, task);
    clearTimeout(task.timer);
    if ('part' in answer) {
      try {
        await task.onPart?.(answer.part);
      } catch (error) {
        this.#dismiss(worker, error);
        return;
      }
      // While the part was taken the thread can have died, or the pool closed.
      if (seat.task !== task || !this.#seats.includes(seat)) return;
      this.#watch(seat, task);
      worker.postMessage({ taken: true });
      return;
    }
    seat.task = null;
    if ('value' in answer) task.resolve(answer.value);
    else if ('error' in answer) task.reject(new AppError(answer.error.code, answer.error.details));
    else task.reject(Object.assign(new Error(answer.broken.reason), { code: answer.broken.code }));
    this.#next();
  }

  /** Gives a thread up that lives. */
  #dismiss(worker: Worker, error: unknown): void {
    this.#lose(worker, error);
    void worker.terminate();
  }

  /** The thread is gone or given up: its task fails, another thread takes its seat when there is work. */
  #lose(worker: Worker, error: unknown): void {
    const index = this.#seats.findIndex((candidate) => candidate.worker === worker);
    if (index < 0) return;
    const [seat] = this.#seats.splice(index, 1);
    clearTimeout(seat?.task?.timer);
    seat?.task?.reject(error);
    this.#next();
  }
}
