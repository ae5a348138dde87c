// @ts-check
// node scripts/with-install.mjs SCRIPT [ARGUMENT…]
// Installs what the lock file names where it is not there yet, then runs SCRIPT on a Node that is new enough: the one that
// came with the project, else the one that runs this. Plain JavaScript for Node 18 and newer, with nothing but built-ins.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { constants } from 'node:os';
import { delimiter, join, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isJapanese, isNodeNewEnough, nodeVersionProblem } from '../electron/hosts/node-version.mjs';
import { isInstalled } from './install-state.mjs';

const root = fileURLToPath(new URL('../', import.meta.url));
const modules = join(root, 'node_modules');
const japanese = isJapanese(process.env);

/** @param {string} path */
function readJson(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return null;
  }
}

/** @param {string} sentence @returns {never} */
function stop(sentence) {
  process.stderr.write(`${sentence}\n`);
  process.exit(1);
}

function install() {
  if (process.platform === 'win32' && process.execPath.startsWith(modules + sep)) {
    // Windows deletes no program that runs, and `npm ci` begins with deleting this one.
    const ja = 'Ashiato の部品が変わりました。「npm ci」を実行してから、もう一度やり直してください。';
    stop(japanese ? ja : 'What Ashiato is built from has changed: run `npm ci`, then this again.');
  }
  const ja = 'Ashiato の部品をインストールしています(npm ci)。少しお待ちください…';
  process.stderr.write(`${japanese ? ja : 'Installing what Ashiato is built from (npm ci), less than a minute…'}\n`);
  const args = ['ci', '--include=dev', '--include=optional'];
  const { npm_execpath: npm, npm_node_execpath: node } = process.env;
  const run = npm?.endsWith('npm-cli.js')
    ? spawnSync(node ?? process.execPath, [npm, ...args], { cwd: root, stdio: 'inherit' })
    : spawnSync('npm', args, { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' });
  if (run.status === 0) return;
  const failed = '「npm ci」が失敗しました。理由は上のメッセージにあります。';
  stop(japanese ? failed : '`npm ci` failed: what it says above is the reason.');
}

/** The Node that came with the project, where there is one for this machine that runs. */
function ownNode() {
  const system = process.platform === 'win32' ? 'win' : process.platform;
  const path = join(
    modules,
    `node-${system}-${process.arch}`,
    'bin',
    process.platform === 'win32' ? 'node.exe' : 'node',
  );
  if (!existsSync(path)) return null;
  const run = spawnSync(path, ['-p', 'process.versions.node'], { encoding: 'utf8' });
  return run.status === 0 && isNodeNewEnough(run.stdout.trim()) ? path : null;
}

const [script, ...rest] = process.argv.slice(2);
if (!script) stop('node scripts/with-install.mjs SCRIPT [ARGUMENT…]');

const lock = readJson(join(root, 'package-lock.json'));
if (!lock) stop('package-lock.json is not there or cannot be read.');
if (!isInstalled(lock, readJson(join(modules, '.package-lock.json')), process.platform)) install();

const node = ownNode();
const problem = node ? null : nodeVersionProblem(process.versions.node, process.env, true);
if (problem !== null) stop(problem);

process.env.PATH = join(modules, '.bin') + delimiter + (process.env.PATH ?? '');
const child = spawn(node ?? process.execPath, [resolve(root, script), ...rest], { stdio: 'inherit' });
for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
  process.on(signal, () => {
    // Ctrl-C in a terminal reaches the child by itself; a second one would read as "now, at once".
    if (signal !== 'SIGINT' || !process.stdin.isTTY) child.kill(signal);
  });
}
child.on('error', (error) => stop(error.message));
child.on('exit', (code, signal) => process.exit(code ?? 128 + (signal ? constants.signals[signal] : 0)));
