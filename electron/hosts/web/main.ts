import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { isJapanese } from '../node-version.mjs';
import { dataFolderOf } from './data-folder.ts';
import { portsToTry } from './listen.ts';
import { startWebApp } from './web-app.ts';
import { say } from './words.ts';

const language = isJapanese(process.env) ? 'ja' : 'en';

function stop(sentence: string, code: number): void {
  process.stderr.write(`${sentence}\n`);
  process.exitCode = code;
}

/** `--port`, `--data` and `--open`; null where they make no sense. */
function readOptions() {
  try {
    const { values } = parseArgs({
      options: { port: { type: 'string' }, data: { type: 'string' }, open: { type: 'string' } },
    });
    const port = values.port === undefined ? null : Number(values.port);
    if (port !== null && !(Number.isInteger(port) && port >= 0 && port <= 65_535)) return null;
    return { ...values, port };
  } catch {
    return null;
  }
}

async function main(): Promise<void> {
  const options = readOptions();
  if (!options) return stop(say('usage', language), 2);
  const data = dataFolderOf(options.data, process.env);
  const app = await startWebApp({
    data,
    port: options.port,
    language,
    complain: (ref, error) => process.stderr.write(`[${ref}] ${String(error)}\n`),
  }).catch((error: NodeJS.ErrnoException) => {
    if (error.code === undefined) throw error;
    stop(say('dataTaken', language, { path: `${data} (${error.code})` }), 1);
    return undefined;
  });
  if (app === undefined) return;
  if (app === null) {
    return stop(say('noPort', language, { ports: portsToTry(options.port, null).join(', ') }), 1);
  }
  const close = () => {
    process.off('SIGINT', close).off('SIGTERM', close);
    void app.close();
  };
  process.on('SIGINT', close).on('SIGTERM', close);
  if (process.stdin.isTTY) {
    // Enter: another browser wants in, or the same one without its cookies.
    process.stdin.on('data', () => process.stdout.write(`${say('open', language, { url: app.newUrl() })}\n`)).unref();
  }
  const url = options.open === undefined ? app.url : app.addressOf(resolve(options.open));
  process.stdout.write(`${say('open', language, { url })}\n`);
}

await main();
