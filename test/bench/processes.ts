import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const cli = fileURLToPath(new URL('../../electron/hosts/cli/ashiato.mjs', import.meta.url));

export const has = (program: string): boolean => {
  try {
    execFileSync('which', [program], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
};

/** Seconds that a program takes, its output thrown away. Throws when it fails, but for exit code 1 of our own. */
export function secondsOf(program: string, args: string[], env: Record<string, string> = {}): number {
  const started = performance.now();
  execFileSync(program, args, { stdio: 'ignore', env: { ...process.env, ...env } });
  return (performance.now() - started) / 1000;
}

export function ashiato(...args: string[]): number {
  return secondsOf(process.execPath, [cli, ...args]);
}

/** Starts the command line; its progress lines are handed over as they come. */
export function startAshiato(args: string[], onLine: (line: Record<string, unknown>) => void): ChildProcess {
  const child = spawn(process.execPath, [cli, ...args, '--json'], { stdio: ['ignore', 'pipe', 'inherit'] });
  let held = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    const lines = (held + text).split('\n');
    held = lines.pop() ?? '';
    for (const line of lines) onLine(JSON.parse(line) as Record<string, unknown>);
  });
  return child;
}

/** Resident memory of a process in MiB, now and at its highest; null where the system does not tell. */
export function memoryOf(pid: number): { now: number; highest: number } | null {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    const read = (name: string) => Number(new RegExp(`${name}:\\s+(\\d+) kB`).exec(status)?.[1] ?? 0) / 1024;
    return { now: read('VmRSS'), highest: read('VmHWM') };
  } catch {
    return null;
  }
}
