import { randomUUID } from 'node:crypto';
import type { Progress, Reply, Request, WireError } from '../../shared/contract/client.ts';
import { type ProcedureName, procedures } from '../../shared/contract/procedures.ts';
import { AppError, type ErrorDetails } from '../../shared/errors.ts';
import type { Handler } from './procedures/handlers.ts';
import { handlers } from './procedures/index.ts';
import type { Session } from './procedures/session.ts';
import { mayRunBetween, takesTurn } from './procedures/turn-of.ts';
import { Turns } from './turns.ts';
import type { Complain, Work } from './work.ts';

/** Shortest time between two reports of progress, in milliseconds; the last one always goes out. */
const progressInterval = 100;

/** Checks requests against the contract, runs their handlers, and turns what comes of it into replies. */
export class Dispatcher {
  readonly #session: Session;
  readonly #complain: Complain;
  readonly #running = new Map<number, AbortController>();
  readonly #turns = new Turns();

  constructor(session: Session, complain: Complain) {
    this.#session = session;
    this.#complain = complain;
  }

  async handle(request: Request, reply: (message: Reply) => void): Promise<void> {
    if ('cancel' in request) {
      this.#running.get(request.id)?.abort();
      return;
    }
    const { id } = request;
    try {
      reply({ id, value: await this.#run(request, (progress) => reply({ id, progress })) });
    } catch (error) {
      reply({ id, error: this.#wire(error) });
    }
  }

  async close(): Promise<void> {
    for (const controller of this.#running.values()) controller.abort();
    await this.#turns.over();
    this.#session.close();
  }

  async #run(request: Extract<Request, { name: string }>, report: (progress: Progress) => void): Promise<unknown> {
    const procedure = Object.hasOwn(procedures, request.name) ? procedures[request.name] : undefined;
    if (!procedure) throw new AppError('request/unknown', { name: String(request.name).slice(0, 100) });
    const input = procedure.input.safeParse(request.input);
    if (!input.success) {
      const [issue] = input.error.issues;
      throw new AppError('request/invalid', { field: issue?.path.join('.') ?? '', reason: issue?.message ?? '' });
    }
    const handler = handlers[request.name] as Handler<ProcedureName>;
    // Known from here on, so that one that waits for its turn can be cancelled as well.
    const controller = new AbortController();
    this.#running.set(request.id, controller);
    const work = () => {
      if (controller.signal.aborted) throw new AppError('job/cancelled');
      return this.#work(controller.signal, report, (options) => handler(this.#session, input.data as never, options));
    };
    try {
      if (!takesTurn(request.name)) return await work();
      return await this.#turns.take(work, () => mayRunBetween(request.name, this.#session));
    } finally {
      this.#running.delete(request.id);
    }
  }

  async #work(
    signal: AbortSignal,
    report: (progress: Progress) => void,
    run: (work: Work) => unknown,
  ): Promise<unknown> {
    let last = Number.NEGATIVE_INFINITY;
    let held: Progress | null = null;
    const onProgress = (progress: Progress) => {
      const now = performance.now();
      held = now - last < progressInterval ? progress : null;
      if (held) return;
      last = now;
      report(progress);
    };
    try {
      return await run({ signal, onProgress, giveWay: (rest) => this.#turns.giveWay(rest) });
    } finally {
      if (held) report(held);
    }
  }

  /** Expected errors cross as they are. Of any other only a reference crosses: its words may hold a path or a secret. */
  #wire(error: unknown): WireError {
    if (error instanceof AppError && error.code !== 'internal') {
      return { code: error.code, details: error.details, ref: null };
    }
    const details: ErrorDetails = {};
    const code = (error as { code?: unknown } | null)?.code;
    if (typeof code === 'string' && /^[A-Z_]{2,40}$/.test(code)) details.system = code;
    const ref = randomUUID().slice(0, 8);
    this.#complain(ref, error);
    return { code: 'internal', details, ref };
  }
}
