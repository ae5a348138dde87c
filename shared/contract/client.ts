import { AppError, type ErrorCode, type ErrorDetails } from '../errors.ts';
import type { Input, Output, ProcedureName } from './procedures.ts';

/** How far a job is. `total` is null when nobody can know. */
export interface Progress {
  phase: string;
  done: number;
  total: number | null;
  unit: 'bytes' | 'items' | 'files';
  items?: number;
}

export interface CallOptions {
  signal?: AbortSignal;
  onProgress?: (progress: Progress) => void;
}

/** Carries a call to wherever the engine is. Errors arrive as `AppError`. */
export interface Transport {
  call(name: ProcedureName, input: unknown, options: CallOptions): Promise<unknown>;
}

type Noun<N extends string> = N extends `${infer Head}.${string}` ? Head : never;
type Verb<N extends string, H extends string> = N extends `${H}.${infer Tail}` ? Tail : never;

/** `client.message.list({...})`, derived from the contract. */
export type Client = {
  [H in Noun<ProcedureName>]: {
    [V in Verb<ProcedureName, H>]: (
      input: Input<`${H}.${V}` & ProcedureName>,
      options?: CallOptions,
    ) => Promise<Output<`${H}.${V}` & ProcedureName>>;
  };
};

/** A client over any transport; it knows no procedure by name. */
export function createClient(transport: Transport): Client {
  const nouns = new Map<string, unknown>();
  return new Proxy({} as Client, {
    get(_target, noun: string) {
      if (!nouns.has(noun)) {
        const verbs = new Proxy({} as object, {
          get:
            (_inner, verb: string) =>
            (input: unknown, options: CallOptions = {}) =>
              transport.call(`${noun}.${verb}` as ProcedureName, input, options),
        });
        nouns.set(noun, verbs);
      }
      return nouns.get(noun);
    },
  });
}

/** Every item of a list, page by page. */
export async function* allItems<T>(
  page: (cursor: string | null) => Promise<{ items: T[]; next: string | null }>,
): AsyncGenerator<T> {
  let cursor: string | null = null;
  do {
    const result: { items: T[]; next: string | null } = await page(cursor);
    yield* result.items;
    cursor = result.next;
  } while (cursor !== null);
}

/** What travels between a client and the engine. */
export type Request = { id: number; name: ProcedureName; input: unknown } | { id: number; cancel: true };
export type Reply =
  | { id: number; value: unknown }
  | { id: number; progress: Progress }
  | { id: number; error: WireError };

/** All that is told of an error across a boundary: never its message or stack, which can carry a path or a secret. */
export interface WireError {
  code: ErrorCode;
  details: ErrorDetails;
  /** Finds the whole error in the engine's own log. */
  ref: string | null;
}

export const fromWire = (error: WireError): AppError =>
  new AppError(error.code, error.ref ? { ...error.details, ref: error.ref } : error.details);
