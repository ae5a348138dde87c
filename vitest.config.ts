import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import { nodeVersionProblem } from './electron/hosts/node-version.mjs';

// Said here too, for whoever calls vitest without npm: the SQLite addon crashes on an old Node instead of failing.
const problem = nodeVersionProblem(process.versions.node, process.env);
if (problem !== null) throw new Error(problem);

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    watch: false,
    // A process for each file: tests change folders, kill workers and load a native addon.
    pool: 'forks',
    maxWorkers: Math.min(4, availableParallelism()),
    testTimeout: 30_000,
    hookTimeout: 30_000,
    reporters: ['default', './test/support/plain-summary.ts'],
  },
});
