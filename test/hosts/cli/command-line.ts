import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { aFolder } from '../../support/cases.ts';

export const root = fileURLToPath(new URL('../../../', import.meta.url));
export const bin = fileURLToPath(new URL('../../../electron/hosts/cli/ashiato.mjs', import.meta.url));

/** Whether the machine has a program. */
export const hasProgram = (name: string): boolean => spawnSync(name, ['--version']).status === 0;

/** How a process ended; `code` is null when a signal ended it. */
export interface Ran {
  code: number | null;
  stdout: Buffer;
  stderr: string;
}

export interface RunOptions {
  cwd?: string;
  env?: Record<string, string>;
  /** Called with everything that has come so far, at every piece. */
  onStdout?: (soFar: string, child: ChildProcess) => void;
}

/** Every process loads the same sources. */
const compiled = join(aFolder('compiled'), 'cache');

/** The environment of a terminal that speaks English, whatever that of the tests is. */
const plainEnvironment = (): NodeJS.ProcessEnv => {
  const { LANG: _lang, LC_MESSAGES: _messages, npm_lifecycle_event: _event, INIT_CWD: _cwd, ...rest } = process.env;
  return { ...rest, LC_ALL: 'C.UTF-8', NODE_COMPILE_CACHE: compiled };
};

/** Runs a program to its end. */
export function run(program: string, args: readonly string[], options: RunOptions = {}): Promise<Ran> {
  const { cwd, env, onStdout } = options;
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      cwd,
      env: { ...plainEnvironment(), ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const out: Buffer[] = [];
    const err: Buffer[] = [];
    child.stdout.on('data', (piece: Buffer) => {
      out.push(piece);
      onStdout?.(Buffer.concat(out).toString('utf8'), child);
    });
    child.stderr.on('data', (piece: Buffer) => err.push(piece));
    child.on('error', reject);
    child.on('close', (code) =>
      resolve({ code, stdout: Buffer.concat(out), stderr: Buffer.concat(err).toString('utf8') }),
    );
  });
}

/** Runs the command line as a user does: a process of its own. */
export const ashiato = (args: readonly string[], options?: RunOptions): Promise<Ran> =>
  run(process.execPath, [bin, ...args], options);

export const linesOf = ({ stdout }: Pick<Ran, 'stdout'>): Record<string, unknown>[] =>
  stdout
    .toString('utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Record<string, unknown>);

export interface Answer {
  code: number | null;
  lines: Record<string, unknown>[];
  /** The last line: the result of a job. */
  last: Record<string, unknown>;
  stderr: string;
}

/** The same with `--json`, every line of it read. */
export async function asked(args: readonly string[], options?: RunOptions): Promise<Answer> {
  const ran = await ashiato([...args, '--json'], options);
  const lines = linesOf(ran);
  return { code: ran.code, lines, last: lines.at(-1) ?? {}, stderr: ran.stderr };
}
