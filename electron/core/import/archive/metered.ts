import { AppError, type ErrorCode } from '../../../../shared/errors.ts';
import type { ExpansionBudget } from './budget.ts';
import type { ArchiveProblem } from './member.ts';

/** A member's bytes, counted. */
export interface Metered {
  stream: AsyncGenerator<Uint8Array, void, undefined>;
  /** Once it has ended: what went wrong behind the bytes that came out. */
  problem(): Pick<ArchiveProblem, 'code' | 'detail'> | null;
}

/**
 * Counts what a source gives and turns its errors into ours. Where bytes came out before the error (a download that
 * broke off), they are kept: the stream ends, and `problem` tells. Never closes the source.
 */
export function metered(source: AsyncIterator<Uint8Array>, budget: ExpansionBudget): Metered {
  let found: ReturnType<Metered['problem']> = null;
  async function* stream(): AsyncGenerator<Uint8Array, void, undefined> {
    let sofar = 0;
    for (;;) {
      let step: IteratorResult<Uint8Array>;
      try {
        step = await source.next();
      } catch (error) {
        const problem = problemOf(error);
        if (sofar === 0) throw new AppError(problem.code, problem.detail, error);
        found = problem;
        return;
      }
      if (step.done) return;
      sofar += step.value.length;
      budget.takeBytes(step.value.length, sofar);
      yield step.value;
    }
  }
  return { stream: stream(), problem: () => found };
}

/** What an error of zlib, yauzl or tar-stream means to us. */
export function problemOf(error: unknown): Pick<ArchiveProblem, 'code' | 'detail'> {
  if (error instanceof AppError) return { code: error.code, detail: error.details };
  const { code, message = '' } = (error ?? {}) as NodeJS.ErrnoException;
  return { code: codeOf(code, message), detail: { reason: (code ?? message).slice(0, 200) } };
}

function codeOf(code: string | undefined, message: string): ErrorCode {
  if (code === 'ENOENT') return 'import/not-found';
  if (code === 'EACCES' || code === 'EIO' || code === 'EPERM') return 'import/unreadable';
  if (/unexpected end|truncat|premature close|end of central directory record signature not found/i.test(message)) {
    return 'import/truncated';
  }
  if (/encrypt|password/i.test(message)) return 'import/encrypted';
  return 'import/malformed';
}
