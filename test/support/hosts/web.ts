import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Page } from 'playwright-core';
import { startWebApp, type WebApp } from '../../../electron/hosts/web/web-app.ts';
import { chromiumOptions, chromiumPath } from '../chromium.ts';
import type { AppUnderTest } from './app-under-test.ts';

/** The loopback host with its own engine, and a browser that has come in with the token. */
export async function openWebHost({ page, language = 'ja' as const }: WebHostOptions = {}): Promise<WebHost> {
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
  const context = await chromium.launchPersistentContext(join(folder, 'chromium'), {
    ...chromiumOptions(executable),
    headless: true,
    locale: language === 'ja' ? 'ja-JP' : 'en-US',
    viewport: { width: 1440, height: 900 },
  });
  const outside: string[] = [];
  const origin = `http://127.0.0.1:${app.port}`;
  watchRequests(context, (url) => {
    if (!url.startsWith(`${origin}/`) && !/^(data|blob):/.test(url)) outside.push(url);
  });
  const [first] = context.pages();
  const shown = first ?? (await context.newPage());
  await shown.goto(app.url);
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
    outside: () => outside,
    async reopen(): Promise<Page> {
      host.page = await context.newPage();
      await host.page.goto(`${origin}/`);
      return host.page;
    },
    async close() {
      await context.close();
      await app.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
  return host;
}

export interface WebHostOptions {
  /** The folder of the page; the built interface by default. */
  page?: string;
  language?: 'ja' | 'en';
}

export interface WebHost extends AppUnderTest {
  app: WebApp;
  origin: string;
  context: BrowserContext;
  complaints: string[];
}

/** Every request of every page, frame and worker, the ones that were refused before they left included. */
function watchRequests(context: BrowserContext, seen: (url: string) => void): void {
  context.on('request', (request) => seen(request.url()));
  const watchPage = (page: Page) => page.on('websocket', (socket) => seen(socket.url()));
  context.on('page', watchPage);
  for (const page of context.pages()) watchPage(page);
}
