// npm start: makes the sample case, builds the app and opens its window; where there is no window to be had, the same app
// on loopback. What follows `--` goes to the host (`npm start -- --port 27190`).
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { isJapanese } from '../electron/hosts/node-version.mjs';
import { electronBinary } from './electron-binary.ts';
import { makeSample } from './make-sample.ts';

const root = fileURLToPath(new URL('../', import.meta.url));
const japanese = isJapanese(process.env);

/** Runs a program to its end, with what a person types and Ctrl-C. */
function run(program: string, args: string[]): Promise<number> {
  const child = spawn(program, args, { cwd: root, stdio: 'inherit' });
  const pass = (signal: NodeJS.Signals) => child.kill(signal);
  process.on('SIGTERM', pass).on('SIGINT', () => {});
  return new Promise((resolve, reject) => child.on('error', reject).on('exit', (code) => resolve(code ?? 1)));
}

async function start(): Promise<number> {
  const stop = new AbortController();
  const abort = () => stop.abort();
  process.once('SIGINT', abort).once('SIGTERM', abort);
  const isMade = await makeSample(stop.signal);
  process.off('SIGINT', abort).off('SIGTERM', abort);
  if (stop.signal.aborted) return 130;
  if (!isMade) return 1;
  const isBuilt = await run(process.execPath, ['scripts/build-app.ts']);
  if (isBuilt !== 0) return isBuilt;
  const electron = electronBinary();
  const host = process.argv.slice(2);
  if (electron !== null) return run(electron, [root, ...host]);
  const sentence = japanese
    ? 'この環境では専用のウィンドウを開けないため、同じアプリをこのコンピューターのブラウザー用に起動します。'
    : 'No window of its own can be opened here: the same app starts for a browser on this computer.';
  console.log(`\n${sentence}`);
  return run(process.execPath, ['electron/hosts/web/main.ts', ...host]);
}

process.exitCode = await start();
