// node scripts/check.ts STEP… [what to pass on to vitest…]
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../', import.meta.url));
const modules = join(root, 'node_modules');
const tsc = join(modules, 'typescript', 'bin', 'tsc');
const biome = join(modules, '@biomejs', 'biome', 'bin', 'biome');
const vitest = join(modules, 'vitest', 'vitest.mjs');

/** Each step: what Node runs, one after the other, all of them even where one fails. */
const steps: Record<string, string[][]> = {
  // The layers differ in what they may see (Node, a page, neither), so each is checked by itself; the last has the rest.
  types: ['shared', 'electron', 'renderer', 'test', '.'].map((layer) => [
    tsc,
    '-p',
    join(root, layer, 'tsconfig.json'),
  ]),
  lint: [[biome, 'check', '--error-on-warnings']],
  format: [[biome, 'check', '--write']],
  layers: [[join(root, 'scripts', 'layers.ts')]],
  unit: [[vitest, 'run', '--exclude=**/*.slow.test.ts', '--exclude=test/e2e/**']],
  tests: [[vitest, 'run']],
};

const asked = process.argv.slice(2);
const names = asked.filter((name) => Object.hasOwn(steps, name));
const passedOn = asked.filter((name) => !Object.hasOwn(steps, name));
const failed: string[] = [];
for (const name of names) {
  const started = performance.now();
  const runs = (steps[name] ?? []).map((run) => {
    const args = run[0] === vitest ? [...run, ...passedOn] : run;
    return spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit' });
  });
  const interrupted = runs.find((run) => run.signal !== null);
  if (interrupted) process.exit(130);
  const isOk = runs.every((run) => run.status === 0);
  if (!isOk) failed.push(name);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  // Vitest speaks for itself, and its line stays the last one where all is well.
  if (!isOk || steps[name]?.[0]?.[0] !== vitest) console.error(`${isOk ? 'ok' : 'FAILED'}  ${name}  ${seconds} s`);
}
if (failed.length > 0) console.error(`Failed: ${failed.join(', ')}`);
if (names.length === 0) console.error(`node scripts/check.ts ${Object.keys(steps).join(' | ')}`);
if (failed.length > 0 || names.length === 0) process.exitCode = 1;
