import { spawnSync } from 'node:child_process';

/** Whether python3 is there, with the module where one is named. */
export const hasPython = (module = 'json'): boolean => spawnSync('python3', ['-c', `import ${module}`]).status === 0;

/** Runs a script with `input` on its standard input and reads the JSON that it prints. */
export function python(script: string, input: string | Uint8Array): unknown {
  const run = spawnSync('python3', ['-c', script], {
    input,
    maxBuffer: 1 << 28,
    env: { ...process.env, PYTHONIOENCODING: 'utf-8' },
  });
  if (run.status !== 0) throw new Error(run.stderr.toString());
  return JSON.parse(run.stdout.toString());
}
