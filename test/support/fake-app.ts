import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium, type Page } from 'playwright-core';
import { build } from 'vite';
import { pageHeaders } from '../../electron/hosts/page-policy.ts';
import { chromiumOptions } from './chromium.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const types: Record<string, string> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
};

/** The built interface in a real browser on a fake engine, for what is about the page alone. */
export interface FakeApp {
  /** A tab whose engine is of this size, at an address within the app. */
  open(size: unknown, route: string): Promise<Page>;
  close(): Promise<void>;
}

/** The interface as it is built into a folder. */
export const buildInterface = (folder: string) =>
  build({
    configFile: join(root, 'renderer', 'vite.config.ts'),
    logLevel: 'error',
    build: { outDir: folder, emptyOutDir: true },
  });

/** `folder`: the built interface; `engine`: the module in test/renderer/support that puts an engine of `fakeSize` into a page. */
export async function openFakeApp(executable: string, folder: string, engine: string): Promise<FakeApp> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      lib: {
        entry: join(root, 'test/renderer/support', engine),
        formats: ['iife'],
        name: 'bridge',
        fileName: 'bridge',
      },
    },
  });
  const [output] = Array.isArray(built) ? built : [built];
  const chunk = output && 'output' in output ? output.output[0] : undefined;
  if (!chunk) throw new Error(`${engine} was not built`);
  const server = createServer(({ url = '/' }, response) => {
    const path = url === '/' ? 'index.html' : (url.slice(1).split('?', 1)[0] ?? '');
    response.writeHead(200, { ...pageHeaders, 'content-type': types[extname(path)] ?? 'text/plain' });
    response.end(readFileSync(join(folder, path)));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  const browser = await chromium.launch({ ...chromiumOptions(executable), headless: true });
  return {
    async open(size, route) {
      const tab = await browser.newPage({ viewport: { width: 1440, height: 900 } });
      await tab.addInitScript(`globalThis.fakeSize = ${JSON.stringify(size)};\n${chunk.code}`);
      await tab.goto(`${address}#/${route}`);
      return tab;
    },
    async close() {
      await browser.close();
      server.close();
    },
  };
}
