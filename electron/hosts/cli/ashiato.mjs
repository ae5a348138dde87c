#!/usr/bin/env node
// @ts-check
// Plain JavaScript in the words of Node 12. Nothing else may be imported before the version is known: the SQLite addon
// does not fail on an old Node, it crashes.
import { isJapanese, nodeVersionProblem } from '../node-version.mjs';

/** @param {string} sentence */
function refuse(sentence) {
  process.stderr.write(`${sentence}\n`);
  process.exitCode = 2;
}

/**
 * Every thread strips the types of its sources anew, half of the time that a short command takes; Node keeps the result
 * where it is told to. Nothing is lost where that folder cannot be written.
 */
async function keepCompiled() {
  const { default: module } = await import('node:module');
  const { fileURLToPath } = await import('node:url');
  const { join } = await import('node:path');
  const folder = join(fileURLToPath(new URL('.', import.meta.url)), '../../../node_modules/.cache/ashiato');
  if (!module.enableCompileCache) return;
  module.enableCompileCache(folder);
  // Threads that are started later read it from here.
  process.env.NODE_COMPILE_CACHE = process.env.NODE_COMPILE_CACHE || folder;
}

function start() {
  // npm runs a script in the project's folder; the paths that were typed are meant from where they were typed.
  if (process.env.npm_lifecycle_event === 'ashiato' && process.env.INIT_CWD) process.chdir(process.env.INIT_CWD);
  keepCompiled()
    .then(() => import('./main.ts'))
    .then((host) => host.main(process.argv.slice(2)))
    .then((code) => {
      process.exitCode = code;
    })
    .catch((error) => {
      const isPackageMissing = error.code === 'ERR_MODULE_NOT_FOUND' && String(error.message).includes('find package');
      if (!isPackageMissing) throw error;
      if (isJapanese(process.env))
        refuse('Ashiato の部品がまだありません。Ashiato のフォルダで「npm ci」を実行してください。');
      else refuse('What Ashiato is built from is not installed yet: run `npm ci` in its folder.');
    });
}

const problem = nodeVersionProblem(process.versions.node, process.env);
if (problem === null) start();
else refuse(problem);
