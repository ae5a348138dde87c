import type { Progress, Reply, Transport, WireError } from '../../shared/contract/client.ts';
import { type ProcedureName, procedures } from '../../shared/contract/procedures.ts';
import { AppError } from '../../shared/errors.ts';
import type { FileTokens } from './file-tokens.ts';
import { detailsWithoutPaths, inputWithPaths, resultWithTokens } from './files.ts';

/** A call that runs, named by the page that made it. */
export interface RunningCall {
  page: string;
  id: number;
  name: ProcedureName;
  progress: Progress | null;
}

export interface PageCallsOptions {
  transport: Transport;
  tokens: FileTokens;
  /** Told of each call that succeeded, in paths. */
  onDone?(name: ProcedureName, input: unknown, value: unknown): void;
  /** Told of errors that nobody expected. */
  complain?(error: unknown): void;
}

/** The most calls that one page can have under way; an honest one has a handful. */
const mostAtOnce = 500;

/** What pages ask of the engine: their requests checked, their tokens turned into paths, the answers cleaned of paths. */
export class PageCalls {
  readonly #options: PageCallsOptions;
  readonly #running = new Map<string, RunningCall & { controller: AbortController }>();

  constructor(options: PageCallsOptions) {
    this.#options = options;
  }

  /** Takes a request as it came from a page; throws `request/invalid` where it is none. Replies arrive later. */
  handle(page: string, request: unknown, reply: (reply: Reply) => void, alsoOf: readonly string[] = []): void {
    const { id, name, input, cancel } = (request ?? {}) as Record<string, unknown>;
    if (typeof id !== 'number' || !Number.isSafeInteger(id) || id < 0) throw invalid('id');
    if (cancel === true) {
      for (const owner of [page, ...alsoOf]) this.#running.get(keyOf(owner, id))?.controller.abort();
      return;
    }
    if (typeof name !== 'string') throw invalid('name');
    if (this.#running.has(keyOf(page, id))) throw invalid('id');
    if (this.#count(page) >= mostAtOnce) throw invalid('id');
    if (isProcedure(name)) void this.#run({ page, id, name, progress: null }, input, reply);
    else reply({ id, error: { code: 'request/unknown', details: { name: name.slice(0, 100) }, ref: null } });
  }

  /** Long work that is under way, whichever page began it. */
  jobs(): RunningCall[] {
    return [...this.#running.values()]
      .filter(({ name }) => procedures[name].kind === 'job')
      .map(({ page, id, name, progress }) => ({ page, id, name, progress }));
  }

  async #run(call: RunningCall, input: unknown, reply: (reply: Reply) => void): Promise<void> {
    const { transport, tokens, onDone } = this.#options;
    const { page, id, name } = call;
    const running = { ...call, controller: new AbortController() };
    this.#running.set(keyOf(page, id), running);
    try {
      const paths = inputWithPaths(name, input, tokens);
      const value = await transport.call(name, paths, {
        signal: running.controller.signal,
        onProgress: (progress) => {
          running.progress = progress;
          reply({ id, progress });
        },
      });
      onDone?.(name, paths, value);
      reply({ id, value: resultWithTokens(name, value, tokens) });
    } catch (error) {
      reply({ id, error: this.wire(error) });
    } finally {
      this.#running.delete(keyOf(page, id));
    }
  }

  /** An error as it crosses to a page. */
  wire(error: unknown): WireError {
    if (!(error instanceof AppError)) {
      this.#options.complain?.(error);
      return { code: 'internal', details: {}, ref: null };
    }
    const { ref = null, ...details } = error.details;
    return { code: error.code, details: detailsWithoutPaths(details), ref: ref === null ? null : String(ref) };
  }

  #count(page: string): number {
    let count = 0;
    for (const call of this.#running.values()) if (call.page === page) count += 1;
    return count;
  }
}

const keyOf = (page: string, id: number): string => `${id} ${page}`;
const isProcedure = (name: string): name is ProcedureName => Object.hasOwn(procedures, name);
const invalid = (field: string): AppError => new AppError('request/invalid', { field, reason: 'request' });
