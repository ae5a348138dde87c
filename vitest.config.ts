import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { configDefaults, defineConfig } from 'vitest/config';
import { nodeVersionProblem } from './electron/hosts/node-version.mjs';

// Said here too, for whoever calls vitest without npm: the SQLite addon crashes on an old Node instead of failing.
const problem = nodeVersionProblem(process.versions.node, process.env);
if (problem !== null) throw new Error(problem);

// Tests start hundreds of threads, and each would strip the types of all its sources anew.
process.env.NODE_COMPILE_CACHE ||= fileURLToPath(new URL('node_modules/.cache/ashiato', import.meta.url));

const endToEnd = ['test/e2e/**/*.test.ts'];
// Long ones, which have a command of their own (npm run soak).
if (process.env.ASHIATO_SOAK) endToEnd.push('test/e2e/**/*.soak.ts');

export default defineConfig({
  test: {
    // Two, so that the interface is built for a run that needs it, and for no other.
    projects: [
      {
        extends: true,
        test: { name: 'unit', include: ['test/**/*.test.ts'], exclude: [...configDefaults.exclude, ...endToEnd] },
      },
      { extends: true, test: { name: 'e2e', include: endToEnd, globalSetup: 'test/e2e/build-page.ts' } },
    ],
    watch: false,
    // A process for each file: tests change folders, kill workers and load a native addon.
    pool: 'forks',
    maxWorkers: Math.min(4, availableParallelism()),
    testTimeout: 120_000,
    hookTimeout: 120_000,
    reporters: ['default', './test/support/plain-summary.ts'],
  },
});
