import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Page } from 'playwright-core';
import { startWebApp, type WebApp } from '../../../electron/hosts/web/web-app.ts';
import { chromiumOptions, chromiumPath } from '../chromium.ts';
import { setNetworkTrap } from '../network-trap.ts';
import type { AppUnderTest } from './app-under-test.ts';

/** The loopback host with its own engine, and a browser that has come in with the token. */
export async function openWebHost({ page, language = 'ja', alsoReach = [] }: WebHostOptions = {}): Promise<WebHost> {
  const executable = chromiumPath();
  if (!executable) throw new Error('no Chromium on this machine');
  const folder = mkdtempSync(join(tmpdir(), 'ashiato-web-'));
  const complaints: string[] = [];
  const app = await startWebApp({
    data: join(folder, 'data'),
    port: 0,
    language,
    ...(page !== undefined && { page }),
    complain: (ref, error) => complaints.push(`[${ref}] ${String(error)}`),
  });
  if (!app) throw new Error('no port');
  const trap = await setNetworkTrap();
  const options = chromiumOptions(executable);
  const reached = [app.port, ...alsoReach].map((port) => `127.0.0.1:${port}`);
  const context = await chromium.launchPersistentContext(join(folder, 'chromium'), {
    ...options,
    args: [...options.args, ...trap.argsExcept(reached)],
    headless: true,
    locale: language === 'ja' ? 'ja-JP' : 'en-US',
    viewport: { width: 1440, height: 900 },
  });
  const origin = `http://127.0.0.1:${app.port}`;
  const [first] = context.pages();
  const shown = first ?? (await context.newPage());
  await shown.goto(app.url);
  let ended: Promise<void> | null = null;
  const host: WebHost = {
    host: 'web',
    how: `the loopback host in Chromium ${context.browser()?.version() ?? ''}`.trim(),
    page: shown,
    folder,
    app,
    origin,
    context,
    complaints,
    answerOpen: async () => {},
    answerSave: async () => {},
    namePaths: async () => {},
    outside: () => trap.caught,
    async reopen(): Promise<Page> {
      host.page = await context.newPage();
      await host.page.goto(`${origin}/`);
      return host.page;
    },
    async end() {
      ended ??= Promise.all([context.close(), trap.close(), app.close()]).then(() => {});
      await ended;
    },
    async close() {
      await host.end();
      rmSync(folder, { recursive: true, force: true });
    },
  };
  return host;
}

export interface WebHostOptions {
  /** The folder of the page; the built interface by default. */
  page?: string;
  language?: 'ja' | 'en';
  /** Ports of this machine that the browser may reach besides; everything else ends in the trap. */
  alsoReach?: string[];
}

export interface WebHost extends AppUnderTest {
  app: WebApp;
  origin: string;
  context: BrowserContext;
  complaints: string[];
}
