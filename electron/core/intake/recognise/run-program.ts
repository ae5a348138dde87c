import { spawn } from 'node:child_process';
import { AppError } from '../../../../shared/errors.ts';

export interface Run {
  program: string;
  /** Fixed words alone; nothing in them comes from evidence. */
  args: readonly string[];
  /** Given on the standard input. */
  input?: readonly Uint8Array[];
  signal: AbortSignal;
  /** Longest run, in milliseconds. */
  longest: number;
  /** Bytes of its answer that are taken; with more it is ended. */
  most: number;
}

/**
 * What a program of this machine answers on its standard output. It is given no shell, no file and of the environment only
 * where its own parts are; it is ended by the signal (`job/cancelled`), when it takes too long (`import/timeout`), and when
 * it fails or says too much (`import/crashed`).
 */
export function runProgram({ program, args, input = [], signal, longest, most }: Run): Promise<Buffer> {
  if (signal.aborted) return Promise.reject(new AppError('job/cancelled'));
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { stdio: ['pipe', 'pipe', 'ignore'], env: environment(), windowsHide: true });
    const pieces: Buffer[] = [];
    let size = 0;
    let ended: AppError | null = null;
    const end = (error: AppError) => {
      ended ??= error;
      child.kill('SIGKILL');
    };
    const timer = setTimeout(() => end(new AppError('import/timeout', { seconds: longest / 1000 })), longest);
    const cancel = () => end(new AppError('job/cancelled'));
    signal.addEventListener('abort', cancel);
    const settle = (error: AppError | null) => {
      clearTimeout(timer);
      signal.removeEventListener('abort', cancel);
      if (error) reject(error);
      else resolve(Buffer.concat(pieces));
    };
    child.stdout.on('data', (piece: Buffer) => {
      size += piece.length;
      if (size > most) end(new AppError('import/crashed', { reason: 'its answer is too long' }));
      else pieces.push(piece);
    });
    child.on('error', (error) => settle(ended ?? new AppError('import/crashed', { reason: codeOf(error) })));
    child.on('close', (code, killedBy) => {
      const reason = `exit ${code ?? killedBy}`;
      const failed = code === 0 ? null : new AppError('import/crashed', { reason });
      settle(ended ?? failed);
    });
    // It may end before it has read all; its exit tells more than the pipe that broke.
    child.stdin.on('error', () => {});
    for (const piece of input) child.stdin.write(piece);
    child.stdin.end();
  });
}

const codeOf = (error: Error): string => (error as NodeJS.ErrnoException).code ?? 'unknown';

/** One thread each, so that the rest of the app has the other core. */
function environment(): NodeJS.ProcessEnv {
  const names = ['PATH', 'TESSDATA_PREFIX', 'SystemRoot'];
  const kept = names.flatMap((name) => (process.env[name] === undefined ? [] : [[name, process.env[name]]]));
  return { ...Object.fromEntries(kept), OMP_THREAD_LIMIT: '1', LC_ALL: 'C' };
}
