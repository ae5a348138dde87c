import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { AppError } from '../../../shared/errors.ts';
import type { TaskInput, TaskName, TaskOutput } from './tasks.ts';

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

/**
 * Tasks that stream wait for what they hand over to be read, which needs other threads: they get seats of their own, or
 * an archive inside an archive would wait for itself. They nest at most as deep as containers do.
 */
const streaming: ReadonlySet<TaskName> = new Set<TaskName>(['split', 'expand']);

/** Longest silence of a reading thread, in milliseconds, before the file it reads is given up. */
const silenceLimit = 120_000;

/**
 * The reading threads: one a core, each with one task at a time. They hold no database, so a thread that hangs or dies
 * on a hostile file is replaced, and only its task fails (`import/timeout`, `import/crashed`).
 */
export class ReadingPool {
  readonly size: number;
  readonly #seats: Seat[] = [];
  readonly #queue: Pending[] = [];
  #closed = false;

  constructor(size: number = availableParallelism()) {
    this.size = Math.max(1, size);
  }

  /** Runs one task; `onPart` receives what it streams, and the thread waits for each to be taken. */
  run<N extends TaskName>(
    name: N,
    input: TaskInput<N>,
    onPart?: (part: TaskOutput<N>) => Promise<void> | void,
  ): Promise<TaskOutput<N>> {
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
  async *stream<N extends 'split' | 'expand'>(name: N, input: TaskInput<N>): AsyncGenerator<TaskOutput<N>[number]> {
    type Part = TaskOutput<N>;
    let wake: () => void = () => {};
    let arrived = new Promise<void>((resolve) => {
      wake = resolve;
    });
    let waiting: { part: Part; taken(): void } | null = null;
    let finished = false;
    const whole = this.run(
      name,
      input,
      (part) =>
        new Promise<void>((taken) => {
          waiting = { part, taken };
          wake();
        }),
    );
    whole
      .catch(() => {})
      .finally(() => {
        finished = true;
        wake();
      });
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
  }

  async close(): Promise<void> {
    this.#closed = true;
    for (const task of this.#queue.splice(0)) task.reject(new AppError('job/cancelled'));
    await Promise.all(this.#seats.splice(0).map((seat) => seat.worker.terminate()));
  }

  #next(): void {
    if (this.#closed) return;
    for (const [index, task] of this.#queue.entries()) {
      const seat = this.#seatFor(streaming.has(task.name));
      if (!seat) continue;
      this.#queue.splice(index, 1);
      seat.task = task;
      this.#watch(seat);
      seat.worker.postMessage({ name: task.name, input: task.input });
      return;
    }
  }

  #seatFor(streams: boolean): Seat | null {
    const kind = this.#seats.filter((seat) => seat.streams === streams);
    const idle = kind.find((seat) => seat.task === null);
    if (idle) return idle;
    if (!streams && kind.length >= this.size) return null;
    const seat: Seat = { worker: this.#hire(), task: null, streams };
    this.#seats.push(seat);
    return seat;
  }

  #hire(): Worker {
    const worker = new Worker(new URL('./read.worker.ts', import.meta.url), {
      resourceLimits: { maxOldGenerationSizeMb: 1024 },
    });
    worker.unref();
    worker.on('message', (message) => this.#onMessage(worker, message));
    worker.on('error', (error) => this.#lose(worker, new AppError('import/crashed', { reason: String(error) }, error)));
    worker.on('exit', () => this.#lose(worker, new AppError('import/crashed', { reason: 'exit' })));
    return worker;
  }

  #watch(seat: Seat): void {
    const task = seat.task;
    if (!task) return;
    clearTimeout(task.timer);
    task.timer = setTimeout(() => {
      this.#lose(seat.worker, new AppError('import/timeout', { seconds: silenceLimit / 1000 }));
      void seat.worker.terminate();
    }, silenceLimit);
  }

  async #onMessage(
    worker: Worker,
    message: { part?: unknown; value?: unknown; error?: { code: never; details: never } },
  ) {
    const seat = this.#seats.find((candidate) => candidate.worker === worker);
    const task = seat?.task;
    if (!seat || !task) return;
    if ('part' in message) {
      clearTimeout(task.timer);
      try {
        await task.onPart?.(message.part);
        this.#watch(seat);
        worker.postMessage({ taken: true });
      } catch (error) {
        this.#lose(worker, error);
        void worker.terminate();
      }
      return;
    }
    clearTimeout(task.timer);
    seat.task = null;
    if (message.error) task.reject(new AppError(message.error.code, message.error.details));
    else task.resolve(message.value);
    this.#next();
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
